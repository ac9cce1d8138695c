#include "ui/flow/flow_edits.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMimeData>

#include "core/base/json_input.h"
#include "core/flow/step_types.h"
#include "ui/flow/canvas_geometry.h"
#include "ui/flow/placement.h"
#include "ui/flow/step_face.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

struct FlowEditsWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::FlowEdits)
};

constexpr auto kStepsMime = "application/x-trunkline-steps+json"_L1;
constexpr qreal kColumnGap = 84;
constexpr qreal kRowGap = 28;

QString freshName(const QString& stem, const QStringList& taken) {
    for (qsizetype i = taken.size() + 1;; ++i) {
        const QString name = stem + QString::number(i);
        if (!taken.contains(name))
            return name;
    }
}

} // namespace

QRectF FlowEdits::cardOf(const StepId& id) const {
    const flow::Step* step = m_document.flow().find(id);
    if (!step)
        return {};
    const qsizetype ports = std::min(shownPorts(*step, m_document.company()).size(), kMaxShownPorts);
    return {m_document.flow().layout().positions.value(id), canvas::cardSize(ports)};
}

Result<StepId> FlowEdits::addStep(QStringView type, QPointF topLeft, const WireRef& from, bool asEntry) {
    const flow::FlowDocument& flow = m_document.flow();
    const flow::Step step = flow::newStep(flow, type);
    flow::Edit edit = from.isNull() ? flow::Edit{flow::AddStep{step, -1, topLeft}, {}}
                                    : flow::addStepFromPort(step, from.from, from.port, topLeft);
    if (asEntry || flow.entry().isNull()) {
        flow::Composite both;
        both.edits.push_back(edit);
        const StepId before = flow.entry();
        both.edits.push_back({flow::SetEntry{step.id}, {}});
        if (!before.isNull() && !flow::mainPortOf(step).isEmpty())
            both.edits.push_back({flow::ConnectPort{step.id, flow::mainPortOf(step), before}, {}});
        edit = {std::move(both), flow::wordsFor(edit, flow)};
    }
    if (const auto done = m_document.push(std::move(edit)); !done)
        return failFrom(done);
    m_selection.choose(step.id);
    return step.id;
}

Result<StepId> FlowEdits::spliceNew(QStringView type, const WireRef& wire, QPointF topLeft) {
    const flow::Step step = flow::newStep(m_document.flow(), type);
    const flow::Step* source = m_document.flow().find(wire.from);
    if (source && flow::mainPortOf(step).isEmpty() && source->ports.contains(wire.port)) {
        // What ends the call cannot stand in the middle; the wire leads to it from now on.
        return addStep(type, topLeft, wire);
    }
    Result<flow::Edit> edit = flow::spliceOnWire(m_document.flow(), step, wire.from, wire.port, topLeft);
    if (!edit) {
        Q_EMIT m_document.refused(edit.error().message);
        return failFrom(edit);
    }
    if (const auto done = m_document.push(std::move(*edit)); !done)
        return failFrom(done);
    m_selection.choose(step.id);
    return step.id;
}

Result<void> FlowEdits::spliceExisting(const StepId& id, const WireRef& wire, QPointF topLeft) {
    const flow::Step* step = m_document.flow().find(id);
    if (!step)
        return fail(ErrorCode::NotFound, FlowEditsWords::tr("This step is not in the flow any more."));
    Result<flow::Edit> edit = flow::spliceOnWire(m_document.flow(), *step, wire.from, wire.port, topLeft);
    if (!edit) {
        Q_EMIT m_document.refused(edit.error().message);
        return failFrom(edit);
    }
    return m_document.push(std::move(*edit));
}

Result<void> FlowEdits::connect(const WireRef& from, const StepId& to) {
    if (from.isNull())
        return m_document.push({flow::SetEntry{to}, {}});
    return m_document.push({flow::ConnectPort{from.from, from.port, to}, {}});
}

Result<void> FlowEdits::disconnect(const WireRef& wire) {
    return m_document.push({flow::DisconnectPort{wire.from, wire.port}, {}});
}

Result<void> FlowEdits::removeChosen() {
    if (!m_selection.wire().isNull())
        return disconnect(m_selection.wire());
    if (!m_selection.note().isEmpty())
        return m_document.push({flow::RemoveNote{m_selection.note()}, {}});
    if (m_selection.steps().isEmpty())
        return {};
    const QList<StepId> steps(m_selection.steps().cbegin(), m_selection.steps().cend());
    return m_document.push(flow::removeSteps(m_document.flow(), steps, flow::Wires::Heal));
}

Result<void> FlowEdits::move(const QMap<StepId, QPointF>& positions, quint64 gesture) {
    flow::MoveSteps move;
    for (auto it = positions.cbegin(); it != positions.cend(); ++it)
        move.positions.append({it.key(), *it});
    return m_document.push({std::move(move), {}}, gesture);
}

Result<void> FlowEdits::nudgeChosen(QPointF by, quint64 gesture) {
    QMap<StepId, QPointF> positions;
    for (const StepId& id : m_selection.steps())
        positions.insert(id, m_document.flow().layout().positions.value(id) + by);
    return positions.isEmpty() ? Result<void>{} : move(positions, gesture);
}

Result<void> FlowEdits::alignChosen(Alignment alignment) {
    if (m_selection.steps().size() < 2)
        return {};
    QList<std::pair<StepId, QRectF>> cards;
    QRectF all;
    for (const StepId& id : m_selection.steps()) {
        cards.append({id, cardOf(id)});
        all |= cards.last().second;
    }
    const bool isAcross = alignment == Alignment::SpreadAcross;
    const bool isSpread = isAcross || alignment == Alignment::SpreadDown;
    std::sort(cards.begin(), cards.end(), [isAcross](const auto& a, const auto& b) {
        return isAcross ? a.second.x() < b.second.x() : a.second.y() < b.second.y();
    });
    qreal taken = 0;
    for (const auto& [id, card] : cards)
        taken += isAcross ? card.width() : card.height();
    const qreal gap = ((isAcross ? all.width() : all.height()) - taken) / qreal(cards.size() - 1);
    qreal next = isAcross ? all.left() : all.top();
    QMap<StepId, QPointF> positions;
    for (const auto& [id, card] : cards) {
        QPointF at = card.topLeft();
        switch (alignment) {
        case Alignment::Left:
            at.setX(all.left());
            break;
        case Alignment::Right:
            at.setX(all.right() - card.width());
            break;
        case Alignment::Top:
            at.setY(all.top());
            break;
        case Alignment::Bottom:
            at.setY(all.bottom() - card.height());
            break;
        case Alignment::CentreAcross:
            at.setX(all.center().x() - card.width() / 2);
            break;
        case Alignment::CentreDown:
            at.setY(all.center().y() - card.height() / 2);
            break;
        case Alignment::SpreadAcross:
            at.setX(next);
            break;
        case Alignment::SpreadDown:
            at.setY(next);
            break;
        }
        if (isSpread)
            next += (isAcross ? card.width() : card.height()) + gap;
        positions.insert(id, at);
    }
    return move(positions);
}

Result<void> FlowEdits::layOutAll(std::optional<flow::Direction> direction) {
    flow::FlowDocument arranged = m_document.flow();
    if (direction)
        flow::setDirection(arranged.layout(), *direction);
    return m_document.push({flow::SetLayout{laidOut(arranged)}, FlowEditsWords::tr("Arrange the steps")});
}

QMimeData* FlowEdits::copyChosen() const {
    const QList<StepId> steps(m_selection.steps().cbegin(), m_selection.steps().cend());
    const QByteArray json = QJsonDocument(flow::copySteps(m_document.flow(), steps)).toJson();
    auto* data = new QMimeData;
    data->setData(kStepsMime, json);
    data->setText(QString::fromUtf8(json));
    return data;
}

Result<void> FlowEdits::paste(const QMimeData* data, std::optional<QPointF> topLeft) {
    const auto refuse = [this](const Error& error) -> Result<void> {
        Q_EMIT m_document.refused(error.message);
        return tl::unexpected<Error>(error);
    };
    if (!data || (!data->hasFormat(kStepsMime) && !data->hasText()))
        return refuse({ErrorCode::InvalidInput,
                       FlowEditsWords::tr("The clipboard holds no steps. Copy some in a call flow first."),
                       {}});
    const QByteArray text = data->hasFormat(kStepsMime) ? data->data(kStepsMime) : data->text().toUtf8();
    const Result<QJsonObject> json = parseJsonObject(text);
    if (!json) {
        return refuse(
            {ErrorCode::InvalidInput,
             FlowEditsWords::tr("What is in the clipboard comes from another program and holds no steps of a call "
                                "flow. Nothing was pasted."),
             json.error().details});
    }
    return pasteJson(*json, topLeft);
}

Result<void> FlowEdits::pasteJson(const QJsonObject& json, std::optional<QPointF> topLeft) {
    Result<flow::Paste> paste = flow::pasteSteps(m_document.flow(), json, topLeft);
    if (!paste) {
        Q_EMIT m_document.refused(paste.error().message);
        return failFrom(paste);
    }
    if (const auto done = m_document.push(std::move(paste->edit)); !done)
        return done;
    m_selection.choose(QSet<StepId>(paste->steps.begin(), paste->steps.end()), paste->steps.value(0));
    return {};
}

Result<void> FlowEdits::duplicateChosen() {
    if (m_selection.steps().isEmpty())
        return {};
    const QList<StepId> steps(m_selection.steps().cbegin(), m_selection.steps().cend());
    return pasteJson(flow::copySteps(m_document.flow(), steps), {});
}

Result<QString> FlowEdits::addNote(QPointF topLeft) {
    QStringList taken;
    for (const flow::Note& note : m_document.flow().layout().notes)
        taken.append(note.id);
    const flow::Note note{
        freshName(u"note"_s, taken), FlowEditsWords::tr("Note"), {}, QRectF(topLeft, QSizeF(220, 96))};
    if (const auto done = m_document.push({flow::PutNote{note}, {}}); !done)
        return failFrom(done);
    m_selection.chooseNote(note.id);
    return note.id;
}

Result<void> FlowEdits::groupChosen() {
    if (m_selection.steps().isEmpty())
        return {};
    QStringList taken;
    for (const flow::Group& group : m_document.flow().layout().groups)
        taken.append(group.id);
    QList<StepId> steps(m_selection.steps().cbegin(), m_selection.steps().cend());
    std::sort(steps.begin(), steps.end());
    return m_document.push(
        {flow::PutGroup{{freshName(u"group"_s, taken), FlowEditsWords::tr("Group"), {}, steps}}, {}});
}

Result<void> FlowEdits::ungroupChosen() {
    flow::Composite removal;
    for (const flow::Group& group : m_document.flow().layout().groups) {
        const bool isHit = std::any_of(group.steps.begin(), group.steps.end(),
                                       [this](const StepId& id) { return m_selection.contains(id); });
        if (isHit)
            removal.edits.push_back({flow::RemoveGroup{group.id}, {}});
    }
    return removal.edits.empty() ? Result<void>{}
                                 : m_document.push({std::move(removal), FlowEditsWords::tr("Remove the group")});
}

QPointF FlowEdits::placeAfter(const WireRef& from) const {
    const QRectF source = cardOf(from.from);
    QPointF place(0, 0);
    if (source.isNull()) {
        for (const flow::Step& step : m_document.flow().steps())
            place.setX(std::max(place.x(), cardOf(step.id).right() + kColumnGap));
        return canvas::snapped(place);
    }
    const bool isDown = flow::directionOf(m_document.flow().layout()) == flow::Direction::Down;
    place = isDown ? QPointF(source.left(), source.bottom() + kColumnGap)
                   : QPointF(source.right() + kColumnGap, source.top());
    QList<QRectF> cards;
    for (const flow::Step& step : m_document.flow().steps())
        cards.append(cardOf(step.id));
    QRectF card(canvas::snapped(place), canvas::cardSize(5));
    for (bool isFree = false; !isFree;) {
        isFree = true;
        for (const QRectF& other : cards) {
            if (other.intersects(card.adjusted(-8, -8, 8, 8))) {
                if (isDown)
                    card.moveLeft(canvas::snapped({other.right() + kRowGap, 0}).x());
                else
                    card.moveTop(canvas::snapped({0, other.bottom() + kRowGap}).y());
                isFree = false;
            }
        }
    }
    return card.topLeft();
}

} // namespace trunkline::ui
