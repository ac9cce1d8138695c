#include "ui/people/role_editor.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/actions/permissions.h"
#include "ui/lists/cell_delegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/split_view.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr int kMostName = 80;
constexpr int kMostDescription = 300;

/// Draws the box of a locked permission as one that cannot be ticked.
class PermissionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem item = option;
        if (index.siblingAtColumn(0).data(RolePermissionsModel::LockedRole).toBool())
            item.state &= ~QStyle::State_Enabled;
        QStyledItemDelegate::paint(painter, item, index);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.widget ? rowHeight(*option.widget) : 0));
        return size;
    }
};

/// What the role allows on calls, texts and reports.
std::vector<Action> rowActions(const RoleDraft& draft) {
    std::vector<Action> actions;
    for (std::size_t i = 0; i < access::kActionCount; ++i) {
        if (const auto action = static_cast<Action>(i); access::isRowFiltered(action) && draft.has(action))
            actions.push_back(action);
    }
    return actions;
}

} // namespace

RoleEditor::RoleEditor(PeopleService& service, const Permissions& permissions, RoleDraft draft, People people,
                       QWidget* parent)
    : ServerDialog(draft.isNew() ? tr("Make a role") : tr("Edit the role %1").arg(draft.name()), tr("Next"), parent),
      m_service(service), m_permissions(permissions), m_people(std::move(people)) {
    m_model.setDraft(std::move(draft), permissions.sharedIndex(), permissions.subject(), permissions.context().now);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeEditPage());
    m_pages->addWidget(makeEffectsPage());
    content()->addWidget(m_pages, 1);
    m_back = buttons()->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    connect(m_back, &QPushButton::clicked, this, &RoleEditor::showEditing);
    connect(&m_model, &RolePermissionsModel::draftChanged, this, &RoleEditor::follow);
    resize(980, 720);
    showEditing();
    m_name->setFocus();
    m_name->selectAll();
}

QWidget* RoleEditor::makeEditPage() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace12);
    m_name = new QLineEdit(m_model.draft().name(), page);
    m_name->setMaxLength(kMostName);
    m_description = new QLineEdit(m_model.draft().description(), page);
    m_description->setMaxLength(kMostDescription);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(kSpace16);
    form->setVerticalSpacing(kSpace8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("What it is &for"), m_description);
    const access::Role* base = m_permissions.index().catalog().find(m_model.draft().basedOn());
    if (base) {
        auto* place =
            makeCaption(tr("Made from %1, which decides its rank, where it may exist (%2), how far it reaches "
                           "(%3) and which people its holders may add and remove.")
                            .arg(base->name, placeWords(*base).toLower(), reachWords(base->reach).toLower()),
                        page);
        place->setWordWrap(true);
        form->addRow(QString(), place);
    }
    column->addLayout(form);

    m_filter.setSourceModel(&m_model);
    m_filter.setRecursiveFilteringEnabled(true);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter.setFilterKeyColumn(-1);
    m_filter.setAutoAcceptChildRows(true);
    auto* search = new SearchField(tr("Find a permission"), page);
    search->setMaximumWidth(280);
    m_count = makeCaption({}, page);
    auto* top = new QHBoxLayout;
    top->addWidget(search, 1);
    top->addStretch();
    top->addWidget(m_count);
    column->addLayout(top);

    m_tree = new QTreeView(page);
    m_tree->setModel(&m_filter);
    m_tree->setItemDelegate(new PermissionDelegate(m_tree));
    m_tree->setAccessibleName(tr("Permissions of the role"));
    m_tree->setUniformRowHeights(true);
    m_tree->expandAll();
    m_tree->header()->resizeSection(0, fontMetrics().averageCharWidth() * 56);
    m_tree->header()->setStretchLastSection(true);
    auto* split = new SplitView(Qt::Horizontal, page);
    split->setParts(m_tree, makeDetails(), 0.3);
    column->addWidget(split, 1);

    m_refusal = new InlineError(page);
    m_mendAll = new QPushButton(tr("Tick what is missing"), page);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_refusal, 1);
    bottom->addWidget(m_mendAll);
    column->addLayout(bottom);

    const auto named = [this] { m_model.setNames(m_name->text(), m_description->text()); };
    connect(m_name, &QLineEdit::textChanged, this, named);
    connect(m_description, &QLineEdit::textChanged, this, named);
    connect(search, &SearchField::searchChanged, this, [this](const QString& text) {
        m_filter.setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(search, &SearchField::leftDownwards, this, [this] { m_tree->setFocus(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &RoleEditor::followCurrent);
    connect(m_mendAll, &QPushButton::clicked, this, &RoleEditor::mendAll);
    return page;
}

QWidget* RoleEditor::makeDetails() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setMinimumWidth(240);
    auto* body = new QWidget(scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(kSpace12, kSpace12, kSpace12, kSpace12);
    column->setSpacing(kSpace8);
    m_title = new QLabel(body);
    m_title->setFont(boldFont(font()));
    m_title->setWordWrap(true);
    m_meaning = new QLabel(body);
    m_meaning->setWordWrap(true);
    m_problem = new InlineError(body);
    m_mend = new QPushButton(body);
    m_rowsTitle = makeCaption(tr("On which rows"), body);
    m_rows = new RowFilterEditor(m_people.numbers, body);
    m_sameRows = new QPushButton(tr("Same rows for all of it"), body);
    m_sameRows->setToolTip(tr("Every permission of this role on calls, texts and reports counts on these rows, too."));
    m_sameRows->setAutoDefault(false);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_title, m_meaning, m_problem, m_mend, m_rowsTitle, m_rows, m_sameRows})
        column->addWidget(part);
    column->addStretch();
    scroll->setWidget(body);

    connect(m_mend, &QPushButton::clicked, this, [this] {
        const std::vector<DraftProblem> problems = m_model.problems();
        for (const DraftProblem& problem : problems) {
            if (problem.at == current())
                m_model.mend(problem);
        }
    });
    connect(m_rows, &RowFilterEditor::rowsEdited, this, [this](const RowFilter& rows) {
        if (const auto action = current())
            m_model.setRows(*action, rows);
    });
    connect(m_sameRows, &QPushButton::clicked, this, &RoleEditor::spreadRows);
    return scroll;
}

QWidget* RoleEditor::makeEffectsPage() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace12);
    m_effectWords = new QLabel(page);
    m_effectWords->setWordWrap(true);
    m_effectWords->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto* table = new QTableView(page);
    table->setModel(&m_effects);
    table->setItemDelegate(new CellDelegate(table));
    table->setAccessibleName(tr("What changes for whom"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight(*table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [part, letters] : {std::pair{RoleEffectsModel::Person, 24},
                                        {RoleEffectsModel::Where, 34},
                                        {RoleEffectsModel::Gains, 32},
                                        {RoleEffectsModel::Loses, 32}})
        table->setColumnWidth(part, letter * letters);
    connect(&m_effects, &QAbstractItemModel::modelReset, table,
            [this, table] { table->setVisible(m_effects.rowCount() > 0); });
    column->addWidget(m_effectWords);
    column->addWidget(table, 1);
    return page;
}

std::optional<Action> RoleEditor::current() const {
    return m_model.actionAt(m_filter.mapToSource(m_tree->currentIndex()));
}

QString RoleEditor::refusal() const {
    const RoleDraft& draft = m_model.draft();
    if (draft.name().trimmed().isEmpty())
        return tr("Give the role a name.");
    if (!m_model.problems().empty()) {
        const DraftProblem& first = m_model.problems().front();
        return first.at ? tr("“%1”: %2").arg(withCapital(access::describe(*first.at)), first.words()) : first.words();
    }
    const access::CustomRole role = draft.role();
    const access::Index& index = m_permissions.index();
    const std::vector<access::CatalogProblem> others = index.catalog().problemsOf(role);
    if (!others.empty())
        return others.front().message;
    const access::Decision decision = index.decideRoleEdit(
        m_permissions.subject(), draft.before() ? &*draft.before() : nullptr, role, m_permissions.context().now);
    if (decision.reason == access::Reason::Escalation)
        return tr(
            "The role would hold more than you hold yourself. Untick what you were not given, or narrow its rows.");
    if (!decision)
        return access::describe(decision.reason);
    return draft.isChanged() ? QString() : tr("Nothing is changed yet.");
}

void RoleEditor::follow() {
    const QString why = refusal();
    const auto problems = static_cast<int>(m_model.problems().size());
    const bool isPlain = why == tr("Nothing is changed yet.") || m_model.draft().name().trimmed().isEmpty();
    if (why.isEmpty() && m_model.leftOut() > 0)
        m_refusal->setWords(
            tr("%n permission(s) were left out, which you do not hold yourself.", nullptr, m_model.leftOut()),
            Tone::Info);
    else
        m_refusal->setWords(problems > 1 ? tr("%n thing(s) are missing. %1", nullptr, problems).arg(why) : why,
                            isPlain ? Tone::Info : Tone::Warn);
    m_mendAll->setVisible(problems > 0);
    verbButton()->setEnabled(why.isEmpty());
    verbButton()->setToolTip(why);
    verbButton()->setAccessibleDescription(why);
    const auto ticked = static_cast<int>(m_model.draft().role().permissions.size());
    m_count->setText(tr("%n permission(s)", nullptr, ticked));
    followCurrent();
}

void RoleEditor::followCurrent() {
    const std::optional<Action> action = current();
    for (QWidget* part : std::initializer_list<QWidget*>{m_mend, m_rowsTitle, m_rows, m_sameRows})
        part->hide();
    m_problem->setWords({});
    if (!action) {
        m_title->setText(tr("Permissions"));
        m_meaning->setText(tr("Select one to see what it means, what it needs, and on which rows it counts."));
        return;
    }
    const RoleDraft& draft = m_model.draft();
    m_title->setText(withCapital(access::describe(*action)));
    m_meaning->setText(meaningOf(*action));
    const QString lock = m_model.lockAt(*action);
    m_problem->setWords(lock.isEmpty() ? m_model.problemAt(*action) : lock,
                        lock.isEmpty() ? Tone::Warn : Tone::Neutral);
    const auto own = std::ranges::find(m_model.problems(), action, &DraftProblem::at);
    if (own != m_model.problems().end()) {
        m_mend->setText(tr("Also allow to %1").arg(access::describe(own->missing.front())));
        m_mend->show();
    }
    if (access::isRowFiltered(*action) && draft.has(*action)) {
        const RowFilter rows = draft.rowsOf(*action);
        m_rows->setRows(rows);
        m_sameRows->setVisible(
            std::ranges::any_of(rowActions(draft), [&](Action other) { return draft.rowsOf(other) != rows; }));
        m_rowsTitle->show();
        m_rows->show();
    }
}

void RoleEditor::spreadRows() {
    const RowFilter rows = m_rows->rows();
    for (const Action action : rowActions(m_model.draft()))
        m_model.setRows(action, rows);
}

void RoleEditor::mendAll() {
    // Each round can bring new needs; what is locked stays missing.
    for (std::size_t round = 0; round < access::kActionCount && !m_model.problems().empty(); ++round) {
        const std::vector<DraftProblem> problems = m_model.problems();
        for (const DraftProblem& problem : problems)
            m_model.mend(problem);
    }
}

void RoleEditor::showEditing() {
    m_pages->setCurrentIndex(0);
    m_back->hide();
    setVerb(tr("What would change…"));
    follow();
}

void RoleEditor::showEffects() {
    const access::CustomRole role = m_model.draft().role();
    const Result<access::Catalog> catalog = catalogWith(m_permissions.index().catalog(), role);
    if (!catalog) {
        showError(catalog.error().message);
        return;
    }
    const access::Index after = access::Index::build(std::make_shared<const access::Catalog>(*catalog),
                                                     std::make_shared<const AccountTree>(m_permissions.index().tree()),
                                                     m_people.users, m_people.grants);
    std::vector<RoleEffect> effects =
        effectsOf(m_permissions.index(), after, role.id, m_people.users, m_people.grants, m_permissions.context().now);
    const auto touched =
        static_cast<int>(std::ranges::count_if(effects, [](const RoleEffect& effect) { return !effect.isNothing(); }));
    const auto holders = static_cast<int>(effects.size());
    if (holders == 0)
        m_effectWords->setText(tr("Nobody holds “%1” yet, so nothing changes for anybody until you give it to "
                                  "somebody.")
                                   .arg(role.name));
    else if (touched == 0)
        m_effectWords->setText(
            tr("%n person(s) hold “%1”. They may do exactly what they may do now.", nullptr, holders).arg(role.name));
    else
        m_effectWords->setText(
            tr("As soon as you save, this changes for %n person(s) who hold “%1”:", nullptr, touched).arg(role.name));
    m_effects.setEffects(std::move(effects));
    m_pages->setCurrentIndex(1);
    m_back->show();
    setVerb(tr("Save role"));
    verbButton()->setToolTip({});
}

void RoleEditor::send() {
    if (m_pages->currentIndex() == 0)
        showEffects();
    else
        m_service.saveRole(m_model.draft().role(), this, begin());
}

} // namespace trunkline::ui
