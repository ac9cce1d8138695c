#include "ui/flow/new_flow_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "core/flow/step_types.h"
#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/flow/free_name.h"
#include "ui/models/company_facts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kLongestName = 100;
constexpr int kStartRole = Qt::UserRole; ///< index into the starts; -1: empty

QString phoneWords(const Destination& destination) {
    const QString number =
        destination.address.startsWith("sip:"_L1) ? destination.address.mid(4) : displayNumber(destination.address);
    return NewFlowDialog::tr("%1 · %2", "a phone and its number").arg(destination.label, number);
}

} // namespace

NewFlowDialog::NewFlowDialog(PageContext& context, const AccountId& account, QWidget* parent)
    : QDialog(parent), m_context(context), m_account(account),
      m_isTemplate(holdsTemplates(*context.store.accounts(), account)) {
    const std::shared_ptr<const AccountTree> tree = context.store.accounts();
    m_starts = flowStartsFor(context.store.reader(), *tree, account);
    m_facts = readCompanyFacts(context.store.reader(), *tree, account);
    for (const FlowRecord& record : context.store.reader().flows(account))
        m_taken.append(record.name);
    setWindowTitle(m_isTemplate ? tr("New template") : tr("New flow"));
    build();
    fillStarts();
    resize(fontMetrics().averageCharWidth() * 136, fontMetrics().height() * 26);
}

void NewFlowDialog::build() {
    m_name = new QLineEdit(this);
    m_name->setMaxLength(kLongestName);
    m_name->setAccessibleName(m_isTemplate ? tr("Name of the template") : tr("Name of the flow"));
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Begin with"));
    m_list->setIconSize({kToolIconSize, kToolIconSize});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_placesTitle = makeCaption(tr("Phones of the company in it. What you leave open, the draft asks for."), this);
    m_placesTitle->setWordWrap(true);
    m_places = new QWidget(this);
    m_error = new InlineError(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make =
        buttons->addButton(m_isTemplate ? tr("Make the template") : tr("Make the flow"), QDialogButtonBox::ActionRole);
    m_make->setDefault(true);

    auto* right = new QVBoxLayout;
    right->setSpacing(kSpace12);
    right->addWidget(m_summary);
    right->addWidget(m_placesTitle);
    right->addWidget(m_places);
    right->addStretch(1);
    auto* panes = new QHBoxLayout;
    panes->setSpacing(kSpace16);
    panes->addWidget(m_list, 3);
    panes->addLayout(right, 4);
    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addLayout(form);
    column->addWidget(makeCaption(tr("Begin with"), this));
    column->addLayout(panes, 1);
    column->addWidget(m_error);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentItemChanged, this, &NewFlowDialog::chooseStart);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_name->setFocus(Qt::OtherFocusReason); });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isNameOwn = true; });
    connect(m_name, &QLineEdit::textChanged, this, &NewFlowDialog::check);
    connect(m_make, &QPushButton::clicked, this, &NewFlowDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NewFlowDialog::fillStarts() {
    const auto add = [this](Icon symbol, const QString& title, int start) {
        auto* item = new QListWidgetItem(icon(symbol), title, m_list);
        item->setData(kStartRole, start);
        item->setToolTip(title);
    };
    for (std::size_t i = 0; i < m_starts.size(); ++i) {
        const FlowStart& start = m_starts[i];
        if (start.from.isEmpty())
            add(Icon::Flow, start.title, int(i));
        else
            add(Icon::Organization, tr("%1 · %2", "a template and who gives it out").arg(start.title, start.from),
                int(i));
    }
    add(Icon::Add, tr("Nothing: an empty flow"), -1);
    m_list->setCurrentRow(0);
}

const FlowStart* NewFlowDialog::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    const int index = item ? item->data(kStartRole).toInt() : -1;
    return index < 0 ? nullptr : &m_starts[std::size_t(index)];
}

void NewFlowDialog::chooseStart() {
    const FlowStart* start = chosen();
    if (!start)
        m_summary->setText(tr("You drag every step onto the canvas yourself."));
    else if (!start->from.isEmpty())
        m_summary->setText(tr("%1\nGiven out by %2. You are told when there is a new version, and see what it would "
                              "change before you take it.")
                               .arg(start->summary, start->from));
    else
        m_summary->setText(start->summary);
    if (!m_isNameOwn)
        m_name->setText(freeName(start ? start->title : tr("Main line"), m_taken));
    delete m_places->layout();
    qDeleteAll(m_places->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_phones.clear();
    if (start && !m_isTemplate)
        addPlaces(start->document);
    m_placesTitle->setVisible(!m_phones.isEmpty());
    check();
}

void NewFlowDialog::addPlaces(const flow::FlowDocument& document) {
    auto* form = new QFormLayout(m_places);
    form->setContentsMargins(0, 0, 0, 0);
    QList<const Destination*> phones;
    for (const Destination& destination : m_facts.destinations)
        phones.append(&destination);
    std::ranges::sort(phones, [](const Destination* a, const Destination* b) { return a->id < b->id; });
    const flow::TemplateHead head = flow::headOf(document);
    int next = 0;
    for (const QString& place : flow::placesOf(document)) {
        const QString words = head.phones.value(place);
        auto* box = new QComboBox(m_places);
        box->setAccessibleName(words);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->addItem(tr("Leave it open"));
        for (const Destination* phone : phones)
            box->addItem(icon(Icon::Phone), phoneWords(*phone), phone->id.toString());
        // The company's phones in the order in which they were added: the first is most often rung first.
        box->setCurrentIndex(next < phones.size() ? ++next : 0);
        form->addRow(words, box);
        m_phones.insert(place, box);
    }
}

void NewFlowDialog::check() {
    const QString name = m_name->text().simplified();
    QString why;
    if (name.isEmpty())
        why = m_isTemplate ? tr("Give the template a name.") : tr("Give the flow a name.");
    else if (m_taken.contains(name, Qt::CaseInsensitive))
        why = tr("There is a flow of this name already. Choose another one.");
    m_error->setWords(why);
    m_make->setEnabled(why.isEmpty());
    m_make->setToolTip(why);
}

flow::FlowDocument NewFlowDialog::documentOf(const FlowStart* start) const {
    if (!start)
        return {};
    if (m_isTemplate) {
        flow::FlowDocument own = start->document;
        flow::setHead(own, flow::headOf(own)); // without what a file says about itself
        return own;
    }
    flow::TemplateOrigin origin = start->origin.value_or(flow::TemplateOrigin());
    for (auto box = m_phones.begin(); box != m_phones.end(); ++box) {
        if (const QString phone = (*box)->currentData().toString(); !phone.isEmpty())
            origin.phones.insert(box.key(), phone);
    }
    flow::FlowDocument made = flow::madeFrom(start->document, origin);
    if (!start->origin)
        flow::setHead(made, {});
    return made;
}

Result<void> NewFlowDialog::addSwitches(const flow::FlowDocument& document) {
    for (const flow::Step& step : document.steps()) {
        const QString name = step.settings.value(u"switch").toString();
        if (flow::kindOf(step) != flow::StepKind::Switch || name.isEmpty() || m_facts.switches.contains(name))
            continue;
        CompanySwitch made;
        made.id = SwitchId::create(m_context.clock.now(), m_context.random);
        made.company = m_account;
        made.name = name;
        for (const QJsonValue& position : step.settings.value(u"positions").toArray())
            made.positions.append(position.toString());
        made.positions.removeDuplicates();
        if (made.positions.size() < 2)
            continue;
        made.normal = made.positions.first();
        if (const auto added = m_context.store.create(wire::EntityType::Switch, wire::toJson(made)); !added)
            return failFrom(added);
        m_facts.switches.insert(name, flow::factsOf(made));
    }
    return {};
}

void NewFlowDialog::make() {
    flow::FlowDocument document = documentOf(chosen());
    const QString name = m_name->text().simplified();
    document.setName(name);
    if (!m_isTemplate) {
        if (const Result<void> added = addSwitches(document); !added)
            return m_error->setWords(added.error().message);
    }
    FlowRecord record;
    record.id = FlowId::create(m_context.clock.now(), m_context.random);
    record.company = m_account;
    record.name = name;
    record.draft = document.toJson();
    if (const auto made = m_context.store.create(wire::EntityType::Flow, wire::toJson(record)); !made)
        return m_error->setWords(made.error().message);
    m_made = record.id;
    accept();
}

} // namespace trunkline::ui
