#include "tests/sync/model_server.h"

#include <QJsonDocument>

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

constexpr std::size_t kLinesPerCheckpoint = 3;

sync::Transport::Answer refusal(int status, ErrorCode code, const QJsonObject& current = {}) {
    return {sync::Failure{{code, u"model"_s, {}}, status, {}, current}, {}};
}

} // namespace

const std::vector<QString>& ModelServer::companies() {
    static const std::vector<QString> kCompanies{u"acc_a"_s, u"acc_b"_s, u"acc_c"_s};
    return kCompanies;
}

ModelServer::ModelServer() : m_sight(companies().begin(), companies().end()) {
    for (const QString& company : companies()) {
        for (int n = 0; n < 3; ++n) {
            const QString id = u"num_%1%2"_s.arg(company.back()).arg(n);
            m_state.numbers[id] = {{"id"_L1, id}, {"company"_L1, company}, {"revision"_L1, 1}};
            m_state.log.emplace_back(id, company);
        }
    }
}

QJsonObject ModelServer::account(const QString& company) const {
    return {{"id"_L1, company}, {"kind"_L1, "company"_L1}, {"name"_L1, company}, {"revision"_L1, 1}};
}

QString ModelServer::cursorAt(std::size_t sequence, std::size_t place) const {
    QStringList sight(m_sight.begin(), m_sight.end());
    return u"%1|%2|%3|%4"_s.arg(m_epoch).arg(sequence).arg(place).arg(sight.join(u','));
}

void ModelServer::snapshot(std::string& out, std::size_t from, std::size_t sequence) const {
    std::size_t place = 0;
    const auto put = [&](EntityType type, const QJsonObject& data) {
        if (place++ < from)
            return;
        wire::appendSyncLine(out,
                             wire::PutLine{type, static_cast<Revision>(data.value("revision"_L1).toInteger()), data});
        if (place % kLinesPerCheckpoint == 0)
            wire::appendSyncLine(out, wire::CursorLine{cursorAt(sequence, place)});
    };
    for (const QString& company : m_sight)
        put(EntityType::Account, account(company));
    // Removed ones keep their place, so that what follows keeps its own while a snapshot is read in pieces.
    for (const auto& [id, data] : m_state.numbers) {
        if (!m_sight.contains(data.value("company"_L1).toString()))
            continue;
        if (data.contains("removed"_L1))
            ++place;
        else
            put(EntityType::Number, data);
    }
}

std::optional<std::string> ModelServer::stream(const QString& cursor) const {
    std::string out;
    const std::size_t now = m_state.log.size();
    wire::HelloLine hello;
    hello.epoch = QString::number(m_epoch);
    hello.isSnapshot = true;
    if (cursor.isEmpty()) {
        wire::appendSyncLine(out, hello);
        snapshot(out, 0, now);
        wire::appendSyncLine(out, wire::EndLine{cursorAt(now, 0)});
        return out;
    }
    const QStringList parts = cursor.split(u'|');
    const std::size_t since = parts[1].toULongLong();
    const std::size_t place = parts[2].toULongLong();
    const QStringList sightThen = parts[3].split(u',', Qt::SkipEmptyParts);
    const std::set<QString> then(sightThen.begin(), sightThen.end());
    if (parts[0].toInt() != m_epoch || since < m_floor || since > now || (place > 0 && then != m_sight))
        return std::nullopt;
    if (place > 0) {
        wire::appendSyncLine(out, hello);
        snapshot(out, place, since);
        wire::appendSyncLine(out, wire::EndLine{cursorAt(since, 0)});
        return out;
    }
    hello.isSnapshot = false;
    wire::appendSyncLine(out, hello);
    wire::ScopeLine scope;
    for (const QString& company : then) {
        if (!m_sight.contains(company))
            scope.gone.append(company);
    }
    if (!scope.gone.isEmpty())
        wire::appendSyncLine(out, scope);
    for (const QString& company : m_sight) {
        if (then.contains(company))
            continue;
        wire::appendSyncLine(out, wire::PutLine{EntityType::Account, static_cast<Revision>(1), account(company)});
        for (const auto& [id, data] : m_state.numbers) {
            if (data.value("company"_L1).toString() == company && !data.contains("removed"_L1))
                wire::appendSyncLine(out,
                                     wire::PutLine{EntityType::Number,
                                                   static_cast<Revision>(data.value("revision"_L1).toInteger()), data});
        }
    }
    for (std::size_t at = since; at < now; ++at) {
        const auto& [id, company] = m_state.log[at];
        if (!m_sight.contains(company))
            continue;
        const QJsonObject& data = m_state.numbers.at(id);
        if (data.contains("removed"_L1))
            wire::appendSyncLine(out, wire::GoneLine{EntityType::Number, id});
        else
            wire::appendSyncLine(
                out,
                wire::PutLine{EntityType::Number, static_cast<Revision>(data.value("revision"_L1).toInteger()), data});
    }
    wire::appendSyncLine(out, wire::EndLine{cursorAt(now, 0)});
    return out;
}

sync::Transport::Answer ModelServer::patch(const sync::Edit& edit) {
    const QByteArray body = QJsonDocument(edit.patch.fields).toJson();
    if (const auto known = m_state.answers.find(edit.id.toUtf8()); known != m_state.answers.end())
        return known->second.first == body ? known->second.second : refusal(422, ErrorCode::InvalidInput);
    const auto found = m_state.numbers.find(edit.patch.id);
    const bool isSeen = found != m_state.numbers.end() && !found->second.contains("removed"_L1) &&
                        m_sight.contains(found->second.value("company"_L1).toString());
    if (!isSeen)
        return refusal(404, ErrorCode::NotFound);
    QJsonObject& entity = found->second;
    if (entity.value("revision"_L1).toInteger() != toNumber(edit.patch.base))
        return refusal(412, ErrorCode::Conflict, entity);
    for (auto it = edit.patch.fields.begin(); it != edit.patch.fields.end(); ++it) {
        entity.insert(it.key(), it.value());
        m_state.effects.insert(it.value().toString());
        m_everWritten.insert(it.value().toString());
    }
    entity.insert("revision"_L1, entity.value("revision"_L1).toInteger() + 1);
    m_state.log.emplace_back(edit.patch.id, entity.value("company"_L1).toString());
    const sync::Transport::Answer answer{std::nullopt, entity};
    m_state.answers[edit.id.toUtf8()] = {body, answer};
    return answer;
}

void ModelServer::editElsewhere(const QString& id, const QString& field, const QString& value) {
    QJsonObject& entity = m_state.numbers.at(id);
    if (entity.contains("removed"_L1))
        return;
    entity.insert(field, value);
    entity.insert("revision"_L1, entity.value("revision"_L1).toInteger() + 1);
    m_state.log.emplace_back(id, entity.value("company"_L1).toString());
}

void ModelServer::remove(const QString& id) {
    QJsonObject& entity = m_state.numbers.at(id);
    entity.insert("removed"_L1, true);
    m_state.log.emplace_back(id, entity.value("company"_L1).toString());
}

void ModelServer::restore(State state) {
    m_state = std::move(state);
    m_floor = std::min(m_floor, m_state.log.size());
    ++m_epoch;
}

std::map<std::pair<int, QString>, QJsonObject> ModelServer::view() const {
    std::map<std::pair<int, QString>, QJsonObject> view;
    for (const QString& company : m_sight)
        view[{static_cast<int>(EntityType::Account), company}] = account(company);
    for (const auto& [id, data] : m_state.numbers) {
        if (m_sight.contains(data.value("company"_L1).toString()) && !data.contains("removed"_L1))
            view[{static_cast<int>(EntityType::Number), id}] = data;
    }
    return view;
}

} // namespace trunkline::tests
