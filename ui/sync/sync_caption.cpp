#include "ui/sync/sync_caption.h"

#include "core/store/store.h"
#include "ui/sync/sync_words.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of the calls at or below an account.
enum class Kept { All, Some, None };

Kept keptOf(const QStringList& chosen, const AccountTree& tree, const AccountId& account) {
    Kept kept = chosen.isEmpty() ? Kept::All : Kept::None;
    for (const QString& id : chosen) {
        const AccountId one(id.toUtf8());
        if (tree.isAtOrBelow(account, one))
            return Kept::All;
        if (tree.isAtOrBelow(one, account))
            kept = Kept::Some;
    }
    return kept;
}

} // namespace

SyncCaption::SyncCaption(store::Store& store, const Clock& clock, QWidget* parent)
    : QLabel(parent), m_store(store), m_clock(clock) {
    setFont(captionFont(font()));
    setForegroundRole(QPalette::PlaceholderText);
    setToolTip(tr("When the server last confirmed everything that this computer holds of the account."));
    for (const auto changed : {&store::Store::syncedAtChanged, &store::Store::accountsChanged,
                               &store::Store::keptChanged, &store::Store::loadStateChanged})
        connect(&store, changed, this, &SyncCaption::follow);
}

void SyncCaption::setAccount(const AccountId& account) {
    m_account = account;
    follow();
}

void SyncCaption::follow() {
    QStringList words;
    if (const std::optional<Instant> at = m_store.syncedAt(m_account))
        words.append(
            tr("As of %1", "when this account was last in step with the server").arg(momentWords(*at, m_clock.now())));
    else
        words.append(tr("Not all here yet"));
    const Kept kept = keptOf(m_store.kept().accounts, *m_store.accounts(), m_account);
    if (kept == Kept::None)
        words.append(tr("its calls are not kept on this computer"));
    else if (kept == Kept::Some)
        words.append(tr("calls of some accounts are not kept on this computer"));
    setText(words.join(tr(" · ", "between remarks")));
}

} // namespace trunkline::ui
