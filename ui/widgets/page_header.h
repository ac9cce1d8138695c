#pragma once

#include <vector>

#include <QWidget>

#include "core/domain/ids.h"

class QHBoxLayout;

namespace trunkline::ui {

/// The way from the organization down to an account, each part a link; the last one is the title. Parts in the middle
/// give way where there is no room.
class Breadcrumb final : public QWidget {
    Q_OBJECT

public:
    struct Part {
        AccountId account;
        QString name;
    };

    explicit Breadcrumb(QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const trunkline::AccountId& account);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    std::vector<Part> m_parts;
    std::vector<QWidget*> m_widgets; ///< links, with a sign between each two
};

/// The top of a page: breadcrumb at the left, buttons at the right.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);
    [[nodiscard]] Breadcrumb* breadcrumb() const { return m_breadcrumb; }
    /// Added at the right, in order.
    void addWidget(QWidget* widget);

private:
    Breadcrumb* m_breadcrumb = nullptr;
    QHBoxLayout* m_row = nullptr;
};

} // namespace trunkline::ui
