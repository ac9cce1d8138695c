#include "ui/flow/outline_model.h"

#include "core/flow/step_types.h"
#include "ui/flow/problem_row.h"
#include "ui/flow/step_face.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

OutlineModel::OutlineModel(FlowEditorDocument& document, QObject* parent)
    : QAbstractItemModel(parent), m_document(document) {
    build();
    connect(&document, &FlowEditorDocument::changed, this, [this](const FlowChange& change) {
        if (change.isMeaningChanged())
            rebuild();
    });
    connect(&document, &FlowEditorDocument::surroundingsChanged, this, &OutlineModel::rebuild);
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::rebuild() {
    if (!m_isWatched) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    // One edit can move whole branches to another place in the tree; the tree is small and made anew.
    beginResetModel();
    build();
    endResetModel();
}

void OutlineModel::setWatched(bool isWatched) {
    m_isWatched = isWatched;
    if (m_isWatched && m_isStale)
        rebuild();
}

void OutlineModel::build() {
    m_root.children.clear();
    m_first.clear();
    const flow::FlowDocument& flow = m_document.flow();
    if (flow.contains(flow.entry()))
        grow(append(m_root, flow.entry(), {}, m_first), m_first);
    for (const flow::Step& step : flow.steps()) {
        if (!m_first.contains(step.id))
            grow(append(m_root, step.id, {}, m_first), m_first);
    }
}

OutlineModel::Node& OutlineModel::append(Node& parent, const StepId& step, const QStringList& ports,
                                         QHash<StepId, Node*>& seen) {
    auto child = std::make_unique<Node>();
    child->step = step;
    child->ports = ports;
    child->parent = &parent;
    child->row = int(parent.children.size());
    child->isRepeat = seen.contains(step);
    Node& added = *child;
    if (!added.isRepeat)
        seen.insert(step, &added);
    parent.children.push_back(std::move(child));
    return added;
}

void OutlineModel::grow(Node& start, QHash<StepId, Node*>& seen) {
    // Breadth first without recursion: a hostile flow may be ten thousand steps deep.
    std::vector<Node*> waiting{&start};
    for (std::size_t next = 0; next < waiting.size(); ++next) {
        Node& node = *waiting[next];
        const flow::Step* step = m_document.flow().find(node.step);
        if (!step || node.isRepeat)
            continue;
        QList<StepId> targets;
        QHash<StepId, QStringList> ways;
        for (const QString& port : flow::portsOf(*step, m_document.company())) {
            const StepId target = step->ports.value(port);
            if (target.isNull() || !m_document.flow().contains(target))
                continue;
            if (!ways.contains(target))
                targets.append(target);
            ways[target].append(port);
        }
        for (const StepId& target : targets)
            waiting.push_back(&append(node, target, ways.value(target), seen));
    }
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const Node* above = parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : &m_root;
    return createIndex(row, column, above->children[std::size_t(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    Node* above = static_cast<const Node*>(index.internalPointer())->parent;
    return above == &m_root ? QModelIndex() : createIndex(above->row, 0, above);
}

int OutlineModel::rowCount(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return 0;
    const Node* node = parent.isValid() ? static_cast<const Node*>(parent.internalPointer()) : &m_root;
    return int(node->children.size());
}

int OutlineModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QString OutlineModel::textOf(const Node& node, int column) const {
    const flow::Step* step = m_document.flow().find(node.step);
    if (!step)
        return {};
    const QString name = flow::displayName(*step, m_document.company());
    switch (column) {
    case StepColumn:
        return node.isRepeat ? tr("%1 (as above)").arg(name) : name;
    case SettingColumn:
        return settingThatMatters(*step, m_document.company());
    case WayColumn: {
        if (node.parent == &m_root)
            return node.step == m_document.flow().entry() ? tr("Call comes in") : tr("No call gets here");
        const flow::Step* above = m_document.flow().find(node.parent->step);
        QStringList labels;
        for (const QString& port : node.ports)
            labels.append(above ? flow::portLabel(*above, port) : port);
        return labels.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = *static_cast<const Node*>(index.internalPointer());
    const flow::Step* step = m_document.flow().find(node.step);
    if (!step)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node, index.column());
    case Qt::ToolTipRole:
        return textOf(node, index.column());
    case Qt::DecorationRole:
        return index.column() == StepColumn ? QVariant(icon(iconOf(QStringView(step->type)))) : QVariant();
    case Qt::AccessibleTextRole:
        return u"%1: %2, %3"_s.arg(textOf(node, WayColumn), textOf(node, StepColumn), textOf(node, SettingColumn));
    case StepRole:
        return step->id.toString();
    default:
        return {};
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StepColumn:
        return tr("Step");
    case WayColumn:
        return tr("When");
    case SettingColumn:
        return tr("What");
    default:
        return {};
    }
}

StepId OutlineModel::stepAt(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const Node*>(index.internalPointer())->step : StepId();
}

QModelIndex OutlineModel::indexOf(const StepId& step) const {
    Node* node = m_first.value(step);
    return node ? createIndex(node->row, 0, node) : QModelIndex();
}

} // namespace trunkline::ui
