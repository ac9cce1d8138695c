#pragma once

#include <QDate>
#include <QFrame>

class QDateEdit;

namespace trunkline::ui {

/// Asks for a first and a last day. Return takes them, Escape leaves all as it was. Deletes itself.
class DayRangePopup final : public QFrame {
    Q_OBJECT

public:
    /// Invalid dates begin as the last week.
    DayRangePopup(QDate firstDay, QDate lastDay, QWidget* parent);
    void openBelow(QWidget* anchor);

Q_SIGNALS:
    void chosen(QDate firstDay, QDate lastDay);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take();

    QDateEdit* m_first = nullptr;
    QDateEdit* m_last = nullptr;
};

} // namespace trunkline::ui
