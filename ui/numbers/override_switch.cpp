#include "ui/numbers/override_switch.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidgetAction>

#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/actions/permissions.h"
#include "ui/lists/time_words.h"
#include "ui/numbers/out_presets.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

constexpr int kLongestReason = 200; // characters

} // namespace

OverrideSwitch::OverrideSwitch(PageContext& context, QObject* parent) : QObject(parent), m_context(context) {}

QString OverrideSwitch::whyNot(const AccountId& company) const {
    return m_context.permissions.whyNot(access::Action::DestinationsToggle, company);
}

TimeWords OverrideSwitch::timesAt(const AccountId& company) const {
    return ui::timesAt(*m_context.store.accounts(), company);
}

QString OverrideSwitch::nameOf(const AccountId& company) const {
    const auto tree = m_context.store.accounts();
    const Account* account = tree->find(company);
    return account ? account->name : QString();
}

Override OverrideSwitch::overrideOf(const Until& until, const QString& reason) const {
    return {m_context.clock.now(), until, reason.simplified(), m_context.permissions.subject()};
}

void OverrideSwitch::switchOff(const DestinationId& id, const Until& until, const QString& reason) {
    const std::optional<Destination> destination = m_context.store.reader().destination(id);
    if (!destination)
        return;
    const QString when = timesAt(destination->company).until(until, m_context.clock.now());
    send(EntityType::Destination, id.toString(), u"off"_s, wire::toJson(overrideOf(until, reason)),
         tr("%1 does not ring %2. Callers go straight on to what follows.").arg(destination->label, when));
}

void OverrideSwitch::switchOn(const DestinationId& id) {
    if (const std::optional<Destination> destination = m_context.store.reader().destination(id))
        send(EntityType::Destination, id.toString(), u"off"_s, QJsonValue::Null,
             tr("%1 rings again.").arg(destination->label));
}

void OverrideSwitch::close(const AccountId& company, const Until& until, const QString& reason) {
    const QString when = timesAt(company).until(until, m_context.clock.now());
    send(EntityType::Account, company.toString(), u"closed"_s, wire::toJson(overrideOf(until, reason)),
         tr("%1 is closed %2. Callers go where its flows lead on a holiday.").arg(nameOf(company), when));
}

void OverrideSwitch::open(const AccountId& company) {
    send(EntityType::Account, company.toString(), u"closed"_s, QJsonValue::Null,
         tr("%1 is open again. Its flows go by the clock.").arg(nameOf(company)));
}

void OverrideSwitch::turn(const SwitchId& id, const QString& position, const Until& until, const QString& reason) {
    const std::optional<CompanySwitch> found = m_context.store.reader().companySwitch(id);
    if (!found)
        return;
    if (position == found->normal)
        return turnBack(id);
    const QString when = timesAt(found->company).until(until, m_context.clock.now());
    send(EntityType::Switch, id.toString(), u"turned"_s, wire::toJson(SwitchTurn{position, overrideOf(until, reason)}),
         tr("%1 stands at %2 %3. The next caller follows it.", "a switch, its position, until when")
             .arg(found->name, position, when));
}

void OverrideSwitch::turnBack(const SwitchId& id) {
    if (const std::optional<CompanySwitch> found = m_context.store.reader().companySwitch(id))
        send(EntityType::Switch, id.toString(), u"turned"_s, QJsonValue::Null,
             tr("%1 stands at %2 again.").arg(found->name, found->normal));
}

void OverrideSwitch::end(const std::vector<Temporary>& things) {
    if (things.size() == 1) {
        const Temporary& one = things.front();
        switch (one.kind) {
        case Temporary::Kind::DestinationOff:
            return switchOn(DestinationId(one.id.toLatin1()));
        case Temporary::Kind::SwitchTurned:
            return turnBack(SwitchId(one.id.toLatin1()));
        case Temporary::Kind::CompanyClosed:
            return open(one.company);
        }
    }
    int ended = 0;
    for (const Temporary& one : things) {
        switch (one.kind) {
        case Temporary::Kind::DestinationOff:
            ended += send(EntityType::Destination, one.id, u"off"_s, QJsonValue::Null);
            break;
        case Temporary::Kind::SwitchTurned:
            ended += send(EntityType::Switch, one.id, u"turned"_s, QJsonValue::Null);
            break;
        case Temporary::Kind::CompanyClosed:
            ended += send(EntityType::Account, one.id, u"closed"_s, QJsonValue::Null);
            break;
        }
    }
    m_context.navigator.tell(tr("%n are as always again.", "temporary things", ended));
}

bool OverrideSwitch::send(EntityType type, const QString& id, const QString& field, const QJsonValue& value) {
    std::optional<wire::Patch> patch = m_context.store.patchFor(type, id, {{field, value}});
    return patch && m_context.store.edit(std::move(*patch)).has_value();
}

void OverrideSwitch::send(EntityType type, const QString& id, const QString& field, const QJsonValue& value,
                          const QString& words) {
    std::optional<wire::Patch> patch = m_context.store.patchFor(type, id, {{field, value}});
    if (!patch)
        return;
    const Result<EditId> made = m_context.store.edit(std::move(*patch));
    m_context.navigator.tell(made ? words : made.error().message);
}

std::unique_ptr<QMenu> OverrideSwitch::makeOutMenu(const std::vector<Destination>& destinations, QWidget* parent) {
    auto menu = std::make_unique<QMenu>(parent);
    for (const Destination& destination : destinations) {
        QMenu* times = destinations.size() == 1 ? menu.get() : menu->addMenu(icon(Icon::Phone), destination.label);
        times->setTitle(destination.label);
        fillMenu(times, {destination.company, tr("%1 is out").arg(destination.label),
                         tr("%1 is out until").arg(destination.label), tr("Until I turn it on"), tr("Switch off"),
                         [this, id = destination.id](const Until& until, const QString& reason) {
                             switchOff(id, until, reason);
                         }});
    }
    return menu;
}

std::unique_ptr<QMenu> OverrideSwitch::makeCloseMenu(const AccountId& company, QWidget* parent) {
    auto menu = std::make_unique<QMenu>(parent);
    const QString name = nameOf(company);
    menu->setTitle(name);
    fillMenu(menu.get(),
             {company, tr("%1 is closed").arg(name), tr("%1 is closed until").arg(name), tr("Until I open it"),
              tr("Close"),
              [this, company](const Until& until, const QString& reason) { close(company, until, reason); }});
    return menu;
}

std::unique_ptr<QMenu> OverrideSwitch::makeTurnMenu(const CompanySwitch& companySwitch, QWidget* parent) {
    auto menu = std::make_unique<QMenu>(parent);
    menu->setTitle(companySwitch.name);
    const Instant now = m_context.clock.now();
    const QString& standing = companySwitch.positionAt(now);
    for (const QString& position : companySwitch.positions) {
        const bool isHere = position == standing;
        if (position == companySwitch.normal || isHere) {
            QAction* back = menu->addAction(position, this, [this, id = companySwitch.id] { turnBack(id); });
            back->setCheckable(true);
            back->setChecked(isHere);
            back->setEnabled(!isHere);
            continue;
        }
        fillMenu(menu->addMenu(position),
                 {companySwitch.company, tr("%1 stands at %2").arg(companySwitch.name, position),
                  tr("%1 stands at %2 until").arg(companySwitch.name, position), tr("Until I turn it back"), tr("Turn"),
                  [this, id = companySwitch.id, position](const Until& until, const QString& reason) {
                      turn(id, position, until, reason);
                  }});
    }
    return menu;
}

void OverrideSwitch::fillMenu(QMenu* menu, const Question& question) {
    auto* holder = new QWidget(menu);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(kSpace8, kSpace4, kSpace8, kSpace4);
    column->addWidget(makeCaption(question.title, holder));
    auto* reason = new QLineEdit(holder);
    reason->setPlaceholderText(tr("Reason, e.g. sick (optional)"));
    reason->setAccessibleName(tr("Reason"));
    reason->setMaxLength(kLongestReason);
    column->addWidget(reason);
    auto* entry = new QWidgetAction(menu);
    entry->setDefaultWidget(holder);

    const TimeWords times = timesAt(question.company);
    for (const OutPreset& preset : outPresets(m_context.clock.now(), times)) {
        QAction* action = menu->addAction(preset.until ? preset.text : question.open);
        connect(action, &QAction::triggered, this,
                [take = question.take, until = preset.until, reason] { take(until, reason->text()); });
    }
    QAction* date = menu->addAction(tr("Until a date…"));
    connect(date, &QAction::triggered, this,
            [this, question, reason, parent = menu->parentWidget()] { askForDate(question, reason->text(), parent); });
    menu->addSeparator();
    menu->addAction(entry);
}

void OverrideSwitch::askForDate(const Question& question, const QString& reason, QWidget* parent) {
    const TimeWords times = timesAt(question.company);
    const Instant now = m_context.clock.now();
    auto* dialog = new QDialog(parent ? parent->window() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.asking);
    auto* form = new QFormLayout(dialog);
    // The wall clock of the company; the zone is said beside it.
    auto* edit = new QDateTimeEdit(times.local(now).date().addDays(7).startOfDay().addSecs(8 * 3600), dialog);
    edit->setCalendarPopup(true);
    edit->setMinimumDate(times.local(now).date());
    edit->setAccessibleName(tr("Back at"));
    form->addRow(tr("Back at"), edit);
    if (times.differsFromHere(now))
        form->addRow(makeCaption(tr("In the company's time, %1").arg(times.zoneName(now)), dialog));
    auto* why = new QLineEdit(reason, dialog);
    why->setMaxLength(kLongestReason);
    form->addRow(tr("Reason"), why);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton* take = buttons->addButton(question.taking, QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    form->addRow(buttons);
    const auto check = [take, edit, times, this] {
        take->setEnabled(times.instantOf(edit->date(), edit->time()) > m_context.clock.now());
        take->setToolTip(take->isEnabled() ? QString() : tr("Choose a time that is still to come."));
    };
    connect(edit, &QDateTimeEdit::dateTimeChanged, dialog, check);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [accept = question.take, edit, why, times] {
        accept(times.instantOf(edit->date(), edit->time()), why->text());
    });
    dialog->open();
}

} // namespace trunkline::ui
