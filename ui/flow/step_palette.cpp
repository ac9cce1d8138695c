#include "ui/flow/step_palette.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>

#include "core/flow/step_types.h"
#include "ui/flow/flow_edits.h"
#include "ui/flow/step_item.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr int kTypeRole = Qt::UserRole + 1;

/// A small card in the hand, so that it is plain what will be put down.
QPixmap cardInHand(const QListWidgetItem& item, qreal ratio) {
    const QSize size(int(canvas::kCardWidth), int(canvas::kHeaderHeight));
    QPixmap card(size * ratio);
    card.setDevicePixelRatio(ratio);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(Token::Accent), 1.8));
    painter.setBrush(theme().color(Token::Raised));
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(1, 1, -1, -1), canvas::kRadius, canvas::kRadius);
    item.icon().paint(&painter, 12, 15, 20, 20);
    painter.setPen(theme().color(Token::Text));
    painter.setFont(canvasTitleFont());
    painter.drawText(QRect(42, 0, size.width() - 50, size.height()), Qt::AlignVCenter, item.text());
    return card;
}

} // namespace

StepPalette::StepPalette(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Steps to add"));
    setAccessibleDescription(tr("Drag one onto the canvas, or press Enter to add it behind the current step."));
    setFrameShape(NoFrame);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setIconSize({kToolIconSize, kToolIconSize});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    for (const flow::StepType& type : flow::stepTypes()) {
        const QString name = QString::fromUtf16(type.name);
        auto* item = new QListWidgetItem(icon(iconOf(QStringView(name)), Token::Accent), flow::typeLabel(type), this);
        item->setData(kTypeRole, name);
        item->setToolTip(flow::typeSummary(type));
        item->setData(Qt::AccessibleDescriptionRole, flow::typeSummary(type));
        item->setSizeHint({0, rowHeight(*this) + kSpace4});
    }
    setCurrentRow(1);
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT stepChosen(item->data(kTypeRole).toString()); });
}

QStringList StepPalette::mimeTypes() const {
    return {QString::fromLatin1(kStepTypeMime)};
}

QMimeData* StepPalette::mimeData(const QList<QListWidgetItem*>& items) const {
    auto* payload = new QMimeData;
    if (!items.isEmpty())
        payload->setData(QString::fromLatin1(kStepTypeMime), items.first()->data(kTypeRole).toString().toUtf8());
    return payload;
}

void StepPalette::startDrag(Qt::DropActions) {
    const QListWidgetItem* item = currentItem();
    if (!item)
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeData({currentItem()}));
    drag->setPixmap(cardInHand(*item, devicePixelRatioF()));
    drag->setHotSpot({int(canvas::kCardWidth / 2), int(canvas::kHeaderHeight / 2)});
    drag->exec(Qt::CopyAction);
}

} // namespace trunkline::ui
