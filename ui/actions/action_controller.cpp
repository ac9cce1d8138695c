#include "ui/actions/action_controller.h"

#include <QMenu>
#include <QTimer>
#include <QWidget>

#include "ui/actions/action_button.h"
#include "ui/actions/permissions.h"

namespace trunkline::ui {

struct ActionController::Handler {
    QPointer<QWidget> scope;
    std::function<void()> run;
    std::function<QString()> notNow;

    [[nodiscard]] bool isOnScreen() const { return scope && scope->isVisible(); }
};

ActionState stateOf(const ActionFacts& facts) {
    using Block = ActionState::Block;
    if (!facts.decision.isAllowed() && facts.decision.reason != access::Reason::Offline)
        return {Block::Right, facts.decision.reason};
    if (facts.isLookingAs)
        return {Block::Looking, access::Reason::Locked};
    if (!facts.isHandled)
        return {Block::Nowhere, access::Reason::Ok};
    if (!facts.isReady)
        return {Block::NotNow, access::Reason::Ok};
    if (facts.decision.reason == access::Reason::Offline || (facts.needsServer && !facts.isOnline))
        return {Block::Offline, access::Reason::Offline};
    return {};
}

ActionController::ActionController(Permissions& permissions, QObject* parent)
    : QObject(parent), m_permissions(permissions) {
    m_specs.reserve(kActionIdCount);
    for (std::size_t i = 0; i < kActionIdCount; ++i) {
        const ActionSpec& spec = m_specs.emplace_back(specOf(static_cast<ActionId>(i)));
        auto* action = new QAction(spec.text, this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setData(QVariant::fromValue(spec.id));
        if (spec.icon)
            action->setIcon(icon(*spec.icon));
        action->setShortcut(spec.shortcut);
        connect(action, &QAction::triggered, this, [this, i] { trigger(i); });
        m_actions[i] = action;
    }
    connect(&permissions, &Permissions::changed, this, &ActionController::refresh);
    refresh();
}

ActionController::~ActionController() = default;

QAction* ActionController::action(ActionId id) const {
    return m_actions[static_cast<std::size_t>(id)];
}

void ActionController::handle(ActionId id, QWidget* scope, std::function<void()> run, std::function<QString()> notNow) {
    m_handlers[static_cast<std::size_t>(id)].push_back({scope, std::move(run), std::move(notNow)});
    connect(scope, &QObject::destroyed, this, [this, id] {
        std::erase_if(m_handlers[static_cast<std::size_t>(id)], [](const Handler& handler) { return !handler.scope; });
    });
}

void ActionController::setSelection(Selection selection) {
    m_selection = std::move(selection);
    refresh();
}

const ActionController::Handler* ActionController::handlerOf(std::size_t id) const {
    const Handler* best = nullptr;
    for (const Handler& handler : m_handlers[id]) {
        if (handler.isOnScreen() && (!best || best->scope->isAncestorOf(handler.scope)))
            best = &handler;
    }
    return best;
}

const access::Target* ActionController::targetOf(access::Action action) const {
    if (!m_selection.target || !access::takesTarget(action))
        return nullptr;
    // Which role somebody would get is chosen later; until then the question is whether it is possible at all.
    const bool isWhole = action == access::Action::UsersRemove || !m_selection.target->role.isNull();
    return isWhole ? &*m_selection.target : nullptr;
}

access::Decision ActionController::decide(access::Action action) const {
    access::Context context = m_permissions.context(m_selection.row ? &*m_selection.row : nullptr, targetOf(action));
    context.isLocked = m_selection.isLocked;
    return m_permissions.index().decide(m_permissions.subject(), action, m_selection.account, context);
}

ActionFacts ActionController::factsOf(std::size_t id) const {
    const ActionSpec& spec = m_specs[id];
    ActionFacts facts;
    facts.isOnline = m_permissions.isOnline();
    facts.needsServer = spec.needsServer;
    if (spec.needs) {
        facts.decision = decide(*spec.needs);
        if (!facts.decision && spec.orNeeds) {
            const access::Decision other = decide(*spec.orNeeds);
            facts.decision = other ? other : facts.decision;
        }
        facts.isLookingAs = m_permissions.isLookingAs() && !isReading(*spec.needs);
    }
    const Handler* handler = handlerOf(id);
    facts.isHandled = handler != nullptr;
    facts.isReady = handler && (!handler->notNow || handler->notNow().isEmpty());
    return facts;
}

void ActionController::refresh() {
    bool hasChanged = false;
    for (std::size_t i = 0; i < kActionIdCount; ++i) {
        const ActionState state = stateOf(factsOf(i));
        hasChanged = hasChanged || state != m_states[i] || !state.isEnabled();
        m_states[i] = state;
        m_actions[i]->setEnabled(state.isEnabled());
    }
    if (hasChanged)
        describeLater();
}

QString ActionController::whyNot(ActionId id) const {
    const auto position = static_cast<std::size_t>(id);
    switch (m_states[position].block) {
    case ActionState::Block::None:
        return {};
    case ActionState::Block::Right:
        return m_permissions.whyNot(*m_specs[position].needs, m_selection.account,
                                    m_selection.row ? &*m_selection.row : nullptr, targetOf(*m_specs[position].needs));
    case ActionState::Block::Looking:
        return m_permissions.lookingWords();
    case ActionState::Block::Offline:
        return tr("This needs a connection to the server. Nothing changes for callers until then.");
    case ActionState::Block::NotNow: {
        const Handler* handler = handlerOf(position);
        return handler && handler->notNow ? handler->notNow() : QString();
    }
    case ActionState::Block::Nowhere:
        return tr("Nothing on this page can do this.");
    }
    return {};
}

void ActionController::trigger(std::size_t id) {
    if (const Handler* handler = handlerOf(id); handler && m_states[id].isEnabled()) {
        const std::function<void()> run = handler->run; // it may replace the handlers
        run();
    }
}

void ActionController::describeLater() {
    if (m_isDescribing)
        return;
    m_isDescribing = true;
    QTimer::singleShot(0, this, &ActionController::describe);
}

void ActionController::describe() {
    m_isDescribing = false;
    for (std::size_t i = 0; i < kActionIdCount; ++i) {
        const QString why = whyNot(m_specs[i].id);
        QString plain = m_specs[i].text;
        if (plain.endsWith(u'…'))
            plain.chop(1);
        const QString keys = m_specs[i].shortcut.toString(QKeySequence::NativeText);
        const QString title = keys.isEmpty() ? plain : tr("%1 (%2)", "action and its keys").arg(plain, keys);
        QString tip = why.isEmpty() ? title : tr("%1\n%2", "action and why it is grey").arg(title, why);
        if (m_states[i].block == ActionState::Block::Right)
            tip += u'\n' + tr("Right-click to ask for access.");
        m_actions[i]->setToolTip(tip);
        m_actions[i]->setStatusTip(why);
        m_actions[i]->setWhatsThis(why);
    }
}

void ActionController::askForAccess(ActionId id) {
    if (state(id).block == ActionState::Block::Right)
        Q_EMIT accessRequested(id, m_selection);
}

std::unique_ptr<QMenu> ActionController::makeMenu(std::span<const ActionId> ids, QWidget* parent) const {
    auto menu = std::make_unique<QMenu>(parent);
    menu->setToolTipsVisible(true);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i > 0 && ids[i] == ids[i - 1])
            menu->addSeparator();
        else
            menu->addAction(action(ids[i]));
    }
    explainGreyedEntries(*menu, const_cast<ActionController&>(*this));
    return menu;
}

} // namespace trunkline::ui
