#include "core/flow/instruction.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

QString kindName(const Instruction& instruction) {
    constexpr std::array kKinds{u"Play", u"Dial", u"Gather", u"Record", u"Notify", u"HangUp"};
    static_assert(kKinds.size() == std::variant_size_v<Instruction>);
    return QString::fromUtf16(kKinds.at(instruction.index()));
}

QString nameOf(End end) {
    switch (end) {
    case End::Answered:
        return u"answered"_s;
    case End::Voicemail:
        return u"voicemail"_s;
    case End::Hangup:
        return u"hangup"_s;
    case End::FailSafe:
        break;
    }
    return u"failsafe"_s;
}

} // namespace trunkline::flow
