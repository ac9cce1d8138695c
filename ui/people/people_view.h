#pragma once

#include <QJsonValue>
#include <QWidget>

#include "ui/people/people_service.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// One view of the people page: the people, the roles, the review, the requests. It reads when it is shown, and anew
/// when people, grants or permissions change while it is.
class PeopleView : public QWidget {
    Q_OBJECT

public:
    PeopleView(PageContext& context, PeopleService& service, QWidget* parent);

    void setAccount(const AccountId& account);
    [[nodiscard]] const AccountId& account() const { return m_account; }

    virtual void focusContent() = 0;
    virtual bool focusSearch() { return false; }
    /// Columns and the like, for Page::layoutState().
    [[nodiscard]] virtual QJsonValue saved() const { return {}; }
    virtual void restore(const QJsonValue& saved) { Q_UNUSED(saved) }

Q_SIGNALS:
    /// So many things wait here for somebody to look at them.
    void waitingChanged(int count);

protected:
    virtual void reload() = 0;
    /// Derives the window's selection and what is shown from what is selected here.
    virtual void follow() = 0;

    void showEvent(QShowEvent* event) override;
    void reloadLater();
    [[nodiscard]] PageContext& context() const { return m_context; }
    [[nodiscard]] PeopleService& service() const { return m_service; }
    [[nodiscard]] QString accountName() const;
    [[nodiscard]] QString nameOf(const UserId& user) const;

private:
    PageContext& m_context;
    PeopleService& m_service;
    AccountId m_account;
    bool m_isStale = true;
};

} // namespace trunkline::ui
