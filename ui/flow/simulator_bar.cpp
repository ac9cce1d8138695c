#include "ui/flow/simulator_bar.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include "core/domain/phone_number.h"
#include "core/flow/scenario_file.h"
#include "core/flow/settings.h"
#include "core/flow/step_types.h"
#include "ui/flow/step_face.h"
#include "ui/lists/wrap_layout.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

using Kind = flow::Outcome::Kind;

QToolButton* toolButton(Icon symbol, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(symbol));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

/// A word and its field, which stay together where the row is broken.
QWidget* beside(const QString& word, QWidget* field, QWidget* parent) {
    auto* pair = new QWidget(parent);
    auto* label = new QLabel(word, pair);
    label->setBuddy(field);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace4);
    row->addWidget(label);
    row->addWidget(field);
    return pair;
}

std::shared_ptr<const flow::ZoneTable> zoneOf(const FlowEditorDocument& document) {
    const flow::CompanyFacts* company = document.company();
    return company && company->zone ? company->zone : flow::ZoneTable::utc();
}

QString outcomeName(Kind kind) {
    switch (kind) {
    case Kind::Answered:
        return u"answered"_s;
    case Kind::Busy:
        return u"busy"_s;
    case Kind::Declined:
        return u"declined"_s;
    case Kind::Failed:
        return u"failed"_s;
    default:
        return u"noAnswer"_s;
    }
}

} // namespace

SimulatorBar::SimulatorBar(FlowEditorDocument& document, QWidget* parent) : QWidget(parent), m_document(document) {
    setAccessibleName(tr("Simulator"));
    buildRow();
    connect(&document, &FlowEditorDocument::changed, this, [this](const FlowChange& change) {
        if (!change.isMeaningChanged())
            return;
        rebuildOutcomes();
        invalidate();
    });
    connect(&document, &FlowEditorDocument::surroundingsChanged, this, [this] {
        const QSignalBlocker quiet(m_called);
        m_called->clear();
        for (const QString& number : m_document.surroundings().numbers)
            m_called->addItem(displayNumber(number), number);
        const bool hasChoice = m_called->count() > 1;
        m_called->setVisible(hasChoice);
        if (m_document.surroundings().now)
            setMoment(zoneOf(m_document)->localAt(*m_document.surroundings().now));
        m_areLabelsStale = true;
        rebuildOutcomes();
        invalidate();
    });
    rebuildOutcomes();
}

void SimulatorBar::buildRow() {
    m_play = toolButton(Icon::Play, tr("Simulate a call"), this);
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_play->setText(tr("Simulate"));
    m_play->setAutoRaise(false);
    m_next = toolButton(Icon::ChevronRight, tr("One step further"), this);
    m_stop = toolButton(Icon::Stop, tr("End the simulation"), this);
    auto* every = toolButton(Icon::Compare, tr("Every path that a call can take"), this);
    auto* keep = toolButton(Icon::Star, tr("Keep this call as a scenario of the flow"), this);

    m_moment = new QDateTimeEdit(QDateTime(QDate(2026, 1, 5), QTime(10, 0), Qt::UTC), this);
    m_moment->setTimeSpec(Qt::UTC); // a wall clock of the company: no zone of this machine may interfere
    m_moment->setCalendarPopup(true);
    m_moment->setDisplayFormat(u"ddd d MMM yyyy  "_s + QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
    m_moment->setAccessibleName(tr("Day and time of the call"));
    m_caller = new QComboBox(this);
    m_caller->setEditable(true);
    m_caller->setAccessibleName(tr("Number of the caller"));
    m_caller->addItem(tr("somebody new"), u"+13125550199"_s);
    m_caller->addItem(tr("somebody who called before"), u"+13125550198"_s);
    m_caller->addItem(tr("number withheld"), QString());
    m_caller->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_caller->setMinimumContentsLength(12);
    m_called = new QComboBox(this);
    m_called->setAccessibleName(tr("Number that was called"));
    m_called->hide();
    m_keys = new QLineEdit(this);
    m_keys->setPlaceholderText(tr("keys"));
    m_keys->setToolTip(tr("What the caller presses, one after the other; a space ends one entry"));
    m_keys->setAccessibleName(tr("Keys that the caller presses"));
    m_keys->setMaximumWidth(fontMetrics().averageCharWidth() * 12);
    m_result = new QLabel(this);
    m_result->setFont(boldFont(font()));
    m_result->setAccessibleName(tr("What came of the call"));
    m_events = new QListWidget(this);
    m_events->setAccessibleName(tr("What happens, step by step"));
    m_events->setFrameShape(QFrame::NoFrame);
    m_events->setFlow(QListView::TopToBottom);
    m_events->setMaximumHeight(fontMetrics().height() * 7);
    m_events->hide();

    m_row = new WrapLayout(nullptr, kSpace8);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_play, m_next, m_stop, keep, every, m_moment,
                                         beside(tr("from", "a caller"), m_caller, this), m_called, m_keys})
        m_row->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace8);
    column->setSpacing(kSpace4);
    column->addLayout(m_row);
    column->addWidget(m_result);
    column->addWidget(m_events);
    m_result->hide();

    connect(m_play, &QToolButton::clicked, this, &SimulatorBar::playAll);
    connect(m_next, &QToolButton::clicked, this, &SimulatorBar::playStep);
    connect(m_stop, &QToolButton::clicked, this, &SimulatorBar::stop);
    connect(every, &QToolButton::clicked, this, &SimulatorBar::everyPathWanted);
    connect(keep, &QToolButton::clicked, this, &SimulatorBar::keepScenario);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, &SimulatorBar::invalidate);
    connect(m_caller, &QComboBox::currentTextChanged, this, &SimulatorBar::invalidate);
    connect(m_called, &QComboBox::currentTextChanged, this, &SimulatorBar::invalidate);
    connect(m_keys, &QLineEdit::textEdited, this, &SimulatorBar::invalidate);
    m_stop->setEnabled(false);
}

void SimulatorBar::setMoment(const QDateTime& local) {
    m_moment->setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
}

void SimulatorBar::rebuildOutcomes() {
    constexpr int kMostShown = 4; ///< more phones than that take the bar's whole width; the rest does not answer
    QList<DestinationId> rung;
    for (const flow::Step& step : m_document.flow().steps()) {
        if (rung.size() == kMostShown)
            break;
        for (const flow::GroupMember& member : flow::destinationsOf(step)) {
            if (!rung.contains(member.destination) && rung.size() < kMostShown)
                rung.append(member.destination);
        }
    }
    if (rung == m_rung && !m_areLabelsStale)
        return;
    m_rung = rung;
    m_areLabelsStale = false;
    QHash<DestinationId, int> chosen;
    for (auto it = m_outcomeOf.cbegin(); it != m_outcomeOf.cend(); ++it)
        chosen.insert(it.key(), (*it)->currentIndex());
    for (QWidget* pair : std::exchange(m_outcomePairs, {})) {
        m_row->removeWidget(pair);
        pair->hide();
        pair->deleteLater();
    }
    m_outcomeOf.clear();
    for (const DestinationId& id : rung) {
        const QString label = destinationLabel(QJsonValue(id.toString()), m_document.company());
        auto* combo = new QComboBox(this);
        combo->setAccessibleName(tr("What %1 does").arg(label));
        combo->addItem(tr("no answer"), int(Kind::NoAnswer));
        combo->addItem(tr("busy"), int(Kind::Busy));
        combo->addItem(tr("answers"), int(Kind::Answered));
        combo->addItem(tr("declines"), int(Kind::Declined));
        combo->addItem(tr("cannot be reached"), int(Kind::Failed));
        combo->setCurrentIndex(chosen.value(id, 0));
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            const bool wasRun = m_call.has_value();
            invalidate();
            if (wasRun)
                playAll();
        });
        m_outcomePairs.append(beside(tr("%1:").arg(label), combo, this));
        m_row->addWidget(m_outcomePairs.last());
        m_outcomeOf.insert(id, combo);
    }
}

flow::Supposition SimulatorBar::supposition() const {
    flow::Supposition supposed;
    const auto zone = zoneOf(m_document);
    supposed.call.now = zone->instantOf(m_moment->dateTime());
    const int known = m_caller->findText(m_caller->currentText());
    if (known >= 0)
        supposed.call.caller = m_caller->itemData(known).toString();
    else
        supposed.call.caller = toE164(m_caller->currentText()).value_or(QString());
    supposed.call.earlierCalls = known == 1 ? 3 : 0;
    supposed.call.called =
        m_called->count() > 0 ? m_called->currentData().toString() : m_document.surroundings().numbers.value(0);
    for (auto it = m_outcomeOf.cbegin(); it != m_outcomeOf.cend(); ++it)
        supposed.outcomes.insert(it.key(), Kind((*it)->currentData().toInt()));
    supposed.keys = m_keys->text().split(u' ', Qt::SkipEmptyParts);
    return supposed;
}

void SimulatorBar::run() {
    const auto company = m_document.surroundings().company ? m_document.surroundings().company
                                                           : std::make_shared<const flow::CompanyFacts>();
    const flow::Machine machine(flow::Program::compile(m_document.flow(), m_document.surroundings().findFlow), company);
    m_call = flow::simulate(machine, supposition());
}

void SimulatorBar::playAll() {
    run();
    showUpTo(m_call->events.size());
}

void SimulatorBar::playStep() {
    if (!m_call || m_shown >= m_call->events.size()) {
        run();
        m_shown = 0;
    }
    showUpTo(std::min(m_shown + 1, m_call->events.size()));
}

void SimulatorBar::stop() {
    invalidate();
}

void SimulatorBar::invalidate() {
    if (!m_call)
        return;
    m_call.reset();
    m_shown = 0;
    m_events->clear();
    m_events->hide();
    m_result->clear();
    m_result->hide();
    m_stop->setEnabled(false);
    Q_EMIT pathChanged({});
}

QString SimulatorBar::endWords() const {
    const QString seconds = tr("waits %1 s").arg(QLocale().toString(m_call->ringSeconds));
    switch (m_call->end) {
    case flow::End::Answered:
        return tr("%1 answers · the caller %2")
            .arg(destinationLabel(QJsonValue(m_call->answeredBy.toString()), m_document.company()), seconds);
    case flow::End::Voicemail:
        return tr("Ends in voicemail · the caller %1").arg(seconds);
    case flow::End::Hangup:
        return tr("The flow hangs up · the caller %1").arg(seconds);
    case flow::End::FailSafe:
        break;
    }
    return tr("The flow leads nowhere: the call goes to the number's fail-safe phone · the caller %1").arg(seconds);
}

void SimulatorBar::showUpTo(qsizetype events) {
    m_shown = events;
    m_events->clear();
    LitPath path;
    int waited = 0;
    for (qsizetype i = 0; i < events; ++i) {
        const flow::SimulatedEvent& event = m_call->events[i];
        waited += event.ringSeconds;
        path.hops.append({event.step, event.port});
        const QString seconds = event.ringSeconds > 0 ? tr("  (%1 s)").arg(event.ringSeconds) : QString();
        // Steps that ask nobody anything have no words of their own: the way that the call left them by says it.
        const flow::Step* step = m_document.flow().find(event.step);
        const QString words = event.words.isEmpty() && step
                                  ? tr("%1: %2", "step and way out")
                                        .arg(m_document.nameOf(event.step), flow::portLabel(*step, event.port))
                                  : event.words;
        m_events->addItem(tr("%1. %2%3", "number, what happens, seconds").arg(i + 1).arg(words, seconds));
    }
    path.isOver = events == m_call->events.size();
    if (path.isOver)
        m_result->setText(endWords());
    else
        m_result->setText(
            tr("Step %1 of %2 · the caller has waited %3 s").arg(events).arg(m_call->events.size()).arg(waited));
    m_result->show();
    m_events->setVisible(m_events->count() > 0);
    m_events->scrollToBottom();
    m_stop->setEnabled(true);
    Q_EMIT pathChanged(path);
}

QString SimulatorBar::result() const {
    return m_result->text();
}

void SimulatorBar::keepScenario() {
    run();
    showUpTo(m_call->events.size());
    const flow::Supposition supposed = supposition();
    QJsonObject outcomes;
    for (auto it = supposed.outcomes.cbegin(); it != supposed.outcomes.cend(); ++it)
        outcomes.insert(it.key().toString(), outcomeName(*it));
    QJsonArray path;
    for (const StepId& step : m_call->path)
        path.append(step.toString());
    QJsonArray cases = m_document.flow().scenarios();
    QJsonObject kept{{u"id"_s, tr("%1, %2").arg(m_moment->text(), m_result->text())},
                     {u"at"_s, toRfc3339(supposed.call.now)},
                     {u"caller"_s, supposed.call.caller},
                     {u"called"_s, supposed.call.called},
                     {u"outcomes"_s, outcomes},
                     {u"keys"_s, QJsonArray::fromStringList(supposed.keys)},
                     {u"expect"_s, QJsonObject{{u"path"_s, path},
                                               {u"end"_s, flow::nameOf(m_call->end)},
                                               {u"ringSeconds"_s, m_call->ringSeconds}}}};
    if (supposed.call.earlierCalls > 0)
        kept.insert(u"history"_s, QJsonObject{{u"calls"_s, supposed.call.earlierCalls}});
    cases.append(kept);
    (void)m_document.push({flow::SetScenarios{cases}, tr("Keep a scenario")});
}

QStringList SimulatorBar::failedScenarios(FlowEditorDocument& document) {
    QStringList failed;
    const Result<flow::ScenarioFile> file =
        flow::ScenarioFile::fromScenarios(document.flow(), document.surroundings().company);
    if (!file)
        return {file.error().message};
    for (const flow::ScenarioFile::Case& item : file->cases()) {
        for (const flow::Mismatch& mismatch : flow::mismatches(item.expected, file->run(item)))
            failed.append(tr("%1: expected %2, but %3").arg(item.id, mismatch.expected, mismatch.got));
    }
    return failed;
}

} // namespace trunkline::ui
