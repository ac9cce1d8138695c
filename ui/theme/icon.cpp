#include "ui/theme/icon.h"

#include <array>

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr std::array<const char*, kIconCount> kFileNames{
    "activity",      "add",          "back",     "calendar",   "caller-test", "check",   "chevron-down", "chevron-left",
    "chevron-right", "chevron-up",   "close",    "command",    "company",     "compare", "copy",         "edit",
    "error",         "export",       "eye",      "filter",     "flow",        "forward", "franchise",    "gather",
    "geo",           "goto",         "greeting", "group-ring", "hangup",      "headset", "help",         "history",
    "import",        "incoming",     "info",     "key",        "layout-auto", "link",    "list",         "lock",
    "mail",          "menu",         "missed",   "moon",       "more",        "note",    "number",       "offline",
    "online",        "organization", "outgoing", "overview",   "paste",       "people",  "person",       "phone",
    "phone-off",     "play",         "publish",  "redo",       "remove",      "role",    "schedule",     "search",
    "server",        "settings",     "sidebar",  "sign-out",   "split",       "star",    "stop",         "sun",
    "switch",        "sync",         "tag",      "temporary",  "trunkline",   "undo",    "unsynced",     "voicemail",
    "warning",       "webhook",      "zoom-fit", "zoom-in",    "zoom-out",
};

const QByteArray& drawingOf(Icon icon) {
    static QHash<int, QByteArray> drawings;
    QByteArray& drawing = drawings[static_cast<int>(icon)];
    if (drawing.isEmpty()) {
        QFile file(u":/icons/%1.svg"_s.arg(iconName(icon)));
        if (file.open(QIODevice::ReadOnly))
            drawing = file.readAll();
    }
    return drawing;
}

class DrawingEngine final : public QIconEngine {
public:
    DrawingEngine(Icon icon, std::optional<Token> tint) : m_icon(icon), m_tint(tint) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int side = qMin(rect.width(), rect.height());
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPointF corner(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0);
        painter->drawPixmap(corner, iconPixmap(shown(), side, colorIn(mode), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        // The size comes in device pixels here; the caller sets the ratio.
        return iconPixmap(shown(), qMin(size.width(), size.height()), colorIn(mode), 1.0);
    }

    QIconEngine* clone() const override { return new DrawingEngine(*this); }
    QString key() const override { return u"trunkline"_s; }

private:
    /// Back is where one came from: at the right, where people read from right to left.
    Icon shown() const {
        if (QGuiApplication::isRightToLeft() && (m_icon == Icon::Back || m_icon == Icon::Forward))
            return m_icon == Icon::Back ? Icon::Forward : Icon::Back;
        return m_icon;
    }

    QColor colorIn(QIcon::Mode mode) const {
        if (mode == QIcon::Disabled)
            return theme().color(Token::Disabled);
        return theme().color(m_tint.value_or(Token::Text));
    }

    Icon m_icon;
    std::optional<Token> m_tint;
};

} // namespace

QString iconName(Icon icon) {
    return QString::fromLatin1(kFileNames[static_cast<std::size_t>(icon)]);
}

QIcon icon(Icon icon, std::optional<Token> tint) {
    return QIcon(new DrawingEngine(icon, tint));
}

QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio) {
    const QString key = u"tl/%1/%2/%3/%4"_s.arg(iconName(icon)).arg(size).arg(color.rgba()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray drawing = drawingOf(icon);
    drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(drawing);
    const int side = qMax(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace trunkline::ui
