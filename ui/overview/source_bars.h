#pragma once

#include <vector>

#include <QWidget>

#include "core/store/store_types.h"

namespace trunkline::ui {

/// Where callers came from: a line each for the largest sources, the rest together; as long as its share, answered part
/// solid.
class SourceBars final : public QWidget {
    Q_OBJECT

public:
    explicit SourceBars(QWidget* parent = nullptr);

    void setSources(const std::vector<store::CallStats::Source>& sources);
    /// Names and figures of what is shown, line by line.
    [[nodiscard]] QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 24, sizeHint().height()}; }

Q_SIGNALS:
    void sourceChosen(const QString& source);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Line {
        QString name;
        QString source; ///< empty: several, or unknown
        int answered = 0;
        int calls = 0;
    };
    [[nodiscard]] int lineHeight() const;

    std::vector<Line> m_lines;
};

} // namespace trunkline::ui
