#include "ui/flow/flow_export.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
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
constexpr int kLargestSide = 12'000; ///< pixels of a PNG; larger flows are scaled down

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

void paintPages(CanvasScene& scene, QPagedPaintDevice& device) {
    const Unselected unselected(scene.selection());
    const OnPaper onPaper;
    QPainter painter(&device);
    const QRectF page(0, 0, device.width(), device.height());
    const QRectF picture = pictureOf(scene);
    const qreal scale =
        std::min({page.width() / picture.width(), page.height() / picture.height(), device.logicalDpiX() / 96.0});
    scene.render(&painter, QRectF(QPointF(), picture.size() * scale), picture);
    device.newPage();
    QTextDocument sheet;
    sheet.documentLayout()->setPaintDevice(&device);
    sheet.setPlainText(flow::describe(scene.document().flow(), scene.document().company()).toText());
    sheet.setPageSize(page.size());
    for (int i = 0; i < sheet.pageCount(); ++i) {
        if (i > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        sheet.drawContents(&painter, QRectF(0, i * page.height(), page.width(), page.height()));
        painter.restore();
    }
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
        writer.setResolution(144);
        paintPages(scene, writer);
    }
    return file.commit() ? Result<void>{} : Result<void>(cannotWrite(path, file.errorString()));
}

void printFlow(CanvasScene& scene, QPrinter& printer) {
    paintPages(scene, printer);
}

} // namespace trunkline::ui
