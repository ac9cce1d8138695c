#pragma once

#include <memory>
#include <vector>

#include <QJsonObject>

#include "core/flow/simulate.h"

namespace trunkline::flow {

/// Flows, a company, and calls with what should come of them. The format is described in docs and in the conformance
/// data; kept scenarios of a flow are its `cases`.
class ScenarioFile {
public:
    struct Expectation {
        std::optional<QStringList> path;
        std::optional<QString> end;
        std::optional<int> ringSeconds;
        std::optional<QString> answeredBy;
        std::optional<QStringList> instructions;
    };
    struct Case {
        QString id;
        Supposition supposition;
        QHash<QString, QString> switches; ///< positions that differ from the company's in this case
        Expectation expected;
    };
    struct NamedFlow {
        QString name; ///< its key in the file; empty where the file holds a single flow
        FlowDocument document;
    };

    /// Reads hostile input. A plain flow document is a file with one flow, no company and no cases.
    [[nodiscard]] static Result<ScenarioFile> fromJson(const QJsonObject& json);

    /// The flow of `document`'s kept scenarios, for a company that is known from elsewhere.
    [[nodiscard]] static Result<ScenarioFile> fromScenarios(const FlowDocument& document,
                                                            std::shared_ptr<const CompanyFacts> company);

    [[nodiscard]] const std::vector<NamedFlow>& flows() const { return m_flows; }
    [[nodiscard]] const FlowDocument& start() const { return m_flows[m_start].document; }
    [[nodiscard]] bool isStart(const NamedFlow& flow) const { return &flow == &m_flows[m_start]; }
    /// Null: the file says nothing about a company.
    [[nodiscard]] const std::shared_ptr<const CompanyFacts>& company() const { return m_company; }
    [[nodiscard]] const std::vector<Case>& cases() const { return m_cases; }
    /// By key in the file, then by the name in the document. Valid as long as this object.
    [[nodiscard]] FindFlow finder() const;

    [[nodiscard]] SimulatedCall run(const Case& item) const;

private:
    std::vector<NamedFlow> m_flows;
    std::size_t m_start = 0;
    std::shared_ptr<const CompanyFacts> m_company;
    std::vector<Case> m_cases;
    mutable std::shared_ptr<const Program> m_program;
};

/// One way in which a call went otherwise than expected.
struct Mismatch {
    QString expected;
    QString got;
    QString because; ///< translated: what happened, step by step
};
/// Empty: all as expected. Only what the expectation names is compared.
[[nodiscard]] std::vector<Mismatch> mismatches(const ScenarioFile::Expectation& expected, const SimulatedCall& call);

/// The "company" of a scenario file. `Override::since` of what is switched off is before every call.
[[nodiscard]] Result<CompanyFacts> companyFromJson(const QJsonObject& json);

} // namespace trunkline::flow
