#pragma once

#include <QWidget>

#include "core/base/error.h"

class QLabel;
class QProgressBar;

namespace trunkline::ui {

/// A strip at the bottom of a page while an export runs: how far it is, and a button to stop it.
class ExportBar final : public QWidget {
    Q_OBJECT

public:
    explicit ExportBar(QWidget* parent = nullptr);

    void begin(const QString& fileName);
    void setProgress(int done, int total);
    void end();

Q_SIGNALS:
    void canceled();

private:
    QLabel* m_words = nullptr;
    QProgressBar* m_progress = nullptr;
};

} // namespace trunkline::ui
