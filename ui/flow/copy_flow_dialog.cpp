#include "ui/flow/copy_flow_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/actions/permissions.h"
#include "ui/flow/free_name.h"
#include "ui/models/company_facts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/typed_choice.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

constexpr int kKindRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;
constexpr int kLongestName = 100;

QString destinationWords(const Destination& destination) {
    return CopyFlowDialog::tr("%1 · %2", "a phone and its number")
        .arg(destination.label, destination.address.startsWith("sip:"_L1) ? destination.address.mid(4)
                                                                          : displayNumber(destination.address));
}

void addOption(QComboBox* box, const QString& words, FlowReplacement::Kind kind, const QString& name) {
    box->addItem(words);
    box->setItemData(box->count() - 1, static_cast<int>(kind), kKindRole);
    box->setItemData(box->count() - 1, name, kNameRole);
}

void choose(QComboBox* box, const FlowReplacement& wanted) {
    for (int i = 0; i < box->count(); ++i) {
        if (box->itemData(i, kKindRole).toInt() == static_cast<int>(wanted.kind) &&
            box->itemData(i, kNameRole).toString() == wanted.name)
            return box->setCurrentIndex(i);
    }
}

} // namespace

CopyFlowDialog::CopyFlowDialog(PageContext& context, const FlowRecord& flow, QWidget* parent)
    : QDialog(parent), m_context(context), m_flow(flow),
      m_document(flow.draft.isEmpty() ? flow.published : flow.draft) {
    setWindowTitle(tr("Copy “%1” to another company").arg(flow.name));
    m_here = readCompanyFacts(context.store.reader(), *context.store.accounts(), flow.company);
    build();
    fillCompanies();
    resize(fontMetrics().averageCharWidth() * 88, fontMetrics().height() * 26);
}

void CopyFlowDialog::build() {
    auto* form = new QFormLayout;
    m_companies = new TypedChoice(this);
    m_companies->lineEdit()->setPlaceholderText(tr("Type its name, or choose it from the list"));
    m_companies->setAccessibleName(tr("To the company"));
    form->addRow(tr("To the company"), m_companies);
    m_name = new QLineEdit(m_flow.name, this);
    m_name->setMaxLength(kLongestName);
    form->addRow(tr("Name there"), m_name);
    auto* words = makeCaption(tr("What the flow names here, and what stands for it there:"), this);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_error = new InlineError(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_copy = buttons->addButton(tr("Copy as a draft"), QDialogButtonBox::ActionRole);
    m_copy->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addLayout(form);
    column->addWidget(words);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_error);
    column->addWidget(buttons);
    connect(m_companies, &TypedChoice::changed, this, &CopyFlowDialog::chooseCompany);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNameOwn = true; });
    connect(m_name, &QLineEdit::textChanged, this, &CopyFlowDialog::check);
    connect(m_copy, &QPushButton::clicked, this, &CopyFlowDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CopyFlowDialog::fillCompanies() {
    const auto tree = m_context.store.accounts();
    std::vector<AccountTree::Index> companies;
    QHash<QString, int> namesakes;
    for (AccountTree::Index at = 0; at < tree->size(); ++at) {
        const Account& account = tree->at(at);
        if (account.kind != AccountKind::Company || !m_context.permissions.may(access::Action::FlowsEdit, account.id))
            continue;
        companies.push_back(at);
        ++namesakes[account.name];
    }
    const QSignalBlocker quiet(m_companies);
    for (const AccountTree::Index at : companies) {
        const Account& account = tree->at(at);
        const AccountTree::Index parent = tree->parentOf(at);
        const bool isUnique = namesakes.value(account.name) == 1 || parent == AccountTree::kNone;
        m_companies->addItem(
            icon(Icon::Company),
            isUnique ? account.name
                     : tr("%1 · %2", "a company and its franchise").arg(account.name, tree->at(parent).name),
            account.id.toString());
    }
    m_companies->model()->sort(0);
    // Nobody should copy to whoever comes first in the alphabet.
    const int here = m_companies->findData(m_flow.company.toString());
    m_companies->setCurrentIndex(m_companies->count() == 2 && here >= 0 ? 1 - here : -1);
    chooseCompany();
}

void CopyFlowDialog::chooseCompany() {
    const AccountId company(m_companies->chosen().toString().toLatin1());
    if (company == m_company && m_scroll->widget())
        return;
    m_company = company;
    m_there = readCompanyFacts(m_context.store.reader(), *m_context.store.accounts(), m_company);
    m_taken.clear();
    for (const FlowRecord& other : m_context.store.reader().flows(m_company))
        m_taken.append(other.name);
    m_choices.clear();
    auto* host = new QWidget;
    host->setLayout(new QFormLayout);
    m_scroll->setWidget(host); // deletes the one before
    const std::vector<FlowNeed> needs = needsOf(m_document);
    if (!m_company.isNull())
        std::ranges::for_each(needs, [this](const FlowNeed& need) { addChoice(need); });
    if (m_choices.empty())
        static_cast<QFormLayout*>(host->layout())
            ->addRow(makeCaption(needs.empty() ? tr("The flow names no phone, switch or calendar.")
                                               : tr("Choose the company first."),
                                 host));
    if (!m_isNameOwn)
        m_name->setText(freeName(m_flow.name, m_taken));
    check();
}

QString CopyFlowDialog::wordsFor(const FlowNeed& need) const {
    switch (need.kind) {
    case FlowNeed::Kind::Destination: {
        const auto known = m_here.destinations.constFind(DestinationId(need.name.toLatin1()));
        return known == m_here.destinations.cend() ? tr("a phone that is not known any more")
                                                   : destinationWords(*known);
    }
    case FlowNeed::Kind::Switch:
        return tr("Switch “%1”").arg(need.name);
    case FlowNeed::Kind::Calendar:
        return tr("Calendar “%1”").arg(need.name);
    }
    return {};
}

void CopyFlowDialog::addChoice(const FlowNeed& need) {
    using enum FlowReplacement::Kind;
    auto* form = static_cast<QFormLayout*>(m_scroll->widget()->layout());
    auto* box = new QComboBox(m_scroll->widget());
    box->setAccessibleName(wordsFor(need));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (need.kind == FlowNeed::Kind::Destination) {
        for (const Destination& destination : m_there.destinations)
            addOption(box, destinationWords(destination), Take, destination.id.toString());
    } else {
        const QStringList names =
            need.kind == FlowNeed::Kind::Switch ? m_there.switches.keys() : m_there.calendars.keys();
        for (const QString& name : names)
            addOption(box, name, Take, name);
    }
    const FlowReplacement wish = suggested(need, m_here, m_there);
    const bool isDestination = need.kind == FlowNeed::Kind::Destination;
    const bool mayMake = !isDestination || m_context.permissions.may(access::Action::DestinationsEdit, m_company);
    const bool isThere = wish.kind == Take && !isDestination;
    const bool isKnown =
        isDestination ? m_here.destinations.contains(DestinationId(need.name.toLatin1())) : wish.kind != Leave;
    if (mayMake && isKnown && !isThere)
        addOption(box, tr("Add the same there"), Create, {});
    addOption(box, tr("Leave it open"), Leave, {});
    choose(box, {Leave, {}});
    choose(box, wish);
    form->addRow(wordsFor(need), box);
    m_choices.push_back({need, box});
}

FlowReplacement CopyFlowDialog::chosen(const Choice& choice) const {
    return {static_cast<FlowReplacement::Kind>(choice.box->currentData(kKindRole).toInt()),
            choice.box->currentData(kNameRole).toString()};
}

void CopyFlowDialog::check() {
    QString wrong;
    const QString name = m_name->text().simplified();
    if (m_companies->count() == 0)
        wrong = tr("There is no company where you may edit flows.");
    else if (name.isEmpty())
        wrong = tr("Give the copy a name.");
    else if (m_taken.contains(name, Qt::CaseInsensitive))
        wrong = tr("The company has a flow of this name already. Choose another one.");
    const QString missing = m_company.isNull() ? tr("Choose the company first.") : QString();
    m_error->setWords(wrong);
    m_copy->setEnabled(wrong.isEmpty() && missing.isEmpty());
    m_copy->setToolTip(wrong.isEmpty() ? missing : wrong);
}

Result<QString> CopyFlowDialog::create(const FlowNeed& need) {
    const Instant now = m_context.clock.now();
    store::Store& store = m_context.store;
    switch (need.kind) {
    case FlowNeed::Kind::Destination: {
        Destination made = m_here.destinations.value(DestinationId(need.name.toLatin1()));
        made.id = DestinationId::create(now, m_context.random);
        made.company = m_company;
        made.off.reset();
        made.revision = Revision::None;
        return store.create(EntityType::Destination, wire::toJson(made)).map([&](const EditId&) {
            return made.id.toString();
        });
    }
    case FlowNeed::Kind::Switch: {
        const flow::SwitchFacts facts = m_here.switches.value(need.name);
        const CompanySwitch made{
            SwitchId::create(now, m_context.random), m_company, need.name, facts.positions, facts.normal, {}, {}, {}};
        return store.create(EntityType::Switch, wire::toJson(made)).map([&](const EditId&) { return need.name; });
    }
    case FlowNeed::Kind::Calendar: {
        HolidayCalendar made{CalendarId::create(now, m_context.random), m_company, need.name, {}, {}, {}};
        const flow::Calendar days = m_here.calendars.value(need.name);
        for (auto day = days.begin(); day != days.end(); ++day)
            made.days.push_back({day.key(), day.value(), false});
        return store.create(EntityType::Calendar, wire::toJson(made)).map([&](const EditId&) { return need.name; });
    }
    }
    return need.name;
}

Result<FlowMapping> CopyFlowDialog::createMissing() {
    FlowMapping mapping;
    for (const Choice& choice : m_choices) {
        FlowReplacement replacement = chosen(choice);
        if (replacement.kind == FlowReplacement::Kind::Create) {
            Result<QString> made = create(choice.need);
            if (!made)
                return failFrom(made);
            replacement = {FlowReplacement::Kind::Take, std::move(*made)};
        }
        mapping.insert(choice.need, replacement);
    }
    return mapping;
}

void CopyFlowDialog::copy() {
    const Result<FlowMapping> mapping = createMissing();
    if (!mapping)
        return m_error->setWords(mapping.error().message);
    FlowRecord record;
    record.id = FlowId::create(m_context.clock.now(), m_context.random);
    record.company = m_company;
    record.name = m_name->text().simplified();
    record.draft = mapped(m_document, *mapping);
    record.draft.insert("name"_L1, record.name);
    if (const Result<EditId> made = m_context.store.create(EntityType::Flow, wire::toJson(record)); !made)
        return m_error->setWords(made.error().message);
    m_made = record.id;
    accept();
}

} // namespace trunkline::ui
