#include "server/storage/password.h"

#include <array>

#include <QCoreApplication>

#include <sodium.h>

#include "core/domain/password.h"

namespace trunkline::server {

namespace {

constexpr qsizetype kLongest = 1024;

struct PasswordWords {
    Q_DECLARE_TR_FUNCTIONS(Password)
};

} // namespace

Result<QByteArray> hashPassword(const QString& password, PasswordCost cost) {
    const QByteArray text = password.normalized(QString::NormalizationForm_C).toUtf8();
    if (isPasswordTooShort(password))
        return fail(ErrorCode::InvalidInput, PasswordWords::tr("The password is too short: use at least %n characters.",
                                                               nullptr, kShortestPassword));
    if (text.size() > kLongest)
        return fail(ErrorCode::InvalidInput,
                    PasswordWords::tr("The password is too long: use at most %n bytes.", nullptr, kLongest));
    const bool isLeast = cost == PasswordCost::Least;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str_alg(hash.data(), text.constData(), static_cast<unsigned long long>(text.size()),
                              isLeast ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              isLeast ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Unavailable,
                    PasswordWords::tr("There is not enough memory to protect the password. Try again later."));
    return QByteArray(hash.data());
}

bool verifyPassword(const QByteArray& hash, const QString& password) {
    // Any well-formed hash of the same cost; what it was made from is unknown to everybody.
    static const QByteArray kNobody = hashPassword(QStringLiteral("no one signs in with this")).value_or(QByteArray());
    const QByteArray text = password.normalized(QString::NormalizationForm_C).toUtf8().left(kLongest + 1);
    const bool isRight = crypto_pwhash_str_verify((hash.isEmpty() ? kNobody : hash).constData(), text.constData(),
                                                  static_cast<unsigned long long>(text.size())) == 0;
    return isRight && !hash.isEmpty();
}

} // namespace trunkline::server
