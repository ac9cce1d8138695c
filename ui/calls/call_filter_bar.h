#pragma once

#include <QWidget>

#include "ui/calls/call_filter.h"

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace trunkline::ui {

class ChoiceButton;
class SearchField;
class WrapLayout;

/// Everything that narrows the call log, in one row; below it what narrows it now, as chips that go away one by one,
/// and how many calls are left.
class CallFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit CallFilterBar(QWidget* parent = nullptr);

    void setFilter(const CallFilter& filter);
    [[nodiscard]] const CallFilter& filter() const { return m_filter; }
    /// What number, source and tag offer, and what chips call them.
    void setNames(std::shared_ptr<const CallNames> names);
    void setFacets(const store::CallFacets& facets);
    /// `isComplete` false: more are being found.
    void setCount(int count, bool isComplete);
    /// Added at the right end of the first row: the page's buttons.
    void addWidget(QWidget* widget);

    [[nodiscard]] SearchField* searchField() const { return m_search; }

Q_SIGNALS:
    void filterChanged(const trunkline::ui::CallFilter& filter);
    void leftDownwards();

private:
    ChoiceButton* addChoice(const QString& title, bool isSeveral);
    void fillFixedChoices();
    void connectChoices();
    void change(const CallFilter& filter);
    void chooseDays();
    void showChips();
    void updateButtons();
    QAbstractButton* makeChip(const CallFilter::Chip& chip);

    CallFilter m_filter;
    std::shared_ptr<const CallNames> m_names;
    SearchField* m_search = nullptr;
    ChoiceButton* m_time = nullptr;
    ChoiceButton* m_outcome = nullptr;
    ChoiceButton* m_direction = nullptr;
    ChoiceButton* m_number = nullptr;
    ChoiceButton* m_source = nullptr;
    ChoiceButton* m_tag = nullptr;
    QHBoxLayout* m_firstRow = nullptr;
    QWidget* m_chipRow = nullptr;
    WrapLayout* m_chips = nullptr;
    QLabel* m_count = nullptr;
};

} // namespace trunkline::ui
