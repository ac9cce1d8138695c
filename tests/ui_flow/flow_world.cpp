#include "tests/ui_flow/flow_world.h"

#include <QDropEvent>
#include <QMimeData>

#include "core/flow/edit_builders.h"
#include "core/flow/step_types.h"
#include "ui/flow/canvas_geometry.h"
#include "ui/flow/placement.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::tests {

namespace {

const Instant kNow = fromRfc3339(u"2026-01-05T16:00:00Z").value();

Destination phone(const char* id, const QString& label, const QString& number) {
    Destination destination;
    destination.id = DestinationId(id);
    destination.label = label;
    destination.address = number;
    return destination;
}

flow::Step dial(const char* id, const char* destination, int seconds, const char* otherwise) {
    flow::Step step;
    step.id = StepId(id);
    step.type = u"dial"_s;
    step.settings = {{u"destination"_s, QString::fromLatin1(destination)}, {u"ringSeconds"_s, seconds}};
    if (otherwise)
        step.ports.insert(u"otherwise"_s, StepId(otherwise));
    return step;
}

} // namespace

ui::FlowSurroundings plumbers() {
    ui::FlowSurroundings around;
    auto company = std::make_shared<flow::CompanyFacts>();
    company->zone = flow::ZoneTable::load(u"America/Chicago").value();
    for (const Destination& one :
         {phone("mike", u"First phone"_s, u"+13125550111"_s), phone("joe", u"Second phone"_s, u"+13125550112"_s)})
        company->destinations.insert(one.id, one);
    company->trackingNumbers = {u"+13125550100"_s};
    around.company = company;
    around.now = kNow;
    around.numbers = {u"+13125550100"_s};
    around.otherFlows = {u"After hours"_s};
    return around;
}

ui::FlowSurroundings plumbersWithFirstPhoneOff() {
    ui::FlowSurroundings around = plumbers();
    auto company = std::make_shared<flow::CompanyFacts>(*around.company);
    company->destinations[DestinationId("mike")].off =
        Override{kNow - std::chrono::hours(1), fromRfc3339(u"2026-01-12T14:00:00Z").value(), u"sick"_s, {}};
    around.company = company;
    return around;
}

flow::FlowDocument huntFlow() {
    flow::FlowDocument document;
    document.setName(u"Main line"_s);
    flow::Step voicemail;
    voicemail.id = StepId("vm");
    voicemail.type = u"voicemail"_s;
    voicemail.settings = {{u"greeting"_s, QJsonObject{{u"say"_s, u"Please leave a message."_s}}},
                          {u"maxSeconds"_s, 120}};
    document.insertStep(dial("mike1", "mike", 20, "joe1"));
    document.insertStep(dial("joe1", "joe", 25, "vm"));
    document.insertStep(voicemail);
    document.setEntry(StepId("mike1"));
    document.layout() = ui::laidOut(document);
    return document;
}

flow::FlowDocument largeSample() {
    flow::FlowDocument document = huntFlow();
    document.layout() = {};
    StepId last("vm");
    for (const flow::StepType& type : flow::stepTypes()) {
        flow::Step step = flow::newStep(document, QString::fromUtf16(type.name));
        const QString main = flow::mainPortOf(step);
        if (main.isEmpty())
            continue;
        step.ports.insert(main, last);
        if (const QString other = flow::portsOf(step).value(0); other != main && type.kind == flow::StepKind::Schedule)
            step.ports.insert(other, StepId("mike1"));
        last = step.id;
        document.insertStep(step);
    }
    flow::Step unknown;
    unknown.id = StepId("later");
    unknown.type = u"translate"_s;
    unknown.ports.insert(u"done"_s, StepId("vm"));
    document.insertStep(unknown);
    document.setEntry(last);
    document.layout() = ui::laidOut(document);
    document.layout().notes = {{u"n1"_s, u"Ask Olga before you change this."_s, {}, QRectF(0, -200, 220, 96)}};
    document.layout().groups = {{u"g1"_s, u"Office hours"_s, {}, {StepId("mike1"), StepId("joe1")}}};
    return document;
}

flow::FlowDocument grid(int count) {
    flow::FlowDocument document;
    document.setName(u"Grid"_s);
    constexpr int kColumns = 40;
    for (int i = 0; i < count; ++i) {
        flow::Step step = dial(("s" + QByteArray::number(i)).constData(), i % 2 ? "mike" : "joe", 20, nullptr);
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

OpenEditor::OpenEditor(flow::FlowDocument document, ui::FlowSurroundings surroundings)
    : editor(std::make_unique<ui::FlowEditor>()) {
    editor->resize(1280, 800);
    editor->document().setSurroundings(std::move(surroundings));
    editor->open(std::move(document));
    editor->show();
    if (!QTest::qWaitForWindowActive(editor.get()))
        FAIL("the window did not become active");
    QCoreApplication::processEvents();
}

QPoint OpenEditor::portAt(const char* step, const char16_t* port) const {
    const ui::StepItem* item = canvas().canvasScene().itemOf(StepId(step));
    if (!item)
        FAIL("no step " << step);
    return at(item->portPoint(QString::fromUtf16(port)));
}

QPoint OpenEditor::headerAt(const char* step) const {
    const ui::StepItem* item = canvas().canvasScene().itemOf(StepId(step));
    if (!item)
        FAIL("no step " << step);
    return at(item->pos() + QPointF(ui::canvas::kCardWidth / 2, ui::canvas::kHeaderHeight / 2));
}

void OpenEditor::drag(QPoint from, QPoint to) const {
    QWidget* viewport = canvas().viewport();
    QTest::mouseMove(viewport, from);
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i <= 8; ++i)
        QTest::mouseMove(viewport, from + (to - from) * i / 8);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, to);
    QCoreApplication::processEvents();
}

void OpenEditor::dropFromPalette(const QString& type, QPoint to) const {
    QMimeData data;
    data.setData(QString::fromLatin1(ui::kStepTypeMime), type.toUtf8());
    QWidget* viewport = canvas().viewport();
    QDragEnterEvent enter(to, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &enter);
    QDragMoveEvent move(to, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
    QDropEvent drop(to, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &drop);
    QCoreApplication::processEvents();
}

void OpenEditor::key(int key, Qt::KeyboardModifiers modifiers) const {
    QWidget* focused = QApplication::activePopupWidget() ? QApplication::activePopupWidget()->focusWidget()
                                                         : QApplication::focusWidget();
    QTest::keyClick(focused ? focused : &canvas(), Qt::Key(key), modifiers);
    QCoreApplication::processEvents();
}

QString wiresOf(const flow::FlowDocument& flow) {
    QStringList steps;
    for (const flow::Step& step : flow.steps()) {
        QStringList wires{step.id.toString() + u':'};
        for (auto port = step.ports.cbegin(); port != step.ports.cend(); ++port)
            wires.append(port.key() + u'>' + port->toString());
        steps.append(wires.join(u' '));
    }
    return steps.join(u"; "_s);
}

} // namespace trunkline::tests
