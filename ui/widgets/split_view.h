#pragma once

#include <QJsonValue>
#include <QSplitter>

namespace trunkline::ui {

/// A list and its details beside it. The details can be folded away and come back at their size.
class SplitView final : public QSplitter {
    Q_OBJECT

public:
    explicit SplitView(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// `share` of the details in the whole, 0 to 1, when they are first shown.
    void setParts(QWidget* list, QWidget* details, double share);
    void setDetailsVisible(bool isVisible);
    [[nodiscard]] bool areDetailsVisible() const;

    /// For Page::layoutState().
    [[nodiscard]] QJsonValue saved() const;
    void restore(const QJsonValue& saved);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    double m_share = 0.35;
    bool m_isPlaced = false;
};

} // namespace trunkline::ui
