#pragma once

#include <QWidget>

#include "ui/theme/icon.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace trunkline::ui {

/// What tone a message has. Its colour always comes with an icon.
enum class Tone : std::uint8_t { Neutral, Info, Ok, Warn, Danger };

[[nodiscard]] Token inkOf(Tone tone);  ///< for icon and line
[[nodiscard]] Token washOf(Tone tone); ///< for the surface
[[nodiscard]] Icon iconOf(Tone tone);

/// A calm strip across the top of a page: an icon, a sentence, at most one button, closable where that makes sense.
class Banner final : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    void setMessage(Tone tone, const QString& words);
    [[nodiscard]] QString words() const;
    /// Empty: no button.
    void setButton(const QString& text);
    void setClosable(bool isClosable);

Q_SIGNALS:
    void activated();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    Tone m_tone = Tone::Info;
    QLabel* m_picture = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_button = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace trunkline::ui
