#pragma once

#include <optional>

#include "ui/people/people_view.h"
#include "ui/people/review_model.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace trunkline::ui {

class EmptyState;
class ListTable;
class SearchField;

/// Whose access at or below an account deserves a look, why, and what to do about it; for one or for many at once
/// (S3-30).
class ReviewView final : public PeopleView {
    Q_OBJECT

public:
    ReviewView(PageContext& context, PeopleService& service, QWidget* parent = nullptr);

    void focusContent() override;
    bool focusSearch() override;
    [[nodiscard]] QJsonValue saved() const override;
    void restore(const QJsonValue& saved) override;

private:
    using Findings = std::vector<ReviewFinding>;

    void reload() override;
    void follow() override;
    void buildToolbar();
    void buildTable();
    void handleActions();
    void read();
    void openMenu(const QPoint& position);
    [[nodiscard]] Findings selected() const;
    /// The people among them, each once.
    [[nodiscard]] static Findings onceEach(Findings findings);
    /// Why `verb` cannot be done to all that is selected; empty: it can.
    [[nodiscard]] QString notNow(access::Action verb) const;
    [[nodiscard]] QString notNowForInvitations() const;

    void removeSelected();
    void demoteSelected();
    void extendSelected();
    void deactivateSelected();
    void keepSelected();
    void exportShown();
    /// Asks the server for each, one after another, and tells how many it did.
    void doForEach(Findings findings, const QString& done,
                   const std::function<void(const ReviewFinding&, PeopleService::Done)>& ask);
    [[nodiscard]] bool isConfirmed(const QString& title, const QString& words, const QString& verb);

    ReviewModel m_model;
    std::vector<Invitation> m_invitations;
    AccountId m_invitationsAt;
    std::optional<AccountId> m_readAt; ///< whose findings these are; none before the first answer
    quint64 m_read = 0;                ///< late answers of an earlier read are dropped
    SearchField* m_search = nullptr;
    QComboBox* m_reason = nullptr;
    QCheckBox* m_reviewed = nullptr;
    QLabel* m_count = nullptr;
    ListTable* m_table = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace trunkline::ui
