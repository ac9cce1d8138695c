#pragma once

#include <QWidget>

namespace trunkline::ui {

class ActionController;
class Banner;
class Permissions;

/// Across the whole window while one looks as somebody else: as whom, that nothing can be changed, and the way back.
/// Takes no room otherwise.
class LookingBanner final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it. Takes on ActionId::StopLookingAs.
    LookingBanner(ActionController& actions, Permissions& permissions, QWidget* window);

private:
    void follow();

    Permissions& m_permissions;
    Banner* m_banner = nullptr;
};

} // namespace trunkline::ui
