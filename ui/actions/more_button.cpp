#include "ui/actions/more_button.h"

#include <QMenu>

#include "ui/actions/action_controller.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

MoreButton::MoreButton(const ActionController& actions, QWidget* parent) : QToolButton(parent), m_actions(actions) {
    setIcon(ui::icon(Icon::More));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setToolTip(tr("More to do here"));
    setAccessibleName(toolTip());
}

void MoreButton::setEntries(std::span<const ActionId> ids) {
    if (menu())
        menu()->deleteLater(); // one of its entries may be what leads here
    setMenu(m_actions.makeMenu(ids, this).release());
}

} // namespace trunkline::ui
