#pragma once

#include <functional>
#include <vector>

#include <QAbstractTableModel>

#include "core/store/store_types.h"

namespace trunkline::ui {

/// The edits that the server has not taken yet, in the order they were made.
class OutboxModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Changed, When, State, kColumnCount };

    explicit OutboxModel(QObject* parent = nullptr);

    /// `nameOf`: the name of what an edit is about, for people.
    void setEdits(std::vector<store::PendingEdit> edits, const std::function<QString(const wire::Patch&)>& nameOf,
                  Instant now);
    [[nodiscard]] const store::PendingEdit& edit(int row) const { return m_edits[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<store::PendingEdit> m_edits;
    QStringList m_names;
    Instant m_now{};
};

} // namespace trunkline::ui
