#pragma once

#include <compare>
#include <functional>

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/random.h"

namespace trunkline {

namespace detail {
/// `prefix` + "_" + a UUIDv7 (RFC 9562) in 26 characters of Crockford's base 32: sorts by time of making.
[[nodiscard]] QByteArray makeIdText(const char* prefix, Instant now, RandomSource& random);
[[nodiscard]] Result<QByteArray> checkIdText(QStringView text);
} // namespace detail

/// An opaque identifier of one kind of thing; kinds do not mix. A default-constructed Id is null and names nothing.
/// Tag gives the prefix that new ids carry: `struct Tag { static constexpr const char* kPrefix = "acc"; };`
template <class Tag>
class Id {
public:
    Id() = default;

    /// Takes text that was checked before (a literal, or what our own database holds).
    explicit Id(QByteArray trusted) : m_text(std::move(trusted)) {}

    [[nodiscard]] static Id create(Instant now, RandomSource& random) {
        return Id(detail::makeIdText(Tag::kPrefix, now, random));
    }

    /// Accepts 1 to 64 characters of A–Z a–z 0–9 _ - . so that ids of other makers survive.
    [[nodiscard]] static Result<Id> parse(QStringView text) {
        return detail::checkIdText(text).map([](QByteArray checked) { return Id(std::move(checked)); });
    }

    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    [[nodiscard]] const QByteArray& toUtf8() const { return m_text; }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_text); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_text == b.m_text; }
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QByteArray m_text;
};

} // namespace trunkline

template <class Tag>
struct std::hash<trunkline::Id<Tag>> {
    std::size_t operator()(const trunkline::Id<Tag>& id) const noexcept { return qHash(id); }
};
