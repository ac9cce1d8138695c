#include "ui/shell/about_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSysInfo>
#include <QVBoxLayout>

#include "ui/sync/connection.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kLogoSize = 40;
constexpr int kWidth = 460;

QString wordsOf(Connection::State state) {
    switch (state) {
    case Connection::State::Offline:
        return u"offline"_s;
    case Connection::State::Connecting:
        return u"connecting"_s;
    case Connection::State::Online:
        return u"online"_s;
    case Connection::State::SignInNeeded:
        return u"sign-in needed"_s;
    }
    return {};
}

} // namespace

QString supportDetails(const Connection& connection) {
    // In English wherever one is: support reads them.
    QStringList lines{
        u"Trunkline %1, Qt %2"_s.arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
        u"Language %1, colours %2"_s.arg(QLocale().name(), theme().isDark() ? u"dark"_s : u"light"_s)};
    if (const QScreen* screen = QGuiApplication::primaryScreen())
        lines.append(u"%1, screen %2 × %3 at %4 %"_s.arg(QGuiApplication::platformName())
                         .arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(qRound(screen->devicePixelRatio() * 100)));
    lines.append(u"Server %1, %2"_s.arg(connection.serverName(), wordsOf(connection.state())));
    if (const std::optional<Error> problem = connection.problem())
        lines.append(u"Last problem: %1 (%2)"_s.arg(problem->message, problem->details));
    return lines.join(u'\n');
}

AboutDialog::AboutDialog(const QString& details, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Trunkline"));
    auto* logo = new QLabel(this);
    logo->setPixmap(iconPixmap(Icon::Trunkline, kLogoSize, theme().color(Token::Accent), devicePixelRatioF()));
    auto* title = new QLabel(tr("Trunkline %1", "version").arg(QCoreApplication::applicationVersion()), this);
    title->setFont(titleFont(font()));
    auto* words = new QLabel(tr("The administration console of a call-tracking franchise."), this);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setWordWrap(true);
    auto* licence = new QLabel(
        tr("Free software under the GNU General Public License, version 3 or later: you may use, study, share and "
           "change it. It comes without any warranty. <a href=\"%1\">Read the licence</a>")
            .arg(u"https://www.gnu.org/licenses/gpl-3.0.html"_s),
        this);
    licence->setWordWrap(true);
    licence->setOpenExternalLinks(true);
    licence->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto* box = new QPlainTextEdit(details, this);
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setAccessibleName(tr("Details for support"));
    box->setFixedHeight(fontMetrics().lineSpacing() * 7);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy details"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [copy, details] {
        QGuiApplication::clipboard()->setText(details);
        copy->setText(tr("Copied"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(title);
    names->addWidget(words);
    auto* head = new QHBoxLayout;
    head->setSpacing(kSpace12);
    head->addWidget(logo, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace24, kSpace24, kSpace16);
    column->setSpacing(kSpace12);
    column->addLayout(head);
    column->addWidget(licence);
    column->addWidget(new SectionHeader(tr("Details for support"), this));
    column->addWidget(box);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
}

} // namespace trunkline::ui
