#include "ui/calls/call_filter_bar.h"

#include <algorithm>

#include <QCollator>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/calls/choice_button.h"
#include "ui/calls/day_range_popup.h"
#include "ui/lists/chip_button.h"
#include "ui/lists/wrap_layout.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTypingPause = 150; // milliseconds

std::vector<ChoiceButton::Choice> choicesOf(const QString& all, const QStringList& values) {
    std::vector<ChoiceButton::Choice> choices{{all, {}, {}}};
    for (const QString& value : values)
        choices.push_back({value, value, {}});
    return choices;
}

} // namespace

CallFilterBar::CallFilterBar(QWidget* parent) : QWidget(parent), m_names(std::make_shared<CallNames>()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace8);
    column->setSpacing(kSpace8);
    m_firstRow = new QHBoxLayout;
    m_firstRow->setSpacing(kSpace4);
    m_search = new SearchField(tr("Caller, number, note, tag…"), this);
    m_search->setAccessibleName(tr("Search calls"));
    m_search->setDelay(kTypingPause);
    m_search->setMinimumWidth(m_search->fontMetrics().averageCharWidth() * 18);
    m_search->setMaximumWidth(m_search->fontMetrics().averageCharWidth() * 56);
    m_firstRow->addWidget(m_search, 4);
    m_firstRow->addSpacing(kSpace4);
    m_time = addChoice(tr("Time"), false);
    m_outcome = addChoice(tr("Outcome"), true);
    m_direction = addChoice(tr("Direction"), false);
    m_number = addChoice(tr("Number"), false);
    m_source = addChoice(tr("Source"), false);
    m_tag = addChoice(tr("Tag"), false);
    m_firstRow->addStretch(1);
    column->addLayout(m_firstRow);

    auto* secondRow = new QHBoxLayout;
    m_chipRow = new QWidget(this);
    m_chips = new WrapLayout(m_chipRow, kSpace4);
    secondRow->addWidget(m_chipRow, 1);
    m_count = makeCaption({}, this);
    m_count->setAccessibleDescription(tr("Number of calls shown"));
    secondRow->addWidget(m_count, 0, Qt::AlignTop);
    column->addLayout(secondRow);

    fillFixedChoices();
    connectChoices();
    showChips();
}

ChoiceButton* CallFilterBar::addChoice(const QString& title, bool isSeveral) {
    auto* button = new ChoiceButton(title, isSeveral ? ChoiceButton::Mode::Several : ChoiceButton::Mode::One, this);
    m_firstRow->addWidget(button);
    return button;
}

void CallFilterBar::addWidget(QWidget* widget) {
    m_firstRow->addSpacing(kSpace4);
    m_firstRow->addWidget(widget);
}

void CallFilterBar::fillFixedChoices() {
    std::vector<ChoiceButton::Choice> times;
    for (int i = 0; i < kTimePresetCount; ++i)
        times.push_back({titleOf(static_cast<TimePreset>(i)), i == 0 ? QVariant() : QVariant(i), {}});
    m_time->setChoices(std::move(times));

    std::vector<ChoiceButton::Choice> outcomes;
    for (int i = 0; i <= static_cast<int>(CallOutcome::Failed); ++i) {
        const auto outcome = static_cast<CallOutcome>(i);
        outcomes.push_back({wordOf(outcome), i, icon(iconOf(outcome), tokenOf(outcome))});
    }
    m_outcome->setChoices(std::move(outcomes));

    m_direction->setChoices({{tr("Both directions"), {}, {}},
                             {wordOf(CallDirection::Inbound), 0, icon(iconOf(CallDirection::Inbound))},
                             {wordOf(CallDirection::Outbound), 1, icon(iconOf(CallDirection::Outbound))}});
}

void CallFilterBar::connectChoices() {
    const auto edited = [this](auto&& set) {
        return [this, set](const QVariantList& values) {
            CallFilter filter = m_filter;
            set(filter, values);
            change(filter);
        };
    };
    const auto first = [](const QVariantList& values) { return values.isEmpty() ? QVariant() : values.front(); };
    connect(m_search, &SearchField::searchChanged, this, [this](const QString& text) {
        CallFilter filter = m_filter;
        filter.text = text;
        change(filter);
    });
    connect(m_search, &SearchField::leftDownwards, this, &CallFilterBar::leftDownwards);
    connect(m_time, &ChoiceButton::choiceChanged, this, [this, first](const QVariantList& values) {
        const auto preset = static_cast<TimePreset>(first(values).toInt());
        if (preset == TimePreset::Custom)
            return chooseDays();
        CallFilter filter = m_filter;
        filter.remove(CallFilter::Part::Time);
        filter.time = preset;
        change(filter);
    });
    connect(m_outcome, &ChoiceButton::choiceChanged, this, edited([](CallFilter& filter, const QVariantList& values) {
                filter.outcomes.clear();
                for (const QVariant& value : values)
                    filter.outcomes.push_back(static_cast<CallOutcome>(value.toInt()));
            }));
    connect(m_direction, &ChoiceButton::choiceChanged, this, edited([](CallFilter& filter, const QVariantList& values) {
                filter.direction.reset();
                if (!values.isEmpty())
                    filter.direction = static_cast<CallDirection>(values.front().toInt());
            }));
    connect(m_number, &ChoiceButton::choiceChanged, this,
            edited([first](CallFilter& filter, const QVariantList& values) {
                filter.number = NumberId(first(values).toByteArray());
            }));
    connect(
        m_source, &ChoiceButton::choiceChanged, this,
        edited([first](CallFilter& filter, const QVariantList& values) { filter.source = first(values).toString(); }));
    connect(m_tag, &ChoiceButton::choiceChanged, this,
            edited([first](CallFilter& filter, const QVariantList& values) { filter.tag = first(values).toString(); }));
}

void CallFilterBar::chooseDays() {
    updateButtons();
    auto* popup = new DayRangePopup(m_filter.firstDay, m_filter.lastDay, this);
    connect(popup, &DayRangePopup::chosen, this, [this](QDate firstDay, QDate lastDay) {
        CallFilter filter = m_filter;
        filter.time = TimePreset::Custom;
        filter.firstDay = firstDay;
        filter.lastDay = lastDay;
        change(filter);
    });
    popup->openBelow(m_time);
}

void CallFilterBar::setFilter(const CallFilter& filter) {
    m_filter = filter;
    if (m_search->text() != filter.text)
        m_search->setText(filter.text); // comes back as searchChanged() with what is set already
    updateButtons();
    showChips();
}

void CallFilterBar::change(const CallFilter& filter) {
    if (filter == m_filter)
        return;
    setFilter(filter);
    Q_EMIT filterChanged(m_filter);
}

void CallFilterBar::updateButtons() {
    const auto one = [](bool isSet, const QVariant& value) { return isSet ? QVariantList{value} : QVariantList(); };
    m_time->setChosen(one(m_filter.time != TimePreset::Any, static_cast<int>(m_filter.time)));
    QVariantList outcomes;
    for (const CallOutcome outcome : m_filter.outcomes)
        outcomes.append(static_cast<int>(outcome));
    m_outcome->setChosen(outcomes);
    m_direction->setChosen(
        one(m_filter.direction.has_value(), static_cast<int>(m_filter.direction.value_or(CallDirection::Inbound))));
    m_number->setChosen(one(!m_filter.number.isNull(), m_filter.number.toUtf8()));
    m_source->setChosen(one(!m_filter.source.isEmpty(), m_filter.source));
    m_tag->setChosen(one(!m_filter.tag.isEmpty(), m_filter.tag));
}

void CallFilterBar::setNames(std::shared_ptr<const CallNames> names) {
    m_names = std::move(names);
    std::vector<ChoiceButton::Choice> numbers;
    for (auto it = m_names->numbers.begin(); it != m_names->numbers.end(); ++it)
        numbers.push_back({it.value(), it.key().toUtf8(), {}});
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(numbers.begin(), numbers.end(),
              [&collator](const auto& a, const auto& b) { return collator.compare(a.text, b.text) < 0; });
    numbers.insert(numbers.begin(), {tr("All numbers"), {}, {}});
    m_number->setChoices(std::move(numbers));
    showChips();
}

void CallFilterBar::setFacets(const store::CallFacets& facets) {
    m_source->setChoices(choicesOf(tr("All sources"), facets.sources));
    m_tag->setChoices(choicesOf(tr("All tags"), facets.tags));
}

void CallFilterBar::setCount(int count, bool isComplete) {
    const QString number = QLocale().toString(count);
    const QString words =
        m_filter.isEmpty() ? tr("%n call(s)", nullptr, count) : tr("%n call(s) match", nullptr, count);
    // %n writes the figure without separators, so it is put in again.
    QString text = words;
    text.replace(QString::number(count), number);
    m_count->setText(isComplete ? text : tr("%1 so far…").arg(text));
}

QAbstractButton* CallFilterBar::makeChip(const CallFilter::Chip& chip) {
    auto* button = new ChipButton(chip.text, m_chipRow);
    button->setObjectName(u"filterChip"_s);
    button->setToolTip(tr("Remove this filter"));
    button->setAccessibleName(tr("Remove filter %1").arg(chip.text));
    connect(button, &QAbstractButton::clicked, this, [this, part = chip.part] {
        CallFilter filter = m_filter;
        filter.remove(part);
        change(filter);
    });
    return button;
}

void CallFilterBar::showChips() {
    for (QAbstractButton* old : m_chipRow->findChildren<QAbstractButton*>()) {
        m_chips->removeWidget(old);
        old->hide();
        old->setObjectName({});
        old->deleteLater();
    }
    for (const CallFilter::Chip& chip : m_filter.chips(*m_names))
        m_chips->addWidget(makeChip(chip));
    if (!m_filter.isEmpty()) {
        auto* clear = new QToolButton(m_chipRow);
        clear->setObjectName(u"clearFilters"_s);
        clear->setText(tr("Clear all"));
        clear->setFocusPolicy(Qt::StrongFocus);
        connect(clear, &QToolButton::clicked, this, [this] { change({}); });
        m_chips->addWidget(clear);
    }
    m_chipRow->updateGeometry();
}

} // namespace trunkline::ui
