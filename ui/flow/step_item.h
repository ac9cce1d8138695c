#pragma once

#include <QGraphicsItem>
#include <QStaticText>

#include "ui/flow/canvas_geometry.h"
#include "ui/flow/flow_comparison.h"
#include "ui/flow/step_face.h"

namespace trunkline::ui {

/// How the last simulated call, or a wire being drawn, shows on a step.
enum class StepLight : std::uint8_t {
    None,
    Lit,     ///< on the path of the simulated call
    Current, ///< where the simulated call stands
    Faded,   ///< not on the path, or may not be connected to
    Offered, ///< may be connected to
};

/// The card of a step. It paints and knows where its ports are; everything that changes the flow is done by tools and
/// commands.
class StepItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };

    explicit StepItem(StepFace face);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    [[nodiscard]] const StepFace& face() const { return m_face; }
    void setFace(StepFace face);
    /// Null: none.
    void setProblem(const flow::Problem* problem);
    void setLight(StepLight light);
    [[nodiscard]] StepLight light() const { return m_light; }
    void setChosen(bool isChosen, bool isCurrent);
    /// Shows how the step differs in a comparison.
    void setMark(DiffMark mark);
    [[nodiscard]] DiffMark mark() const { return m_mark; }
    void setHovered(bool isHovered, int port);
    /// The port that the lit path leaves by; empty: none.
    void setLitPort(const QString& port);

    /// In scene coordinates.
    [[nodiscard]] QRectF cardRect() const;
    [[nodiscard]] QPointF portPoint(qsizetype index) const { return pos() + canvas::portPoint(index); }
    [[nodiscard]] QPointF portPoint(const QString& port) const;
    [[nodiscard]] QPointF entryPoint() const { return pos() + canvas::entryPoint(m_direction); }
    /// Where wires arrive: at the left or at the top.
    void setDirection(flow::Direction direction) { m_direction = direction; }
    /// Index of the port whose dot or row's end is at a point of the scene; -1: none.
    [[nodiscard]] int portAt(QPointF scenePoint) const;

private:
    void paintFarAway(QPainter* painter) const;
    void paintTitleAlone(QPainter* painter, qreal scale) const;
    void paintFrame(QPainter* painter) const;
    void paintHeader(QPainter* painter);
    void paintPorts(QPainter* painter, const QRectF& exposed);
    void prepareTexts();

    StepFace m_face;
    QSizeF m_size;
    flow::Direction m_direction = flow::Direction::Right;
    StepLight m_light = StepLight::None;
    DiffMark m_mark = DiffMark::Same;
    QString m_litPort;
    bool m_isChosen = false;
    bool m_isCurrent = false;
    bool m_isHovered = false;
    int m_hoveredPort = -1;

    // Laid out at the first paint that shows them, so that opening a large flow does not pay for what is out of sight.
    bool m_areTextsReady = false;
    QStaticText m_title;
    QStaticText m_summary;
    std::vector<QStaticText> m_portLabels;
};

/// Fonts of the canvas, in scene units.
[[nodiscard]] const QFont& canvasTitleFont();
[[nodiscard]] const QFont& canvasTextFont();

} // namespace trunkline::ui
