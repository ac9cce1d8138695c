#pragma once

#include <QAbstractButton>

namespace trunkline::ui {

/// A figure with its name and how it changed against the period before. A button: it leads to the calls behind it.
class FigureTile final : public QAbstractButton {
    Q_OBJECT

public:
    /// What a rise means.
    enum class Good { Up, Down, Neither };

    FigureTile(const QString& name, Good good, QWidget* parent = nullptr);

    /// `change` as changeText() gives it; empty: nothing to compare with.
    void setFigure(const QString& value, const QString& change);
    [[nodiscard]] const QString& value() const { return m_value; }
    [[nodiscard]] const QString& change() const { return m_change; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Good m_good;
    QString m_value;
    QString m_change;
};

} // namespace trunkline::ui
