#pragma once

#include <QAbstractButton>

namespace trunkline::ui {

/// A small label with a cross: pressing it, Delete or Backspace takes what it stands for away.
class ChipButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit ChipButton(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;
};

} // namespace trunkline::ui
