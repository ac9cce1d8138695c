#pragma once

#include <vector>

#include "core/flow/company_facts.h"
#include "core/flow/document.h"

namespace trunkline::flow {

/// A flow in plain words, translated, for people who never saw the canvas; for printing, export and screen readers.
struct Sheet {
    struct Line {
        StepId step;
        int depth = 0;    ///< how far to indent
        QString way;      ///< the way out that leads here ("Busy or no answer"); empty at the beginning
        QString sentence; ///< "We ring Mike for 20 seconds."
    };
    QString title;
    std::vector<Line> lines;

    /// One line each, indented by two spaces a level.
    [[nodiscard]] QString toText() const;
};

[[nodiscard]] Sheet describe(const FlowDocument& document, const CompanyFacts* company = nullptr);

/// What one step does, as a sentence. Also read out by the canvas.
[[nodiscard]] QString sentenceOf(const Step& step, const CompanyFacts* company = nullptr);
/// "Monday to Friday 8:00–17:00" of a branch of a schedule, in the words of the locale.
[[nodiscard]] QString timesOf(const Step& schedule, QStringView port);

} // namespace trunkline::flow
