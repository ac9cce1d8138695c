#include <algorithm>
#include <limits>

#include "core/flow/settings.h"
#include "core/flow/simulate.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Counts beyond this say only "very many".
constexpr double kMostPaths = 1e18;
/// A path that is listed has at most this many hops; longer flows have longer ones that nobody reads.
constexpr qsizetype kLongestListed = 2'000;

struct Way {
    QString port;          ///< "answered" and the like end the call and are no port
    qsizetype target = -1; ///< -1: the call ends
    End end = End::FailSafe;
    int ringSeconds = 0;
    bool closesCircle = false;
};

class PathFinder {
public:
    PathFinder(const FlowDocument& document, const CompanyFacts* company, qsizetype listAtMost)
        : m_document(document), m_company(company), m_listAtMost(listAtMost) {}

    EveryPath run() {
        const qsizetype entry = m_document.entry().isNull() ? -1 : m_document.indexOf(m_document.entry());
        if (entry < 0)
            return {
                .paths = {}, .pathCount = 0, .isComplete = true, .longestRingSeconds = 0, .ends = {}, .reached = {}};
        m_ways.resize(static_cast<std::size_t>(m_document.steps().size()));
        sortFrom(entry);
        measure();
        EveryPath result;
        result.pathCount = m_count[static_cast<std::size_t>(entry)];
        result.longestRingSeconds = m_longest[static_cast<std::size_t>(entry)];
        result.isComplete = result.pathCount <= static_cast<double>(m_listAtMost);
        for (const qsizetype step : m_order) {
            result.reached.insert(m_document.steps().at(step).id);
            for (const Way& way : waysOf(step)) {
                if (way.target < 0 && !result.ends.contains(way.end))
                    result.ends.append(way.end);
            }
        }
        if (result.isComplete)
            listAll(entry, result.paths);
        else
            listCovering(entry, result.paths);
        std::stable_sort(result.paths.begin(), result.paths.end(),
                         [](const PossiblePath& a, const PossiblePath& b) { return a.ringSeconds > b.ringSeconds; });
        return result;
    }

private:
    std::vector<Way>& waysOf(qsizetype step) { return m_ways[static_cast<std::size_t>(step)]; }

    std::vector<Way> findWays(qsizetype index) const {
        const Step& step = m_document.steps().at(index);
        const StepKind kind = kindOf(step);
        std::vector<Way> ways;
        if (kind == StepKind::Hangup)
            return {{u""_s, -1, End::Hangup, 0, false}};
        if (kind == StepKind::Dial || kind == StepKind::RingGroup)
            ways.push_back({u"answered"_s, -1, End::Answered, 0, false});
        for (const QString& port : outcomesOf(step, m_company)) {
            const StepId target = targetOf(m_document, step, port);
            const bool rangOut = port == u"noAnswer";
            const End end = kind == StepKind::Voicemail ? End::Voicemail : End::FailSafe;
            ways.push_back({port, target.isNull() ? -1 : m_document.indexOf(target), end,
                            rangOut ? longestRingOf(step) : 0, false});
        }
        if (ways.empty())
            ways.push_back({u""_s, -1, End::FailSafe, 0, false});
        return ways;
    }

    /// Reverse postorder from the entry; wires that lead back in it close circles.
    void sortFrom(qsizetype entry) {
        const auto count = static_cast<std::size_t>(m_document.steps().size());
        std::vector<bool> seen(count, false);
        std::vector<std::pair<qsizetype, std::size_t>> way{{entry, 0}};
        seen[static_cast<std::size_t>(entry)] = true;
        waysOf(entry) = findWays(entry);
        while (!way.empty()) {
            const qsizetype step = way.back().first;
            if (way.back().second == waysOf(step).size()) {
                m_order.push_back(step);
                way.pop_back();
                continue;
            }
            const qsizetype target = waysOf(step)[way.back().second++].target;
            if (target >= 0 && !seen[static_cast<std::size_t>(target)]) {
                seen[static_cast<std::size_t>(target)] = true;
                waysOf(target) = findWays(target);
                way.emplace_back(target, 0);
            }
        }
        std::reverse(m_order.begin(), m_order.end());
        std::vector<std::size_t> place(count, 0);
        for (std::size_t i = 0; i < m_order.size(); ++i)
            place[static_cast<std::size_t>(m_order[i])] = i;
        for (const qsizetype step : m_order) {
            for (Way& out : waysOf(step))
                out.closesCircle = out.target >= 0 &&
                                   place[static_cast<std::size_t>(out.target)] <= place[static_cast<std::size_t>(step)];
        }
    }

    /// From the ends backwards: how many ways there are from each step, and the longest ringing on them.
    void measure() {
        m_count.assign(m_ways.size(), 0);
        m_longest.assign(m_ways.size(), 0);
        for (auto step = m_order.rbegin(); step != m_order.rend(); ++step) {
            const auto index = static_cast<std::size_t>(*step);
            for (const Way& way : waysOf(*step)) {
                const bool stops = way.target < 0 || way.closesCircle;
                const auto next = static_cast<std::size_t>(stops ? 0 : way.target);
                m_count[index] = std::min(kMostPaths, m_count[index] + (stops ? 1 : m_count[next]));
                m_longest[index] = std::max(m_longest[index], way.ringSeconds + (stops ? 0 : m_longest[next]));
            }
        }
    }

    PossiblePath pathOf(const std::vector<std::pair<qsizetype, std::size_t>>& hops) {
        PossiblePath path;
        for (const auto& [step, number] : hops) {
            const Way& way = waysOf(step)[number];
            const bool ends = way.target < 0;
            path.hops.append({m_document.steps().at(step).id, way.port});
            path.ringSeconds += way.ringSeconds;
            path.repeats = way.closesCircle;
            if (ends)
                path.end = way.end;
        }
        return path;
    }

    void listAll(qsizetype entry, QList<PossiblePath>& paths) {
        std::vector<std::pair<qsizetype, std::size_t>> hops{{entry, 0}};
        while (!hops.empty()) {
            auto& [step, number] = hops.back();
            if (number == waysOf(step).size()) {
                hops.pop_back();
                if (!hops.empty())
                    ++hops.back().second;
                continue;
            }
            const Way& way = waysOf(step)[number];
            if (way.target < 0 || way.closesCircle) {
                paths.append(pathOf(hops));
                ++number;
            } else {
                hops.emplace_back(way.target, 0);
            }
        }
    }

    /// One path for every wire, as far as they are not on an earlier one: the shortest way to it, the longest ringing
    /// after it.
    void listCovering(qsizetype entry, QList<PossiblePath>& paths) {
        std::vector<std::pair<qsizetype, std::size_t>> cameBy(m_ways.size(), {-1, 0});
        for (const qsizetype step : m_order) {
            for (std::size_t i = 0; i < waysOf(step).size(); ++i) {
                const Way& way = waysOf(step)[i];
                if (way.target >= 0 && !way.closesCircle && cameBy[static_cast<std::size_t>(way.target)].first < 0)
                    cameBy[static_cast<std::size_t>(way.target)] = {step, i};
            }
        }
        std::vector<std::vector<bool>> isCovered;
        for (const std::vector<Way>& ways : m_ways)
            isCovered.emplace_back(ways.size(), false);
        const auto list = [&](const std::vector<std::pair<qsizetype, std::size_t>>& hops) {
            for (const auto& [hop, number] : hops)
                isCovered[static_cast<std::size_t>(hop)][number] = true;
            paths.append(pathOf(hops));
        };
        std::vector<std::pair<qsizetype, std::size_t>> longest{{entry, longestWayOf(entry)}};
        finish(longest);
        list(longest);
        for (const qsizetype step : m_order) {
            for (std::size_t i = 0; i < waysOf(step).size() && paths.size() < m_listAtMost; ++i) {
                if (isCovered[static_cast<std::size_t>(step)][i])
                    continue;
                std::vector<std::pair<qsizetype, std::size_t>> hops{{step, i}};
                for (qsizetype at = step; at != entry && hops.size() < kLongestListed; at = hops.back().first)
                    hops.push_back(cameBy[static_cast<std::size_t>(at)]);
                std::reverse(hops.begin(), hops.end());
                finish(hops);
                list(hops);
            }
        }
    }

    /// The way out of a step after which it can ring for the longest.
    std::size_t longestWayOf(qsizetype step) {
        std::size_t best = 0;
        int bestRing = -1;
        for (std::size_t i = 0; i < waysOf(step).size(); ++i) {
            const Way& way = waysOf(step)[i];
            const bool stops = way.target < 0 || way.closesCircle;
            const int ring = way.ringSeconds + (stops ? 0 : m_longest[static_cast<std::size_t>(way.target)]);
            if (ring > bestRing) {
                best = i;
                bestRing = ring;
            }
        }
        return best;
    }

    void finish(std::vector<std::pair<qsizetype, std::size_t>>& hops) {
        for (;;) {
            const Way& last = waysOf(hops.back().first)[hops.back().second];
            if (last.target < 0 || last.closesCircle || hops.size() >= kLongestListed)
                return;
            hops.emplace_back(last.target, longestWayOf(last.target));
        }
    }

    const FlowDocument& m_document;
    const CompanyFacts* m_company;
    qsizetype m_listAtMost;
    std::vector<std::vector<Way>> m_ways;
    std::vector<qsizetype> m_order;
    std::vector<double> m_count;
    std::vector<int> m_longest;
};

} // namespace

EveryPath everyPath(const FlowDocument& document, const CompanyFacts* company, qsizetype listAtMost) {
    return PathFinder(document, company, listAtMost).run();
}

} // namespace trunkline::flow
