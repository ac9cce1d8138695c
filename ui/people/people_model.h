#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/access/index.h"
#include "core/domain/user.h"
#include "ui/lists/time_words.h"
#include "ui/people/people_service.h"
#include "ui/people/review.h"

namespace trunkline::ui {

/// One grant of one person, or an invitation that was not answered yet (then the grant has no id).
struct PersonRow {
    User user;
    Grant grant;
    InvitationId invitation;
    QString roleName;
    QString placeName;
    bool isFromAbove = false; ///< the grant stands above the account in view and reaches down
};

/// Which rows of an account's people to show.
enum class PeopleFilter : std::uint8_t {
    Everybody,
    Inactive, ///< active people who did not sign in for kInactiveDays (S3-30)
    Expiring, ///< grants that run out within kExpiringDays
    Invited,
    Deactivated,
};

enum class PeopleScope : std::uint8_t { Here, HereAndBelow };

/// Everyone whom `subject` sees at an account: those whose grants reach it and, where wanted, those who stand below. In
/// order of name. Hidden people are not in it, nor in its count (S1-39).
[[nodiscard]] std::vector<PersonRow> peopleAt(const access::Index& index, const UserId& subject,
                                              const AccountId& account, PeopleScope scope,
                                              const std::vector<User>& users, const std::vector<Grant>& grants,
                                              Instant now);

[[nodiscard]] bool passes(const PersonRow& row, PeopleFilter filter, Instant now);

/// The people of an account as a table; adapts, and owns no rule.
class PeopleModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, RoleColumn, Where, Since, LastSignIn, Expires, ColumnCount };

    PeopleModel(const Clock& clock, QObject* parent = nullptr);

    void setRows(std::vector<PersonRow> rows, const TimeWords& words);
    void setFilter(PeopleFilter filter);
    /// Words that have to occur in name, e-mail, role or place.
    void setText(const QString& text);

    [[nodiscard]] const PersonRow* rowAt(int row) const;
    [[nodiscard]] int rowOf(const GrantId& grant) const;
    [[nodiscard]] int countAll() const { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] QString textOf(const PersonRow& row, int column) const;
    [[nodiscard]] QString toolTipOf(const PersonRow& row, int column) const;
    [[nodiscard]] bool comesBefore(const PersonRow& a, const PersonRow& b) const;

    const Clock& m_clock;
    TimeWords m_words;
    std::vector<PersonRow> m_rows;
    std::vector<int> m_shown;
    PeopleFilter m_filter = PeopleFilter::Everybody;
    QString m_text;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace trunkline::ui
