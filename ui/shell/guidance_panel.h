#pragma once

#include <QWidget>

#include "ui/shell/guidance.h"

class QHBoxLayout;
class QLabel;
class QSettings;

namespace trunkline::ui {

class ActionController;
class Permissions;

/// Three things to do first, on somebody's first sign-in, each a click away (S3-10). Closed once, it does not come by
/// itself again for that person; ActionId::ShowGuidance brings it back.
class GuidancePanel final : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    GuidancePanel(ActionController& actions, Permissions& permissions, Navigator& navigator, QSettings& settings,
                  QWidget* window);

private:
    void follow();
    void fill(const Guidance& guidance);
    void dismiss();
    void bringBack();
    [[nodiscard]] QString settingName() const;

    Permissions& m_permissions;
    Navigator& m_navigator;
    QSettings& m_settings;
    UserId m_shownFor;
    QLabel* m_title = nullptr;
    QHBoxLayout* m_steps = nullptr;
};

} // namespace trunkline::ui
