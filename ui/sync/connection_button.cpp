#include "ui/sync/connection_button.h"

#include <QMenu>

#include "core/store/store.h"
#include "ui/sync/kept_dialog.h"
#include "ui/sync/sync_words.h"

namespace trunkline::ui {

ConnectionButton::ConnectionButton(Connection& connection, store::Store& store, const Clock& clock, QWidget* parent)
    : QToolButton(parent), m_connection(connection), m_store(store), m_clock(clock) {
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, &connection, &Connection::syncNow);
    auto* menu = new QMenu(this);
    menu->addAction(tr("Sync now"), &connection, &Connection::syncNow);
    menu->addAction(tr("What is kept on this computer…"), this, &ConnectionButton::chooseKept);
    setMenu(menu);
    setPopupMode(QToolButton::MenuButtonPopup);
    connect(&connection, &Connection::changed, this, &ConnectionButton::follow);
    connect(&store, &store::Store::syncedAtChanged, this, &ConnectionButton::follow);
    follow();
}

void ConnectionButton::follow() {
    const ConnectionWords words = wordsFor(m_connection, m_store.syncedAt(), m_clock.now());
    setIcon(ui::icon(words.icon, inkOf(words.tone)));
    setText(words.text);
    setToolTip(words.details);
    setAccessibleName(words.text);
    setAccessibleDescription(words.details);
}

void ConnectionButton::chooseKept() {
    auto* dialog = new KeptDialog(m_store, m_clock, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

PendingButton::PendingButton(store::Store& store, QWidget* parent) : QToolButton(parent), m_store(store) {
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(&store, &store::Store::outboxChanged, this, &PendingButton::follow);
    follow();
}

void PendingButton::follow() {
    const store::EditCounts counts = m_store.editCounts();
    const int decisions = counts.conflicts + counts.setAside;
    setVisible(counts.waiting + decisions > 0);
    if (decisions > 0) {
        setIcon(ui::icon(Icon::Warning, Token::Warn));
        setText(tr("%n edits need you", nullptr, decisions));
    } else {
        setIcon(ui::icon(Icon::Unsynced, Token::Accent));
        setText(tr("%n pending", nullptr, counts.waiting));
    }
    setToolTip(tr("Edits that the server has not taken yet"));
    setAccessibleName(text());
}

} // namespace trunkline::ui
