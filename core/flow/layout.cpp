#include "core/flow/layout.h"

#include <algorithm>

#include "core/flow/step_types.h"

namespace trunkline::flow {

namespace {

constexpr QStringView kDirectionKey = u"$direction";
constexpr QStringView kDown = u"down";
/// Wires that share the gap between two columns turn at different places in it.
constexpr int kLanes = 7;
/// Height of the row that a wire passing a column takes.
constexpr double kPassHeight = 8;
constexpr int kSweeps = 4;

/// A card, or a place where wires to one target pass a column.
struct Node {
    qsizetype step = -1; ///< -1: wires pass here
    int layer = 0;
    double y = 0;
    double weight = 0; ///< mean place of its neighbours, while rows are sorted
    std::vector<int> before;
    std::vector<int> after;
};

struct Wire {
    qsizetype from = -1;
    QString port;
    qsizetype to = -1;
    bool runsBack = false;
};

class Layering {
public:
    Layering(const FlowDocument& document, const LayoutStyle& style) : m_document(document), m_style(style) {}

    LaidOut run() {
        collectWires();
        assignLayers();
        makeNodes();
        sortRows();
        placeRows();
        LaidOut result;
        for (qsizetype i = 0; i < m_document.steps().size(); ++i)
            result.positions.insert(m_document.steps().at(i).id, cornerOf(i));
        for (std::size_t i = 0; i < m_wires.size(); ++i)
            result.wires.push_back(route(m_wires[i], static_cast<int>(i)));
        return result;
    }

private:
    std::size_t count() const { return static_cast<std::size_t>(m_document.steps().size()); }
    double columnX(int layer) const { return layer * (m_style.card.width() + m_style.columnGap); }
    const Node& nodeOf(qsizetype step) const { return m_nodes[static_cast<std::size_t>(step)]; }
    QPointF cornerOf(qsizetype step) const { return {columnX(nodeOf(step).layer), nodeOf(step).y}; }

    void collectWires() {
        m_outgoing.resize(count());
        for (qsizetype i = 0; i < m_document.steps().size(); ++i) {
            const Step& step = m_document.steps().at(i);
            for (const QString& port : portsOf(step)) {
                const qsizetype target = step.ports.contains(port) ? m_document.indexOf(step.ports.value(port)) : -1;
                if (target < 0)
                    continue;
                m_outgoing[static_cast<std::size_t>(i)].push_back(m_wires.size());
                m_wires.push_back({i, port, target, false});
            }
        }
    }

    /// Depth first from the entry, then from what is left: wires back onto the way close a circle and run back; the
    /// others give an order in which every step comes after all that lead to it.
    std::vector<qsizetype> sorted() {
        enum class Seen : std::uint8_t { No, OnTheWay, Done };
        std::vector<Seen> seen(count(), Seen::No);
        std::vector<qsizetype> order;
        std::vector<std::pair<qsizetype, std::size_t>> way;
        const auto visit = [&](qsizetype root) {
            if (root < 0 || seen[static_cast<std::size_t>(root)] != Seen::No)
                return;
            seen[static_cast<std::size_t>(root)] = Seen::OnTheWay;
            way.emplace_back(root, 0);
            while (!way.empty()) {
                const qsizetype step = way.back().first;
                const std::vector<std::size_t>& outgoing = m_outgoing[static_cast<std::size_t>(step)];
                if (way.back().second == outgoing.size()) {
                    seen[static_cast<std::size_t>(step)] = Seen::Done;
                    order.push_back(step);
                    way.pop_back();
                    continue;
                }
                Wire& wire = m_wires[outgoing[way.back().second++]];
                Seen& target = seen[static_cast<std::size_t>(wire.to)];
                wire.runsBack = target == Seen::OnTheWay;
                if (target == Seen::No) {
                    target = Seen::OnTheWay;
                    way.emplace_back(wire.to, 0);
                }
            }
        };
        visit(m_document.entry().isNull() ? -1 : m_document.indexOf(m_document.entry()));
        for (qsizetype i = 0; i < m_document.steps().size(); ++i)
            visit(i);
        std::reverse(order.begin(), order.end());
        return order;
    }

    void assignLayers() {
        m_nodes.resize(count());
        for (std::size_t i = 0; i < count(); ++i)
            m_nodes[i].step = static_cast<qsizetype>(i);
        for (const qsizetype step : sorted()) {
            const int layer = nodeOf(step).layer;
            m_layerCount = std::max(m_layerCount, layer + 1);
            for (const std::size_t index : m_outgoing[static_cast<std::size_t>(step)]) {
                const Wire& wire = m_wires[index];
                int& later = m_nodes[static_cast<std::size_t>(wire.to)].layer;
                if (!wire.runsBack)
                    later = std::max(later, layer + 1);
            }
        }
    }

    void join(int before, int after) {
        m_nodes[static_cast<std::size_t>(before)].after.push_back(after);
        m_nodes[static_cast<std::size_t>(after)].before.push_back(before);
    }

    /// Wires over several columns pass the ones between in a row of their own, all wires to one step in the same.
    void makeNodes() {
        m_passes.resize(count());
        for (const Wire& wire : m_wires) {
            if (wire.runsBack)
                continue;
            int previous = static_cast<int>(wire.from);
            for (int layer = nodeOf(wire.from).layer + 1; layer < nodeOf(wire.to).layer; ++layer) {
                const auto known = m_passes[static_cast<std::size_t>(wire.to)].constFind(layer);
                const bool isNew = known == m_passes[static_cast<std::size_t>(wire.to)].constEnd();
                const int pass = isNew ? static_cast<int>(m_nodes.size()) : *known;
                if (isNew) {
                    m_passes[static_cast<std::size_t>(wire.to)].insert(layer, pass);
                    m_nodes.push_back({-1, layer, 0, 0, {}, {}});
                }
                join(previous, pass);
                previous = pass;
                if (!isNew)
                    break; // from here on the way is there
                if (layer + 1 == nodeOf(wire.to).layer)
                    join(pass, static_cast<int>(wire.to));
            }
            if (nodeOf(wire.from).layer + 1 == nodeOf(wire.to).layer)
                join(static_cast<int>(wire.from), static_cast<int>(wire.to));
        }
        m_rows.resize(static_cast<std::size_t>(m_layerCount));
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            m_rows[static_cast<std::size_t>(m_nodes[i].layer)].push_back(static_cast<int>(i));
    }

    void sortRows() {
        std::vector<double> place(m_nodes.size(), 0);
        const auto number = [&place](const std::vector<int>& row) {
            for (std::size_t i = 0; i < row.size(); ++i)
                place[static_cast<std::size_t>(row[i])] = static_cast<double>(i);
        };
        for (const std::vector<int>& row : m_rows)
            number(row);
        const auto sortBy = [&](std::vector<int>& row, std::vector<int> Node::*neighbours) {
            for (const int index : row) {
                Node& node = m_nodes[static_cast<std::size_t>(index)];
                double sum = 0;
                for (const int other : node.*neighbours)
                    sum += place[static_cast<std::size_t>(other)];
                const std::size_t n = (node.*neighbours).size();
                node.weight = n == 0 ? place[static_cast<std::size_t>(index)] : sum / static_cast<double>(n);
            }
            std::stable_sort(row.begin(), row.end(), [this](int a, int b) {
                return m_nodes[static_cast<std::size_t>(a)].weight < m_nodes[static_cast<std::size_t>(b)].weight;
            });
            number(row);
        };
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            for (std::size_t layer = 1; layer < m_rows.size(); ++layer)
                sortBy(m_rows[layer], &Node::before);
            for (std::size_t layer = m_rows.size(); sweep + 1 < kSweeps && layer-- > 1;)
                sortBy(m_rows[layer - 1], &Node::after);
        }
    }

    double heightOf(const Node& node) const { return node.step < 0 ? kPassHeight : m_style.card.height(); }

    /// Every node as near to the middle of those before it as its neighbours in the column allow.
    void placeRows() {
        for (const std::vector<int>& row : m_rows) {
            double free = 0;
            for (const int index : row) {
                Node& node = m_nodes[static_cast<std::size_t>(index)];
                double wanted = free;
                if (!node.before.empty()) {
                    double sum = 0;
                    for (const int other : node.before) {
                        const Node& before = m_nodes[static_cast<std::size_t>(other)];
                        sum += before.y + heightOf(before) / 2;
                    }
                    wanted = sum / static_cast<double>(node.before.size()) - heightOf(node) / 2;
                }
                node.y = std::round(std::max(free, wanted));
                free = node.y + heightOf(node) + m_style.rowGap;
                m_bottom = std::max(m_bottom, node.y + heightOf(node));
            }
        }
        double top = m_nodes.empty() ? 0 : m_nodes.front().y;
        for (const Node& node : m_nodes)
            top = std::min(top, node.y);
        for (Node& node : m_nodes)
            node.y -= top;
        m_bottom -= top;
    }

    double leftOf(qsizetype step) const { return cornerOf(step).x(); }
    double middleOf(qsizetype step) const { return cornerOf(step).y() + m_style.card.height() / 2; }
    /// Where wires to `step` turn in the gap before column `layer`.
    double laneBefore(int layer, int lane) const {
        const double spacing = m_style.columnGap / (kLanes + 1);
        return columnX(layer) - m_style.columnGap + spacing * (1 + lane % kLanes);
    }

    RoutedWire route(const Wire& wire, int number) const {
        RoutedWire routed{m_document.steps().at(wire.from).id, wire.port, m_document.steps().at(wire.to).id, {}};
        const int fromLayer = nodeOf(wire.from).layer;
        const int toLayer = nodeOf(wire.to).layer;
        const int lane = wire.runsBack ? number : static_cast<int>(wire.to);
        QPointF at(leftOf(wire.from) + m_style.card.width(), middleOf(wire.from));
        routed.points.append(at);
        const auto turnTo = [&routed, &at](double x, double y) {
            routed.points.append({x, at.y()});
            routed.points.append({x, y});
            at = {x, y};
        };
        if (wire.runsBack) {
            turnTo(laneBefore(fromLayer + 1, lane), m_bottom + m_style.rowGap * (1 + lane % kLanes));
            turnTo(laneBefore(toLayer, lane), middleOf(wire.to));
        } else {
            for (int layer = fromLayer + 1; layer < toLayer; ++layer) {
                const Node& pass =
                    m_nodes[static_cast<std::size_t>(m_passes[static_cast<std::size_t>(wire.to)].value(layer))];
                turnTo(laneBefore(layer, lane), pass.y + kPassHeight / 2);
            }
            turnTo(laneBefore(toLayer, lane), middleOf(wire.to));
        }
        routed.points.append({leftOf(wire.to), middleOf(wire.to)});
        return routed;
    }

    const FlowDocument& m_document;
    LayoutStyle m_style;
    std::vector<Wire> m_wires;
    std::vector<std::vector<std::size_t>> m_outgoing; ///< numbers of wires, by step
    std::vector<Node> m_nodes;                        ///< steps first, by index
    std::vector<QHash<int, int>> m_passes;            ///< by target: layer to node
    std::vector<std::vector<int>> m_rows;             ///< nodes by layer
    int m_layerCount = 0;
    double m_bottom = 0;
};

} // namespace

Direction directionOf(const Layout& layout) {
    return layout.extra.value(kDirectionKey).toString() == kDown ? Direction::Down : Direction::Right;
}

void setDirection(Layout& layout, Direction direction) {
    if (direction == Direction::Down)
        layout.extra.insert(kDirectionKey.toString(), kDown.toString());
    else
        layout.extra.remove(kDirectionKey);
}

LaidOut layOut(const FlowDocument& document, const LayoutStyle& style) {
    if (style.direction == Direction::Right)
        return Layering(document, style).run();
    // Downwards is the same, mirrored at the diagonal.
    LayoutStyle mirrored = style;
    mirrored.card.transpose();
    LaidOut laidOut = Layering(document, mirrored).run();
    for (QPointF& position : laidOut.positions)
        position = position.transposed();
    for (RoutedWire& wire : laidOut.wires) {
        for (QPointF& point : wire.points)
            point = point.transposed();
    }
    return laidOut;
}

} // namespace trunkline::flow
