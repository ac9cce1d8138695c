#include "ui/numbers/destination_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestLabel = 100;
constexpr int kLatestPickUp = 120; // seconds

} // namespace

QString likelyRegion(const std::vector<Destination>& destinations) {
    for (const Destination& destination : destinations) {
        if (const QString region = regionOf(destination.address); !region.isEmpty())
            return region;
    }
    return u"US"_s;
}

DestinationDialog::DestinationDialog(const Destination& destination, const QString& region, QWidget* parent)
    : QDialog(parent), m_before(destination), m_region(region) {
    const bool isNew = destination.address.isEmpty();
    setWindowTitle(isNew ? tr("Add a destination") : tr("Edit %1").arg(destination.label));
    auto* form = new QFormLayout;
    m_label = new QLineEdit(destination.label, this);
    m_label->setMaxLength(kLongestLabel);
    m_label->setPlaceholderText(tr("e.g. Mike's mobile"));
    form->addRow(tr("Name"), m_label);
    m_address = new QLineEdit(displayNumber(destination.address, region), this);
    m_address->setPlaceholderText(tr("Phone number, or sip:desk@example.com"));
    form->addRow(tr("Rings"), m_address);
    m_voicemail = new QSpinBox(this);
    m_voicemail->setRange(0, kLatestPickUp);
    m_voicemail->setSpecialValueText(tr("not known"));
    m_voicemail->setSuffix(tr(" s", "seconds, behind a number"));
    m_voicemail->setValue(destination.voicemailPicksUpSeconds.value_or(0));
    m_voicemail->setToolTip(tr("A flow that rings longer than this ends in the phone's own voicemail, not in yours."));
    form->addRow(tr("Its own voicemail answers after"), m_voicemail);
    m_error = new InlineError(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(isNew ? tr("Add") : tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addWidget(buttons);
    for (QLineEdit* field : {m_label, m_address})
        connect(field, &QLineEdit::textChanged, this, &DestinationDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
    check();
}

Result<QString> DestinationDialog::address() const {
    const QString typed = m_address->text().trimmed();
    if (typed.startsWith("sip:"_L1, Qt::CaseInsensitive)) {
        const QString user = typed.mid(4).section(u'@', 0, 0);
        if (!user.isEmpty() && !typed.section(u'@', 1).isEmpty() && !typed.contains(u' '))
            return u"sip:"_s + typed.mid(4);
        return fail(ErrorCode::InvalidInput, tr("A SIP address looks like sip:desk@example.com."));
    }
    return toE164(typed, m_region);
}

void DestinationDialog::check() {
    const Result<QString> where = address();
    QString fault;
    if (m_label->text().trimmed().isEmpty())
        fault = tr("Give it a name that people here know, such as “Mike's mobile”.");
    else if (!where)
        fault = where.error().message;
    // Nobody is told off for what they have not come to yet.
    const bool isEmpty = m_address->text().isEmpty() || m_label->text().isEmpty();
    m_error->setWords(isEmpty ? QString() : fault);
    m_save->setEnabled(fault.isEmpty());
    m_save->setToolTip(fault);
}

Destination DestinationDialog::destination() const {
    Destination changed = m_before;
    changed.label = m_label->text().simplified();
    changed.address = address().value_or(m_before.address);
    changed.voicemailPicksUpSeconds = m_voicemail->value() > 0 ? std::optional(m_voicemail->value()) : std::nullopt;
    return changed;
}

} // namespace trunkline::ui
