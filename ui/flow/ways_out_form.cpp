#include "ui/flow/ways_out_form.h"

#include <QFocusEvent>
#include <QFormLayout>
#include <QLabel>

#include "core/flow/step_types.h"
#include "ui/flow/step_face.h"
#include "ui/theme/metrics.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

const QString kNowhere;
/// Before the name of a step type: a new step of it. No step id begins so.
constexpr QChar kNewMark = u'+';

} // namespace

/// Filled only when somebody comes to it: a flow of a thousand steps would cost a thousand entries for each way out.
class WaysOutForm::TargetCombo final : public QComboBox {
public:
    TargetCombo(FlowEditorDocument& document, QWidget* parent) : QComboBox(parent), m_document(document) {
        setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(12);
        setFocusPolicy(Qt::StrongFocus);
    }

    void showTarget(const StepId& owner, const QString& port, const QString& fallback) {
        m_owner = owner;
        m_port = port;
        m_fallback = fallback;
        m_isFilled = false;
        clear();
        const flow::Step* step = m_document.flow().find(owner);
        addTarget(step ? step->ports.value(port) : StepId());
        setCurrentIndex(0);
        if (hasFocus())
            fill();
    }

    void showPopup() override {
        fill();
        QComboBox::showPopup();
    }

protected:
    void focusInEvent(QFocusEvent* event) override {
        fill();
        QComboBox::focusInEvent(event);
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    void addTarget(const StepId& target) {
        const flow::Step* step = m_document.flow().find(target);
        if (target.isNull())
            addItem(m_fallback.isEmpty() ? tr("nowhere") : tr("as “%1”").arg(m_fallback), kNowhere);
        else if (!step)
            addItem(icon(Icon::Warning, Token::Danger), tr("a step that is gone"), target.toString());
        else
            addItem(icon(iconOf(step->type)), m_document.nameOf(target), target.toString());
    }

    void fill() {
        if (std::exchange(m_isFilled, true))
            return;
        const QString chosen = currentData().toString();
        clear();
        addTarget({});
        for (const flow::Step& step : m_document.flow().steps()) {
            if (step.id != m_owner)
                addTarget(step.id);
        }
        if (findData(chosen) < 0)
            addTarget(StepId(chosen.toLatin1()));
        insertSeparator(count());
        for (const flow::StepType& type : flow::stepTypes()) {
            const QString name = QString::fromUtf16(type.name);
            addItem(icon(Icon::Add), tr("New: %1").arg(flow::typeLabel(type)), QString(kNewMark + name));
        }
        setCurrentIndex(findData(chosen));
    }

    FlowEditorDocument& m_document;
    StepId m_owner;
    QString m_port;
    QString m_fallback;
    bool m_isFilled = false;
};

WaysOutForm::WaysOutForm(FlowEditorDocument& document, FlowSelection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_edits(document, selection), m_selection(selection),
      m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(kSpace4);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void WaysOutForm::setStep(const StepId& step) {
    m_step = step;
    m_ports.clear();
    refresh();
}

void WaysOutForm::refresh() {
    const flow::Step* step = m_document.flow().find(m_step);
    const QStringList ports = step ? flow::portsOf(*step, m_document.company()) : QStringList();
    if (ports != m_ports || m_combos.size() != ports.size()) {
        while (m_form->rowCount() > 0)
            m_form->removeRow(0);
        m_combos.clear();
        m_ports = ports;
        for (const QString& port : ports) {
            auto* combo = new TargetCombo(m_document, this);
            const QString label = flow::portLabel(*step, port);
            combo->setAccessibleName(tr("%1 leads to").arg(label));
            connect(combo, &QComboBox::activated, this,
                    [this, combo, port] { choose(port, combo->currentData().toString()); });
            m_form->addRow(label, combo);
            m_combos.append(combo);
        }
    }
    const bool fallsBack =
        step && step->ports.contains(u"otherwise"_s) && flow::isPortOf(*step, u"otherwise", m_document.company());
    for (qsizetype i = 0; i < ports.size(); ++i) {
        const bool isOther = ports[i] != u"otherwise";
        m_combos[i]->showTarget(m_step, ports[i],
                                fallsBack && isOther ? flow::portLabel(*step, u"otherwise") : QString());
        m_combos[i]->setEnabled(m_document.whyNotChange(m_step).isEmpty());
        m_combos[i]->setToolTip(m_document.whyNotChange(m_step));
    }
}

void WaysOutForm::choose(const QString& port, const QString& target) {
    const WireRef wire{m_step, port};
    const StepId shown = m_step;
    Result<void> done;
    if (target.startsWith(kNewMark)) {
        done = m_edits.addStep(QStringView(target).mid(1), m_edits.placeAfter(wire), wire).map([](const StepId&) {});
    } else {
        const flow::Step* step = m_document.flow().find(m_step);
        if (!target.isEmpty())
            done = m_edits.connect(wire, StepId(target.toLatin1()));
        else if (step && step->ports.contains(port))
            done = m_edits.disconnect(wire);
    }
    if (!done && m_step == shown)
        refresh();
}

} // namespace trunkline::ui
