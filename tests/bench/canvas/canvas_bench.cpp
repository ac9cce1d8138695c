#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include "ui/flow/flow_editor.h"

// Opening, panning, dragging and repainting large flows, in software raster, off screen: the median of many frames, in
// processor time, so that the figures hold on a machine that others use, too. The goals are for 1,000 steps: open 150
// ms, pan 9 ms a frame, drag 2 ms a step; for 5,000: 24 ms a frame. QtNodes publishes 264 ms a frame for panning over
// 1,000 nodes with its defaults; the ratio is to that.

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kPeerFrame = 264; ///< ms, see above

flow::FlowDocument grid(int count) {
    flow::FlowDocument document;
    constexpr int kColumns = 40;
    for (int i = 0; i < count; ++i) {
        flow::Step step;
        step.id = StepId("s" + QByteArray::number(i));
        step.type = u"dial"_s;
        step.title = u"Step %1"_s.arg(i);
        step.settings = {{u"destination"_s, u"mike"_s}, {u"ringSeconds"_s, 20}};
        if (i + 1 < count)
            step.ports.insert(u"otherwise"_s, StepId("s" + QByteArray::number(i + 1)));
        if (i + kColumns < count)
            step.ports.insert(u"busy"_s, StepId("s" + QByteArray::number(i + kColumns)));
        document.layout().positions.insert(step.id, QPointF(300.0 * (i % kColumns), 220.0 * (i / kColumns)));
        document.insertStep(step);
    }
    document.setEntry(StepId("s0"));
    return document;
}

double medianMilliseconds(int times, const std::function<void(int)>& act) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const std::clock_t begin = std::clock();
        act(i);
        QApplication::processEvents();
        taken.push_back(double(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC);
    }
    std::nth_element(taken.begin(), taken.begin() + times / 2, taken.end());
    return taken[std::size_t(times / 2)];
}

void sendMouse(QWidget* widget, QEvent::Type type, QPoint at, Qt::MouseButtons buttons) {
    QMouseEvent event(type, at, widget->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
}

void measure(int count) {
    ui::FlowEditor editor;
    editor.resize(1700, 1000); // leaves the canvas about 1200 x 760
    editor.show();
    QApplication::processEvents();
    const flow::FlowDocument document = grid(count);
    ui::FlowCanvas& canvas = editor.canvas();

    const double open = medianMilliseconds(5, [&](int) {
        editor.open(document);
        canvas.zoomTo(1.0);
        canvas.showStep(StepId("s0"));
    });
    canvas.centerOn(1'500, 1'500);
    QApplication::processEvents();
    const double pan = medianMilliseconds(60, [&](int i) {
        canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->value() + (i % 30 < 15 ? 9 : -9));
        canvas.verticalScrollBar()->setValue(canvas.verticalScrollBar()->value() + (i % 20 < 10 ? 7 : -7));
    });
    const StepId dragged("s" + QByteArray::number(std::min(count - 1, 7 * 40 + 6)));
    canvas.showStep(dragged);
    QApplication::processEvents();
    const QPoint at = canvas.viewRectOf(dragged).topLeft() + QPoint(60, 20);
    QWidget* viewport = canvas.viewport();
    sendMouse(viewport, QEvent::MouseButtonPress, at, Qt::LeftButton);
    const double drag = medianMilliseconds(60, [&](int i) {
        sendMouse(viewport, QEvent::MouseMove, at + QPoint(12 + (i % 8) * 12, (i % 5) * 12), Qt::LeftButton);
    });
    sendMouse(viewport, QEvent::MouseButtonRelease, at, Qt::NoButton);
    const double edit = medianMilliseconds(9, [&](int i) {
        (void)editor.document().push({flow::SetSetting{dragged, u"ringSeconds"_s, 20 + i}, {}});
    });
    const double full = medianMilliseconds(9, [&](int) { viewport->repaint(); });
    canvas.zoomToFit();
    QApplication::processEvents();
    const double fit = medianMilliseconds(9, [&](int) { viewport->repaint(); });
    std::printf("%5d steps, canvas %dx%d: open %.1f ms, pan %.2f, drag %.2f, edit %.2f, repaint 100 %% %.1f, repaint "
                "all %.1f\n",
                count, viewport->width(), viewport->height(), open, pan, drag, edit, full, fit);
    std::printf("%5d steps: a frame of panning takes 1/%.0f of QtNodes' published %.0f ms (1,000 nodes)\n", count,
                kPeerFrame / pan, kPeerFrame);
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    for (const int count : {1'000, 5'000})
        measure(count);
    return 0;
}
