#pragma once

#include <functional>
#include <memory>

#include <QObject>

#include "core/access/index.h"

namespace trunkline::ui {

/// Whether an action leaves everything as it is: it may be done while one looks at the console as somebody else.
[[nodiscard]] bool isReading(access::Action action);

/// What the signed-in person may do, from the console's slice of the data. GUI thread. It decides nothing itself:
/// access::Index does.
///
/// The signed-in person can look as somebody else: from then on decisions are that person's, and whatever would change
/// something is refused (Reason::Locked).
class Permissions final : public QObject {
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit Permissions(const Clock& clock, QObject* parent = nullptr);

    /// A new state of accounts, people and grants. Null: nobody is signed in and everything is refused.
    void setIndex(std::shared_ptr<const access::Index> index, const UserId& subject);
    void setOnline(bool isOnline);
    /// Names of people for explanations, e.g. from the store's reader.
    void setNames(std::function<QString(const UserId&)> nameOfUser);

    /// Looks as `person` until stopLookingAs(), or until they are gone. Who may is decideLookAs()'s to say, and the
    /// server's.
    void lookAs(const UserId& person);
    void stopLookingAs();
    [[nodiscard]] bool isLookingAs() const { return !m_lookedAs.isNull(); }
    /// Whether the signed-in person dominates all of `person`'s grants, as far as they are known here.
    [[nodiscard]] access::Decision decideLookAs(const UserId& person) const;
    /// "You are looking as Kim. …": why what would be allowed is not now.
    [[nodiscard]] QString lookingWords() const;

    [[nodiscard]] bool isOnline() const { return m_isOnline; }
    /// Whose decisions these are: the signed-in person, or whom they look as.
    [[nodiscard]] const UserId& subject() const { return isLookingAs() ? m_lookedAs : m_self; }
    [[nodiscard]] const UserId& signedIn() const { return m_self; }
    [[nodiscard]] const access::Index& index() const { return *m_index; }
    [[nodiscard]] std::shared_ptr<const access::Index> sharedIndex() const { return m_index; }

    /// The context that decisions are asked with: now, and whether there is a connection.
    [[nodiscard]] access::Context context(const access::Row* row = nullptr,
                                          const access::Target* target = nullptr) const;
    [[nodiscard]] access::Decision decide(access::Action action, const AccountId& account,
                                          const access::Row* row = nullptr,
                                          const access::Target* target = nullptr) const;
    [[nodiscard]] bool may(access::Action action, const AccountId& account) const {
        return decide(action, account).isAllowed();
    }
    /// Whether it is decided that they may not; false as long as it is not known yet who they are.
    [[nodiscard]] bool isRefused(access::Action action, const AccountId& account) const {
        return !subject().isNull() && !may(action, account);
    }

    /// Why not, and who could grant it, in two sentences for a tooltip or a screen reader. Empty where it is allowed.
    [[nodiscard]] QString whyNot(access::Action action, const AccountId& account, const access::Row* row = nullptr,
                                 const access::Target* target = nullptr) const;
    [[nodiscard]] access::Explanation explain(access::Action action, const AccountId& account,
                                              const access::Row* row = nullptr,
                                              const access::Target* target = nullptr) const;

    /// The name of a person as far as the subject may know it; empty otherwise.
    [[nodiscard]] QString nameOfUser(const UserId& user) const;
    /// The name of the role that the subject holds closest to an account: "Franchise manager". Empty: none reaches it.
    [[nodiscard]] QString roleNameAt(const AccountId& account) const;

Q_SIGNALS:
    /// Decisions may be others now.
    void changed();

private:
    const Clock& m_clock;
    std::shared_ptr<const access::Index> m_index;
    UserId m_self;
    UserId m_lookedAs; ///< null: oneself
    bool m_isOnline = false;
    std::function<QString(const UserId&)> m_nameOfUser;
};

} // namespace trunkline::ui
