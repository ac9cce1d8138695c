#pragma once

#include "core/access/catalog.h"
#include "ui/lists/rows_model.h"

namespace trunkline::ui {

/// The roles that there are: the catalog's and the organisation's own.
class RolesModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Place, Reaches, Holders, Permissions, kColumnCount };

    using RowsModel::RowsModel;

    struct Row {
        access::Role role;
        QString baseName; ///< of a custom role: what it was made from
        int holders = 0;  ///< people who hold it somewhere, as far as one sees them
    };
    void setRoles(std::vector<Row> rows);
    [[nodiscard]] const Row* roleAt(int row) const;
    [[nodiscard]] int rowOfRole(const RoleId& role) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;
    /// The name column goes by rank: whoever reads the list wants to know who stands above whom.
    [[nodiscard]] bool isBefore(int a, int b, int column) const override;

private:
    [[nodiscard]] QString textOf(const Row& row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace trunkline::ui
