#include "ui/flow/flow_export.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QTextDocument>

#include "core/flow/describe.h"
#include "ui/flow/canvas_scene.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

struct ExportWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::FlowExport)
};

constexpr qreal kPictureMargin = 24;
constexpr qreal kMarginMillimetres = 15; ///< what office printers can print, with room for a punch
constexpr int kLargestSide = 12'000;     ///< pixels of a PNG; larger flows are scaled down

/// Shows the scene without what is chosen while it lives.
class Unselected {
public:
    explicit Unselected(FlowSelection& selection)
        : m_selection(selection), m_steps(selection.steps()), m_current(selection.current()) {
        selection.clear();
    }
    ~Unselected() { m_selection.choose(m_steps, m_current); }
    Unselected(const Unselected&) = delete;
    Unselected& operator=(const Unselected&) = delete;

private:
    FlowSelection& m_selection;
    QSet<StepId> m_steps;
    StepId m_current;
};

/// Paper is white: while it lives, the light colours are in force.
class OnPaper {
public:
    OnPaper() : m_wasDark(theme().isDark()), m_before(theme().choice()) {
        if (m_wasDark)
            theme().choose(Theme::Choice::Light);
    }
    ~OnPaper() {
        if (m_wasDark)
            theme().choose(m_before);
    }
    OnPaper(const OnPaper&) = delete;
    OnPaper& operator=(const OnPaper&) = delete;

private:
    bool m_wasDark;
    Theme::Choice m_before;
};

QRectF pictureOf(const CanvasScene& scene) {
    return scene.contentRect().adjusted(-kPictureMargin, -kPictureMargin, kPictureMargin, kPictureMargin);
}

tl::unexpected<Error> cannotWrite(const QString& path, const QString& details) {
    return fail(
        ErrorCode::Unavailable,
        ExportWords::tr("“%1” cannot be written: %2. Choose another folder or free some space.").arg(path, details),
        details);
}

Result<void> writeBytes(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

Result<void> writePng(CanvasScene& scene, const QString& path) {
    const QRectF picture = pictureOf(scene);
    const qreal scale = std::min(2.0, kLargestSide / std::max(picture.width(), picture.height()));
    QImage image((picture.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return cannotWrite(path, ExportWords::tr("the picture is too large"));
    image.fill(theme().color(Token::Window));
    QPainter painter(&image);
    scene.render(&painter, QRectF(image.rect()), picture);
    painter.end();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        return cannotWrite(path, file.errorString());
    return {};
}

Result<void> writeSvg(CanvasScene& scene, const QString& path) {
    const QRectF picture = pictureOf(scene);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size()));
    generator.setTitle(scene.document().flow().name());
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(), picture.size()), theme().color(Token::Window));
    scene.render(&painter, QRectF(QPointF(), picture.size()), picture);
    painter.end();
    return file.commit() ? Result<void>{} : Result<void>(cannotWrite(path, file.errorString()));
}

/// A flow on paper: the picture on one page, or where that would be too small to read an overview and then its parts;
/// at the end the sheet in words. Each page has the flow's name and its number.
class Paper {
public:
    Paper(CanvasScene& scene, QPagedPaintDevice& device)
        : m_scene(scene), m_device(device), m_painter(&device), m_unit(device.logicalDpiX() / 96.0),
          m_body(0, kHeadHeight * m_unit, device.width(), device.height() - kHeadHeight * m_unit),
          m_picture(pictureOf(scene)) {}

    void paint() {
        const qreal fitting =
            std::min({m_body.width() / m_picture.width(), m_body.height() / m_picture.height(), m_unit});
        prepareSheet();
        m_parts = fitting < kSmallestScale * m_unit ? parts() : QList<QRectF>();
        m_pageCount = 1 + int(m_parts.size()) + m_sheet.pageCount();
        beginPage();
        paintOverview(fitting);
        for (const QRectF& part : std::as_const(m_parts)) {
            beginPage();
            const qreal scale = kPartScale * m_unit;
            m_painter.save();
            m_painter.setClipRect(QRectF(m_body.topLeft(), part.size() * scale));
            m_scene.render(&m_painter, QRectF(m_body.topLeft(), part.size() * scale), part);
            m_painter.restore();
        }
        for (int i = 0; i < m_sheet.pageCount(); ++i) {
            beginPage();
            m_painter.save();
            m_painter.translate(m_body.left(), m_body.top() - i * m_body.height());
            m_sheet.drawContents(&m_painter, QRectF(0, i * m_body.height(), m_body.width(), m_body.height()));
            m_painter.restore();
        }
    }

private:
    static constexpr qreal kHeadHeight = 34;     // in 1/96 inch, as all lengths here
    static constexpr qreal kSmallestScale = 0.5; // below, texts are smaller than 5 points
    static constexpr qreal kPartScale = 0.7;
    static constexpr qreal kOverlap = 60; ///< of neighbouring parts, in the scene

    void prepareSheet() {
        m_sheet.documentLayout()->setPaintDevice(&m_device);
        m_sheet.setDocumentMargin(0);
        QFont font;
        font.setPointSizeF(10);
        m_sheet.setDefaultFont(font);
        m_sheet.setPlainText(flow::describe(m_scene.document().flow(), m_scene.document().company()).toText());
        m_sheet.setPageSize(m_body.size());
    }

    /// Pages of the picture in reading order, without empty ones.
    [[nodiscard]] QList<QRectF> parts() const {
        const QSizeF size = m_body.size() / (kPartScale * m_unit);
        QList<QRectF> found;
        for (qreal y = m_picture.top(); y < m_picture.bottom() - kOverlap; y += size.height() - kOverlap) {
            for (qreal x = m_picture.left(); x < m_picture.right() - kOverlap; x += size.width() - kOverlap) {
                const QRectF part(QPointF(x, y), size);
                if (!m_scene.stepsIn(part).isEmpty())
                    found.append(part);
            }
        }
        return found;
    }

    void beginPage() {
        if (m_page > 0)
            m_device.newPage();
        ++m_page;
        QFont font;
        font.setPointSizeF(9);
        m_painter.setFont(font);
        const QRectF head(0, 0, m_device.width(), (kHeadHeight - 14) * m_unit);
        const QString number = ExportWords::tr("Page %1 of %2").arg(m_page).arg(m_pageCount);
        const qreal room = head.width() - m_painter.fontMetrics().horizontalAdvance(number) - 24 * m_unit;
        m_painter.setPen(theme().color(Token::Muted));
        m_painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, number);
        font.setBold(true);
        m_painter.setFont(font);
        m_painter.setPen(theme().color(Token::Text));
        const QString name =
            QFontMetricsF(font, &m_device).elidedText(m_scene.document().flow().name(), Qt::ElideRight, room);
        m_painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, name);
        m_painter.setPen(QPen(theme().color(Token::StrongLine), m_unit / 2));
        m_painter.drawLine(head.bottomLeft(), head.bottomRight());
    }

    /// The whole flow; where its parts follow, their frames with the number of their page.
    void paintOverview(qreal scale) {
        const QRectF area(m_body.topLeft(), m_picture.size() * scale);
        if (!m_parts.isEmpty()) // so small, cards have no outline
            m_painter.fillRect(area, theme().color(Token::Line));
        m_scene.render(&m_painter, area, m_picture);
        QFont font;
        font.setPointSizeF(9);
        font.setBold(true);
        m_painter.setFont(font);
        m_painter.setPen(QPen(theme().color(Token::Accent), m_unit, Qt::DashLine));
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            const QRectF frame((m_parts[i].topLeft() - m_picture.topLeft()) * scale + area.topLeft(),
                               m_parts[i].size() * scale);
            const QRectF shown = frame.intersected(area);
            m_painter.drawRect(shown);
            m_painter.drawText(shown.adjusted(3 * m_unit, m_unit, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                               QString::number(i + 2));
        }
    }

    CanvasScene& m_scene;
    QPagedPaintDevice& m_device;
    QPainter m_painter;
    qreal m_unit; ///< device pixels of 1/96 inch
    QRectF m_body;
    QRectF m_picture;
    QList<QRectF> m_parts;
    QTextDocument m_sheet;
    int m_page = 0;
    int m_pageCount = 0;
};

void paintPages(CanvasScene& scene, QPagedPaintDevice& device) {
    const Unselected unselected(scene.selection());
    const OnPaper onPaper;
    Paper(scene, device).paint();
}

} // namespace

Result<void> exportFlow(CanvasScene& scene, ExportFormat format, const QString& path) {
    const Unselected unselected(scene.selection());
    switch (format) {
    case ExportFormat::Png:
        return writePng(scene, path);
    case ExportFormat::Svg:
        return writeSvg(scene, path);
    case ExportFormat::Text:
        return writeBytes(path, flow::describe(scene.document().flow(), scene.document().company()).toText().toUtf8());
    case ExportFormat::Pdf:
        break;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setTitle(scene.document().flow().name());
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres),
                              QPageLayout::Millimeter);
        writer.setResolution(144);
        paintPages(scene, writer);
    }
    return file.commit() ? Result<void>{} : Result<void>(cannotWrite(path, file.errorString()));
}

void printFlow(CanvasScene& scene, QPrinter& printer) {
    paintPages(scene, printer);
}

} // namespace trunkline::ui
