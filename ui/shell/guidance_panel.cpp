#include "ui/shell/guidance_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A step: a button with its verb, and under it what it comes to.
QWidget* makeStep(const GuidanceStep& step, Navigator& navigator, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace4);
    auto* button = new QToolButton(box);
    button->setText(step.title);
    button->setIcon(icon(step.icon, Token::Accent));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleDescription(step.words);
    QObject::connect(button, &QToolButton::clicked, box,
                     [&navigator, step] { navigator.goTo(step.account, step.tab, step.item); });
    auto* words = makeCaption(step.words, box);
    words->setWordWrap(true);
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(words);
    column->addStretch();
    return box;
}

} // namespace

GuidancePanel::GuidancePanel(ActionController& actions, Permissions& permissions, Navigator& navigator,
                             QSettings& settings, QWidget* window)
    : QWidget(window), m_permissions(permissions), m_navigator(navigator), m_settings(settings) {
    setAccessibleName(tr("First steps"));
    auto* panel = new Panel(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace8);
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(kSpace16, kSpace12, kSpace12, kSpace12);
    column->setSpacing(kSpace8);
    m_title = new QLabel(panel);
    m_title->setFont(boldFont(font()));
    auto* close = new QToolButton(panel);
    close->setIcon(icon(Icon::Close, Token::Muted));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setToolTip(tr("Close for good; it stays under “Who am I” as “First steps”"));
    close->setAccessibleName(tr("Close the first steps"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(close);
    column->addLayout(top);
    m_steps = new QHBoxLayout;
    m_steps->setSpacing(kSpace24);
    column->addLayout(m_steps);
    hide();

    connect(close, &QToolButton::clicked, this, &GuidancePanel::dismiss);
    connect(&permissions, &Permissions::changed, this, &GuidancePanel::follow);
    actions.handle(ActionId::ShowGuidance, window, [this] { bringBack(); });
    follow();
}

QString GuidancePanel::settingName() const {
    return u"guidance/dismissed/"_s + m_permissions.signedIn().toString();
}

void GuidancePanel::follow() {
    const UserId person = m_permissions.signedIn();
    if (person.isNull() || m_permissions.isLookingAs()) {
        hide();
        m_shownFor = {};
        return;
    }
    if (person == m_shownFor || m_settings.value(settingName(), false).toBool())
        return;
    const std::optional<Guidance> guidance = guidanceOf(m_permissions.index(), person, m_permissions.context().now);
    if (!guidance)
        return;
    m_shownFor = person;
    fill(*guidance);
    show();
}

void GuidancePanel::fill(const Guidance& guidance) {
    while (QLayoutItem* item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString name = m_permissions.nameOfUser(m_permissions.signedIn());
    m_title->setText(name.isEmpty() ? tr("Three things to do first") : tr("%1, three things to do first").arg(name));
    for (const GuidanceStep& step : guidance.steps)
        m_steps->addWidget(makeStep(step, m_navigator, this), 1);
}

void GuidancePanel::dismiss() {
    m_settings.setValue(settingName(), true);
    hide();
}

void GuidancePanel::bringBack() {
    const std::optional<Guidance> guidance =
        guidanceOf(m_permissions.index(), m_permissions.signedIn(), m_permissions.context().now);
    if (!guidance)
        return;
    fill(*guidance);
    show();
}

} // namespace trunkline::ui
