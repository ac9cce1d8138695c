#include "ui/flow/flow_templates.h"

#include <array>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include "core/store/reader.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

struct TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::FlowTemplates)
};

/// The words of the files are for programs; people read these, translated.
struct BuiltIn {
    const char* file;
    const char* title;
    const char* summary;
    std::array<std::pair<const char*, const char*>, 2> phones;
};

constexpr std::array kBuiltIn{
    BuiltIn{"hunt",
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "One phone after the other"),
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Rings one phone, then another, then takes a message."),
            {{{"first", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "The first phone")},
              {"second", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "The second phone")}}}},
    BuiltIn{"ring-all",
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "All phones at once"),
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates",
                              "Rings several phones at once; the first to press 1 gets the call."),
            {{{"first", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "The first phone")},
              {"second", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "The second phone")}}}},
    BuiltIn{
        "office-hours",
        QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Office hours"),
        QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Rings in office hours, takes a message at all other times."),
        {{{"first", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "The phone of the office")}, {}}}},
    BuiltIn{"menu",
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Menu"),
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Greets, and asks whom the caller wants."),
            {{{"sales", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Sales")},
              {"service", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Service")}}}},
    BuiltIn{"new-and-known",
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "New and known callers"),
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates",
                              "New callers reach sales first, known ones their usual phone."),
            {{{"sales", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Sales")},
              {"service", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Service")}}}},
    BuiltIn{"storm",
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "Storm switch"),
            QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "One switch sends every call to the emergency team."),
            {{{"office", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "The office")},
              {"emergency", QT_TRANSLATE_NOOP("trunkline::ui::FlowTemplates", "The emergency team")}}}}};

std::optional<FlowStart> builtInStart(const BuiltIn& known) {
    QFile file(u":/flow/templates/%1.json"_s.arg(QLatin1StringView(known.file)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Result<flow::FlowDocument> document = flow::FlowDocument::fromBytes(file.readAll());
    if (!document)
        return std::nullopt;
    flow::TemplateHead head = flow::headOf(*document);
    head.summary = TemplateWords::tr(known.summary);
    for (const auto& [place, words] : known.phones) {
        if (place)
            head.phones.insert(QString::fromLatin1(place), TemplateWords::tr(words));
    }
    flow::setHead(*document, head);
    return FlowStart{TemplateWords::tr(known.title), head.summary, {}, {}, std::move(*document)};
}

FlowStart startFrom(const FlowRecord& record, const Account& account, flow::FlowDocument document) {
    return {record.name, flow::headOf(document).summary, account.name,
            flow::TemplateOrigin{record.id, record.publishedVersion, {}}, std::move(document)};
}

} // namespace

std::vector<FlowStart> flowStartsFor(const store::Reader& reader, const AccountTree& tree, const AccountId& account) {
    std::vector<FlowStart> starts;
    for (AccountTree::Index at = tree.indexOf(account); at != AccountTree::kNone; at = tree.parentOf(at)) {
        const Account& above = tree.at(at);
        if (above.id == account || above.kind == AccountKind::Company)
            continue;
        for (const FlowRecord& record : reader.flows(above.id)) {
            if (record.publishedVersion == 0)
                continue;
            if (auto document = flow::FlowDocument::fromJson(record.published))
                starts.push_back(startFrom(record, above, std::move(*document)));
        }
    }
    for (const BuiltIn& known : kBuiltIn) {
        if (auto start = builtInStart(known))
            starts.push_back(std::move(*start));
    }
    return starts;
}

std::optional<FollowedTemplate> followedTemplate(const store::Reader& reader, const flow::FlowDocument& own) {
    const std::optional<flow::TemplateOrigin> origin = flow::originOf(own);
    std::optional<FlowRecord> record = origin ? reader.flow(origin->flow) : std::nullopt;
    if (!record || record->publishedVersion == 0)
        return std::nullopt;
    return FollowedTemplate{std::move(*record), *origin};
}

Result<flow::TemplateUpdate> updateOf(const store::Reader& reader, const FollowedTemplate& followed,
                                      const flow::FlowDocument& own, const flow::CompanyFacts* company) {
    const Result<flow::FlowDocument> now = flow::FlowDocument::fromJson(followed.record.published);
    if (!now)
        return failFrom(now);
    const auto version = reader.flowVersion(followed.origin.flow, followed.origin.version);
    const auto before = version ? flow::FlowDocument::fromJson(version->document) : now;
    flow::TemplateUpdate update = flow::updateFromTemplate(before ? *before : *now, own, *now, company);
    flow::TemplateOrigin origin = followed.origin;
    origin.version = followed.record.publishedVersion;
    flow::setOrigin(update.updated, origin);
    return update;
}

std::optional<flow::TemplateOrigin> originIn(const QJsonObject& document) {
    if (!document.contains("template"_L1))
        return std::nullopt;
    flow::FlowDocument head;
    head.setExtra({{u"template"_s, document.value("template"_L1)}});
    return flow::originOf(head);
}

const QJsonObject& currentDocument(const FlowRecord& record) {
    return record.draft.isEmpty() ? record.published : record.draft;
}

} // namespace trunkline::ui
