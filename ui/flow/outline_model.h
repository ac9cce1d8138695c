#pragma once

#include <memory>
#include <vector>

#include <QAbstractItemModel>

#include "ui/flow/flow_editor_document.h"

namespace trunkline::ui {

/// The flow as a tree of what happens after what, for screen readers and for people who prefer lists. A step that
/// several wires lead to is unfolded where it is met first; elsewhere it stands as a leaf that says so. Steps that no
/// call reaches come last.
class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { StepColumn, WayColumn, SettingColumn, ColumnCount };
    enum Role { StepRole = Qt::UserRole + 1 };

    explicit OutlineModel(FlowEditorDocument& document, QObject* parent = nullptr);
    ~OutlineModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// While nobody looks, edits cost nothing; what changed meanwhile is there when somebody does. On at first.
    void setWatched(bool isWatched);

    [[nodiscard]] StepId stepAt(const QModelIndex& index) const;
    /// Where the step is unfolded; invalid: nowhere.
    [[nodiscard]] QModelIndex indexOf(const StepId& step) const;

private:
    struct Node {
        StepId step;
        QStringList ports; ///< of the step above that lead here
        Node* parent = nullptr;
        int row = 0;
        bool isRepeat = false;
        std::vector<std::unique_ptr<Node>> children;
    };

    void rebuild();
    void build();
    void grow(Node& node, QHash<StepId, Node*>& seen);
    Node& append(Node& parent, const StepId& step, const QStringList& ports, QHash<StepId, Node*>& seen);
    [[nodiscard]] QString textOf(const Node& node, int column) const;

    FlowEditorDocument& m_document;
    Node m_root;
    QHash<StepId, Node*> m_first;
    bool m_isWatched = true;
    bool m_isStale = false;
};

} // namespace trunkline::ui
