#pragma once

#include <vector>

#include <QPointer>
#include <QToolButton>
#include <QVariant>

class QFrame;
class QListWidget;

namespace trunkline::ui {

/// A button that drops a list to choose from, with a field to find in it where it is long. One choice or several; says
/// what is chosen by itself being marked (the chips beside it say the rest). Up and down, Return, Space and Escape work
/// as in any list.
class ChoiceButton final : public QToolButton {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        QVariant value; ///< an invalid one stands for "all"
        QIcon icon;
    };

    enum class Mode { One, Several };

    ChoiceButton(const QString& title, Mode mode, QWidget* parent = nullptr);

    void setChoices(std::vector<Choice> choices);
    [[nodiscard]] const std::vector<Choice>& choices() const { return m_choices; }
    void setChosen(const QVariantList& values);
    [[nodiscard]] QVariantList chosen() const { return m_chosen; }
    void openList();

Q_SIGNALS:
    /// By the person; not by setChosen().
    void choiceChanged(const QVariantList& values);

private:
    void fill(QListWidget* list) const;
    void narrow(QListWidget* list, const QString& text) const;
    void take(QListWidget* list, int row);
    void mark();

    Mode m_mode;
    std::vector<Choice> m_choices;
    QVariantList m_chosen;
    QPointer<QFrame> m_popup;
};

} // namespace trunkline::ui
