#include "core/store/kept_calls.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostMonths = 1200;
constexpr qsizetype kMostAccounts = 10'000;

} // namespace

std::optional<Instant> KeptCalls::since(Instant now) const {
    return months > 0 ? std::optional(now - std::chrono::days(30) * months) : std::nullopt;
}

QJsonObject KeptCalls::toJson() const {
    QJsonObject json;
    if (months > 0)
        json.insert("months"_L1, months);
    if (!accounts.isEmpty())
        json.insert("accounts"_L1, QJsonArray::fromStringList(accounts));
    if (mostBytes > 0)
        json.insert("mostBytes"_L1, mostBytes);
    return json;
}

QString toText(const KeptCalls& kept) {
    return QString::fromUtf8(QJsonDocument(kept.toJson()).toJson(QJsonDocument::Compact));
}

KeptCalls KeptCalls::fromJson(const QJsonObject& json) {
    KeptCalls kept;
    kept.months = std::clamp(json.value("months"_L1).toInt(), 0, kMostMonths);
    kept.mostBytes = std::max<qint64>(0, json.value("mostBytes"_L1).toInteger());
    for (const QJsonValue& account : json.value("accounts"_L1).toArray()) {
        if (!account.toString().isEmpty() && kept.accounts.size() < kMostAccounts)
            kept.accounts.append(account.toString());
    }
    return kept;
}

} // namespace trunkline::store
