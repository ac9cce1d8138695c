#include "ui/widgets/search_field.h"

#include <QAction>
#include <QKeyEvent>

#include "ui/theme/icon.h"

namespace trunkline::ui {

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(Icon::Search, Token::Muted), LeadingPosition)->setText(placeholder); // spoken
    m_pause.setSingleShot(true);
    m_pause.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(text()); });
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (m_pause.interval() == 0 || text().isEmpty()) {
            m_pause.stop();
            Q_EMIT searchChanged(text());
        } else {
            m_pause.start();
        }
    });
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace trunkline::ui
