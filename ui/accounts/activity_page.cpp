#include "ui/accounts/activity_page.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/accounts/audit_model.h"
#include "ui/accounts/audit_words.h"
#include "ui/actions/audit_subject.h"
#include "ui/actions/permissions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/split_view.h"

namespace trunkline::ui {

namespace {

constexpr int kMostEvents = 1000;

/// The change of one event: each field as it was and as it is.
class ChangeView final : public QScrollArea {
public:
    explicit ChangeView(QWidget* parent) : QScrollArea(parent) {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setAccessibleName(AuditModel::tr("The change"));
    }

    void show(const AuditEvent* event) {
        auto* body = new QWidget;
        auto* column = new QVBoxLayout(body);
        column->setContentsMargins(kSpace16, kSpace12, kSpace16, kSpace12);
        if (event) {
            column->addWidget(new SectionHeader(actionWords(event->action), body));
            addWords(*column, subjectOf(*event), body);
            column->addSpacing(kSpace8);
            const std::vector<FieldChange> changes = changesOf(*event);
            for (const FieldChange& change : changes)
                addChange(*column, change, body);
            if (changes.empty())
                addWords(*column, AuditModel::tr("No field changed its value."), body);
        } else {
            addWords(*column, AuditModel::tr("Select a change to see it before and after."), body);
        }
        column->addStretch(1);
        setWidget(body); // deletes the one before
    }

private:
    static void addWords(QVBoxLayout& column, const QString& words, QWidget* body) {
        QLabel* label = makeCaption(words, body);
        label->setWordWrap(true);
        column.addWidget(label);
    }

    static void addChange(QVBoxLayout& column, const FieldChange& change, QWidget* body) {
        column.addWidget(makeCaption(change.field, body));
        auto* values = new QLabel(AuditModel::tr("%1  →  %2", "before → after").arg(change.before, change.after), body);
        values->setTextFormat(Qt::PlainText);
        values->setWordWrap(true);
        values->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column.addWidget(values);
        column.addSpacing(kSpace8);
    }
};

class ActivityPage final : public Page {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::ActivityPage)

public:
    explicit ActivityPage(PageContext& context)
        : m_context(context), m_model(new AuditModel(this)), m_list(new QTreeView(this)),
          m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)),
          m_split(new SplitView(Qt::Horizontal, this)), m_change(new ChangeView(this)) {
        m_list->setModel(m_model);
        m_list->setRootIsDecorated(false);
        m_list->setUniformRowHeights(true);
        m_list->setAlternatingRowColors(false);
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setAccessibleName(tr("Activity"));
        m_list->header()->setStretchLastSection(true);
        m_list->header()->resizeSection(AuditModel::When, 150);
        m_list->header()->resizeSection(AuditModel::Who, 150);
        m_list->header()->resizeSection(AuditModel::What, 170);
        m_list->header()->resizeSection(AuditModel::Subject, 200);
        m_split->setParts(m_list, m_change, 0.32);
        m_stack->addWidget(m_split);
        m_stack->addWidget(m_empty);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_stack);

        m_pause.setSingleShot(true);
        m_pause.setInterval(100);
        connect(&m_pause, &QTimer::timeout, this, [this] { read(); });
        connect(&context.store, &store::Store::auditChanged, this, [this] { readSoon(); });
        connect(&context.permissions, &Permissions::changed, this, [this] { readSoon(); });
        connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this](const QModelIndex& current) {
                    m_change->show(current.isValid() ? &m_model->event(current.row()) : nullptr);
                });
        m_change->show(nullptr);
    }

    QString title() const override { return tr("Activity"); }
    Icon icon() const override { return Icon::Activity; }
    void setAccount(const AccountId& account) override {
        m_account = account;
        m_model->setSource({});
        m_change->show(nullptr);
        m_isStale = true;
        if (isVisible())
            read();
    }
    QJsonObject layoutState() const override { return {{QStringLiteral("split"), m_split->saved()}}; }
    void setLayoutState(const QJsonObject& state) override { m_split->restore(state.value(QStringLiteral("split"))); }
    void focusContent() override { m_list->setFocus(Qt::TabFocusReason); }

protected:
    void showEvent(QShowEvent* event) override {
        Page::showEvent(event);
        if (m_isStale)
            read();
    }

private:
    void readSoon() {
        m_isStale = true;
        if (isVisible())
            m_pause.start();
    }

    void read() {
        m_isStale = false;
        if (!m_context.permissions.may(access::Action::AuditView, m_account)) {
            m_empty->setContent(Icon::Lock, tr("Activity is not shown to you here"),
                                m_context.permissions.whyNot(access::Action::AuditView, m_account));
            m_stack->setCurrentWidget(m_empty);
            return;
        }
        const quint64 generation = ++m_generation;
        const std::shared_ptr<const AccountTree> tree = m_context.store.accounts();
        m_context.store.later(
            this,
            [tree, account = m_account, now = m_context.clock.now()](const store::Reader& reader) {
                AuditModel::Source source{reader.audit(*tree, account, kMostEvents), {}, tree};
                source.times = timesAt(*tree, account);
                source.now = now;
                for (const User& user : reader.users())
                    source.people.insert(user.id, user.name);
                return source;
            },
            [this, generation](AuditModel::Source source) {
                if (generation == m_generation)
                    take(std::move(source));
            });
    }

    void take(AuditModel::Source source) {
        const bool isEmpty = source.events.empty();
        const UserId subject = m_context.permissions.subject();
        if (!source.people.contains(subject))
            source.people.insert(subject, m_context.permissions.nameOfUser(subject));
        m_model->setSource(std::move(source));
        if (isEmpty)
            m_empty->setContent(
                Icon::Activity, tr("Nothing has changed here lately"),
                tr("Changes of the last 90 days at this account and below it appear here, with who made them."));
        m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_split);
    }

    PageContext& m_context;
    AccountId m_account;
    AuditModel* m_model;
    QTreeView* m_list;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    SplitView* m_split;
    ChangeView* m_change;
    QTimer m_pause;
    quint64 m_generation = 0;
    bool m_isStale = true;
};

} // namespace

std::unique_ptr<Page> makeActivityPage(PageContext& context) {
    return std::make_unique<ActivityPage>(context);
}

} // namespace trunkline::ui
