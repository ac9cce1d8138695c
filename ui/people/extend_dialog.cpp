#include "ui/people/extend_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"

namespace trunkline::ui {

namespace {
constexpr int kMonths = 3;
}

ExtendDialog::ExtendDialog(PeopleService& service, std::vector<Grant> grants, Instant now, QWidget* parent)
    : ServerDialog(tr("Extend access"), tr("Extend"), parent), m_service(service), m_grants(std::move(grants)) {
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    auto* words = new QLabel(tr("%n role(s) will end on the day that you choose, and not before.", nullptr,
                                static_cast<int>(m_grants.size())),
                             this);
    words->setWordWrap(true);
    words->setMinimumWidth(380);
    content()->addWidget(words);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Last day of access"), this);
    m_day = new QDateEdit(today.addMonths(kMonths), this);
    m_day->setMinimumDate(today.addDays(1));
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("Last day of access"));
    label->setBuddy(m_day);
    row->addWidget(label);
    row->addWidget(m_day);
    row->addStretch();
    content()->addLayout(row);
    m_forGood = new QCheckBox(tr("Without an end"), this);
    content()->addWidget(m_forGood);
    connect(m_forGood, &QCheckBox::toggled, m_day, &QWidget::setDisabled);
}

std::optional<Instant> ExtendDialog::wanted() const {
    if (m_forGood->isChecked())
        return std::nullopt;
    return fromMilliseconds(m_day->date().addDays(1).startOfDay().toMSecsSinceEpoch());
}

void ExtendDialog::send() {
    sendNext(0, begin());
}

void ExtendDialog::sendNext(std::size_t position, const PeopleService::Done& done) {
    if (position >= m_grants.size()) {
        done(Result<void>());
        return;
    }
    m_service.setExpiry(m_grants[position], wanted(), this, [this, position, done](const Result<void>& answer) {
        if (answer)
            sendNext(position + 1, done);
        else
            done(answer);
    });
}

} // namespace trunkline::ui
