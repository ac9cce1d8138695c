#include "ui/flow/focus_place.h"

#include <QApplication>
#include <QWidget>

namespace trunkline::ui {

namespace {

QList<QWidget*> partsOf(const QWidget& form, const QByteArray& kind) {
    QList<QWidget*> parts = form.findChildren<QWidget*>();
    parts.removeIf([&kind](const QWidget* part) { return part->metaObject()->className() != kind; });
    return parts;
}

} // namespace

FocusPlace::FocusPlace(const QWidget* form) {
    QWidget* focused = QApplication::focusWidget();
    if (!form || !focused || !form->isAncestorOf(focused))
        return;
    m_kind = focused->metaObject()->className();
    m_ordinal = static_cast<int>(partsOf(*form, m_kind).indexOf(focused));
}

void FocusPlace::restoreIn(const QWidget& form) const {
    if (m_kind.isEmpty())
        return;
    if (QWidget* part = partsOf(form, m_kind).value(m_ordinal))
        part->setFocus(Qt::OtherFocusReason);
}

} // namespace trunkline::ui
