#include "ui/numbers/switch_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
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
constexpr int kMostPositions = 20;

} // namespace

SwitchDialog::SwitchDialog(PageContext& context, RemovalService* removal, const AccountId& company, QWidget* parent)
    : QDialog(parent), m_context(context), m_removal(removal), m_company(company) {
    setWindowTitle(tr("Switches"));
    build();
    fill({});
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 22);
}

void SwitchDialog::build() {
    auto* words =
        makeCaption(tr("A flow can ask a switch for the way on: “Who is on duty” stands at “Mike” or at “Joe”. "
                       "Whoever may switch phones off may turn it, until a time."),
                    this);
    words->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Switches"));
    auto* adding = new QPushButton(icon(Icon::Add), tr("Add a switch"), this);
    auto* left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(adding);
    auto* form = new QFormLayout;
    m_name = new QLineEdit(this);
    m_name->setMaxLength(kLongestName);
    form->addRow(tr("Name"), m_name);
    m_positions = new QPlainTextEdit(this);
    m_positions->setPlaceholderText(tr("One position a line"));
    m_positions->setTabChangesFocus(true);
    form->addRow(tr("Positions"), m_positions);
    m_normal = new QComboBox(this);
    form->addRow(tr("Normally at"), m_normal);
    m_error = new InlineError(this);
    form->addRow(m_error);
    m_save = new QPushButton(tr("Save the switch"), this);
    m_save->setDefault(true);
    adding->setAutoDefault(false);
    m_remove = new QPushButton(icon(Icon::Remove), tr("Remove the switch…"), this);
    m_remove->setAutoDefault(false);
    auto* deeds = new QHBoxLayout;
    deeds->addWidget(m_save, 1);
    deeds->addWidget(m_remove);
    form->addRow(deeds);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(kSpace16);
    halves->addLayout(left, 2);
    halves->addLayout(form, 3);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(kSpace12);
    column->addWidget(words);
    column->addLayout(halves, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(adding, &QPushButton::clicked, this, &SwitchDialog::add);
    connect(m_list, &QListWidget::currentRowChanged, this, &SwitchDialog::showCurrent);
    connect(m_name, &QLineEdit::textChanged, this, &SwitchDialog::check);
    connect(m_positions, &QPlainTextEdit::textChanged, this, &SwitchDialog::followPositions);
    connect(m_save, &QPushButton::clicked, this, &SwitchDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &SwitchDialog::remove);
    connect(&m_context.store, &store::Store::switchesChanged, this, [this] {
        if (!m_current.isNull() && !m_context.store.reader().companySwitch(m_current))
            fill({}); // somebody removed what is shown
    });
}

void SwitchDialog::fill(const SwitchId& select) {
    m_switches = m_context.store.reader().switches(m_company);
    std::ranges::sort(m_switches, [](const CompanySwitch& a, const CompanySwitch& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = m_switches.empty() ? -1 : 0;
    for (const CompanySwitch& one : m_switches) {
        if (one.id == select)
            row = m_list->count();
        m_list->addItem(new QListWidgetItem(icon(Icon::Switch), one.name));
    }
    m_list->setCurrentRow(row);
    showCurrent();
}

void SwitchDialog::showCurrent() {
    const int row = m_list->currentRow();
    const CompanySwitch shown = row < 0 ? CompanySwitch() : m_switches[static_cast<std::size_t>(row)];
    m_current = shown.id;
    m_name->setText(shown.name);
    m_positions->setPlainText(shown.positions.join(u'\n'));
    followPositions();
    m_normal->setCurrentText(shown.normal);
    check();
}

void SwitchDialog::add() {
    m_list->setCurrentRow(-1);
    showCurrent();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SwitchDialog::remove() {
    const std::optional<CompanySwitch> shown = m_context.store.reader().companySwitch(m_current);
    if (!shown || !m_removal)
        return;
    const QStringList users =
        flowsNaming(m_context.store.reader(), *m_context.store.accounts(), m_company, "switch"_L1, shown->name);
    if (!confirmRemoval(this, tr("Remove the switch “%1”?").arg(shown->name),
                        tr("These flows ask it for the way. Without it they take the way “otherwise”:"), users))
        return;
    m_remove->setEnabled(false);
    m_removal->remove(EntityType::Switch, shown->id.toString(), shown->revision, this,
                      [this](const Result<void>& done) {
                          check();
                          m_error->setWords(done ? QString() : done.error().message);
                      });
}

QStringList SwitchDialog::positions() const {
    QStringList given;
    for (const QString& line : m_positions->toPlainText().split(u'\n')) {
        if (!line.simplified().isEmpty())
            given.append(line.simplified());
    }
    return given;
}

void SwitchDialog::followPositions() {
    const QString chosen = m_normal->currentText();
    m_normal->clear();
    m_normal->addItems(positions());
    m_normal->setCurrentIndex(std::max(0, m_normal->findText(chosen)));
    check();
}

QString SwitchDialog::fault() const {
    const QStringList given = positions();
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return tr("Give the switch a name.");
    const bool isTaken = std::ranges::any_of(m_switches, [&](const CompanySwitch& other) {
        return other.id != m_current && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (isTaken)
        return tr("There is a switch of this name already.");
    if (given.size() < 2 || given.size() > kMostPositions)
        return tr("Give it 2 to %n positions.", nullptr, kMostPositions);
    if (QSet<QString>(given.begin(), given.end()).size() != given.size())
        return tr("Each position has a name of its own.");
    const bool isLong =
        std::ranges::any_of(given, [](const QString& position) { return position.size() > kLongestName; });
    return isLong ? tr("A position's name is too long.") : QString();
}

void SwitchDialog::check() {
    const QString why = fault();
    m_error->setWords(m_name->text().isEmpty() ? QString() : why);
    m_save->setEnabled(why.isEmpty());
    m_save->setToolTip(why);
    const bool isSent = !m_current.isNull() && !m_context.store.isPending(EntityType::Switch, m_current.toString());
    m_remove->setEnabled(m_removal && isSent);
    m_remove->setToolTip(!m_removal           ? tr("Removing needs a connection.")
                         : m_current.isNull() ? tr("Select a switch first.")
                         : isSent             ? QString()
                                              : tr("What you changed is on its way to the server. Try again then."));
}

void SwitchDialog::save() {
    CompanySwitch changed;
    for (const CompanySwitch& one : m_switches) {
        if (one.id == m_current)
            changed = one;
    }
    changed.name = m_name->text().simplified();
    changed.positions = positions();
    changed.normal = m_normal->currentText();
    if (changed.turned && !changed.positions.contains(changed.turned->to))
        changed.turned.reset();
    Result<EditId> made = EditId();
    if (changed.id.isNull()) {
        changed.id = SwitchId::create(m_context.clock.now(), m_context.random);
        changed.company = m_company;
        made = m_context.store.create(EntityType::Switch, wire::toJson(changed));
    } else {
        QJsonObject fields = wire::toJson(changed);
        fields.insert(u"turned"_s, changed.turned ? fields.value(u"turned"_s) : QJsonValue());
        if (auto patch = m_context.store.patchFor(EntityType::Switch, changed.id.toString(), fields))
            made = m_context.store.edit(std::move(*patch));
    }
    if (!made)
        return m_error->setWords(made.error().message);
    fill(changed.id);
}

} // namespace trunkline::ui
