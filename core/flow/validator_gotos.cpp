#include <algorithm>

#include "core/flow/validator_rules.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FlowLink {
    const Step* step = nullptr;
    QString name;
    const FlowDocument* document = nullptr; ///< null: not known
};

std::vector<FlowLink> linksOf(const FlowDocument& document, const FindFlow& findFlow) {
    std::vector<FlowLink> links;
    for (const Step& step : document.steps()) {
        if (kindOf(step) != StepKind::Goto)
            continue;
        FlowLink link{&step, step.settings.value(u"flow").toString(), nullptr};
        const QJsonValue version = step.settings.value(u"version");
        if (findFlow && !link.name.isEmpty())
            link.document = findFlow(link.name, version.isDouble() ? std::optional(version.toInt()) : std::nullopt);
        links.push_back(link);
    }
    return links;
}

class GotoCheck {
public:
    explicit GotoCheck(Rules& rules) : m_rules(rules) {}

    void run() {
        for (const FlowLink& link : linksOf(m_rules.document, m_rules.context.findFlow)) {
            if (link.name.isEmpty())
                continue;
            if (isOwn(link) || (link.document && reaches(*link.document, 1)))
                m_rules.add(ProblemCode::GotoCycle, Severity::Error, link.step->id,
                            ValidatorWords::tr("“%1” goes to “%2”, which comes back to this flow again and again.")
                                .arg(m_rules.name(*link.step), link.name));
            else if (m_rules.context.findFlow && !link.document)
                m_rules.add(ProblemCode::BadSetting, Severity::Error, link.step->id,
                            ValidatorWords::tr("“%1” goes to “%2”, but there is no such flow.")
                                .arg(m_rules.name(*link.step), link.name.left(60)),
                            {}, u"flow"_s);
            else if (m_deepest > kDeepest)
                m_rules.add(ProblemCode::BadSetting, Severity::Error, link.step->id,
                            ValidatorWords::tr("From “%1” flows go to flows more than %2 deep.")
                                .arg(m_rules.name(*link.step))
                                .arg(kDeepest),
                            {}, u"flow"_s);
            checkReturn(link);
            m_deepest = 0;
            m_seen.clear();
        }
    }

private:
    static constexpr int kDeepest = 8; // kMaxGotoDepth of the machine

    bool isOwn(const FlowLink& link) const {
        const QString& own = m_rules.context.ownName.isEmpty() ? m_rules.document.name() : m_rules.context.ownName;
        return link.document == &m_rules.document || (!link.document && link.name == own);
    }

    /// Whether calls come back to the checked flow from `document`.
    bool reaches(const FlowDocument& document, int depth) {
        m_deepest = std::max(m_deepest, depth);
        if (depth > kDeepest || std::find(m_seen.begin(), m_seen.end(), &document) != m_seen.end())
            return false;
        m_seen.push_back(&document);
        const std::vector<FlowLink> links = linksOf(document, m_rules.context.findFlow);
        return std::any_of(links.begin(), links.end(), [&](const FlowLink& link) {
            return !link.name.isEmpty() && (isOwn(link) || (link.document && reaches(*link.document, depth + 1)));
        });
    }

    /// A flow that can come to an end without ending the call comes back, and has to lead on from there.
    void checkReturn(const FlowLink& link) {
        if (!link.document || !targetOf(m_rules.document, *link.step, u"returned").isNull())
            return;
        const QList<Step>& steps = link.document->steps();
        const bool comesBack = std::any_of(steps.begin(), steps.end(), [&link](const Step& step) {
            return !deadEndsOf(*link.document, step, nullptr).isEmpty();
        });
        if (comesBack)
            m_rules.add(ProblemCode::DeadEnd, m_rules.context.isGoneTo ? Severity::Hint : Severity::Error,
                        link.step->id,
                        ValidatorWords::tr("Calls can come back from “%1”, and “%2” leads nowhere then.")
                            .arg(link.name, m_rules.name(*link.step)),
                        {}, {}, u"returned"_s);
    }

    Rules& m_rules;
    std::vector<const FlowDocument*> m_seen;
    int m_deepest = 0;
};

} // namespace

void checkGotos(Rules& rules) {
    GotoCheck(rules).run();
}

} // namespace trunkline::flow
