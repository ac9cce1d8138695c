#include <array>

#include <QCoreApplication>
#include <QSet>

#include "core/domain/names.h"
#include "core/wire/codecs.h"
#include "server/api/route.h"
#include "server/api/sync_scope.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

/// A search that finds little must not read a year of calls while others wait: it goes on in the next page.
constexpr int kMostLookedAt = 50'000;
constexpr qsizetype kLongestNote = 4'000;
constexpr qsizetype kMostTags = 50;

struct CallWords {
    Q_DECLARE_TR_FUNCTIONS(Call)
};

constexpr std::array kFields{FieldRule{"tags"_L1, Action::CallsAnnotate}, FieldRule{"note"_L1, Action::CallsAnnotate},
                             FieldRule{"leadStatus"_L1, Action::CallsAnnotate},
                             FieldRule{"assignedTo"_L1, Action::CallsAssign}};

/// What `outcome=`, `direction=`, … ask for; empty parts ask for nothing.
struct CallFilter {
    std::optional<CallOutcome> outcome;
    std::optional<CallDirection> direction;
    QByteArray number;
    QByteArray source;
    QByteArray tag;
    QString text;

    [[nodiscard]] bool matches(const wire::CallRow& row) const {
        if (outcome && row.outcome != static_cast<std::int64_t>(*outcome))
            return false;
        if (direction && row.direction != static_cast<std::int64_t>(*direction))
            return false;
        if (!number.isEmpty() &&
            row.trackingNumber != std::string_view(number.constData(), static_cast<std::size_t>(number.size())))
            return false;
        if (!source.isEmpty() &&
            row.source != std::string_view(source.constData(), static_cast<std::size_t>(source.size())))
            return false;
        if (!tag.isEmpty() && row.tags.find(std::string_view(tag.constData(), static_cast<std::size_t>(tag.size()))) ==
                                  std::string_view::npos)
            return false;
        if (text.isEmpty())
            return true;
        for (const std::string_view field :
             {row.caller, row.callerName, row.trackingNumber, row.note, row.tags, row.source, row.callerCity}) {
            if (!field.empty() && QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()))
                                      .contains(text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }
};

tl::expected<CallFilter, Problem> filterOf(const Exchange& exchange) {
    CallFilter filter;
    if (const QString name = exchange.query("outcome"_L1); !name.isEmpty()) {
        filter.outcome = fromName<CallOutcome>(name);
        if (!filter.outcome)
            return refuse(badRequest(CallWords::tr("There is no outcome “%1”.").arg(name)));
    }
    if (const QString name = exchange.query("direction"_L1); !name.isEmpty()) {
        filter.direction = fromName<CallDirection>(name);
        if (!filter.direction)
            return refuse(badRequest(CallWords::tr("There is no direction “%1”.").arg(name)));
    }
    filter.number = exchange.query("number"_L1).toUtf8();
    filter.source = exchange.query("source"_L1).toUtf8();
    if (const QString tag = exchange.query("tag"_L1); !tag.isEmpty())
        filter.tag = '"' + tag.toUtf8() + '"';
    filter.text = exchange.query("q"_L1);
    return filter;
}

/// Calls of several companies by time: each company's next page is kept at hand, and the newest of all goes first.
struct CompanyCalls {
    QByteArray company;
    CallPosition before = kNewestCall;
    std::vector<std::pair<CallPosition, Call>> page; ///< the newest last
    bool isAtEnd = false;
};

class CallListing {
public:
    CallListing(Exchange& exchange, CallFilter filter, CallPosition from, CallPosition before)
        : m_exchange(exchange), m_filter(std::move(filter)),
          m_scope(exchange.directory, exchange.subject.id, exchange.now), m_from(from), m_before(before) {}

    Answer list(int limit) {
        const AccountTree& tree = m_exchange.directory->tree();
        const AccountTree::Index top = tree.indexOf(m_exchange.account);
        for (const AccountTree::Index at : m_scope.callAccounts()) {
            if (tree.isAtOrBelow(at, top))
                m_companies.push_back({tree.at(at).id.toUtf8(), m_before, {}, false});
        }
        const bool isEverything = m_scope.seesAllCalls() && tree.parentOf(top) == AccountTree::kNone;
        if (isEverything)
            m_companies.assign(1, {QByteArray(), m_before, {}, false});
        QJsonArray items;
        CallPosition last = 0;
        while (items.size() < limit) {
            const auto next = takeNewest();
            if (!next)
                break;
            items.append(wire::toJson(next->second));
            last = next->first;
        }
        const bool isMore = items.size() == limit || m_lookedAt >= kMostLookedAt;
        // A search that was cut short goes on where it stopped, even if this page is empty.
        return pageAnswer(std::move(items),
                          isMore ? QByteArray::number(items.size() == limit ? last : m_stoppedAt) : QByteArray());
    }

private:
    std::optional<std::pair<CallPosition, Call>> takeNewest() {
        CompanyCalls* newest = nullptr;
        for (CompanyCalls& company : m_companies) {
            fill(company);
            if (!company.page.empty() && (!newest || company.page.back().first > newest->page.back().first))
                newest = &company;
        }
        if (!newest)
            return std::nullopt;
        auto taken = std::move(newest->page.back());
        newest->page.pop_back();
        return taken;
    }

    void fill(CompanyCalls& company) {
        // Small pages: of many companies most give nothing to a page.
        const int size = m_companies.size() > 1 ? 8 : 100;
        while (company.page.empty() && !company.isAtEnd && m_lookedAt < kMostLookedAt) {
            int visited = 0;
            CallQuery query{.company = {}, .before = company.before, .from = m_from, .limit = size};
            if (!company.company.isEmpty())
                query.company = company.company;
            m_exchange.reader->visitCalls(query, [&](const wire::CallRow& row, CallPosition position) {
                ++visited;
                company.before = position;
                if (m_scope.seesCall(row) && m_filter.matches(row)) {
                    if (Result<Call> call = wire::toCall(row))
                        company.page.emplace_back(position, std::move(*call));
                }
                return true;
            });
            std::ranges::reverse(company.page);
            m_lookedAt += visited;
            m_stoppedAt = company.before;
            company.isAtEnd = visited < size;
        }
    }

    Exchange& m_exchange;
    CallFilter m_filter;
    SyncScope m_scope;
    CallPosition m_from;
    CallPosition m_before;
    std::vector<CompanyCalls> m_companies;
    int m_lookedAt = 0;
    CallPosition m_stoppedAt = 0;
};

Outcome listCalls(Exchange& exchange) {
    tl::expected<CallFilter, Problem> filter = filterOf(exchange);
    const auto from = exchange.queryTime("from"_L1, Instant{});
    const auto to = exchange.queryTime("to"_L1, Instant::max());
    if (!filter)
        return refuse(filter.error());
    if (!from || !to)
        return refuse(from ? to.error() : from.error());
    CallPosition before = *to == Instant::max() ? kNewestCall : callPositionAt(*to);
    if (const QByteArray cursor =
            QByteArray::fromBase64(exchange.query("cursor"_L1).toLatin1(), QByteArray::Base64UrlEncoding);
        !cursor.isEmpty())
        before = std::min(before, cursor.toLongLong());
    return CallListing(exchange, std::move(*filter), callPositionAt(*from), before).list(exchange.limit());
}

Outcome getCall(Exchange& exchange) {
    return entityAnswer(wire::toJson(*exchange.call), exchange.call->revision);
}

std::optional<Problem> problemOfAnnotation(const Exchange& exchange, const Call& call) {
    if (call.note.size() > kLongestNote || call.tags.size() > kMostTags)
        return unacceptable(
            CallWords::tr("A call has at most %1 characters of note and %2 tags.").arg(kLongestNote).arg(kMostTags));
    if (call.leadStatus != ""_L1 && call.leadStatus != "good_lead"_L1 && call.leadStatus != "not_a_lead"_L1)
        return unacceptable(CallWords::tr("The lead status is “good_lead”, “not_a_lead”, or nothing."));
    const bool isToSomebody = !call.assignedTo.isNull() && call.assignedTo != exchange.call->assignedTo;
    if (isToSomebody && !exchange.directory->seesUser(exchange.subject.id, call.assignedTo, exchange.now))
        return unacceptable(CallWords::tr("There is nobody with this id to assign the call to."));
    return std::nullopt;
}

Outcome patchCall(Exchange& exchange) {
    const Call& call = *exchange.call;
    if (std::optional<Problem> refused = exchange.refusedField(kFields, exchange.account))
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(call.revision, wire::toJson(call)))
        return refuse(std::move(*stale));
    Result<Call> changed = wire::patched(call, exchange.body);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (std::optional<Problem> problem = problemOfAnnotation(exchange, *changed))
        return refuse(std::move(*problem));
    changed->revision = exchange.writer->put(*changed);
    exchange.audit(u"call.annotated"_s, exchange.account, call.id.toUtf8(), call.trackingNumber, wire::toJson(call),
                   wire::toJson(*changed));
    return entityAnswer(wire::toJson(*changed), changed->revision);
}

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/calls",
          Gate::scope(Action::CallsView),
          listCalls,
          Speed::Store,
          "Calls at or below an account, the newest first",
          "",
          "CallPage",
          200,
          {"account", "from", "to", "outcome", "direction", "number", "source", "tag", "q", "cursor", "limit"}},
    Route{"GET", "/v1/calls/{id}", Gate::entity(RecordKind::Call, Action::CallsView, Action::CallsView), getCall,
          Speed::Store, "One call", "", "Call"},
    Route{"PATCH", "/v1/calls/{id}", Gate::entity(RecordKind::Call, Action::CallsView, Action::CallsView), patchCall,
          Speed::Store, "Tag, note, qualify or assign a call; each field asks for its own right", "CallPatch", "Call"},
};

} // namespace

std::span<const Route> callRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
