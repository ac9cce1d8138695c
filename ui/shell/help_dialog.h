#pragma once

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace trunkline::ui {

/// How to get about, in a few sentences, and every key, which a word narrows.
class HelpDialog final : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

private:
    void fill();
    void narrow(const QString& words);

    QTableWidget* m_keys = nullptr;
};

} // namespace trunkline::ui
