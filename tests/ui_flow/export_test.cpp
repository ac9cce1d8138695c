#include "tests/ui_flow/flow_world.h"

#include <QFile>
#include <QImage>
#include <QPrinter>
#include <QSvgRenderer>
#include <QTemporaryDir>

#include "core/flow/describe.h"
#include "ui/flow/flow_export.h"

// Pictures and words of a flow for people without Trunkline.

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

qsizetype pagesOf(const QByteArray& pdf) {
    return pdf.count("/Type /Page\n");
}

/// How much of a picture is not its background.
double inkOf(const QImage& image) {
    qsizetype different = 0;
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4)
            different += image.pixel(x, y) != image.pixel(0, 0);
    }
    return 16.0 * double(different) / (double(image.width()) * image.height());
}

} // namespace

TEST_CASE("a flow is exported as PDF, SVG, PNG and in words") {
    const OpenEditor open(largeSample());
    const QTemporaryDir folder;
    ui::CanvasScene& scene = open.canvas().canvasScene();
    const auto path = [&folder](const QString& name) { return folder.filePath(name); };
    open.editor->selection().choose(StepId("mike1"));
    REQUIRE_OK(ui::exportFlow(scene, ui::ExportFormat::Pdf, path(u"flow.pdf"_s)));
    REQUIRE_OK(ui::exportFlow(scene, ui::ExportFormat::Svg, path(u"flow.svg"_s)));
    REQUIRE_OK(ui::exportFlow(scene, ui::ExportFormat::Png, path(u"flow.png"_s)));
    REQUIRE_OK(ui::exportFlow(scene, ui::ExportFormat::Text, path(u"flow.txt"_s)));
    CHECK(open.editor->selection().current() == StepId("mike1")); // what is chosen is not in the picture, and stays
    CHECK(pagesOf(contentOf(path(u"flow.pdf"_s))) >= 2);          // the picture, then the words
    QSvgRenderer svg(path(u"flow.svg"_s));
    CHECK(svg.isValid());
    CHECK(svg.viewBoxF().width() > 400);
    const QImage png(path(u"flow.png"_s));
    REQUIRE_FALSE(png.isNull());
    CHECK(inkOf(png) > 0.02);
    CHECK(contentOf(path(u"flow.txt"_s)) ==
          flow::describe(open.flow(), open.editor->document().company()).toText().toUtf8());
}

TEST_CASE("a flow is printed: the whole picture on one page, then the words") {
    const OpenEditor open(huntFlow());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"printed.pdf"_s);
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setPageOrientation(QPageLayout::Landscape);
        ui::printFlow(open.canvas().canvasScene(), printer);
    }
    CHECK(pagesOf(contentOf(path)) == 2);
}

TEST_CASE("a large flow comes as an overview and then in parts that can be read, every step on one of them") {
    const OpenEditor open(grid(300));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.pdf"_s);
    REQUIRE_OK(ui::exportFlow(open.canvas().canvasScene(), ui::ExportFormat::Pdf, path));
    CHECK(pagesOf(contentOf(path)) > 12);
}

// For looking at: TRUNKLINE_SCREENS=some/folder test_ui_flow "[screens]", then pdftoppm.
TEST_CASE("flows on paper", "[.][screens]") {
    const QString folder = qEnvironmentVariable("TRUNKLINE_SCREENS");
    for (const auto& [name, document] :
         {std::pair(u"small"_s, huntFlow()), std::pair(u"middle"_s, largeSample()), std::pair(u"large"_s, grid(300))}) {
        const OpenEditor open(document);
        REQUIRE_OK(
            ui::exportFlow(open.canvas().canvasScene(), ui::ExportFormat::Pdf, u"%1/flow-%2.pdf"_s.arg(folder, name)));
    }
}

TEST_CASE("a file that cannot be written is told, and nothing is left behind") {
    const OpenEditor open(huntFlow());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"no/such/folder/flow.pdf"_s);
    for (const ui::ExportFormat format :
         {ui::ExportFormat::Pdf, ui::ExportFormat::Svg, ui::ExportFormat::Png, ui::ExportFormat::Text}) {
        const Result<void> written = ui::exportFlow(open.canvas().canvasScene(), format, path);
        REQUIRE_FALSE(written);
        CHECK(written.error().message.contains(path));
    }
    CHECK_FALSE(QFile::exists(path));
}
