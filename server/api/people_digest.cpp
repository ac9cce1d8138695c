#include "server/api/people_digest.h"

#include <QtEndian>

namespace trunkline::server {

void toggle(PeopleDigest& digest, QByteArrayView id) {
    quint64 hash = 14'695'981'039'346'656'037ULL;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
    digest[static_cast<std::size_t>(wire::peopleBucketOf(id))] ^= static_cast<quint32>(hash >> 32);
}

QByteArray toText(const PeopleDigest& digest) {
    QByteArray bytes(static_cast<qsizetype>(digest.size() * sizeof(quint32)), Qt::Uninitialized);
    qToLittleEndian<quint32>(digest.data(), static_cast<qsizetype>(digest.size()), bytes.data());
    return bytes.toBase64(QByteArray::OmitTrailingEquals);
}

std::optional<PeopleDigest> digestFromText(const QByteArray& text) {
    PeopleDigest digest{};
    const QByteArray bytes = QByteArray::fromBase64(text);
    if (bytes.size() != static_cast<qsizetype>(digest.size() * sizeof(quint32)))
        return std::nullopt;
    qFromLittleEndian<quint32>(bytes.constData(), static_cast<qsizetype>(digest.size()), digest.data());
    return digest;
}

} // namespace trunkline::server
