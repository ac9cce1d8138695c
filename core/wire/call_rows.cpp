#include "core/wire/call_rows.h"

#include <charconv>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <simdjson.h>
#pragma GCC diagnostic pop

#include "core/base/json_input.h"
#include "core/wire/codecs.h"

namespace trunkline::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLongestText = 64 * 1024;
constexpr std::size_t kLongestId = 64;

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(CallRows)
};

/// What JSON wants escaped, and nothing else: texts are UTF-8 already.
void appendText(std::string& out, std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    std::size_t plainFrom = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plainFrom, i - plainFrom);
        plainFrom = i + 1;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else {
            out += "\\u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
    out.append(text, plainFrom);
    out += '"';
}

void appendNumber(std::string& out, std::int64_t number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isIdColumn(int column) {
    return column == 0 || column == 1 || column == 2 || column == 13 || column == 18 || column == 21;
}

} // namespace

void appendCallRow(std::string& out, const CallRow& row) {
    out += '[';
    visitCallRow(row, [&out](int column, const auto& field) {
        if (column > 0)
            out += ',';
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>)
            appendText(out, field);
        else
            appendNumber(out, field);
    });
    out += ']';
}

OwnedCallRow toRow(const Call& call) {
    const auto compact = [](const QJsonArray& array) {
        return array.isEmpty() ? QByteArray() : QJsonDocument(array).toJson(QJsonDocument::Compact);
    };
    const QJsonObject json = toJson(call);
    const QByteArray texts[] = {call.id.toUtf8(),
                                call.company.toUtf8(),
                                call.number.toUtf8(),
                                call.trackingNumber.toUtf8(),
                                call.caller.toUtf8(),
                                call.callerName.toUtf8(),
                                call.callerCity.toUtf8(),
                                call.callerState.toUtf8(),
                                call.answeredBy.toUtf8(),
                                call.source.toUtf8(),
                                compact(QJsonArray::fromStringList(call.tags)),
                                call.note.toUtf8(),
                                call.leadStatus.toUtf8(),
                                call.assignedTo.toUtf8(),
                                call.recording.toUtf8(),
                                call.flow.toUtf8(),
                                compact(json.value("legs"_L1).toArray()),
                                compact(QJsonArray::fromStringList(call.path)),
                                call.extra.isEmpty() ? QByteArray()
                                                     : QJsonDocument(call.extra).toJson(QJsonDocument::Compact)};
    OwnedCallRow owned;
    std::size_t total = 0;
    for (const QByteArray& text : texts)
        total += static_cast<std::size_t>(text.size());
    owned.memory.reserve(std::max<std::size_t>(total, 64)); // long enough to stay where it is when the struct moves
    std::size_t next = 0;
    visitCallRow(owned.row, [&](int, auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>) {
            const QByteArray& text = texts[next++];
            const std::size_t start = owned.memory.size();
            owned.memory.append(text.constData(), static_cast<std::size_t>(text.size()));
            field = std::string_view(owned.memory).substr(start);
        }
    });
    owned.row.direction = static_cast<std::int64_t>(call.direction);
    owned.row.startedAt = toMilliseconds(call.startedAt);
    owned.row.durationSeconds = call.durationSeconds;
    owned.row.ringSeconds = call.ringSeconds;
    owned.row.outcome = static_cast<std::int64_t>(call.outcome);
    owned.row.isFirstTime = call.isFirstTime ? 1 : 0;
    owned.row.flowVersion = call.flowVersion;
    owned.row.revision = toNumber(call.revision);
    return owned;
}

Result<Call> toCall(const CallRow& row) {
    const auto id = [](std::string_view text) { return QByteArray(text.data(), static_cast<qsizetype>(text.size())); };
    Call call;
    call.id = CallId(id(row.id));
    call.company = AccountId(id(row.company));
    call.number = NumberId(id(row.number));
    call.trackingNumber = toQString(row.trackingNumber);
    call.direction = row.direction == 1 ? CallDirection::Outbound : CallDirection::Inbound;
    call.caller = toQString(row.caller);
    call.callerName = toQString(row.callerName);
    call.callerCity = toQString(row.callerCity);
    call.callerState = toQString(row.callerState);
    call.startedAt = fromMilliseconds(row.startedAt);
    call.durationSeconds = static_cast<int>(row.durationSeconds);
    call.ringSeconds = static_cast<int>(row.ringSeconds);
    call.outcome = static_cast<CallOutcome>(row.outcome);
    call.answeredBy = DestinationId(id(row.answeredBy));
    call.source = toQString(row.source);
    call.note = toQString(row.note);
    call.leadStatus = toQString(row.leadStatus);
    call.assignedTo = UserId(id(row.assignedTo));
    call.recording = toQString(row.recording);
    call.isFirstTime = row.isFirstTime != 0;
    call.flow = FlowId(id(row.flow));
    call.flowVersion = static_cast<int>(row.flowVersion);
    call.revision = static_cast<Revision>(row.revision);

    // The nested columns go through the codec of the whole call, which checks them.
    QJsonObject nested;
    const auto parseInto = [&nested](QLatin1StringView name, std::string_view text) -> Result<void> {
        if (text.empty())
            return {};
        const Result<QJsonDocument> document = parseJson(
            QByteArrayView(text.data(), static_cast<qsizetype>(text.size())), {.bytes = kLongestText, .depth = 16});
        if (!document)
            return failFrom(document);
        nested.insert(name, document->isArray() ? QJsonValue(document->array()) : QJsonValue(document->object()));
        return {};
    };
    for (const auto& [name, text] :
         {std::pair{"tags"_L1, row.tags}, {"legs"_L1, row.legs}, {"path"_L1, row.path}, {"extra"_L1, row.extra}}) {
        if (const Result<void> parsed = parseInto(name, text); !parsed)
            return failFrom(parsed);
    }
    call.extra = nested.take("extra"_L1).toObject();
    return nested.isEmpty() ? Result<Call>(call) : patched(call, nested);
}

struct CallRowReader::Parser {
    simdjson::ondemand::parser parser;
    std::string padded;
};

CallRowReader::CallRowReader() : m_parser(std::make_unique<Parser>()) {}
CallRowReader::~CallRowReader() = default;

namespace {

simdjson::error_code readRow(simdjson::ondemand::array array, CallRow& row) {
    simdjson::error_code fault = simdjson::SUCCESS;
    auto cell = array.begin();
    const auto end = array.end();
    if (cell.error())
        return cell.error();
    visitCallRow(row, [&](int column, auto& field) {
        if (fault)
            return;
        if (!(cell != end)) {
            fault = simdjson::INDEX_OUT_OF_BOUNDS;
            return;
        }
        fault = (*cell).get(field);
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>) {
            if (!fault && field.size() > (isIdColumn(column) ? kLongestId : kLongestText))
                fault = simdjson::STRING_ERROR;
        }
        if (!fault)
            ++cell;
    });
    if (fault)
        return fault;
    if (row.id.empty() || row.company.empty())
        return simdjson::STRING_ERROR;
    const bool inRange = row.direction >= 0 && row.direction <= static_cast<int>(CallDirection::Outbound) &&
                         row.outcome >= 0 && row.outcome <= static_cast<int>(CallOutcome::Failed) &&
                         row.revision >= 0 && row.durationSeconds >= 0 &&
                         row.durationSeconds <= std::numeric_limits<int>::max() && row.ringSeconds >= 0 &&
                         row.ringSeconds <= std::numeric_limits<int>::max() && row.flowVersion >= 0 &&
                         row.flowVersion <= std::numeric_limits<int>::max();
    return inRange ? simdjson::SUCCESS : simdjson::NUMBER_OUT_OF_RANGE;
}

} // namespace

Result<int> CallRowReader::read(std::string_view line, const std::function<void(const CallRow&)>& take) {
    int count = 0;
    const auto refuse = [&count](simdjson::error_code fault) {
        return fail(ErrorCode::InvalidInput,
                    RowWords::tr("Row %1 of the calls that the server sent cannot be read.").arg(count + 1),
                    QString::fromLatin1(simdjson::error_message(fault)));
    };
    std::string& padded = m_parser->padded;
    padded.assign(line);
    padded.reserve(padded.size() + simdjson::SIMDJSON_PADDING);
    simdjson::ondemand::document document;
    simdjson::ondemand::array rows;
    if (const auto fault = m_parser->parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document))
        return refuse(fault);
    if (const auto fault = document.find_field_unordered("rows").get_array().get(rows))
        return refuse(fault);
    for (auto item : rows) {
        simdjson::ondemand::array cells;
        CallRow row;
        if (const auto fault = item.get_array().get(cells))
            return refuse(fault);
        if (const auto fault = readRow(cells, row))
            return refuse(fault);
        take(row);
        ++count;
    }
    return count;
}

} // namespace trunkline::wire
