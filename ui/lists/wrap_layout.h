#pragma once

#include <QLayout>

namespace trunkline::ui {

/// Puts widgets beside each other and goes on in the next line where the room ends; for chips.
class WrapLayout final : public QLayout {
public:
    explicit WrapLayout(QWidget* parent = nullptr, int spacing = 4);
    ~WrapLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool isDryRun) const;

    QList<QLayoutItem*> m_items;
};

} // namespace trunkline::ui
