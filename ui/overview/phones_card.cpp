#include "ui/overview/phones_card.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "core/store/store.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMostRows = 12;

} // namespace

PhonesCard::PhonesCard(PageContext& context, DestinationSwitch& destinationSwitch, QWidget* parent)
    : Panel(parent), m_context(context), m_switch(destinationSwitch), m_names(std::make_shared<CallNames>()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace16, kSpace12, kSpace16, kSpace12);
    column->setSpacing(kSpace8);
    m_head = new SectionHeader(tr("Temporary right now"), this);
    column->addWidget(m_head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(kSpace8);
    column->addLayout(m_rows);
    column->addStretch(1);
}

void PhonesCard::setDestinations(const std::vector<Destination>& destinations, bool isCompany,
                                 std::shared_ptr<const CallNames> names) {
    m_names = std::move(names);
    m_head->setTitle(isCompany ? tr("Phones") : tr("Temporary right now"));
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const Instant now = m_context.clock.now();
    std::size_t shown = 0;
    for (const Destination& destination : destinations) {
        if (shown++ < kMostRows)
            m_rows->addWidget(makeRow(destination, isCompany, now));
    }
    if (destinations.size() > kMostRows)
        m_rows->addWidget(makeCaption(
            tr("and %n more, on the page Numbers", nullptr, static_cast<int>(destinations.size() - kMostRows)), this));
    if (destinations.empty()) {
        QLabel* nothing = makeCaption(isCompany ? tr("No phones yet. Add one in the flow that should ring it.")
                                                : tr("Nothing is switched off. All phones ring as their flows say."),
                                      this);
        nothing->setWordWrap(true);
        m_rows->addWidget(nothing);
    }
}

QWidget* PhonesCard::makeRow(const Destination& destination, bool isCompany, Instant now) {
    const bool isOff = destination.isOff(now);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpace8);
    auto* picture = new QLabel(row);
    picture->setPixmap(iconPixmap(isOff ? Icon::PhoneOff : Icon::Phone, kIconSize,
                                  theme().color(isOff ? Token::Warn : Token::Muted), devicePixelRatioF()));
    line->addWidget(picture, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    const auto company = m_names->companies.constFind(destination.company);
    QString title = destination.label;
    if (!isCompany && company != m_names->companies.constEnd())
        title = tr("%1, %2", "a phone and its company").arg(title, company->name);
    words->addWidget(new ElidedLabel(title, row));
    QString state;
    if (isOff) {
        state = tr("Out %1").arg(m_names->timesAt(destination.company).until(destination.off->until, now));
        if (!destination.off->reason.isEmpty())
            state = tr("%1 · %2", "until when, and why").arg(state, destination.off->reason);
    } else {
        state =
            destination.address.startsWith(u"sip:"_s) ? destination.address.mid(4) : displayNumber(destination.address);
    }
    if (m_context.store.isPending(wire::EntityType::Destination, destination.id.toString()))
        state = tr("%1 · not sent yet", "a state that the server does not know yet").arg(state);
    auto* second = new ElidedLabel(state, row);
    second->setFont(captionFont(font()));
    second->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(second);
    line->addLayout(words, 1);

    auto* button = new QPushButton(isOff ? tr("On now") : tr("Out until ▾"), row);
    const QString whyNot = m_switch.whyNot(destination.company);
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(whyNot);
    button->setAccessibleName(isOff ? tr("Switch %1 on now").arg(destination.label)
                                    : tr("Switch %1 off until").arg(destination.label));
    button->setAccessibleDescription(whyNot);
    connect(button, &QPushButton::clicked, this, [this, button, destination, isOff] {
        if (isOff)
            return m_switch.switchOn(destination.id);
        // The card may be filled anew while the menu is open, so that the menu is not the button's.
        QMenu* menu = m_switch.makeOutMenu({destination}, this).release();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(button->mapToGlobal(QPoint(0, button->height() + 1)));
    });
    line->addWidget(button, 0, Qt::AlignVCenter);
    return row;
}

} // namespace trunkline::ui
