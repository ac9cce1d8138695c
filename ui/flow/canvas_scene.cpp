#include "ui/flow/canvas_scene.h"

#include <QLocale>

#include "core/domain/phone_number.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr qreal kRoomAround = 1'200; ///< to pan into beyond the content
constexpr qreal kStartGap = 56;
constexpr qsizetype kManyMoved = 24; ///< from here on all wires are laid anew rather than looked for

} // namespace

CanvasScene::CanvasScene(FlowEditorDocument& document, FlowSelection& selection, QObject* parent)
    : QGraphicsScene(parent), m_document(document), m_selection(selection), m_start(new StartItem),
      m_startWire(new WireItem({})) {
    setItemIndexMethod(BspTreeIndex);
    addItem(m_start);
    addItem(m_startWire);
    rebuild();
    connect(&document, &FlowEditorDocument::changed, this, &CanvasScene::follow);
    connect(&document, &FlowEditorDocument::surroundingsChanged, this, [this] {
        refreshFaces();
        refreshStart();
    });
    connect(&document, &FlowEditorDocument::problemsChanged, this, &CanvasScene::refreshProblems);
    connect(&selection, &FlowSelection::changed, this, &CanvasScene::refreshSelection);
    connect(&theme(), &Theme::changed, this, [this] { update(); });
}

void CanvasScene::follow(const FlowChange& change) {
    if (change.isReset) {
        rebuild();
        return;
    }
    const flow::FlowDocument& flow = m_document.flow();
    followDirection();
    for (const StepId& id : change.removed)
        removeStep(id);
    for (const StepId& id : change.added + change.changed)
        refreshFace(id);
    followMoves(change.moved);
    bool hasOtherWires = false;
    for (const StepId& id : change.added + change.changed) {
        const flow::Step* step = flow.find(id);
        hasOtherWires = (step && refreshWiresOf(*step)) || hasOtherWires;
    }
    for (const StepId& id : change.added) {
        for (const auto& [from, port] : flow.wiresTo(id))
            (void)refreshWiresOf(*flow.find(from));
    }
    if (change.isDecorationChanged)
        refreshDecoration();
    else if (!change.moved.isEmpty() || !change.removed.isEmpty())
        refreshGroups();
    if (change.isFrameChanged || !change.moved.isEmpty() || !change.added.isEmpty() || !change.removed.isEmpty())
        refreshStart();
    m_selection.keepOnly(flow);
    refreshSelection();
    if (change.added.isEmpty() && change.removed.isEmpty() && change.moved.isEmpty() && !change.isDecorationChanged &&
        !hasOtherWires)
        return;
    fitSceneRect();
    Q_EMIT contentChanged();
}

void CanvasScene::followMoves(const QSet<StepId>& moved) {
    QSet<WireItem*> concerned;
    const auto addWiresNear = [&](const QRectF& card) {
        // Wires go around cards: those that pass near where one stood or stands now find another way.
        const QRectF near = card.adjusted(0, -canvas::kWayAround, 0, canvas::kWayAround);
        for (QGraphicsItem* item : items(near, Qt::IntersectsItemBoundingRect)) {
            if (auto* wire = qgraphicsitem_cast<WireItem*>(item); wire && wire != m_startWire)
                concerned.insert(wire);
        }
    };
    const bool isMany = moved.size() > kManyMoved;
    for (const StepId& id : moved) {
        StepItem* item = m_steps.value(id);
        if (!item)
            continue;
        if (!isMany)
            addWiresNear(item->cardRect());
        item->setPos(m_document.flow().layout().positions.value(id, item->pos()));
        if (!isMany)
            addWiresNear(item->cardRect());
        concerned += m_wiresAt.value(id);
    }
    // After all cards stand where they belong.
    if (isMany)
        concerned = QSet<WireItem*>(m_wires.cbegin(), m_wires.cend());
    for (WireItem* wire : std::as_const(concerned))
        placeWire(*wire);
}

void CanvasScene::rebuild() {
    for (StepItem* item : std::as_const(m_steps))
        delete item;
    for (WireItem* item : std::as_const(m_wires))
        delete item;
    qDeleteAll(std::exchange(m_goneWires, {}));
    m_steps.clear();
    m_wires.clear();
    m_wiresAt.clear();
    m_targets.clear();
    m_shownChosen.clear();
    m_shownWire = {};
    m_path = {};
    const flow::FlowDocument& flow = m_document.flow();
    m_direction = flow::directionOf(flow.layout());
    for (const flow::Step& step : flow.steps())
        refreshFace(step.id);
    for (const flow::Step& step : flow.steps())
        (void)refreshWiresOf(step);
    refreshDecoration();
    refreshStart();
    m_selection.keepOnly(flow);
    refreshSelection();
    fitSceneRect();
    Q_EMIT contentChanged();
}

void CanvasScene::refreshFace(const StepId& id) {
    const flow::Step* step = m_document.flow().find(id);
    if (!step)
        return;
    StepFace face = faceOf(m_document, *step);
    if (StepItem* item = m_steps.value(id)) {
        if (item->face() != face) {
            item->setFace(std::move(face));
            placeWiresAt(id);
        }
        return;
    }
    auto* item = new StepItem(std::move(face));
    item->setDirection(m_direction);
    item->setPos(m_document.flow().layout().positions.value(id));
    m_steps.insert(id, item);
    addItem(item);
}

void CanvasScene::refreshFaces() {
    for (const flow::Step& step : m_document.flow().steps())
        refreshFace(step.id);
}

void CanvasScene::refreshProblems() {
    for (StepItem* item : std::as_const(m_steps))
        item->setProblem(m_document.worstKnownProblemOf(item->face().step));
}

void CanvasScene::removeWiresOf(const StepId& step) {
    const QSet<WireItem*> wires = m_wiresAt.value(step);
    for (WireItem* wire : wires) {
        if (wire->wire().from != step)
            continue;
        m_wiresAt[step].remove(wire);
        m_wiresAt[m_targets.value(wire->wire())].remove(wire);
        m_targets.remove(wire->wire());
        m_wires.remove(wire->wire());
        delete wire;
    }
}

bool CanvasScene::refreshWiresOf(const flow::Step& step) {
    qsizetype known = 0;
    bool isSame = true;
    for (const WireItem* wire : m_wiresAt.value(step.id)) {
        if (wire->wire().from != step.id)
            continue;
        ++known;
        isSame = isSame && m_targets.value(wire->wire()) == step.ports.value(wire->wire().port);
    }
    if (isSame && known == step.ports.size())
        return false;
    removeWiresOf(step.id);
    for (auto port = step.ports.cbegin(); port != step.ports.cend(); ++port) {
        if (!m_steps.contains(*port))
            continue;
        const WireRef ref{step.id, port.key()};
        auto* wire = new WireItem(ref);
        m_wires.insert(ref, wire);
        m_targets.insert(ref, *port);
        m_wiresAt[step.id].insert(wire);
        m_wiresAt[*port].insert(wire);
        addItem(wire);
        placeWire(*wire);
    }
    return true;
}

void CanvasScene::removeStep(const StepId& id) {
    removeWiresOf(id);
    const QSet<WireItem*> arriving = m_wiresAt.take(id);
    for (WireItem* wire : arriving) {
        m_wiresAt[wire->wire().from].remove(wire);
        m_targets.remove(wire->wire());
        m_wires.remove(wire->wire());
        delete wire;
    }
    m_shownChosen.remove(id);
    delete m_steps.take(id);
}

void CanvasScene::placeWire(WireItem& wire) {
    const StepItem* from = m_steps.value(wire.wire().from);
    const StepItem* to = m_steps.value(m_targets.value(wire.wire()));
    if (!from || !to)
        return;
    const QPointF start = from->portPoint(wire.wire().port);
    const QPointF end = to->entryPoint();
    if (m_direction == flow::Direction::Down) {
        wire.setPieces(canvas::wirePiecesDown(
            start, end, from->cardRect(),
            cardsIn(QRectF(start, end).normalized().adjusted(-canvas::kWayAround / 2, 0, canvas::kWayAround / 2, 0),
                    {from, to})));
        return;
    }
    if (end.x() - start.x() < canvas::kLongWire) {
        wire.setEnds(start, end);
        return;
    }
    const QRectF between = QRectF(start, end).normalized().adjusted(0, -canvas::kWayAround, 0, canvas::kWayAround);
    wire.setPieces(canvas::wirePiecesAround(start, end, cardsIn(between, {from, to})));
}

QList<QRectF> CanvasScene::cardsIn(const QRectF& area, std::array<const StepItem*, 2> but) const {
    QList<QRectF> cards;
    for (QGraphicsItem* item : items(area, Qt::IntersectsItemBoundingRect)) {
        const auto* step = qgraphicsitem_cast<StepItem*>(item);
        if (step && step != but[0] && step != but[1])
            cards.append(step->cardRect());
    }
    return cards;
}

void CanvasScene::followDirection() {
    const flow::Direction direction = flow::directionOf(m_document.flow().layout());
    if (std::exchange(m_direction, direction) == direction)
        return;
    for (StepItem* item : std::as_const(m_steps))
        item->setDirection(direction);
    for (WireItem* wire : std::as_const(m_wires))
        placeWire(*wire);
    refreshStart();
}

void CanvasScene::placeWiresAt(const StepId& step) {
    for (WireItem* wire : m_wiresAt.value(step))
        placeWire(*wire);
    if (step == m_document.flow().entry())
        refreshStart();
}

void CanvasScene::refreshStart() {
    const QStringList& numbers = m_document.surroundings().numbers;
    QString text = tr("Call comes in");
    if (numbers.size() == 1)
        text = displayNumber(numbers.first());
    else if (numbers.size() > 1)
        text = tr("%n number(s)", nullptr, int(numbers.size()));
    m_start->setText(text);
    const StepItem* entry = m_steps.value(m_document.flow().entry());
    m_startWire->setVisible(entry != nullptr);
    if (!entry) {
        m_start->setPos(m_steps.isEmpty() ? QPointF() : contentRect().topLeft() - QPointF(0, 80));
        return;
    }
    const QSizeF size = m_start->size();
    m_start->setDirection(m_direction);
    if (m_direction == flow::Direction::Down) {
        m_start->setPos(entry->entryPoint() - QPointF(size.width() / 2, size.height() + kStartGap));
        m_startWire->setPieces({QLineF(m_start->outPoint(), entry->entryPoint())});
        return;
    }
    m_start->setPos(entry->entryPoint() - QPointF(size.width() + kStartGap, size.height() / 2));
    m_startWire->setEnds(m_start->outPoint(), entry->entryPoint());
}

void CanvasScene::refreshDecoration() {
    qDeleteAll(m_notes);
    m_notes.clear();
    qDeleteAll(m_groups);
    m_groups.clear();
    for (const flow::Note& note : m_document.flow().layout().notes) {
        auto* item = new NoteItem(note);
        item->setChosen(note.id == m_selection.note());
        m_notes.insert(note.id, item);
        addItem(item);
    }
    for (const flow::Group& group : m_document.flow().layout().groups) {
        auto* item = new GroupItem(group);
        m_groups.append(item);
        addItem(item);
    }
    refreshGroups();
}

void CanvasScene::refreshGroups() {
    for (GroupItem* item : std::as_const(m_groups)) {
        const QList<StepId>& steps = item->group().steps;
        const QRectF inside = rectOf(QSet<StepId>(steps.begin(), steps.end()));
        item->setVisible(!inside.isNull());
        item->setInside(inside);
    }
}

void CanvasScene::refreshSelection() {
    const QSet<StepId> chosen = m_selection.steps();
    for (const StepId& id : m_shownChosen + chosen) {
        if (StepItem* item = m_steps.value(id))
            item->setChosen(chosen.contains(id), id == m_selection.current());
    }
    m_shownChosen = chosen;
    if (m_shownWire != m_selection.wire()) {
        if (WireItem* before = m_wires.value(m_shownWire))
            before->setChosen(false);
        m_shownWire = m_selection.wire();
    }
    if (WireItem* wire = m_wires.value(m_shownWire))
        wire->setChosen(true);
    for (NoteItem* note : std::as_const(m_notes))
        note->setChosen(note->note().id == m_selection.note());
}

StepItem* CanvasScene::stepAt(QPointF point) const {
    const auto found = items(QRectF(point, QSizeF(0.1, 0.1)), Qt::IntersectsItemBoundingRect, Qt::DescendingOrder);
    for (QGraphicsItem* item : found) {
        auto* step = qgraphicsitem_cast<StepItem*>(item);
        if (step && step->cardRect().contains(point))
            return step;
    }
    return nullptr;
}

StepItem* CanvasScene::stepWithPortAt(QPointF point, int* port) const {
    const QRectF around(point - QPointF(canvas::kPortReach, canvas::kPortReach),
                        QSizeF(2 * canvas::kPortReach, 2 * canvas::kPortReach));
    for (QGraphicsItem* item : items(around, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder)) {
        auto* step = qgraphicsitem_cast<StepItem*>(item);
        if (!step)
            continue;
        *port = step->portAt(point);
        if (*port >= 0)
            return step;
    }
    *port = -1;
    return nullptr;
}

WireItem* CanvasScene::wireAt(QPointF point, qreal reach) const {
    const QRectF around(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    for (QGraphicsItem* item : items(around, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder)) {
        auto* wire = qgraphicsitem_cast<WireItem*>(item);
        if (wire && !wire->wire().isNull() && wire->isNear(point, reach))
            return wire;
    }
    return nullptr;
}

NoteItem* CanvasScene::noteAt(QPointF point) const {
    for (NoteItem* note : m_notes) {
        if (note->note().area.contains(point))
            return note;
    }
    return nullptr;
}

GroupItem* CanvasScene::groupTitleAt(QPointF point) const {
    for (GroupItem* group : m_groups) {
        if (group->isVisible() && group->isOnTitle(point))
            return group;
    }
    return nullptr;
}

QSet<StepId> CanvasScene::stepsIn(const QRectF& rect) const {
    QSet<StepId> found;
    for (QGraphicsItem* item : items(rect, Qt::IntersectsItemBoundingRect)) {
        auto* step = qgraphicsitem_cast<StepItem*>(item);
        if (step && step->cardRect().intersects(rect))
            found.insert(step->face().step);
    }
    return found;
}

QRectF CanvasScene::contentRect() const {
    QRectF rect;
    for (const StepItem* item : m_steps)
        rect |= item->cardRect();
    for (const NoteItem* note : m_notes)
        rect |= note->note().area;
    for (const GroupItem* group : m_groups) {
        if (group->isVisible())
            rect |= group->boundingRect();
    }
    return rect | QRectF(m_start->pos(), m_start->size());
}

QRectF CanvasScene::rectOf(const QSet<StepId>& steps) const {
    QRectF rect;
    for (const StepId& id : steps) {
        if (const StepItem* item = m_steps.value(id))
            rect |= item->cardRect();
    }
    return rect;
}

void CanvasScene::fitSceneRect() {
    const QRectF wanted = contentRect().adjusted(-kRoomAround, -kRoomAround, kRoomAround, kRoomAround);
    // Only grows while one flow is edited, so that the view does not jump under the pointer.
    setSceneRect(m_steps.isEmpty()
                     ? wanted
                     : wanted | (sceneRect().isNull() ? wanted : sceneRect() & wanted.adjusted(-4e3, -4e3, 4e3, 4e3)));
}

void CanvasScene::showAt(const StepId& step, QPointF position) {
    StepItem* item = m_steps.value(step);
    if (!item || item->pos() == position)
        return;
    item->setPos(position);
    placeWiresAt(step);
}

void CanvasScene::showPath(const LitPath& path) {
    if (m_path.isEmpty() && path.isEmpty())
        return;
    m_path = path;
    updateLights();
}

void CanvasScene::showComparison(const FlowComparison& comparison) {
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it)
        (*it)->setMark(comparison.steps.value(it.key(), DiffMark::Same));
    for (auto it = m_wires.cbegin(); it != m_wires.cend(); ++it)
        (*it)->setMark(comparison.wires.value(it.key(), DiffMark::Same));
    qDeleteAll(std::exchange(m_goneWires, {}));
    for (const auto& [ref, target] : comparison.goneWires) {
        const StepItem* from = m_steps.value(ref.from);
        const StepItem* to = m_steps.value(target);
        if (!from || !to)
            continue;
        auto* wire = new WireItem(ref);
        wire->setMark(DiffMark::Removed);
        wire->setEnds(from->portPoint(ref.port), to->entryPoint());
        m_goneWires.append(wire);
        addItem(wire);
    }
}

void CanvasScene::updateLights() {
    QHash<StepId, QString> left;
    QSet<WireRef> wires;
    for (const WireRef& hop : m_path.hops) {
        left.insert(hop.from, hop.port);
        if (const flow::Step* step = m_document.flow().find(hop.from); step && !hop.port.isEmpty())
            wires.insert(step->ports.contains(hop.port) ? hop : WireRef{hop.from, QStringLiteral("otherwise")});
    }
    const StepId last = m_path.isEmpty() ? StepId() : m_path.hops.last().from;
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it) {
        const bool isOn = left.contains(it.key());
        StepLight light = StepLight::None;
        if (!m_path.isEmpty())
            light = it.key() == last ? StepLight::Current : isOn ? StepLight::Lit : StepLight::Faded;
        (*it)->setLight(light);
        (*it)->setLitPort(left.value(it.key()));
    }
    for (WireItem* wire : std::as_const(m_wires)) {
        wire->setLit(wires.contains(wire->wire()));
        wire->setFaded(!m_path.isEmpty());
    }
    m_startWire->setLit(!m_path.isEmpty());
}

void CanvasScene::offerTargetsOf(const StepId& from, bool isOn) {
    if (!isOn) {
        updateLights();
        return;
    }
    for (auto it = m_steps.cbegin(); it != m_steps.cend(); ++it)
        (*it)->setLight(it.key() == from ? StepLight::Faded : StepLight::Offered);
}

} // namespace trunkline::ui
