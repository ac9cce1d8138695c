#pragma once

#include <QLabel>
#include <QWidget>

#include "ui/widgets/banner.h"

namespace trunkline::ui {

/// One line that is cut with "…" where there is no room, and then has the whole text as its tooltip.
class ElidedLabel final : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    void setElideMode(Qt::TextElideMode mode);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateToolTip();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// A word in a small coloured pill, with an icon so that colour is not alone: "Missed", "until Mon 08:00".
class StatusChip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusChip(QWidget* parent = nullptr);

    void setStatus(Tone tone, const QString& text);
    void setStatus(Tone tone, Icon icon, const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: draws the same pill at the left of `area`, in the middle of its height; gives its width.
    static int paint(QPainter& painter, const QRect& area, Tone tone, Icon icon, const QString& text,
                     const QFont& font);
    [[nodiscard]] static int widthOf(const QString& text, const QFont& font);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    Icon m_icon = Icon::Info;
    QString m_text;
};

/// The title of a part of a page, with room at the right for what belongs to it.
class SectionHeader final : public QWidget {
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// Muted, behind the title: "last 7 days".
    void setCaption(const QString& caption);
    void addWidget(QWidget* widget);

private:
    QLabel* m_title = nullptr;
    ElidedLabel* m_caption = nullptr;
};

/// A sentence under a field: what is wrong and what to do. Takes its room only while it has words.
class InlineError final : public QWidget {
    Q_OBJECT

public:
    explicit InlineError(QWidget* parent = nullptr);
    /// Empty: hides.
    void setWords(const QString& words, Tone tone = Tone::Danger);
    [[nodiscard]] QString words() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void redraw();

    Tone m_tone = Tone::Danger;
    QLabel* m_picture = nullptr;
    QLabel* m_words = nullptr;
};

/// Muted words in the caption's size.
[[nodiscard]] QLabel* makeCaption(const QString& text, QWidget* parent = nullptr);

/// A horizontal hairline.
class HairLine final : public QWidget {
    Q_OBJECT

public:
    explicit HairLine(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A raised surface with a hairline and rounded corners. Give it a layout.
class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace trunkline::ui
