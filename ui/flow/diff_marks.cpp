#include "ui/flow/diff_marks.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include "ui/flow/step_item.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

struct DiffWords {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::DiffMark)
};

Token washOf(DiffMark mark) {
    switch (mark) {
    case DiffMark::Added:
        return Token::OkWash;
    case DiffMark::Removed:
        return Token::DangerWash;
    case DiffMark::Changed:
        return Token::WarnWash;
    case DiffMark::Same:
        break;
    }
    return Token::Raised;
}

} // namespace

Token inkOf(DiffMark mark) {
    switch (mark) {
    case DiffMark::Added:
        return Token::Ok;
    case DiffMark::Removed:
        return Token::Danger;
    case DiffMark::Changed:
        return Token::Warn;
    case DiffMark::Same:
        break;
    }
    return Token::MeaningLine;
}

Icon iconOf(DiffMark mark) {
    switch (mark) {
    case DiffMark::Added:
        return Icon::Add;
    case DiffMark::Removed:
        return Icon::Remove;
    case DiffMark::Changed:
        return Icon::Edit;
    case DiffMark::Same:
        break;
    }
    return Icon::Check;
}

QString wordFor(DiffMark mark) {
    switch (mark) {
    case DiffMark::Added:
        return DiffWords::tr("Added");
    case DiffMark::Removed:
        return DiffWords::tr("Removed");
    case DiffMark::Changed:
        return DiffWords::tr("Changed");
    case DiffMark::Same:
        break;
    }
    return {};
}

void paintDiffFlag(QPainter& painter, QPointF foot, DiffMark mark) {
    const QString word = wordFor(mark);
    const QFont& font = canvasTextFont();
    const qreal width = 12 + 14 + 4 + QFontMetricsF(font).horizontalAdvance(word);
    const QRectF pill(foot.x(), foot.y() - kDiffFlagHeight, width, kDiffFlagHeight - 3);
    const QColor ink = theme().color(inkOf(mark));
    painter.setPen(QPen(ink, 1));
    painter.setBrush(theme().color(washOf(mark)));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const qreal ratio = painter.device()->devicePixelRatioF() *
                        QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
    painter.drawPixmap(QRectF(pill.left() + 6, pill.center().y() - 7, 14, 14),
                       iconPixmap(iconOf(mark), 14, ink, std::max(1.0, std::ceil(ratio * 2) / 2)), {});
    painter.setFont(font);
    painter.setPen(theme().color(Token::Text));
    painter.drawText(pill.adjusted(24, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
}

} // namespace trunkline::ui
