#include "ui/actions/audit_subject.h"

#include "core/access/action.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

QString subjectOf(const AuditEvent& event) {
    if (!event.action.startsWith("access."_L1))
        return event.summary;
    const std::optional<access::Action> asked = access::actionFromName(event.summary);
    return asked ? access::describe(*asked) : event.summary;
}

} // namespace trunkline::ui
