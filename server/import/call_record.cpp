#include "server/import/call_record.h"

#include <algorithm>
#include <charconv>
#include <deque>

#include <QCoreApplication>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <simdjson.h>
#pragma GCC diagnostic pop

#include "server/import/field_readers.h"

namespace trunkline::callrail {

namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(ImportRecords)
};

using Place = CallFieldNames::Place;
using Use = CallFieldNames::Use;

const std::unordered_map<std::string_view, Place>& places() {
    using enum CallField;
    static const std::unordered_map<std::string_view, Place> kPlaces = [] {
        std::unordered_map<std::string_view, Place> all;
        const auto add = [&all](CallField field, std::initializer_list<std::string_view> names) {
            for (const std::string_view name : names)
                all.emplace(name, Place{Use::Field, field});
        };
        add(Id, {"id", "callid", "resourceid"});
        add(Caller,
            {"customerphonenumber", "phonenumber", "callernumber", "callerid", "callerphonenumber", "customernumber"});
        add(CallerName, {"customername", "name", "callername", "contactname"});
        add(City, {"customercity", "city", "callercity"});
        add(State, {"customerstate", "state", "callerstate"});
        add(Direction, {"direction", "calldirection"});
        add(StartTime, {"starttime", "datetime", "calltime", "dateandtime", "calldate", "date"});
        add(Duration, {"duration", "durationseconds", "callduration", "calldurationseconds", "durationsecs"});
        add(TrackingNumber, {"trackingphonenumber", "trackingnumber", "numbercalled", "numberdialed"});
        add(BusinessNumber, {"businessphonenumber", "destinationnumber", "destinationphonenumber", "businessnumber"});
        add(CompanyId, {"companyid", "companyresourceid"});
        add(CompanyName, {"companyname", "company"});
        add(TrackerId, {"trackerid", "trackerresourceid"});
        add(Source, {"source"});
        add(SourceName, {"sourcename", "numbername", "trackername", "trackingnumbername"});
        add(Note, {"note", "notes"});
        add(LeadStatus, {"leadstatus", "qualified", "qualification"});
        add(AgentEmail, {"agentemail", "agent"});
        add(Recording, {"recording", "recordingurl", "recordinglink"});
        add(Status, {"callstatus", "calltype", "status"});
        add(Answered, {"answered"});
        add(Voicemail, {"voicemail"});
        add(FirstCall, {"firstcall", "firsttimecaller", "firsttime"});
        add(Tags, {"tags", "tag"});
        for (const std::string_view name :
             {"value",          "customercountry", "country",          "medium",         "campaign",     "keywords",
              "landingpageurl", "landingpage",     "lastrequestedurl", "referrerdomain", "referringurl", "referrer",
              "gclid",          "devicetype",      "utmsource",        "utmmedium",      "utmcampaign",  "utmcontent",
              "utmterm",        "transcription",   "agentname",        "email"})
            all.emplace(name, Place{Use::Kept, Count});
        return all;
    }();
    return kPlaces;
}

} // namespace

void CallRecord::clear() {
    fields.fill({});
    tags.clear();
    kept.clear();
    unreadable.clear();
}

Place CallFieldNames::placeOf(std::string_view name) {
    std::string plain;
    for (const char c : name.substr(0, 64)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain.push_back(c);
        else if (c >= 'A' && c <= 'Z')
            plain.push_back(static_cast<char>(c - 'A' + 'a'));
    }
    const auto found = places().find(plain);
    return found == places().end() ? Place{} : found->second;
}

struct CallJsonReader::Parser {
    simdjson::dom::parser json;
    struct NameHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, Place, NameHash, std::equal_to<>> known; ///< by the name as it stands in the file
    std::deque<std::string> scratch; ///< numbers and flags as text; a deque keeps them where they are

    Place placeOf(std::string_view name) {
        constexpr std::size_t kMostNames = 1000; // a hostile file could have a new name in every record
        if (const auto found = known.find(name); found != known.end())
            return found->second;
        const Place place = CallFieldNames::placeOf(name);
        if (known.size() < kMostNames)
            known.emplace(name, place);
        return place;
    }

    /// No value for lists and objects.
    std::optional<std::string_view> textOf(simdjson::dom::element value) {
        using Type = simdjson::dom::element_type;
        switch (value.type()) {
        case Type::STRING:
            return std::string_view(value);
        case Type::BOOL:
            return bool(value) ? "true" : "false";
        case Type::NULL_VALUE:
            return std::string_view();
        case Type::INT64:
            return scratch.emplace_back(std::to_string(int64_t(value)));
        case Type::UINT64:
            return scratch.emplace_back(std::to_string(uint64_t(value)));
        case Type::DOUBLE: {
            std::array<char, 40> digits{};
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), double(value)).ptr;
            return scratch.emplace_back(digits.data(), end);
        }
        default:
            return std::nullopt;
        }
    }

    void readTags(simdjson::dom::element value, CallRecord& record, std::string_view name) {
        simdjson::dom::array list;
        if (value.get(list)) {
            if (!value.is_null())
                record.unreadable.push_back(name);
            return;
        }
        for (const simdjson::dom::element item : list) {
            simdjson::dom::element named = item;
            if (item.is_object() && item["name"].get(named)) {
                record.unreadable.push_back(name);
                continue;
            }
            if (const auto text = textOf(named); text && !text->empty())
                record.tags.push_back(*text);
        }
    }
};

CallJsonReader::CallJsonReader() : m_parser(std::make_unique<Parser>()) {}
CallJsonReader::~CallJsonReader() = default;

Result<void> CallJsonReader::read(std::string_view json, CallRecord& record) {
    record.clear();
    m_parser->scratch.clear();
    simdjson::dom::object object;
    if (const auto fault = m_parser->json.parse(json.data(), json.size()).get(object))
        return fail(ErrorCode::InvalidInput, RecordWords::tr("it is not valid JSON"),
                    QString::fromLatin1(simdjson::error_message(fault)));
    for (const auto& [name, value] : object) {
        const Place place = m_parser->placeOf(name);
        if (place.use == Use::Ignored)
            continue;
        if (place.field == CallField::Tags) {
            m_parser->readTags(value, record, name);
            continue;
        }
        const std::optional<std::string_view> text = m_parser->textOf(value);
        if (!text)
            record.unreadable.push_back(name);
        else if (place.use == Use::Kept && !text->empty())
            record.kept.emplace_back(name, *text);
        else if (place.use == Use::Field)
            record.at(place.field) = *text;
    }
    return {};
}

Result<CallColumns> CallColumns::fromHeading(const std::vector<std::string>& heading) {
    CallColumns columns;
    std::array<bool, static_cast<std::size_t>(CallField::Count) + 1> has{};
    for (const std::string& name : heading) {
        Place place = CallFieldNames::placeOf(name);
        if (place.use == Use::Field && std::exchange(has[static_cast<std::size_t>(place.field)], true))
            place = {}; // the first of several columns for one thing counts
        columns.m_places.push_back(place);
        columns.m_names.push_back(name);
    }
    const auto isThere = [&has](CallField field) { return has[static_cast<std::size_t>(field)]; };
    if (!isThere(CallField::StartTime) || !isThere(CallField::TrackingNumber))
        return fail(ErrorCode::InvalidInput,
                    RecordWords::tr(
                        "This is neither JSON of CallRail's API nor its export of calls as CSV: there are no columns "
                        "“Start Time” and “Tracking Number”."));
    columns.m_hasIds = isThere(CallField::Id);
    return columns;
}

void CallColumns::read(const std::vector<std::string_view>& cells, CallRecord& record) const {
    record.clear();
    for (std::size_t i = 0; i < std::min(cells.size(), m_places.size()); ++i) {
        if (cells[i].empty())
            continue;
        if (m_places[i].use == Use::Kept)
            record.kept.emplace_back(m_names[i], cells[i]);
        else if (m_places[i].use == Use::Field)
            record.at(m_places[i].field) = cells[i];
    }
    std::string_view tags = record.at(CallField::Tags);
    while (!tags.empty()) {
        const std::size_t comma = std::min(tags.find(','), tags.size());
        record.tags.push_back(tags.substr(0, comma));
        tags.remove_prefix(std::min(comma + 1, tags.size()));
    }
}

} // namespace trunkline::callrail
