#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace trunkline::ui {

class Connection;

/// In place of accounts and pages until the first accounts are here: what is on its way, how far it is, and how to stop
/// it; or why nothing comes.
class FirstLoadPanel final : public QWidget {
    Q_OBJECT

public:
    /// `connection` outlives it.
    explicit FirstLoadPanel(Connection& connection, QWidget* parent = nullptr);

private:
    void follow();
    void press();

    Connection& m_connection;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_button = nullptr;
    bool m_isStopped = false; ///< by the person: what came so far stays
};

} // namespace trunkline::ui
