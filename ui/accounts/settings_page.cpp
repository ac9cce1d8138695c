#include "ui/accounts/settings_page.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>

#include "core/domain/names.h"
#include "core/store/store.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/models/account_tree_model.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/typed_choice.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

class SettingsPage final : public Page {
public:
    explicit SettingsPage(PageContext& context)
        : m_context(context), m_name(new QLineEdit(this)), m_zone(new TypedChoice(this)),
          m_billing(new QComboBox(this)), m_facts(makeCaption({}, this)), m_why(new InlineError(this)),
          m_error(new InlineError(this)), m_save(new QPushButton(SettingsWords::tr("Save"), this)),
          m_revert(new QPushButton(SettingsWords::tr("Undo changes"), this)) {
        fillChoices();
        auto* body = new QWidget;
        auto* column = new QVBoxLayout(body);
        column->setContentsMargins(kSpace24, kSpace16, kSpace24, kSpace24);
        column->setSpacing(kSpace4);
        const auto field = [&](const QString& label, QWidget* editor, const QString& help) {
            column->addWidget(new QLabel(label, body));
            editor->setAccessibleName(label);
            editor->setMaximumWidth(420);
            column->addWidget(editor);
            QLabel* caption = makeCaption(help, body);
            caption->setWordWrap(true);
            caption->setMaximumWidth(420);
            column->addWidget(caption);
            column->addSpacing(kSpace12);
        };
        column->addWidget(m_why);
        column->addSpacing(kSpace8);
        field(SettingsWords::tr("Name"), m_name,
              SettingsWords::tr("As it stands in the tree, in reports and in messages to callers."));
        field(SettingsWords::tr("Time zone"), m_zone,
              SettingsWords::tr("Schedules and “until Monday 08:00” are meant in this time. Companies without one take "
                                "that of the account above."));
        field(SettingsWords::tr("Who pays"), m_billing,
              SettingsWords::tr("Decides who sees invoices and whose card is charged."));
        column->addWidget(m_facts);
        column->addSpacing(kSpace8);
        column->addWidget(m_error);
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(m_save);
        buttons->addWidget(m_revert);
        buttons->addStretch(1);
        column->addLayout(buttons);
        column->addStretch(1);

        auto* scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setWidget(body);
        auto* outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->addWidget(scroll);
        m_save->setDefault(true);

        connect(m_name, &QLineEdit::textEdited, this, [this] { follow(); });
        connect(m_zone, &TypedChoice::changed, this, [this] { follow(); });
        connect(m_billing, &QComboBox::currentIndexChanged, this, [this] { follow(); });
        connect(m_save, &QPushButton::clicked, this, [this] { save(); });
        connect(m_revert, &QPushButton::clicked, this, [this] { read(); });
        connect(&context.store, &store::Store::accountsChanged, this, [this] {
            if (!isChanged())
                read();
        });
        connect(&context.permissions, &Permissions::changed, this, [this] { follow(); });
        context.actions.handle(ActionId::EditAccount, this, [this] { m_name->setFocus(Qt::ShortcutFocusReason); });
    }

    QString title() const override { return SettingsWords::tr("Settings"); }
    Icon icon() const override { return Icon::Settings; }
    void setAccount(const AccountId& account) override {
        m_account = account;
        read();
    }
    void focusContent() override { m_name->setFocus(Qt::TabFocusReason); }

private:
    void fillChoices() {
        m_zone->addItem(SettingsWords::tr("As the account above"), QString());
        for (const QByteArray& zone : QTimeZone::availableTimeZoneIds()) {
            if (zone.contains('/'))
                m_zone->addItem(QString::fromLatin1(zone).replace(u'_', u' '), QString::fromLatin1(zone));
        }
        m_billing->addItem(SettingsWords::tr("The company itself"), nameOf(BillingMode::Customer));
        m_billing->addItem(SettingsWords::tr("The organization, for all"), nameOf(BillingMode::Agency));
    }

    [[nodiscard]] const Account* account() const { return m_context.store.accounts()->find(m_account); }

    void read() {
        const Account* shown = account();
        const bool isThere = shown != nullptr;
        const QSignalBlocker quietName(m_name);
        const QSignalBlocker quietZone(m_zone);
        const QSignalBlocker quietBilling(m_billing);
        m_name->setText(isThere ? shown->name : QString());
        m_zone->setCurrentIndex(isThere ? qMax(0, m_zone->findData(shown->timeZone)) : 0);
        m_billing->setCurrentIndex(isThere ? m_billing->findData(nameOf(shown->billing)) : 0);
        if (isThere) {
            QStringList facts;
            const AccountTree& tree = *m_context.store.accounts();
            const QString zone = tree.timeZoneAt(tree.indexOf(m_account));
            if (shown->timeZone.isEmpty() && !zone.isEmpty())
                facts.append(SettingsWords::tr("times are in %1").arg(zone));
            if (shown->isSuspended)
                facts.append(SettingsWords::tr("suspended"));
            const QString words = facts.join(SettingsWords::tr(" · "));
            m_facts->setText(words.left(1).toUpper() + words.mid(1));
            m_facts->setVisible(!words.isEmpty());
        }
        follow();
    }

    [[nodiscard]] QJsonObject fields() const {
        QJsonObject wanted{{u"name"_s, m_name->text().simplified()}};
        const QString zone = m_zone->chosen().toString();
        wanted.insert(u"timeZone"_s, zone.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(zone));
        if (const Account* shown = account(); shown && shown->kind == AccountKind::Company)
            wanted.insert(u"billing"_s, m_billing->currentData().toString());
        return wanted;
    }

    [[nodiscard]] bool isChanged() const {
        const Account* shown = account();
        return shown && (m_name->text().simplified() != shown->name || m_zone->isNone() ||
                         m_zone->chosen().toString() != shown->timeZone ||
                         m_billing->currentData().toString() != nameOf(shown->billing));
    }

    void follow() {
        const Account* shown = account();
        const access::Action needs = shown && shown->kind == AccountKind::Organization
                                         ? access::Action::SettingsOrganizationEdit
                                         : access::Action::SettingsAccountEdit;
        const QString why = m_context.permissions.whyNot(needs, m_account);
        const bool isCompany = shown && shown->kind == AccountKind::Company;
        m_why->setWords(why, Tone::Neutral);
        for (QWidget* editor : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_zone)}) {
            editor->setEnabled(why.isEmpty());
            editor->setToolTip(why);
            editor->setAccessibleDescription(why);
        }
        const QString whyNotBilling = isCompany
                                          ? m_context.permissions.whyNot(access::Action::BillingPaymentEdit, m_account)
                                          : SettingsWords::tr("Set for each company.");
        m_billing->setEnabled(why.isEmpty() && whyNotBilling.isEmpty());
        m_billing->setToolTip(whyNotBilling);
        m_billing->setAccessibleDescription(whyNotBilling);
        const QString wrong =
            shown && m_name->text().simplified().isEmpty() ? SettingsWords::tr("Give the account a name.")
            : m_zone->isNone() ? SettingsWords::tr("There is no such time zone. Choose one from the list.")
                               : QString();
        m_error->setWords(wrong);
        m_save->setEnabled(why.isEmpty() && isChanged() && wrong.isEmpty());
        m_save->setToolTip(why.isEmpty() ? wrong : why);
        m_revert->setEnabled(isChanged());
    }

    void save() {
        const std::optional<wire::Patch> patch =
            m_context.store.patchFor(wire::EntityType::Account, m_account.toString(), fields());
        if (!patch)
            return;
        if (const Result<EditId> edit = m_context.store.edit(*patch)) {
            m_context.navigator.tell(
                SettingsWords::tr("Saved. %1 has its new settings.").arg(m_name->text().simplified()));
            m_save->setEnabled(false); // until the accounts are as saved, in a moment, which read() then shows
        } else {
            m_error->setWords(edit.error().message);
        }
    }

    PageContext& m_context;
    AccountId m_account;
    QLineEdit* m_name;
    TypedChoice* m_zone;
    QComboBox* m_billing;
    QLabel* m_facts;
    InlineError* m_why;
    InlineError* m_error;
    QPushButton* m_save;
    QPushButton* m_revert;
};

} // namespace

std::unique_ptr<Page> makeSettingsPage(PageContext& context) {
    return std::make_unique<SettingsPage>(context);
}

} // namespace trunkline::ui
