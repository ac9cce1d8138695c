#include <QInputDialog>

#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/actions/action_controller.h"
#include "ui/lists/list_table.h"
#include "ui/numbers/calendar_dialog.h"
#include "ui/numbers/destination_dialog.h"
#include "ui/numbers/numbers_list_page.h"
#include "ui/numbers/switch_dialog.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

void NumbersListPage::handleActions() {
    handleNumberActions();
    handleDestinationActions();
    ActionController& actions = m_context.actions;
    const auto needsCompany = [this] { return isCompany() ? QString() : tr("Go to a company first."); };
    actions.handle(
        ActionId::EditSwitches, this, [this] { SwitchDialog(m_context, m_removal, m_account, this).exec(); },
        needsCompany);
    actions.handle(ActionId::EditCalendars, this,
                   [this] { CalendarDialog(m_context, m_removal, m_account, this).exec(); });
    actions.handle(ActionId::FindInPage, this, [this] { focusSearch(); });
}

void NumbersListPage::handleNumberActions() {
    ActionController& actions = m_context.actions;
    const auto needsNumber = [this] { return currentNumber() ? QString() : tr("Select a number first."); };
    actions.handle(
        ActionId::EditNumber, this,
        [this] { m_numberTable->edit(m_numbers.index(m_numberTable->currentIndex().row(), NumbersModel::Label)); },
        needsNumber);
    actions.handle(
        ActionId::EditNumberSource, this, [this] { askForSource(); }, needsNumber);
    actions.handle(
        ActionId::ConfigureRecording, this, [this] { toggleRecording(); }, needsNumber);
}

void NumbersListPage::handleDestinationActions() {
    ActionController& actions = m_context.actions;
    actions.handle(
        ActionId::SwitchOff, this, [this] { openOutMenu(); },
        [this] {
            const std::optional<Destination> destination = currentDestination();
            if (!destination)
                return tr("Select a destination first.");
            return destination->isOff(m_context.clock.now()) ? tr("%1 is out already.").arg(destination->label)
                                                             : QString();
        });
    actions.handle(
        ActionId::SwitchOn, this,
        [this] {
            if (const std::optional<Destination> destination = currentDestination())
                m_switch.switchOn(destination->id);
        },
        [this] {
            const std::optional<Destination> destination = currentDestination();
            if (!destination)
                return tr("Select a destination first.");
            return destination->isOff(m_context.clock.now()) ? QString()
                                                             : tr("%1 rings already.").arg(destination->label);
        });
    actions.handle(
        ActionId::EditDestination, this, [this] { editDestination(); },
        [this] { return currentDestination() ? QString() : tr("Select a destination first."); });
    actions.handle(
        ActionId::AddDestination, this, [this] { addDestination(); },
        [this] { return isCompany() ? QString() : tr("Go to a company first."); });
}

std::optional<Destination> NumbersListPage::currentDestination() const {
    const int row = m_destinationTable->currentIndex().row();
    if (row < 0 || row >= m_destinations.rowCount())
        return {};
    return m_destinations.at(row).destination;
}

std::optional<TrackingNumber> NumbersListPage::currentNumber() const {
    const int row = m_numberTable->currentIndex().row();
    if (row < 0 || row >= m_numbers.rowCount())
        return {};
    return m_numbers.at(row).number;
}

bool NumbersListPage::isCompany() const {
    const auto tree = m_context.store.accounts();
    const Account* account = tree->find(m_account);
    return account && account->kind == AccountKind::Company;
}

bool NumbersListPage::edit(EntityType type, const QString& id, const QJsonObject& fields) {
    std::optional<wire::Patch> patch = m_context.store.patchFor(type, id, fields);
    if (!patch)
        return false;
    const Result<EditId> made = m_context.store.edit(std::move(*patch));
    if (!made)
        m_context.navigator.tell(made.error().message);
    return made.has_value();
}

void NumbersListPage::askForSource() {
    const std::optional<TrackingNumber> number = currentNumber();
    if (!number)
        return;
    QStringList sources;
    for (int row = 0; row < m_numbers.rowCount(); ++row) {
        if (const QString& source = m_numbers.at(row).number.source; !source.isEmpty() && !sources.contains(source))
            sources.append(source);
    }
    sources.sort(Qt::CaseInsensitive);
    sources.removeOne(number->source);
    sources.prepend(number->source);
    bool isGiven = false;
    const QString source =
        QInputDialog::getItem(this, tr("Source of the number"),
                              tr("Where callers see it, e.g. Google Ads or Yard signs"), sources, 0, true, &isGiven)
            .simplified();
    if (isGiven)
        (void)edit(EntityType::Number, number->id.toString(),
                   {{u"source"_s, source.isEmpty() ? QJsonValue() : QJsonValue(source)}});
}

void NumbersListPage::toggleRecording() {
    const std::optional<TrackingNumber> number = currentNumber();
    if (!number)
        return;
    const bool isWanted = !number->isRecorded;
    if (edit(EntityType::Number, number->id.toString(), {{u"recorded"_s, isWanted ? QJsonValue(true) : QJsonValue()}}))
        m_context.navigator.tell(isWanted ? tr("Calls to this number are recorded from now on. Where the law asks for "
                                               "it, the flow has to say so.")
                                          : tr("Calls to this number are not recorded any more."));
}

void NumbersListPage::editDestination() {
    const std::optional<Destination> before = currentDestination();
    if (!before)
        return;
    DestinationDialog dialog(*before, likelyRegion({*before}), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Destination changed = dialog.destination();
    const QJsonValue pickUp =
        changed.voicemailPicksUpSeconds ? QJsonValue(*changed.voicemailPicksUpSeconds) : QJsonValue();
    (void)edit(EntityType::Destination, changed.id.toString(),
               {{u"label"_s, changed.label}, {u"address"_s, changed.address}, {u"voicemailPicksUpSeconds"_s, pickUp}});
}

void NumbersListPage::addDestination() {
    Destination made;
    made.id = DestinationId::create(m_context.clock.now(), m_context.random);
    made.company = m_account;
    DestinationDialog dialog(made, likelyRegion(m_context.store.reader().destinations(m_account)), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    made = dialog.destination();
    const Result<EditId> added = m_context.store.create(EntityType::Destination, wire::toJson(made));
    m_context.navigator.tell(added ? tr("%1 is there. Choose it in a flow, so that callers reach it.").arg(made.label)
                                   : added.error().message);
}

} // namespace trunkline::ui
