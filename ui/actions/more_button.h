#pragma once

#include <span>

#include <QToolButton>

#include "ui/actions/action_id.h"

namespace trunkline::ui {

class ActionController;

/// A button "…" that opens a menu of what is done seldom.
class MoreButton final : public QToolButton {
    Q_OBJECT

public:
    /// `actions` outlives it.
    explicit MoreButton(const ActionController& actions, QWidget* parent = nullptr);
    /// In the order that ActionController::makeMenu() takes them in.
    void setEntries(std::span<const ActionId> ids);

private:
    const ActionController& m_actions;
};

} // namespace trunkline::ui
