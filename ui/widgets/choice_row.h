#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace trunkline::ui {

/// A few words side by side, of which one is chosen: periods, views of a page.
class ChoiceRow final : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget* parent = nullptr);

    /// The first is chosen until another is. `id` is not negative, and each has its own.
    QToolButton* add(const QString& name, int id);
    [[nodiscard]] QToolButton* button(int id) const;
    [[nodiscard]] int chosen() const;
    /// Tells nobody.
    void choose(int id);

Q_SIGNALS:
    /// By the person.
    void picked(int id);

private:
    QButtonGroup* m_group = nullptr;
};

} // namespace trunkline::ui
