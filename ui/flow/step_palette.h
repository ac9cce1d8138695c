#pragma once

#include <QListWidget>

namespace trunkline::ui {

/// The step types, to be dragged onto the canvas; Enter or a double click adds one behind the current step.
class StepPalette final : public QListWidget {
    Q_OBJECT

public:
    explicit StepPalette(QWidget* parent = nullptr);

Q_SIGNALS:
    void stepChosen(const QString& stepType);

protected:
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void startDrag(Qt::DropActions actions) override;
};

} // namespace trunkline::ui
