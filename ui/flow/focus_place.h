#pragma once

#include <QByteArray>

class QWidget;

namespace trunkline::ui {

/// Which part of a form has the keyboard, so that the form can be built anew without taking it away.
class FocusPlace {
public:
    FocusPlace() = default;
    /// Null, or without the focus in it: no place.
    explicit FocusPlace(const QWidget* form);
    /// Gives the keyboard to the same part of a form that was built in the same way; does nothing where it has none.
    void restoreIn(const QWidget& form) const;

private:
    QByteArray m_kind; ///< of the part
    int m_ordinal = 0; ///< among those of its kind
};

} // namespace trunkline::ui
