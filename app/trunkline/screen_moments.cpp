#include "app/trunkline/screen_moments.h"

#include <QPushButton>

#include "app/trunkline/session_connection.h"
#include "core/store/store.h"
#include "ui/people/link_dialog.h"
#include "ui/people/number_chooser.h"
#include "ui/shell/first_load_panel.h"
#include "ui/shell/trust_dialog.h"
#include "ui/sync/connection.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::app {

namespace {

constexpr QSize kPanel{960, 600};
constexpr int kChosenNumbers = 3;

/// Stands still, so that a moment can be looked at.
class HeldConnection final : public ui::Connection {
public:
    HeldConnection(State state, std::optional<Progress> progress, std::optional<Error> problem)
        : m_state(state), m_progress(std::move(progress)), m_problem(std::move(problem)) {}

    State state() const override { return m_state; }
    QString serverName() const override { return u"trunkline.example.com"_s; }
    std::optional<Progress> progress() const override { return m_progress; }
    std::optional<Error> problem() const override { return m_problem; }
    void syncNow() override {}
    void cancelSync() override {}
    void signInAgain() override {}
    void signOut() override {}

private:
    State m_state;
    std::optional<Progress> m_progress;
    std::optional<Error> m_problem;
};

ScreenMoment firstLoad(const QString& name, ui::Connection::State state,
                       std::optional<ui::Connection::Progress> progress = {}, std::optional<Error> problem = {}) {
    auto* connection = new HeldConnection(state, std::move(progress), std::move(problem));
    auto panel = std::make_unique<ui::FirstLoadPanel>(*connection);
    connection->setParent(panel.get());
    panel->resize(kPanel);
    return {name, std::move(panel)};
}

ScreenMoment numberChooser(const store::Store& store) {
    const std::shared_ptr<const AccountTree> tree = store.accounts();
    std::vector<ui::NumberChoice> choices;
    QStringList chosen;
    for (const TrackingNumber& number : store.reader().numbersBelow(*tree, tree->at(0).id)) {
        const Account* company = tree->find(number.company);
        choices.push_back({number.number, number.label, number.source, company ? company->name : QString()});
        if (chosen.size() < kChosenNumbers)
            chosen.append(number.number);
    }
    return {u"number-chooser"_s, std::make_unique<ui::NumberChooser>(std::move(choices), chosen)};
}

QString exampleFingerprint() {
    QStringList bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(u"%1"_s.arg((i * 37 + 11) % 256, 2, 16, QLatin1Char('0')).toUpper());
    return bytes.join(u':');
}

} // namespace

std::vector<ScreenMoment> firstLoadMoments() {
    using State = ui::Connection::State;
    std::vector<ScreenMoment> moments;
    moments.push_back(firstLoad(u"first-load-connecting"_s, State::Connecting));
    moments.push_back(
        firstLoad(u"first-load"_s, State::Online,
                  ui::Connection::Progress{SessionConnection::tr("Syncing accounts, numbers and flows"), 0, 0}));
    moments.push_back(firstLoad(u"first-load-stopped"_s, State::Online));
    for (auto* button : moments.back().widget->findChildren<QPushButton*>())
        button->click();
    moments.push_back(firstLoad(u"first-load-failed"_s, State::Offline));
    return moments;
}

std::vector<ScreenMoment> dialogMoments(const store::Store& store) {
    std::vector<ScreenMoment> moments;
    moments.push_back(numberChooser(store));
    moments.push_back(
        {u"invitation-link"_s, std::make_unique<ui::LinkDialog>(
                                   u"mike@westside.example"_s,
                                   u"https://trunkline.example.com/#invitation=3f9c1d7a5be240d8a6e1907cb42f8e55"_s)});
    moments.push_back({u"trust"_s, std::make_unique<ui::TrustDialog>(u"trunkline.example.com"_s, exampleFingerprint(),
                                                                     ui::TrustDialog::Why::Unknown)});
    return moments;
}

} // namespace trunkline::app
