#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>

#include "core/domain/account_tree.h"
#include "core/domain/ids.h"

namespace trunkline {

/// A call flow of a company: its draft and which version callers follow. One of an organization or a franchise is a
/// template for the companies below it; they see it without its draft. The documents' meaning belongs to core/flow.
struct FlowRecord {
    FlowId id;
    AccountId company; ///< of a template: the organization or franchise
    QString name;
    QJsonObject draft;        ///< a flow document; empty: the same as the published one
    int draftBase = 0;        ///< the version that the draft began from
    int publishedVersion = 0; ///< 0: nothing is published
    QJsonObject published;    ///< the document of publishedVersion
    Instant publishedAt{};
    UserId publishedBy;
    Revision revision = Revision::None;
    QJsonObject extra;
};

/// Whether flows of the account are templates; false also of one that is not in the tree.
[[nodiscard]] inline bool holdsTemplates(const AccountTree& tree, const AccountId& account) {
    const Account* found = tree.find(account);
    return found && found->kind != AccountKind::Company;
}

/// An immutable published copy.
struct FlowVersion {
    FlowId flow;
    int number = 0;
    QJsonObject document;
    UserId author;
    QString note;
    Instant publishedAt{};
    std::optional<Instant> effectiveAt; ///< later than publishedAt where it was scheduled
    QJsonObject extra;
};

} // namespace trunkline
