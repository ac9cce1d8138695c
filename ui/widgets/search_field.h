#pragma once

#include <QLineEdit>
#include <QTimer>

namespace trunkline::ui {

/// A field with a magnifying glass that clears by Escape or its cross. searchChanged() comes at once where the delay is
/// 0, otherwise when typing paused.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    void setDelay(int milliseconds) { m_pause.setInterval(milliseconds); }

Q_SIGNALS:
    void searchChanged(const QString& text);
    /// Down or Return: the keyboard wants to go to the results.
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer m_pause;
};

} // namespace trunkline::ui
