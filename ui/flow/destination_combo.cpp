#include "ui/flow/destination_combo.h"

#include <algorithm>

#include <QInputDialog>

#include "core/domain/phone_number.h"
#include "ui/flow/step_face.h"
#include "ui/flow/template_head_form.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

namespace {

constexpr const char* kNewPlace = "$new"; ///< no id of a destination: those have no "$"

} // namespace

DestinationCombo::DestinationCombo(FlowEditorDocument& document, QWidget* parent)
    : QComboBox(parent), m_document(document) {
    setAccessibleName(tr("Destination"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setPlaceholderText(tr("Choose a phone"));
    fill();
    connect(&document, &FlowEditorDocument::surroundingsChanged, this, [this] {
        const QString chosen = destination();
        fill();
        setDestination(chosen);
    });
    connect(this, &QComboBox::activated, this, &DestinationCombo::takeChoice);
}

void DestinationCombo::fill() {
    clear();
    const flow::CompanyFacts* company = m_document.company();
    if (!company)
        return;
    QList<const Destination*> sorted;
    for (const Destination& destination : company->destinations)
        sorted.append(&destination);
    std::sort(sorted.begin(), sorted.end(), [](const Destination* a, const Destination* b) {
        const int byLabel = a->label.localeAwareCompare(b->label);
        return byLabel != 0 ? byLabel < 0 : a->id < b->id;
    });
    for (const Destination* destination : sorted) {
        const Instant now = m_document.surroundings().now.value_or(Instant{});
        const bool isOff = m_document.surroundings().now && destination->isOff(now);
        const QString address = displayNumber(destination->address);
        QString text =
            address.isEmpty() ? destination->label : tr("%1 · %2", "label and number").arg(destination->label, address);
        if (isOff)
            text = tr("%1 · %2", "label and state").arg(destination->label, offWords(*destination, *company, now));
        addItem(icon(isOff ? Icon::PhoneOff : Icon::Phone, isOff ? std::optional(Token::Warn) : std::nullopt), text,
                destination->id.toString());
        setItemData(count() - 1, address, Qt::ToolTipRole);
    }
    if (m_document.surroundings().isTemplate && !m_document.isReadOnly())
        addItem(icon(Icon::Add), tr("Another phone of the company…"), QString::fromLatin1(kNewPlace));
    setCurrentIndex(-1);
}

void DestinationCombo::takeChoice() {
    if (currentData().toString() != QLatin1StringView(kNewPlace)) {
        Q_EMIT destinationChosen(destination());
        return;
    }
    bool isOk = false;
    const QString words =
        QInputDialog::getText(this, tr("Another phone of the company"), tr("What companies read when they choose it"),
                              QLineEdit::Normal, tr("The phone of the office"), &isOk)
            .simplified();
    setDestination(m_shown);
    if (!isOk || words.isEmpty())
        return;
    setDestination(addPlace(m_document, words));
    Q_EMIT destinationChosen(destination());
}

void DestinationCombo::setDestination(const QString& id) {
    m_shown = id;
    int index = id.isEmpty() ? -1 : findData(id);
    if (index < 0 && !id.isEmpty()) {
        addItem(icon(Icon::Warning, Token::Danger), destinationLabel(QJsonValue(id), m_document.company()), id);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

} // namespace trunkline::ui
