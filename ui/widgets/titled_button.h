#pragma once

#include <QAbstractButton>

#include "ui/theme/icon.h"

namespace trunkline::ui {

/// One of several ways to go on: a drawing, a title and a muted line on what it leads to. As wide as it is given; words
/// that do not fit are elided and stand in the tooltip.
class TitledButton final : public QAbstractButton {
    Q_OBJECT

public:
    TitledButton(Icon icon, const QString& title, const QString& words, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int wordsWidth() const;

    QIcon m_icon;
    QString m_words;
};

} // namespace trunkline::ui
