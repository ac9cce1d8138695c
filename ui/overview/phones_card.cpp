#include "ui/overview/phones_card.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "core/store/store.h"
#include "ui/overview/temporary_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

constexpr std::size_t kMostRows = 12;

/// The drawing before a row, in the colours of the moment: the card outlives a change of theme.
class RowPicture final : public QWidget {
public:
    RowPicture(const QIcon& icon, QWidget* parent) : QWidget(parent), m_icon(icon) {
        setFixedSize(kIconSize, kIconSize);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

PhonesCard::PhonesCard(PageContext& context, OverrideSwitch& overrideSwitch, QWidget* parent)
    : Panel(parent), m_context(context), m_switch(overrideSwitch), m_names(std::make_shared<CallNames>()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace16, kSpace12, kSpace16, kSpace12);
    column->setSpacing(kSpace8);
    m_head = new SectionHeader(tr("Temporary right now"), this);
    m_all = new QToolButton(m_head);
    m_all->setText(tr("All"));
    m_all->setAccessibleName(tr("Everything that is temporary"));
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::StrongFocus);
    connect(m_all, &QToolButton::clicked, this, &PhonesCard::allWanted);
    m_head->addWidget(m_all);
    column->addWidget(m_head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(kSpace8);
    column->addLayout(m_rows);
    column->addStretch(1);
}

void PhonesCard::clear() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void PhonesCard::addWords(const QString& words) {
    QLabel* label = makeCaption(words, this);
    label->setWordWrap(true);
    m_rows->addWidget(label);
}

QString PhonesCard::holdWords(const QString& what, const AccountId& company, const Override& hold, Instant now) const {
    const QString state =
        tr("%1 %2", "what is so, until when").arg(what, m_names->timesAt(company).until(hold.until, now));
    return hold.reason.isEmpty() ? state : tr("%1 · %2", "until when, and why").arg(state, hold.reason);
}

void PhonesCard::setTemporary(const std::vector<Temporary>& things, std::shared_ptr<const CallNames> names) {
    m_names = std::move(names);
    m_head->setTitle(tr("Temporary right now"));
    clear();
    const Instant now = m_context.clock.now();
    for (std::size_t i = 0; i < std::min(things.size(), kMostRows); ++i) {
        const Temporary& thing = things[i];
        Row row;
        row.icon = iconOf(thing);
        row.isTemporary = true;
        const auto company = m_names->companies.constFind(thing.company);
        const QString name = company == m_names->companies.constEnd() ? QString() : company->name;
        row.title = thing.name.isEmpty() ? name : tr("%1, %2", "a phone and its company").arg(thing.name, name);
        const QString what = thing.kind == Temporary::Kind::DestinationOff ? tr("Out")
                             : thing.kind == Temporary::Kind::SwitchTurned ? thing.turnedTo
                                                                           : tr("Closed");
        row.state = holdWords(what, thing.company, thing.hold, now);
        row.company = thing.company;
        row.button = tr("On now");
        row.buttonName = tr("%1 is as always now").arg(row.title);
        row.press = [this, thing] { m_switch.end({thing}); };
        addRow(row);
    }
    m_all->setVisible(!things.empty());
    m_all->setText(tr("All %n", "temporary things", static_cast<int>(things.size())));
    if (things.empty())
        addWords(tr("Nothing is switched off. All phones ring as their flows say."));
}

void PhonesCard::setCompany(const AccountId& company, const std::optional<Override>& closed,
                            const std::vector<CompanySwitch>& switches, const std::vector<Destination>& destinations,
                            std::shared_ptr<const CallNames> names) {
    m_names = std::move(names);
    m_head->setTitle(tr("Phones"));
    m_all->setVisible(false);
    clear();
    const Instant now = m_context.clock.now();
    if (closed && closed->holdsAt(now)) {
        Row row;
        row.icon = Icon::Moon;
        row.isTemporary = true;
        row.title = tr("Closed for callers");
        row.state = holdWords(tr("Closed"), company, *closed, now);
        row.isPending = m_context.store.isPending(EntityType::Account, company.toString());
        row.company = company;
        row.button = tr("Open now");
        row.buttonName = row.button;
        row.press = [this, company] { m_switch.open(company); };
        addRow(row);
    }
    for (const CompanySwitch& one : switches)
        addRow(rowOf(one, now));
    for (std::size_t i = 0; i < std::min(destinations.size(), kMostRows); ++i)
        addRow(rowOf(destinations[i], now));
    if (destinations.size() > kMostRows)
        addWords(tr("and %n more, on the page Numbers", nullptr, static_cast<int>(destinations.size() - kMostRows)));
    if (destinations.empty())
        addWords(tr("No phones yet. Add one in the flow that should ring it."));
}

PhonesCard::Row PhonesCard::rowOf(const Destination& destination, Instant now) {
    Row row;
    row.isTemporary = destination.isOff(now);
    row.icon = row.isTemporary ? Icon::PhoneOff : Icon::Phone;
    row.title = destination.label;
    row.company = destination.company;
    row.isPending = m_context.store.isPending(EntityType::Destination, destination.id.toString());
    if (row.isTemporary) {
        row.state = holdWords(tr("Out"), destination.company, *destination.off, now);
        row.button = tr("On now");
        row.buttonName = tr("Switch %1 on now").arg(destination.label);
        row.press = [this, id = destination.id] { m_switch.switchOn(id); };
        return row;
    }
    row.state =
        destination.address.startsWith(u"sip:"_s) ? destination.address.mid(4) : displayNumber(destination.address);
    row.button = tr("Out until ▾");
    row.buttonName = tr("Switch %1 off until").arg(destination.label);
    row.makeMenu = [this, destination] { return m_switch.makeOutMenu({destination}, this); };
    return row;
}

PhonesCard::Row PhonesCard::rowOf(const CompanySwitch& companySwitch, Instant now) {
    Row row;
    row.icon = Icon::Switch;
    row.isTemporary = companySwitch.isTurned(now);
    row.title = companySwitch.name;
    row.company = companySwitch.company;
    row.isPending = m_context.store.isPending(EntityType::Switch, companySwitch.id.toString());
    row.state = row.isTemporary
                    ? holdWords(companySwitch.turned->to, companySwitch.company, companySwitch.turned->hold, now)
                    : companySwitch.normal;
    row.button = tr("Turn ▾");
    row.buttonName = tr("Turn %1").arg(companySwitch.name);
    row.makeMenu = [this, companySwitch] { return m_switch.makeTurnMenu(companySwitch, this); };
    return row;
}

void PhonesCard::addRow(const Row& content) {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpace8);
    line->addWidget(new RowPicture(ui::icon(content.icon, content.isTemporary ? Token::Warn : Token::Muted), row), 0,
                    Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ElidedLabel(content.title, row));
    // Never cut: until when is what somebody looks for.
    auto* second = makeCaption(
        content.isPending ? tr("%1 · not sent yet", "a state that the server does not know yet").arg(content.state)
                          : content.state,
        row);
    second->setTextFormat(Qt::PlainText);
    second->setWordWrap(true);
    words->addWidget(second);
    line->addLayout(words, 1);

    auto* button = new QPushButton(content.button, row);
    const QString whyNot = m_switch.whyNot(content.company);
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot);
    button->setAccessibleName(content.buttonName);
    button->setAccessibleDescription(whyNot);
    connect(button, &QPushButton::clicked, this, [button, press = content.press, makeMenu = content.makeMenu] {
        if (press)
            return press();
        // The card may be filled anew while the menu is open, so that the menu is not the button's.
        QMenu* menu = makeMenu().release();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(button->mapToGlobal(QPoint(0, button->height() + 1)));
    });
    line->addWidget(button, 0, Qt::AlignVCenter);
    m_rows->addWidget(row);
}

} // namespace trunkline::ui
