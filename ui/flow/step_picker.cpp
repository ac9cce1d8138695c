#include "ui/flow/step_picker.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "core/flow/step_types.h"
#include "ui/flow/step_face.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

namespace {

enum Role { TypeRole = Qt::UserRole + 1, StepRole };

bool matches(const QString& search, const QStringList& texts) {
    return search.isEmpty() || std::any_of(texts.begin(), texts.end(), [&search](const QString& text) {
               return text.contains(search, Qt::CaseInsensitive);
           });
}

/// Name, settings and the numbers of the phones it rings: what people search for.
QStringList searchTexts(const FlowEditorDocument& document, const flow::Step& step) {
    QStringList texts{flow::displayName(step, document.company()), settingThatMatters(step, document.company())};
    for (const QJsonValue& value : step.settings) {
        texts.append(value.toString());
        if (value.isObject())
            texts.append(value[u"say"].toString());
        const Destination known = document.company()
                                      ? document.company()->destinations.value(DestinationId(value.toString().toUtf8()))
                                      : Destination();
        if (!known.address.isEmpty())
            texts << known.label << known.address << displayNumber(known.address);
    }
    return texts;
}

} // namespace

StepPicker::StepPicker(FlowEditorDocument& document, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_document(document), m_portLabel(new QLabel(tr("When"), this)),
      m_ports(new QComboBox(this)), m_search(new QLineEdit(this)), m_list(new QListWidget(this)) {
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Choose a step"));
    m_portLabel->setBuddy(m_ports);
    m_ports->setAccessibleName(tr("Way out"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search"));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({kToolIconSize, kToolIconSize});
    m_list->setFrameShape(QFrame::NoFrame);

    auto* ports = new QHBoxLayout;
    ports->addWidget(m_portLabel);
    ports->addWidget(m_ports, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace8, kSpace8, kSpace8, kSpace8);
    column->setSpacing(kSpace8);
    column->addLayout(ports);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);

    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &StepPicker::fillList);
    connect(m_list, &QListWidget::itemClicked, this, &StepPicker::pick);
    connect(m_list, &QListWidget::itemActivated, this, &StepPicker::pick);
}

void StepPicker::ask(Purpose purpose, const WireRef& from, QPoint globalPoint) {
    m_purpose = purpose;
    m_from = from.from;
    m_hasPicked = false;
    fillPorts(from);
    m_search->setPlaceholderText(purpose == Purpose::Add       ? tr("Search steps to add")
                                 : purpose == Purpose::Connect ? tr("Search the step to connect to")
                                                               : tr("Search names, numbers, prompts"));
    m_search->clear();
    fillList();
    const int unit = fontMetrics().averageCharWidth();
    resize(42 * unit, 24 * fontMetrics().height());
    QRect place(globalPoint, size());
    if (const QScreen* screen = QApplication::screenAt(globalPoint)) {
        const QRect room = screen->availableGeometry();
        place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
        place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    }
    move(place.topLeft());
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void StepPicker::fillPorts(const WireRef& from) {
    m_ports->clear();
    const flow::Step* step = m_document.flow().find(m_from);
    if (step) {
        for (const QString& port : flow::portsOf(*step, m_document.company())) {
            const QString target = m_document.nameOf(step->ports.value(port));
            const QString label = flow::portLabel(*step, port);
            m_ports->addItem(target.isEmpty() ? label : tr("%1 (now to “%2”)").arg(label, target), port);
        }
        QString wanted = from.port.isEmpty() ? flow::mainPortOf(*step) : from.port;
        m_ports->setCurrentIndex(std::max(0, m_ports->findData(wanted)));
    }
    const bool hasChoice = m_ports->count() > 1 && m_purpose != Purpose::Find;
    m_ports->setVisible(hasChoice);
    m_portLabel->setVisible(hasChoice);
}

WireRef StepPicker::from() const {
    if (m_from.isNull() || m_ports->count() == 0)
        return {};
    return {m_from, m_ports->currentData().toString()};
}

void StepPicker::addHeading(const QString& text) {
    auto* heading = new QListWidgetItem(text, m_list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setFont(captionFont(font()));
}

void StepPicker::addTypes(const QString& search) {
    bool isFirst = true;
    for (const flow::StepType& type : flow::stepTypes()) {
        const QString label = flow::typeLabel(type);
        const QString summary = flow::typeSummary(type);
        if (!matches(search, {label, summary}))
            continue;
        if (std::exchange(isFirst, false))
            addHeading(tr("Add a step"));
        auto* item = new QListWidgetItem(icon(iconOf(QString::fromUtf16(type.name)), Token::Accent), label, m_list);
        item->setToolTip(summary);
        item->setData(TypeRole, QString::fromUtf16(type.name));
        item->setData(Qt::AccessibleDescriptionRole, summary);
    }
}

void StepPicker::addSteps(const QString& search) {
    bool isFirst = true;
    for (const flow::Step& step : m_document.flow().steps()) {
        if ((m_purpose != Purpose::Find && step.id == m_from) || !matches(search, searchTexts(m_document, step)))
            continue;
        if (std::exchange(isFirst, false))
            addHeading(m_purpose == Purpose::Find ? tr("Steps") : tr("Lead to a step that is there"));
        const QString summary = settingThatMatters(step, m_document.company());
        const QString name = flow::displayName(step, m_document.company());
        auto* item = new QListWidgetItem(icon(iconOf(step.type)),
                                         summary.isEmpty() ? name : tr("%1 – %2").arg(name, summary), m_list);
        item->setData(StepRole, step.id.toString());
    }
}

void StepPicker::fillList() {
    m_list->clear();
    const QString search = m_search->text().trimmed();
    const bool hasSource = !m_from.isNull() || m_purpose != Purpose::Add;
    if (m_purpose == Purpose::Add)
        addTypes(search);
    if (hasSource)
        addSteps(search);
    if (m_purpose == Purpose::Connect)
        addTypes(search);
    if (m_list->count() == 0)
        addHeading(tr("Nothing is called that."));
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentRow(row);
            break;
        }
    }
}

void StepPicker::pick() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    const QString type = item->data(TypeRole).toString();
    const QString step = item->data(StepRole).toString();
    const WireRef wire = from();
    m_hasPicked = true;
    hide();
    if (!type.isEmpty())
        Q_EMIT typePicked(type, wire);
    else if (!step.isEmpty())
        Q_EMIT stepPicked(StepId(step.toLatin1()), wire);
}

bool StepPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void StepPicker::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (!m_hasPicked)
        Q_EMIT dismissed();
}

} // namespace trunkline::ui
