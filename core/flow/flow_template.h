#pragma once

#include <optional>

#include <QMap>

#include "core/flow/company_facts.h"
#include "core/flow/document.h"

namespace trunkline::flow {

// A template is a flow of an organization or a franchise, given out to the companies below. It cannot know their
// phones, so its steps name places ("first"), which each company fills; and it may lock steps or single settings.

/// What a template asks of a company. Stands in a template's document, as `template`.
struct TemplateHead {
    QString summary;                     ///< when to use it, in a sentence
    QMap<QString, QString> phones;       ///< place, as steps name it -> words for people: "The first phone"
    QMap<QString, QStringList> switches; ///< name -> positions, the normal one first

    friend bool operator==(const TemplateHead&, const TemplateHead&) = default;
};

/// From which version of which template a flow was made, or was brought to last. Stands in the flow's document, as
/// `template`, so that drafts, versions and copies each know theirs.
struct TemplateOrigin {
    FlowId flow;
    int version = 0;
    QMap<QString, QString> phones; ///< place -> id of the company's destination

    friend bool operator==(const TemplateOrigin&, const TemplateOrigin&) = default;
};

/// Empty where the document has none.
[[nodiscard]] TemplateHead headOf(const FlowDocument& document);
void setHead(FlowDocument& document, const TemplateHead& head);
[[nodiscard]] std::optional<TemplateOrigin> originOf(const FlowDocument& document);
void setOrigin(FlowDocument& document, const TemplateOrigin& origin);

/// What a company's facts are while its template is edited: the places as phones without a number, and the switches
/// that the template names.
[[nodiscard]] CompanyFacts factsOf(const TemplateHead& head, CompanyFacts around);

/// The places that a template's steps name, in the order of the steps, then those that none names yet.
[[nodiscard]] QStringList placesOf(const FlowDocument& document);

/// The document with phones in the places; what has none stays as it is.
[[nodiscard]] FlowDocument withPhones(FlowDocument document, const QMap<QString, QString>& phones);

/// The flow of a company that begins with a template.
[[nodiscard]] FlowDocument madeFrom(const FlowDocument& templateDocument, const TemplateOrigin& origin);

/// Whether the setting says which phones ring: those are the company's own wherever it has the flow from a template,
/// even in a locked step.
[[nodiscard]] bool namesPhones(QStringView settingKey);

/// Whether the template holds the setting; an empty key asks about the step as a whole.
[[nodiscard]] bool isHeld(const FlowDocument& document, const Step& step, QStringView settingKey);

/// Steps in which the two differ in what either locks, or in what is locked: what a franchisee may not do.
[[nodiscard]] QList<StepId> lockedStepsChanged(const FlowDocument& before, const FlowDocument& after);

} // namespace trunkline::flow
