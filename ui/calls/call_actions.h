#pragma once

#include <functional>

#include <QCoreApplication>
#include <QUrl>

#include "core/domain/call.h"
#include "ui/widgets/page_context.h"

class QWidget;

namespace trunkline::ui {

/// Where a call's recording can be heard: its reference, if that is an address on the web. Empty: nowhere.
[[nodiscard]] QUrl recordingUrl(const Call& call);

/// What can be done with a call besides annotating it: listening to its recording, giving it to somebody, and blocking
/// whoever called.
class CallActions {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::CallActions)

public:
    /// `current` answers the call that is selected, or nothing; both outlive the actions' scope.
    CallActions(PageContext& context, QWidget* scope, std::function<std::optional<Call>()> current);

    /// People who see the calls of the company, by name.
    [[nodiscard]] std::vector<User> assignable(const AccountId& company) const;

private:
    void handle(QWidget* scope);
    void listen() const;
    void assign(QWidget* parent) const;
    void block(QWidget* parent) const;
    [[nodiscard]] QString whyNotBlock() const;
    /// The selected call's, else the one whose log is shown; null: several.
    [[nodiscard]] AccountId companyOfInterest() const;
    [[nodiscard]] QString whyNotListen() const;

    PageContext& m_context;
    std::function<std::optional<Call>()> m_current;
};

} // namespace trunkline::ui
