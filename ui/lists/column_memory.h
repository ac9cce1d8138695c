#pragma once

#include <QJsonValue>
#include <QList>
#include <QObject>

class QHeaderView;
class QMenu;

namespace trunkline::ui {

/// A table's columns as a person arranged them (width, order, which are hidden), for Page::layoutState(); hides and
/// shows them from the header's context menu. Make it when the model is set; the header owns it.
class ColumnMemory final : public QObject {
    Q_OBJECT

public:
    /// `hiddenAtFirst` are logical indexes.
    explicit ColumnMemory(QHeaderView* header, const QList<int>& hiddenAtFirst = {});

    [[nodiscard]] QJsonValue saved() const;
    /// What another version saved, with other columns, is left alone.
    void restore(const QJsonValue& saved);
    void reset();

    /// Adds an entry for each column, checked where it is shown, and one to forget all changes.
    void fillMenu(QMenu* menu);

    /// Columns that are shown, from left to right.
    [[nodiscard]] QList<int> shownColumns() const;

private:
    void openMenu(const QPoint& position);

    QHeaderView* m_header;
    QByteArray m_initial;
};

} // namespace trunkline::ui
