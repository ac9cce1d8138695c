#include "ui/calls/day_range_popup.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

namespace trunkline::ui {

namespace {

QDateEdit* makeDateEdit(QDate date, const QString& name, QWidget* parent) {
    auto* edit = new QDateEdit(date, parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(DayRangePopup::tr("d MMM yyyy", "a day"));
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

DayRangePopup::DayRangePopup(QDate firstDay, QDate lastDay, QWidget* parent) : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Days to show"));
    const QDate today = QDate::currentDate();
    m_first = makeDateEdit(firstDay.isValid() ? firstDay : today.addDays(-6), tr("First day"), this);
    m_last = makeDateEdit(lastDay.isValid() ? lastDay : today, tr("Last day"), this);
    auto* form = new QFormLayout(this);
    form->addRow(tr("From"), m_first);
    form->addRow(tr("To"), m_last);
    auto* show = new QPushButton(tr("Show these days"), this);
    show->setDefault(true);
    connect(show, &QPushButton::clicked, this, &DayRangePopup::take);
    form->addRow(show);
}

void DayRangePopup::openBelow(QWidget* anchor) {
    adjustSize();
    move(anchor->mapToGlobal(QPoint(0, anchor->height() + 1)));
    QWidget::show();
    m_first->setFocus(Qt::PopupFocusReason);
}

void DayRangePopup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    QFrame::keyPressEvent(event);
}

void DayRangePopup::take() {
    const QDate first = m_first->date();
    const QDate last = m_last->date();
    close();
    Q_EMIT chosen(std::min(first, last), std::max(first, last));
}

} // namespace trunkline::ui
