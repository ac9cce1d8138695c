#include "ui/shell/preferences_dialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kWidth = 420;

/// The languages whose words are built in: "de", "en".
QStringList languages() {
    QStringList codes;
    for (const QString& file : QDir(u":/i18n"_s).entryList({u"trunkline_*.qm"_s}))
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    return codes;
}

} // namespace

PreferencesDialog::PreferencesDialog(QSettings& settings, QWidget* parent) : QDialog(parent), m_settings(settings) {
    setWindowTitle(tr("Preferences"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace16, kSpace24, kSpace16);
    column->setSpacing(kSpace8);
    column->addWidget(new SectionHeader(tr("Colours"), this));
    column->addWidget(makeColors());
    column->addSpacing(kSpace12);
    column->addWidget(new SectionHeader(tr("Language"), this));
    column->addWidget(makeLanguages());
    column->addStretch(1);
    column->addSpacing(kSpace12);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
}

QWidget* PreferencesDialog::makeColors() {
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    auto* group = new QButtonGroup(holder);
    for (const auto& [choice, words] : {std::pair(Theme::Choice::System, tr("As the system has them")),
                                        {Theme::Choice::Light, tr("Light")},
                                        {Theme::Choice::Dark, tr("Dark")}}) {
        auto* button = new QRadioButton(words, holder);
        button->setChecked(choice == theme().choice());
        group->addButton(button, static_cast<int>(choice));
        column->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int choice) {
        theme().choose(static_cast<Theme::Choice>(choice));
        m_settings.setValue(QLatin1StringView(kColors), choice);
    });
    return holder;
}

QWidget* PreferencesDialog::makeLanguages() {
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    auto* choice = new QComboBox(holder);
    choice->setAccessibleName(tr("Language"));
    choice->addItem(tr("As the system has it"), QString());
    for (const QString& code : languages())
        choice->addItem(withCapital(QLocale(code).nativeLanguageName()), code);
    choice->setCurrentIndex(qMax(0, choice->findData(m_settings.value(QLatin1StringView(kLanguage)).toString())));
    QLabel* note = makeCaption(tr("Takes effect when Trunkline is started again."), holder);
    note->setWordWrap(true);
    connect(choice, &QComboBox::activated, this,
            [this, choice] { m_settings.setValue(QLatin1StringView(kLanguage), choice->currentData().toString()); });
    column->addWidget(choice);
    column->addWidget(note);
    return holder;
}

} // namespace trunkline::ui
