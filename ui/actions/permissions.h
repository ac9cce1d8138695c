#pragma once

#include <functional>
#include <memory>

#include <QObject>

#include "core/access/index.h"

namespace trunkline::ui {

/// What the signed-in person may do, from the console's slice of the data. GUI thread. It decides nothing itself:
/// access::Index does.
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

    [[nodiscard]] bool isOnline() const { return m_isOnline; }
    [[nodiscard]] const UserId& subject() const { return m_subject; }
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
    UserId m_subject;
    access::Index::Person m_person = access::Index::kNobody;
    bool m_isOnline = false;
    std::function<QString(const UserId&)> m_nameOfUser;
};

} // namespace trunkline::ui
