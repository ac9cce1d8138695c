#include "ui/sync/outbox_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/sync/outbox_model.h"
#include "ui/sync/sync_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

QString nameOfEdited(const store::Store& store, const wire::Patch& patch) {
    const QJsonObject entity = store.reader().entity(patch.type, patch.id);
    for (const QString& field : {u"name"_s, u"label"_s, u"callerName"_s, u"caller"_s, u"number"_s}) {
        if (const QString name = entity.value(field).toString(); !name.isEmpty())
            return name;
    }
    return OutboxDialog::tr("Something that is no longer here");
}

QString valueWords(const QJsonValue& value) {
    if (value.isString())
        return value.toString().isEmpty() ? OutboxDialog::tr("nothing") : value.toString();
    if (value.isBool())
        return value.toBool() ? OutboxDialog::tr("yes") : OutboxDialog::tr("no");
    if (value.isDouble())
        return QLocale().toString(value.toDouble());
    if (value.isArray()) {
        QStringList items;
        for (const QJsonValue& item : value.toArray())
            items.append(valueWords(item));
        return items.isEmpty() ? OutboxDialog::tr("nothing") : items.join(OutboxDialog::tr(", "));
    }
    return value.isNull() || value.isUndefined() ? OutboxDialog::tr("nothing") : OutboxDialog::tr("several settings");
}

} // namespace

OutboxDialog::OutboxDialog(store::Store& store, const Clock& clock, QWidget* parent)
    : QDialog(parent), m_store(store), m_clock(clock), m_model(new OutboxModel(this)), m_list(new QTreeView(this)),
      m_stack(new QStackedWidget(this)), m_details(new QLabel(this)), m_mine(new QPushButton(tr("Keep mine"), this)),
      m_theirs(new QPushButton(tr("Take theirs"), this)), m_again(new QPushButton(tr("Send again"), this)),
      m_discard(new QPushButton(tr("Take back"), this)) {
    setWindowTitle(tr("Edits that wait"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Edits that wait"));
    m_list->header()->setSectionResizeMode(OutboxModel::What, QHeaderView::Stretch);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(Icon::Check, tr("Nothing waits"),
                                      tr("Every edit made on this console has reached the server."), this));
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* choices = new QHBoxLayout;
    for (QPushButton* button : {m_mine, m_theirs, m_again, m_discard}) {
        button->setAutoDefault(false);
        choices->addWidget(button);
    }
    choices->addStretch(1);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace16, kSpace16, kSpace16, kSpace16);
    column->setSpacing(kSpace12);
    column->addWidget(m_stack, 1);
    column->addWidget(m_details);
    column->addLayout(choices);
    column->addWidget(close);
    resize(720, 460);

    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&store, &store::Store::outboxChanged, this, &OutboxDialog::read);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxDialog::showSelected);
    connect(m_mine, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_again, &QPushButton::clicked, this, &OutboxDialog::sendAgain);
    connect(m_discard, &QPushButton::clicked, this, &OutboxDialog::discard);
    read();
}

void OutboxDialog::read() {
    m_model->setEdits(
        m_store.edits(), [this](const wire::Patch& patch) { return nameOfEdited(m_store, patch); }, m_clock.now());
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    showSelected();
}

const store::PendingEdit* OutboxDialog::selected() const {
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->edit(current.row()) : nullptr;
}

void OutboxDialog::showSelected() {
    const store::PendingEdit* edit = selected();
    const auto isState = [edit](store::EditState state) { return edit && edit->state == state; };
    const bool isSetAside = isState(store::EditState::Refused) || isState(store::EditState::Poison);
    m_mine->setVisible(isState(store::EditState::Conflict));
    m_theirs->setVisible(isState(store::EditState::Conflict));
    m_again->setVisible(isSetAside);
    m_discard->setVisible(edit != nullptr);
    m_discard->setEnabled(edit && !isState(store::EditState::Sending));
    QStringList lines;
    if (edit && edit->reason)
        lines.append(edit->reason->message);
    if (isState(store::EditState::Conflict)) {
        for (const QString& field : edit->conflictFields) {
            store::PendingEdit one = *edit;
            one.patch.fields = {{field, edit->patch.fields.value(field)}};
            lines.append(tr("%1 — yours: %2 · theirs: %3")
                             .arg(fieldWords(one), valueWords(edit->patch.fields.value(field)),
                                  valueWords(edit->theirs.value(field))));
        }
    }
    m_details->setText(lines.join(u'\n'));
    m_details->setVisible(!lines.isEmpty());
}

void OutboxDialog::decide(bool isMine) {
    const store::PendingEdit* edit = selected();
    if (!edit)
        return;
    QJsonObject values;
    for (const QString& field : edit->conflictFields)
        values.insert(field, isMine ? edit->patch.fields.value(field) : edit->theirs.value(field));
    if (const Result<void> done = m_store.resolve(edit->id, values); !done)
        report(done.error().message);
}

void OutboxDialog::sendAgain() {
    if (const store::PendingEdit* edit = selected()) {
        if (const Result<void> done = m_store.resolve(edit->id, {}); !done)
            report(done.error().message);
    }
}

void OutboxDialog::discard() {
    if (const store::PendingEdit* edit = selected()) {
        if (const Result<void> done = m_store.discard(edit->id); !done)
            report(done.error().message);
    }
}

void OutboxDialog::report(const QString& words) {
    m_details->setText(words);
    m_details->show();
}

} // namespace trunkline::ui
