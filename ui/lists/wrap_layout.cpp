#include "ui/lists/wrap_layout.h"

#include <vector>

#include <QStyle>
#include <QWidget>

namespace trunkline::ui {

WrapLayout::WrapLayout(QWidget* parent, int spacing) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

WrapLayout::~WrapLayout() {
    qDeleteAll(m_items);
}

void WrapLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* WrapLayout::itemAt(int index) const {
    return m_items.value(index, nullptr);
}

QLayoutItem* WrapLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int WrapLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), true);
}

QSize WrapLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        width += item->sizeHint().width() + spacing();
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize WrapLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, false);
}

int WrapLayout::arrange(const QRect& rect, bool isDryRun) const {
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    std::vector<std::pair<QLayoutItem*, QRect>> line;
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    const auto endLine = [&] {
        for (auto& [item, place] : line) {
            place.moveTop(y + (lineHeight - place.height()) / 2); // a chip beside a field stands in its middle
            if (!isDryRun)
                item->setGeometry(QStyle::visualRect(direction, rect, place));
        }
        line.clear();
        y += lineHeight;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), std::max(rect.width(), 1)), item->sizeHint().height());
        if (x > rect.x() && x + size.width() > rect.right() + 1) {
            endLine();
            x = rect.x();
            y += spacing();
            lineHeight = 0;
        }
        line.emplace_back(item, QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    endLine();
    return y - rect.y();
}

} // namespace trunkline::ui
