#pragma once

#include <QString>
#include <QStringView>

#include <tl/expected.hpp>

namespace trunkline {

/// What went wrong, for programs. Words for people are in Error::message.
enum class ErrorCode {
    InvalidInput, ///< malformed or out of range; trying again without a change is pointless
    NotFound,     ///< does not exist, or may not be known to exist
    Refused,      ///< the subject may not do this
    Conflict,     ///< somebody else changed it meanwhile
    TooLarge,     ///< a limit of size, depth or count was exceeded
    TooNew,       ///< written by a newer version of Trunkline
    Corrupted,    ///< stored data is damaged
    Unavailable,  ///< a file, server or service cannot be reached now; trying again may help
    TimedOut,
    Canceled,
    Unsupported, ///< not possible on this platform or build
    SignInRequired,
    Untrusted, ///< the other side is not who it should be (certificate, signature)
    Internal,  ///< a broken invariant of ours
};

/// The stable name of a code, as it stands in API answers and logs, e.g. "invalid_input".
[[nodiscard]] QString errorCodeName(ErrorCode code);

/// An expected failure, as a value.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< translated, for people: what happened, what it means, what to do
    QString details; ///< for the log and "Details for support"; never secrets or personal data

    /// The same error with words about where it happened put before the message ("calls.json, row 7: …").
    [[nodiscard]] Error at(QStringView where) const;
};

/// A value, or why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// Makes the failed Result of any type.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString details = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(details)});
}

/// Hands on the failure of another Result.
template <class T>
[[nodiscard]] tl::unexpected<Error> failFrom(const Result<T>& failed) {
    return tl::unexpected<Error>(failed.error());
}

} // namespace trunkline
