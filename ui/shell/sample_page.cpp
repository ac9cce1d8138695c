#include "ui/shell/sample_page.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shell/centered_column.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/titled_button.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

SamplePage::SamplePage(const QList<SampleChoice>& people, QWidget* parent)
    : QWidget(parent), m_error(new InlineError(this)) {
    auto* title = new QLabel(tr("Look around as…"), this);
    title->setFont(titleFont(font()));
    auto* words = new QLabel(
        tr("The same franchise looks different to each of these people. Sign out to come back here and be another."),
        this);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* back = new QPushButton(tr("Back"), this);
    back->setAutoDefault(false);

    QVBoxLayout* column = makeCenteredColumn(*this, 460);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(kSpace8);
    for (const SampleChoice& person : people) {
        auto* choice = new TitledButton(Icon::Person, person.role, person.sees, this);
        connect(choice, &TitledButton::clicked, this, [this, email = person.email] { Q_EMIT chosen(email); });
        column->addWidget(choice);
        m_people.append(choice);
    }
    column->addWidget(m_error);
    column->addSpacing(kSpace8);
    column->addWidget(back, 0, Qt::AlignLeading);
    connect(back, &QPushButton::clicked, this, &SamplePage::canceled);
}

void SamplePage::setBusy(bool isBusy) {
    for (TitledButton* person : std::as_const(m_people))
        person->setEnabled(!isBusy);
    m_error->setWords(isBusy ? tr("Signing in…") : QString(), Tone::Neutral);
}

void SamplePage::showError(const Error& error) {
    setBusy(false);
    m_error->setWords(error.message);
}

void SamplePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_people.isEmpty())
        m_people.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace trunkline::ui
