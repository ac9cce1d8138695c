#pragma once

#include <QWidget>

#include "ui/theme/icon.h"

class QAction;
class QLabel;
class QPushButton;

namespace trunkline::ui {

/// Says why there is nothing here and what to do about it: an icon, a title, a sentence, at most one button.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(Icon icon, const QString& title, const QString& words, QWidget* parent = nullptr);

    void setContent(Icon icon, const QString& title, const QString& words);
    /// The button follows the action's text and whether it is enabled, and says why not. Null: no button.
    void setAction(QAction* action);
    /// A button of its own; activated() follows a press. Empty: none.
    void setButton(const QString& text);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void followAction();
    void drawIcon();

    Icon m_icon;
    QLabel* m_picture = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_button = nullptr;
    QAction* m_action = nullptr;
};

} // namespace trunkline::ui
