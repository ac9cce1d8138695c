#include "ui/widgets/split_view.h"

#include <QResizeEvent>

namespace trunkline::ui {

SplitView::SplitView(Qt::Orientation orientation, QWidget* parent) : QSplitter(orientation, parent) {
    setChildrenCollapsible(false);
}

void SplitView::setParts(QWidget* list, QWidget* details, double share) {
    addWidget(list);
    addWidget(details);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    m_share = share;
}

void SplitView::setDetailsVisible(bool isVisible) {
    if (count() > 1)
        widget(1)->setVisible(isVisible);
}

bool SplitView::areDetailsVisible() const {
    return count() > 1 && !widget(1)->isHidden();
}

QJsonValue SplitView::saved() const {
    return QString::fromLatin1(saveState().toBase64());
}

void SplitView::restore(const QJsonValue& saved) {
    m_isPlaced = restoreState(QByteArray::fromBase64(saved.toString().toLatin1())) || m_isPlaced;
}

void SplitView::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    const int length = orientation() == Qt::Horizontal ? event->size().width() : event->size().height();
    if (m_isPlaced || length < 50 || count() < 2)
        return;
    m_isPlaced = true;
    const int details = static_cast<int>(length * m_share);
    setSizes({length - details, details});
}

} // namespace trunkline::ui
