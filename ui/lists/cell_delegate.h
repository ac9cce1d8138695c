#pragma once

#include <QStyledItemDelegate>

namespace trunkline::ui {

/// Roles of the models in this folder's neighbours that CellDelegate paints.
enum CellRole {
    SecondTextRole = Qt::UserRole + 0x100, ///< QString: muted, after the text: a number behind a name
    ChipsRole,                             ///< QStringList: small labels instead of the text
    PlaceholderRole,                       ///< bool: the row is being fetched; a quiet bar stands for its text
};

/// Cells with a second, muted text, with chips, and of rows that are still being fetched. Everything else is as the
/// style has it. Where room is short the second text goes first, and chips become "+2".
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area,
                    const QString& second) const;
    void paintChips(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area,
                    const QStringList& chips) const;
    void paintPlaceholder(QPainter* painter, const QRect& area, const QModelIndex& index) const;
};

/// Paints one chip with its left edge at `left`, centred in `area`; gives its right edge.
int paintChip(QPainter* painter, const QRect& area, int left, const QString& text, const QFont& font);
[[nodiscard]] int chipWidth(const QString& text, const QFont& font);

} // namespace trunkline::ui
