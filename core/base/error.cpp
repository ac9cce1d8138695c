#include "core/base/error.h"

namespace trunkline {

using namespace Qt::Literals::StringLiterals;

QString errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
        return u"invalid_input"_s;
    case ErrorCode::NotFound:
        return u"not_found"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::TooLarge:
        return u"too_large"_s;
    case ErrorCode::TooNew:
        return u"too_new"_s;
    case ErrorCode::Corrupted:
        return u"corrupted"_s;
    case ErrorCode::Unavailable:
        return u"unavailable"_s;
    case ErrorCode::TimedOut:
        return u"timed_out"_s;
    case ErrorCode::Canceled:
        return u"canceled"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::SignInRequired:
        return u"sign_in_required"_s;
    case ErrorCode::Untrusted:
        return u"untrusted"_s;
    case ErrorCode::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

Error Error::at(QStringView where) const {
    return Error{code, u"%1: %2"_s.arg(where, message), details};
}

} // namespace trunkline
