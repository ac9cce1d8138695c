#pragma once

#include <QComboBox>

namespace trunkline::ui {

/// A list of many entries that typing a part of one finds. What stands in the field counts, chosen or typed: a list
/// that still means the entry from before would be a trap.
class TypedChoice final : public QComboBox {
    Q_OBJECT

public:
    explicit TypedChoice(QWidget* parent = nullptr);

    /// Of the entry that stands in the field, in whatever case; nothing where it is none.
    [[nodiscard]] QVariant chosen() const;
    [[nodiscard]] bool isNone() const { return entryInField() < 0; }

Q_SIGNALS:
    /// Chosen or typed; chosen() may be another.
    void changed();

private:
    [[nodiscard]] int entryInField() const;
};

} // namespace trunkline::ui
