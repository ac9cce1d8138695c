#include "ui/numbers/destination_switch.h"

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

namespace {

constexpr int kLongestReason = 200; // characters

} // namespace

DestinationSwitch::DestinationSwitch(PageContext& context, QObject* parent) : QObject(parent), m_context(context) {}

QString DestinationSwitch::whyNot(const AccountId& company) const {
    return m_context.permissions.whyNot(access::Action::DestinationsToggle, company);
}

TimeWords DestinationSwitch::timesAt(const AccountId& company) const {
    const auto tree = m_context.store.accounts();
    const AccountTree::Index index = tree->indexOf(company);
    return TimeWords(QTimeZone(index == AccountTree::kNone ? QByteArray() : tree->timeZoneAt(index).toLatin1()));
}

void DestinationSwitch::switchOff(const DestinationId& id, const std::optional<Instant>& until, const QString& reason) {
    const std::optional<Destination> destination = m_context.store.reader().destination(id);
    if (!destination)
        return;
    const Instant now = m_context.clock.now();
    Override off;
    off.since = now;
    off.until = until;
    off.reason = reason.simplified();
    off.by = m_context.permissions.subject();
    const QString when = timesAt(destination->company).until(until, now);
    send(*destination, wire::toJson(off),
         tr("%1 does not ring %2. Callers go straight on to what follows.").arg(destination->label, when));
}

void DestinationSwitch::switchOn(const DestinationId& id) {
    if (const std::optional<Destination> destination = m_context.store.reader().destination(id))
        send(*destination, QJsonValue::Null, tr("%1 rings again.").arg(destination->label));
}

void DestinationSwitch::send(const Destination& destination, const QJsonValue& off, const QString& words) {
    std::optional<wire::Patch> patch =
        m_context.store.patchFor(wire::EntityType::Destination, destination.id.toString(), {{u"off"_s, off}});
    if (!patch)
        return;
    const Result<EditId> made = m_context.store.edit(std::move(*patch));
    m_context.navigator.tell(made ? words : made.error().message);
}

std::unique_ptr<QMenu> DestinationSwitch::makeOutMenu(const std::vector<Destination>& destinations, QWidget* parent) {
    auto menu = std::make_unique<QMenu>(parent);
    if (destinations.size() == 1) {
        fillMenu(menu.get(), destinations.front());
        return menu;
    }
    for (const Destination& destination : destinations) {
        QMenu* submenu = menu->addMenu(icon(Icon::Phone), destination.label);
        fillMenu(submenu, destination);
    }
    return menu;
}

void DestinationSwitch::fillMenu(QMenu* menu, const Destination& destination) {
    menu->setTitle(destination.label);
    auto* holder = new QWidget(menu);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(kSpace8, kSpace4, kSpace8, kSpace4);
    column->addWidget(makeCaption(tr("%1 is out").arg(destination.label), holder));
    auto* reason = new QLineEdit(holder);
    reason->setPlaceholderText(tr("Reason, e.g. sick (optional)"));
    reason->setAccessibleName(tr("Reason"));
    reason->setMaxLength(kLongestReason);
    column->addWidget(reason);
    auto* entry = new QWidgetAction(menu);
    entry->setDefaultWidget(holder);

    const TimeWords times = timesAt(destination.company);
    for (const OutPreset& preset : outPresets(m_context.clock.now(), times)) {
        QAction* action = menu->addAction(preset.text);
        connect(action, &QAction::triggered, this,
                [this, id = destination.id, until = preset.until, reason] { switchOff(id, until, reason->text()); });
    }
    QAction* date = menu->addAction(tr("Until a date…"));
    connect(date, &QAction::triggered, this, [this, destination, reason, parent = menu->parentWidget()] {
        askForDate(destination, reason->text(), parent);
    });
    menu->addSeparator();
    menu->addAction(entry);
}

void DestinationSwitch::askForDate(const Destination& destination, const QString& reason, QWidget* parent) {
    const TimeWords times = timesAt(destination.company);
    const Instant now = m_context.clock.now();
    auto* dialog = new QDialog(parent ? parent->window() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("%1 is out until").arg(destination.label));
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
    QPushButton* take = buttons->addButton(tr("Switch off"), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    form->addRow(buttons);
    const auto check = [take, edit, times, this] {
        take->setEnabled(times.instantOf(edit->date(), edit->time()) > m_context.clock.now());
        take->setToolTip(take->isEnabled() ? QString() : tr("Choose a time that is still to come."));
    };
    connect(edit, &QDateTimeEdit::dateTimeChanged, dialog, check);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, id = destination.id, edit, why, times] {
        switchOff(id, times.instantOf(edit->date(), edit->time()), why->text());
    });
    dialog->open();
}

} // namespace trunkline::ui
