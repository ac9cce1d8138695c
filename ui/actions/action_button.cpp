#include "ui/actions/action_button.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>

#include "ui/actions/action_controller.h"

namespace trunkline::ui {

namespace {

struct ActionButtonWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::ActionButton)
};

void showAskMenu(ActionController& controller, ActionId id, QWidget* parent, const QPoint& at) {
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(ActionButtonWords::tr("Why this is grey"));
    QAction* ask = menu->addAction(icon(Icon::Key), ActionButtonWords::tr("Ask for access…"));
    const bool canAsk = controller.state(id).block == ActionState::Block::Right;
    ask->setEnabled(canAsk);
    ask->setToolTip(controller.whyNot(id));
    menu->setToolTipsVisible(true);
    QObject::connect(ask, &QAction::triggered, &controller, [&controller, id] { controller.askForAccess(id); });
    menu->popup(at);
}

class GreyedEntries final : public QObject {
public:
    GreyedEntries(QMenu& menu, ActionController& controller) : QObject(&menu), m_menu(menu), m_controller(controller) {
        menu.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::ContextMenu) {
            const auto* request = static_cast<QContextMenuEvent*>(event);
            const bool isByKey = request->reason() == QContextMenuEvent::Keyboard;
            const QAction* entry = isByKey ? m_menu.activeAction() : m_menu.actionAt(request->pos());
            if (explain(entry, isByKey ? placeOf(entry) : request->globalPos()))
                return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            const QAction* entry = m_menu.activeAction();
            if ((key == Qt::Key_Return || key == Qt::Key_Enter) && explain(entry, placeOf(entry)))
                return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    [[nodiscard]] QPoint placeOf(const QAction* entry) const {
        const QRect area = entry ? m_menu.actionGeometry(const_cast<QAction*>(entry)) : QRect();
        return m_menu.mapToGlobal(area.bottomLeft());
    }

    bool explain(const QAction* entry, const QPoint& at) {
        if (!entry || entry->isEnabled() || !entry->data().canConvert<ActionId>())
            return false;
        showAskMenu(m_controller, entry->data().value<ActionId>(), &m_menu, at);
        return true;
    }

    QMenu& m_menu;
    ActionController& m_controller;
};

} // namespace

ActionButton::ActionButton(ActionController& controller, ActionId id, Look look, QWidget* parent)
    : QToolButton(parent), m_controller(controller), m_id(id) {
    setDefaultAction(controller.action(id));
    setAutoRaise(look == Look::IconOnly);
    setToolButtonStyle(look == Look::IconOnly      ? Qt::ToolButtonIconOnly
                       : look == Look::IconAndText ? Qt::ToolButtonTextBesideIcon
                                                   : Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    connect(controller.action(id), &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow() {
    const QAction* action = m_controller.action(m_id);
    QString name = action->text();
    setAccessibleName(name.remove(u'…').remove(u'&'));
    setAccessibleDescription(action->whatsThis());
}

bool ActionButton::event(QEvent* event) {
    if (event->type() == QEvent::ContextMenu && !isEnabled()) {
        showAskMenu(m_controller, m_id, this, static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return QToolButton::event(event);
}

void explainGreyedEntries(QMenu& menu, ActionController& controller) {
    new GreyedEntries(menu, controller);
}

} // namespace trunkline::ui
