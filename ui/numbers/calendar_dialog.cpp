#include "ui/numbers/calendar_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QMap>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/models/flows_naming.h"
#include "ui/models/removal_service.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/confirm_removal.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

constexpr int kLongestName = 100;
constexpr int kDateRole = Qt::UserRole;
constexpr int kIsOwnRole = Qt::UserRole + 1;

/// A date as it holds here, and where that is said.
struct ShownDay {
    CalendarDay day;
    AccountId from;
    bool isOverAnother = false; ///< a calendar above has the date too
};

} // namespace

CalendarDialog::CalendarDialog(PageContext& context, RemovalService* removal, const AccountId& account, QWidget* parent)
    : QDialog(parent), m_context(context), m_removal(removal), m_account(account) {
    setWindowTitle(tr("Holidays and closures"));
    build();
    fillNames({});
    resize(fontMetrics().averageCharWidth() * 116, fontMetrics().height() * 28);
}

void CalendarDialog::build() {
    auto* words =
        makeCaption(tr("On these dates a schedule takes the way “holiday”. A calendar holds at its account and at "
                       "everything below it."),
                    this);
    words->setWordWrap(true);
    m_name = new QComboBox(this);
    m_name->setAccessibleName(tr("Calendar"));
    auto* adding = new QPushButton(icon(Icon::Add), tr("New calendar…"), this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(adding);
    m_removeCalendar = new QPushButton(icon(Icon::Remove), tr("Remove the calendar…"), this);
    head->addWidget(m_removeCalendar);
    m_days = new QTreeWidget(this);
    m_days->setAccessibleName(tr("Dates"));
    m_days->setRootIsDecorated(false);
    m_days->setUniformRowHeights(true);
    m_days->setHeaderLabels({tr("Date"), tr("What"), tr("From")});
    m_days->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_date = new QDateEdit(this);
    m_date->setCalendarPopup(true);
    m_date->setDate(QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_context.clock.now())).date());
    m_date->setAccessibleName(tr("Date"));
    m_words = new QLineEdit(this);
    m_words->setMaxLength(kLongestName);
    m_words->setPlaceholderText(tr("What it is, e.g. Christmas Day"));
    m_words->setAccessibleName(tr("What it is"));
    m_add = new QPushButton(tr("Add the date"), this);
    m_add->setDefault(true);
    m_remove = new QPushButton(tr("Remove"), this);
    for (QPushButton* other : {adding, m_remove, m_removeCalendar})
        other->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_date);
    row->addWidget(m_words, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    m_error = new InlineError(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addWidget(words);
    column->addLayout(head);
    column->addWidget(m_days, 1);
    column->addLayout(row);
    column->addWidget(m_error);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(adding, &QPushButton::clicked, this, &CalendarDialog::addCalendar);
    connect(m_removeCalendar, &QPushButton::clicked, this, &CalendarDialog::removeCalendar);
    connect(&m_context.store, &store::Store::calendarsChanged, this, [this] { fillNames(m_name->currentText()); });
    connect(m_name, &QComboBox::currentIndexChanged, this, &CalendarDialog::showDays);
    connect(m_days, &QTreeWidget::itemSelectionChanged, this, &CalendarDialog::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &CalendarDialog::addDay);
    connect(m_remove, &QPushButton::clicked, this, &CalendarDialog::removeDay);
    connect(m_words, &QLineEdit::textChanged, this, &CalendarDialog::updateButtons);
}

void CalendarDialog::fillNames(const QString& select) {
    m_calendars = m_context.store.reader().calendarsFor(*m_context.store.accounts(), m_account);
    QStringList names;
    for (const HolidayCalendar& calendar : m_calendars) {
        if (!names.contains(calendar.name))
            names.append(calendar.name);
    }
    names.sort(Qt::CaseInsensitive);
    const QSignalBlocker quiet(m_name);
    m_name->clear();
    m_name->addItems(names);
    m_name->setCurrentIndex(std::max(0, m_name->findText(select)));
    showDays();
}

void CalendarDialog::showDays() {
    QMap<QDate, ShownDay> shown;
    for (const HolidayCalendar& calendar : m_calendars) {
        if (calendar.name != m_name->currentText())
            continue;
        for (const CalendarDay& day : calendar.days)
            shown.insert(day.date, {day, calendar.account, shown.contains(day.date)});
    }
    m_days->clear();
    const auto tree = m_context.store.accounts();
    const QLocale locale;
    for (const ShownDay& day : shown) {
        if (day.day.isOpen && !day.isOverAnother)
            continue; // takes nothing out
        const bool isOwn = day.from == m_account;
        const Account* from = tree->find(day.from);
        auto* item = new QTreeWidgetItem(m_days, {locale.toString(day.day.date, QLocale::LongFormat),
                                                  day.day.isOpen ? tr("Open as on any day") : day.day.name,
                                                  isOwn  ? tr("here")
                                                  : from ? from->name
                                                         : tr("an account above")});
        item->setData(0, kDateRole, day.day.date);
        item->setData(0, kIsOwnRole, isOwn);
    }
    for (const int column : {0, 2})
        m_days->resizeColumnToContents(column);
    m_error->setWords({});
    updateButtons();
}

HolidayCalendar CalendarDialog::own() const {
    for (const HolidayCalendar& calendar : m_calendars) {
        if (calendar.account == m_account && calendar.name == m_name->currentText())
            return calendar;
    }
    HolidayCalendar made;
    made.account = m_account;
    made.name = m_name->currentText();
    return made;
}

void CalendarDialog::updateButtons() {
    const QTreeWidgetItem* item = m_days->currentItem();
    m_remove->setEnabled(item != nullptr);
    m_remove->setText(item && !item->data(0, kIsOwnRole).toBool() ? tr("Open here") : tr("Remove"));
    m_add->setEnabled(!m_name->currentText().isEmpty() && !m_words->text().simplified().isEmpty());
    const CalendarId id = own().id;
    const bool isSent = !id.isNull() && !m_context.store.isPending(EntityType::Calendar, id.toString());
    m_removeCalendar->setEnabled(m_removal && isSent);
    m_removeCalendar->setToolTip(!m_removal    ? tr("Removing needs a connection.")
                                 : id.isNull() ? tr("This calendar stands at an account above, and is removed there.")
                                 : isSent      ? QString()
                                               : tr("What you changed is on its way to the server. Try again then."));
}

void CalendarDialog::removeCalendar() {
    const HolidayCalendar calendar = own();
    if (calendar.id.isNull() || !m_removal)
        return;
    const QStringList users =
        flowsNaming(m_context.store.reader(), *m_context.store.accounts(), m_account, "calendar"_L1, calendar.name);
    if (!confirmRemoval(
            this,
            tr("Remove the calendar “%1” with its %n date(s)?", nullptr, int(calendar.days.size())).arg(calendar.name),
            tr("Schedules of these flows go by it. Its dates are working days for them then, unless a "
               "calendar of this name above has them:"),
            users))
        return;
    m_removeCalendar->setEnabled(false);
    m_removal->remove(EntityType::Calendar, calendar.id.toString(), calendar.revision, this,
                      [this](const Result<void>& done) {
                          updateButtons();
                          m_error->setWords(done ? QString() : done.error().message);
                      });
}

void CalendarDialog::addCalendar() {
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("New calendar"), tr("Name that flows know it by"),
                                               QLineEdit::Normal, tr("Holidays"), &isGiven)
                             .simplified()
                             .left(kLongestName);
    if (!isGiven || name.isEmpty())
        return;
    if (m_name->findText(name, Qt::MatchFixedString) < 0)
        m_name->addItem(name);
    m_name->setCurrentIndex(m_name->findText(name, Qt::MatchFixedString));
    if (own().id.isNull())
        save(own());
}

void CalendarDialog::addDay() {
    HolidayCalendar calendar = own();
    const QDate date = m_date->date();
    std::erase_if(calendar.days, [date](const CalendarDay& day) { return day.date == date; });
    calendar.days.push_back({date, m_words->text().simplified(), false});
    m_words->clear();
    save(std::move(calendar));
}

void CalendarDialog::removeDay() {
    const QTreeWidgetItem* item = m_days->currentItem();
    if (!item)
        return;
    HolidayCalendar calendar = own();
    const QDate date = item->data(0, kDateRole).toDate();
    std::erase_if(calendar.days, [date](const CalendarDay& day) { return day.date == date; });
    if (!item->data(0, kIsOwnRole).toBool())
        calendar.days.push_back({date, {}, true});
    save(std::move(calendar));
}

void CalendarDialog::save(HolidayCalendar calendar) {
    std::ranges::sort(calendar.days, {}, &CalendarDay::date);
    Result<EditId> made = EditId();
    if (calendar.id.isNull()) {
        calendar.id = CalendarId::create(m_context.clock.now(), m_context.random);
        made = m_context.store.create(EntityType::Calendar, wire::toJson(calendar));
    } else {
        const QJsonObject fields{{u"days"_s, wire::toJson(calendar).value(u"days"_s).toArray()}};
        if (auto patch = m_context.store.patchFor(EntityType::Calendar, calendar.id.toString(), fields))
            made = m_context.store.edit(std::move(*patch));
    }
    if (made)
        fillNames(calendar.name);
    else
        m_error->setWords(made.error().message);
}

} // namespace trunkline::ui
