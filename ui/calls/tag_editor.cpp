#include "ui/calls/tag_editor.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

#include "ui/lists/chip_button.h"
#include "ui/lists/wrap_layout.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestTag = 100; // characters
constexpr int kMostTags = 50;

} // namespace

TagEditor::TagEditor(QWidget* parent) : QWidget(parent) {
    auto* row = new WrapLayout(this, kSpace4);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Add a tag…"));
    m_field->setAccessibleName(tr("Add a tag"));
    m_field->setMaxLength(kLongestTag);
    m_field->setFixedWidth(m_field->fontMetrics().averageCharWidth() * 20);
    m_field->installEventFilter(this);
    auto* completer = new QCompleter(this);
    completer->setModel(new QStringListModel(completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);
    // Queued: the completer writes its text into the field after this signal.
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &TagEditor::addTyped,
            Qt::QueuedConnection);
    row->addWidget(m_field);
}

void TagEditor::setTags(const QStringList& tags) {
    if (tags == m_tags)
        return;
    m_tags = tags;
    showTags();
}

void TagEditor::setSuggestions(const QStringList& tags) {
    static_cast<QStringListModel*>(m_field->completer()->model())->setStringList(tags);
}

void TagEditor::setWhyNot(const QString& reason) {
    m_whyNot = reason;
    m_field->setEnabled(reason.isEmpty());
    m_field->setToolTip(reason);
    showTags();
}

bool TagEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Comma) {
            addTyped();
            return true;
        }
        if (key == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
            change(m_tags.mid(0, m_tags.size() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TagEditor::addTyped() {
    const QString tag = m_field->text().simplified();
    m_field->clear();
    if (tag.isEmpty() || m_tags.contains(tag, Qt::CaseInsensitive) || m_tags.size() >= kMostTags)
        return;
    change(m_tags + QStringList{tag});
}

void TagEditor::change(const QStringList& tags) {
    m_tags = tags;
    showTags();
    Q_EMIT tagsEdited(m_tags);
}

QAbstractButton* TagEditor::makeChip(const QString& tag) {
    auto* chip = new ChipButton(tag, this);
    chip->setObjectName(u"tagChip"_s);
    chip->setEnabled(m_whyNot.isEmpty());
    chip->setToolTip(m_whyNot.isEmpty() ? tr("Take this tag away") : m_whyNot);
    chip->setAccessibleName(tr("Take tag %1 away").arg(tag));
    connect(chip, &QAbstractButton::clicked, this, [this, tag] {
        QStringList rest = m_tags;
        rest.removeOne(tag);
        m_field->setFocus();
        change(rest);
    });
    return chip;
}

void TagEditor::showTags() {
    for (QAbstractButton* chip : std::exchange(m_chips, {})) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    layout()->removeWidget(m_field);
    for (const QString& tag : m_tags) {
        m_chips.append(makeChip(tag));
        layout()->addWidget(m_chips.back());
        m_chips.back()->show();
    }
    layout()->addWidget(m_field);
    updateGeometry();
}

} // namespace trunkline::ui
