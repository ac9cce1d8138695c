#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QWidget>

namespace trunkline::ui {

namespace {

QFont scaled(const QFont& base, double factor) {
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    return font;
}

} // namespace

QFont captionFont(const QFont& base) {
    return scaled(base, 0.9);
}

QFont titleFont(const QFont& base) {
    return boldFont(scaled(base, 1.3));
}

QFont boldFont(const QFont& base) {
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont tabularFont(const QFont& base) {
    QFont font = base;
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

int rowHeight(const QWidget& widget) {
    return widget.fontMetrics().height() + kSpace12;
}

} // namespace trunkline::ui
