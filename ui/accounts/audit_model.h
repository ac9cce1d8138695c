#pragma once

#include <functional>
#include <vector>

#include <QAbstractTableModel>
#include <QHash>

#include "core/domain/account_tree.h"
#include "core/domain/audit.h"
#include "ui/lists/time_words.h"

namespace trunkline::ui {

/// What changed, newest first.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Who, What, Subject, Where, kColumnCount };

    explicit AuditModel(QObject* parent = nullptr);

    struct Source {
        std::vector<AuditEvent> events;
        QHash<UserId, QString> people;
        std::shared_ptr<const AccountTree> tree;
        TimeWords times{QTimeZone::systemTimeZone()}; ///< of the account that is looked at
        Instant now{};
    };
    void setSource(Source source);
    [[nodiscard]] const AuditEvent& event(int row) const { return m_source.events[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    Source m_source;
};

} // namespace trunkline::ui
