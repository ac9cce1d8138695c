#include "ui/widgets/page_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

namespace {

constexpr int kButtonEdge = 5; ///< between a flat button's left edge and its words

/// Between two links; says nothing to screen readers.
class Chevron final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {kSpace16, kSpace16}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QRect glyph(0, 0, kSpace12, kSpace12);
        glyph.moveCenter(rect().center());
        ui::icon(isRightToLeft() ? Icon::ChevronLeft : Icon::ChevronRight, Token::Muted).paint(&painter, glyph);
    }
};

} // namespace

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Where you are"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Breadcrumb::setParts(std::vector<Part> parts) {
    qDeleteAll(m_widgets);
    m_widgets.clear();
    m_parts = std::move(parts);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const bool isLast = i + 1 == m_parts.size();
        if (i > 0)
            m_widgets.push_back(new Chevron(this));
        if (isLast) {
            auto* title = new QLabel(m_parts[i].name, this);
            title->setFont(boldFont(font()));
            title->setTextFormat(Qt::PlainText);
            title->setContentsMargins(kButtonEdge, 0, 0, 0); // where the words of a button begin
            m_widgets.push_back(title);
        } else {
            auto* link = new QToolButton(this);
            link->setText(QString(m_parts[i].name).replace(u'&', QStringLiteral("&&")));
            link->setAutoRaise(true);
            link->setFocusPolicy(Qt::TabFocus);
            link->setAccessibleName(tr("Go to %1").arg(m_parts[i].name));
            connect(link, &QToolButton::clicked, this,
                    [this, account = m_parts[i].account] { Q_EMIT chosen(account); });
            m_widgets.push_back(link);
        }
    }
    for (QWidget* widget : m_widgets)
        widget->show();
    updateGeometry();
    arrange();
}

QSize Breadcrumb::sizeHint() const {
    int width = 0;
    for (const QWidget* widget : m_widgets)
        width += widget->sizeHint().width();
    return {width, fontMetrics().height() + kSpace12};
}

QSize Breadcrumb::minimumSizeHint() const {
    return {kSpace24 * 4, fontMetrics().height() + kSpace12};
}

void Breadcrumb::resizeEvent(QResizeEvent*) {
    arrange();
}

void Breadcrumb::arrange() {
    // Ancestors go from the left until the rest fits; the account itself always stays.
    int needed = sizeHint().width();
    std::size_t first = 0;
    while (needed > width() && first + 2 < m_widgets.size()) {
        needed -= m_widgets[first]->sizeHint().width() + m_widgets[first + 1]->sizeHint().width();
        first += 2;
    }
    int x = 0;
    for (std::size_t i = 0; i < m_widgets.size(); ++i) {
        QWidget* widget = m_widgets[i];
        widget->setVisible(i >= first);
        if (i < first)
            continue;
        const int wanted = qMin(widget->sizeHint().width(), qMax(0, width() - x));
        const QRect place(x, 0, wanted, height());
        widget->setGeometry(isRightToLeft() ? QRect(width() - x - wanted, 0, wanted, height()) : place);
        x += wanted;
    }
}

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent), m_breadcrumb(new Breadcrumb(this)), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(kSpace12 - kButtonEdge, kSpace8, kSpace12, kSpace4);
    m_row->setSpacing(kSpace8);
    m_row->addWidget(m_breadcrumb, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PageHeader::addWidget(QWidget* widget) {
    m_row->addWidget(widget);
}

} // namespace trunkline::ui
