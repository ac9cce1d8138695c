#pragma once

#include <QToolButton>

#include "ui/actions/action_id.h"

class QMenu;

namespace trunkline::ui {

class ActionController;

/// The button of an action. While it is grey it still answers the pointer and the context menu: why, and "Ask for
/// access…".
class ActionButton final : public QToolButton {
    Q_OBJECT

public:
    enum class Look { IconOnly, IconAndText, TextOnly };
    ActionButton(ActionController& controller, ActionId id, Look look, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    void follow();

    ActionController& m_controller;
    ActionId m_id;
};

/// Lets the greyed entries of a menu that holds actions of the controller answer their own context menu with "Ask for
/// access…".
void explainGreyedEntries(QMenu& menu, ActionController& controller);

} // namespace trunkline::ui
