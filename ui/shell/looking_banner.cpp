#include "ui/shell/looking_banner.h"

#include <QVBoxLayout>

#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/widgets/banner.h"

namespace trunkline::ui {

LookingBanner::LookingBanner(ActionController& actions, Permissions& permissions, QWidget* window)
    : QWidget(window), m_permissions(permissions), m_banner(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    m_banner->setButton(tr("Back to myself"));
    actions.handle(
        ActionId::StopLookingAs, window, [this] { m_permissions.stopLookingAs(); },
        [this] { return m_permissions.isLookingAs() ? QString() : tr("You are yourself already."); });
    connect(m_banner, &Banner::activated, this, [this] { m_permissions.stopLookingAs(); });
    connect(&permissions, &Permissions::changed, this, &LookingBanner::follow);
    follow();
}

void LookingBanner::follow() {
    setVisible(m_permissions.isLookingAs());
    if (!m_permissions.isLookingAs())
        return;
    const QString name = m_permissions.nameOfUser(m_permissions.subject());
    const QString words = tr("You look at the console as %1. It shows what they see; nothing can be changed, and that "
                             "you looked is in the activity.")
                              .arg(name);
    m_banner->setMessage(Tone::Warn, words);
    m_banner->setAccessibleName(words);
}

} // namespace trunkline::ui
