#include "ui/flow/rollout_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/permissions.h"
#include "ui/flow/company_surroundings.h"
#include "ui/flow/template_offer.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kIndexRole = Qt::UserRole;

FollowingFlow followingFlow(const store::Reader& reader, const FlowRecord& flow, const FlowRecord& source,
                            const QString& company, const flow::TemplateOrigin& origin) {
    FollowingFlow row{flow, company, origin.version, {}, {}, {}};
    Result<flow::FlowDocument> own = flow::FlowDocument::fromJson(currentDocument(flow));
    if (!own) {
        row.fault = own.error().message;
        return row;
    }
    row.own = std::move(*own);
    const FollowedTemplate followed{source, origin};
    if (!followed.hasUpdate())
        return row;
    Result<flow::TemplateUpdate> update = updateOf(reader, followed, row.own, nullptr);
    if (update)
        row.update = std::move(*update);
    else
        row.fault = update.error().message;
    return row;
}

} // namespace

std::vector<FollowingFlow> flowsFollowing(const store::Reader& reader, const AccountTree& tree,
                                          const FlowRecord& record) {
    std::vector<FollowingFlow> rows;
    for (const FlowRecord& flow : reader.flowsBelow(tree, record.company)) {
        const std::optional<flow::TemplateOrigin> origin = originIn(currentDocument(flow));
        const Account* company = tree.find(flow.company);
        if (origin && origin->flow == record.id && company)
            rows.push_back(followingFlow(reader, flow, record, company->name, *origin));
    }
    return rows;
}

RolloutDialog::RolloutDialog(PageContext& context, FlowService* service, FlowRecord record, QWidget* parent)
    : QDialog(parent), m_context(context), m_service(service), m_record(std::move(record)) {
    setWindowTitle(tr("Flows that follow “%1”").arg(m_record.name));
    build();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 30);
    context.store.later(
        this,
        [tree = context.store.accounts(), record = m_record](const store::Reader& reader) {
            return flowsFollowing(reader, *tree, record);
        },
        [this](std::vector<FollowingFlow> rows) { takeRows(std::move(rows)); });
}

void RolloutDialog::build() {
    auto* words = makeCaption(m_record.publishedVersion > 0
                                  ? tr("Version %1 is given out. Bring it to the flows you tick; each keeps its phones "
                                       "and what the template leaves to it.")
                                        .arg(m_record.publishedVersion)
                                  : tr("Nothing of this template is published yet, so no flow follows it."),
                              this);
    words->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(tr("Flows that follow the template"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Company"), tr("Flow"), tr("Follows"), tr("What the update does"), tr("Result")});
    m_list->header()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : {std::pair(CompanyColumn, 44), std::pair(FlowColumn, 22),
                                          std::pair(VersionColumn, 14), std::pair(ChangesColumn, 36)})
        m_list->setColumnWidth(column, letters * letter);
    m_publish = new QCheckBox(tr("Publish at once where no draft waits"), this);
    m_sum = new QLabel(tr("Looking at the flows…"), this);
    m_sum->setAccessibleName(tr("How many flows"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_preview = buttons->addButton(tr("Preview…"), QDialogButtonBox::ActionRole);
    m_bring = buttons->addButton(tr("Bring the update"), QDialogButtonBox::ActionRole);
    m_preview->setAutoDefault(false);
    m_bring->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_sum, 1);
    foot->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(m_publish);
    column->addLayout(foot);
    connect(m_list, &QTreeWidget::itemChanged, this, &RolloutDialog::updateButtons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RolloutDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &RolloutDialog::preview);
    connect(m_preview, &QPushButton::clicked, this, &RolloutDialog::preview);
    connect(m_bring, &QPushButton::clicked, this, &RolloutDialog::bring);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_publish->setEnabled(m_service);
    m_publish->setToolTip(m_service ? QString() : tr("Publishing needs a connection."));
    updateButtons();
}

QString RolloutDialog::whyNot(const FollowingFlow& row) const {
    if (!row.fault.isEmpty())
        return row.fault;
    if (row.version >= m_record.publishedVersion)
        return tr("up to date");
    return m_context.permissions.whyNot(access::Action::FlowsEdit, row.record.company);
}

void RolloutDialog::takeRows(std::vector<FollowingFlow> rows) {
    m_rows = std::move(rows);
    const QSignalBlocker quiet(m_list);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        addRow(i);
    m_list->sortItems(CompanyColumn, Qt::AscendingOrder);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showSum();
    updateButtons();
}

void RolloutDialog::addRow(std::size_t index) {
    const FollowingFlow& row = m_rows[index];
    auto* item = new QTreeWidgetItem(m_list);
    item->setData(0, kIndexRole, int(index));
    item->setText(CompanyColumn, row.company);
    item->setIcon(CompanyColumn, icon(Icon::Company));
    item->setText(FlowColumn, row.record.name);
    item->setText(VersionColumn, tr("Version %1").arg(row.version));
    const QString why = whyNot(row);
    item->setText(ChangesColumn, why.isEmpty() ? wordsFor(row.update) : why);
    item->setToolTip(ChangesColumn, item->text(ChangesColumn));
    if (!row.record.draft.isEmpty() && row.record.draft != row.record.published)
        item->setText(ResultColumn, tr("a draft waits"));
    item->setFlags(why.isEmpty() ? item->flags() | Qt::ItemIsUserCheckable : item->flags() & ~Qt::ItemIsUserCheckable);
    if (why.isEmpty())
        item->setCheckState(CompanyColumn, Qt::Checked);
}

void RolloutDialog::updateButtons() {
    int ticked = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        ticked += m_list->topLevelItem(i)->checkState(CompanyColumn) == Qt::Checked ? 1 : 0;
    m_bring->setEnabled(ticked > 0);
    m_bring->setText(ticked > 0 ? tr("Bring the update to %n flow(s)", nullptr, ticked) : tr("Bring the update"));
    const QTreeWidgetItem* current = m_list->currentItem();
    m_preview->setEnabled(current && whyNot(m_rows[std::size_t(current->data(0, kIndexRole).toInt())]).isEmpty());
}

void RolloutDialog::preview() {
    if (!m_preview->isEnabled())
        return;
    QTreeWidgetItem* item = m_list->currentItem();
    const FollowingFlow& row = m_rows[std::size_t(item->data(0, kIndexRole).toInt())];
    const FlowSurroundings around = surroundingsOf(m_context.store, m_context.clock, row.record.company, row.record.id);
    const FollowedTemplate followed{m_record, *flow::originOf(row.own)};
    const Result<flow::TemplateUpdate> update =
        updateOf(m_context.store.reader(), followed, row.own, around.company.get());
    if (update)
        item->setCheckState(CompanyColumn,
                            offerUpdate(followed, row.own, *update, around, this) ? Qt::Checked : Qt::Unchecked);
}

void RolloutDialog::bring() {
    m_done = m_failed = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->checkState(CompanyColumn) != Qt::Checked)
            continue;
        const auto index = std::size_t(m_list->topLevelItem(i)->data(0, kIndexRole).toInt());
        const FlowRecord& record = m_rows[index].record;
        const bool hasDraft = !record.draft.isEmpty() && record.draft != record.published;
        const bool mayPublish = m_publish->isChecked() && !hasDraft && record.publishedVersion > 0 &&
                                m_context.permissions.whyNot(access::Action::FlowsPublish, record.company).isEmpty();
        if (mayPublish)
            m_toPublish.push_back(index);
        else
            saveDraft(index);
    }
    m_bring->setEnabled(false);
    publishNext();
}

void RolloutDialog::saveDraft(std::size_t index) {
    const FollowingFlow& row = m_rows[index];
    QJsonObject fields{{u"draft"_s, row.update.updated.toJson()}};
    if (row.record.draft.isEmpty())
        fields.insert(u"draftBase"_s, row.record.publishedVersion);
    const std::optional<wire::Patch> patch =
        m_context.store.patchFor(wire::EntityType::Flow, row.record.id.toString(), fields);
    const Result<EditId> saved = patch ? m_context.store.edit(*patch) : Result<EditId>(EditId());
    report(index, saved.has_value(), saved ? tr("in the draft, to be published") : saved.error().message);
}

void RolloutDialog::publishNext() {
    if (m_toPublish.empty())
        return;
    const std::size_t index = m_toPublish.back();
    m_toPublish.pop_back();
    const FollowingFlow& row = m_rows[index];
    const QString note = tr("Version %1 of the template “%2”").arg(m_record.publishedVersion).arg(m_record.name);
    m_service->publish({row.record.id, note, row.record.publishedVersion, row.update.updated.toJson(), {}}, this,
                       [this, index](const Result<void>& done) {
                           report(index, done.has_value(), done ? tr("published") : done.error().message);
                           publishNext();
                       });
}

void RolloutDialog::report(std::size_t index, bool isDone, const QString& words) {
    ++(isDone ? m_done : m_failed);
    const QSignalBlocker quiet(m_list);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        if (item->data(0, kIndexRole).toInt() != int(index))
            continue;
        item->setText(ResultColumn, words);
        item->setToolTip(ResultColumn, words);
        item->setIcon(ResultColumn, isDone ? icon(Icon::Check, Token::Ok) : icon(Icon::Warning, Token::Warn));
        if (isDone) {
            m_rows[index].version = m_record.publishedVersion;
            item->setText(VersionColumn, tr("Version %1").arg(m_record.publishedVersion));
            item->setData(CompanyColumn, Qt::CheckStateRole, {});
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        }
    }
    showSum();
    updateButtons();
}

void RolloutDialog::showSum() {
    if (m_done + m_failed > 0) {
        m_sum->setText(m_failed == 0 ? tr("%n flow(s) brought to the newest version", nullptr, m_done)
                                     : tr("%1 brought, %2 not: the last column says why").arg(m_done).arg(m_failed));
        return;
    }
    const auto behind = std::ranges::count_if(
        m_rows, [this](const FollowingFlow& row) { return row.version < m_record.publishedVersion; });
    if (m_rows.empty())
        return m_sum->setText(tr("No flow was made from this template yet."));
    m_sum->setText(tr("%1 · %2", "how many flows, and how many behind")
                       .arg(tr("%n flow(s) follow it", nullptr, int(m_rows.size())),
                            behind > 0 ? tr("%n behind", "flows", int(behind)) : tr("all up to date")));
}

} // namespace trunkline::ui
