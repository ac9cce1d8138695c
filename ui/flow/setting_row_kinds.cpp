#include <array>

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>

#include "ui/flow/destination_combo.h"
#include "ui/flow/setting_rows.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"

using namespace Qt::Literals::StringLiterals;

// The rows of list settings: branches of a schedule, rules, shares, destinations of a group.

namespace trunkline::ui {

namespace {

constexpr std::array kDayKeys{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

QToolButton* removeButton(SettingRow* row) {
    auto* button = new QToolButton(row);
    button->setIcon(icon(Icon::Close));
    button->setAutoRaise(true);
    button->setToolTip(SettingRow::tr("Remove"));
    button->setAccessibleName(SettingRow::tr("Remove"));
    QObject::connect(button, &QToolButton::clicked, row, &SettingRow::removeWanted);
    return button;
}

QHBoxLayout* plainRow() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace4);
    return row;
}

/// The field with the name of the way out.
QLineEdit* nameField(SettingRow* row) {
    auto* name = new QLineEdit(row);
    name->setAccessibleName(SettingRow::tr("Name of the way out"));
    name->setPlaceholderText(SettingRow::tr("Name"));
    name->setMaxLength(40);
    QObject::connect(name, &QLineEdit::textEdited, row, [row] { Q_EMIT row->edited(true); });
    return name;
}

void showText(QLineEdit* field, const QString& text) {
    if (field->text() != text)
        field->setText(text);
}

QString freshPort(const QJsonArray& existing, const QString& stem) {
    QStringList taken;
    for (const QJsonValue& entry : existing)
        taken.append(entry[u"port"].toString());
    QString name = stem;
    for (int i = 2; taken.contains(name); ++i)
        name = stem + QString::number(i);
    return name;
}

class BranchRow final : public SettingRow {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::BranchRow)

public:
    explicit BranchRow(QWidget* parent)
        : SettingRow(parent), m_name(nameField(this)), m_from(new QTimeEdit(this)), m_to(new QTimeEdit(this)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(kSpace4);
        auto* top = plainRow();
        top->addWidget(m_name, 1);
        top->addWidget(removeButton(this));
        column->addLayout(top);
        auto* days = plainRow();
        days->setSpacing(2);
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            auto* day = new QToolButton(this);
            const QString name = QLocale().standaloneDayName(int(i) + 1, QLocale::LongFormat);
            day->setText(QLocale().standaloneDayName(int(i) + 1, QLocale::NarrowFormat));
            day->setCheckable(true);
            day->setToolTip(name);
            day->setAccessibleName(name);
            connect(day, &QToolButton::clicked, this, [this] { Q_EMIT edited(false); });
            days->addWidget(day);
            m_days[i] = day;
        }
        days->addStretch(1);
        column->addLayout(days);
        auto* hours = plainRow();
        setUp(m_from, tr("From"));
        setUp(m_to, tr("To"));
        hours->addWidget(new QLabel(tr("from"), this));
        hours->addWidget(m_from);
        hours->addWidget(new QLabel(tr("to"), this));
        hours->addWidget(m_to);
        hours->addStretch(1);
        column->addLayout(hours);
    }

    void setValue(const QJsonValue& value) override {
        m_rest = value.toObject();
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        showText(m_name, m_rest[u"port"].toString());
        const QJsonArray on = m_rest[u"days"].toArray();
        for (std::size_t i = 0; i < m_days.size(); ++i)
            m_days[i]->setChecked(!m_rest.contains(u"days") || on.contains(QJsonValue(kDayKeys[i])));
        m_from->setTime(QTime::fromString(m_rest[u"from"].toString(), u"HH:mm"_s));
        m_to->setTime(QTime::fromString(m_rest[u"to"].toString(), u"HH:mm"_s));
    }

    [[nodiscard]] QJsonValue value() const override {
        QJsonArray on;
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            if (m_days[i]->isChecked())
                on.append(kDayKeys[i]);
        }
        QJsonObject branch = m_rest;
        branch.insert(u"port"_s, m_name->text());
        branch.insert(u"days"_s, on);
        branch.insert(u"from"_s, m_from->time().toString(u"HH:mm"_s));
        branch.insert(u"to"_s, m_to->time().toString(u"HH:mm"_s));
        return branch;
    }

private:
    void setUp(QTimeEdit* edit, const QString& name) {
        edit->setAccessibleName(name);
        edit->setDisplayFormat(
            QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive) ? u"h:mm AP"_s : u"HH:mm"_s);
        connect(edit, &QTimeEdit::timeChanged, this, [this] { Q_EMIT edited(true); });
    }

    QLineEdit* m_name;
    std::array<QToolButton*, 7> m_days{};
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QJsonObject m_rest;
};

class ShareRow final : public SettingRow {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::ShareRow)

public:
    explicit ShareRow(QWidget* parent) : SettingRow(parent), m_name(nameField(this)), m_weight(new QSpinBox(this)) {
        m_weight->setRange(0, 100);
        m_weight->setSuffix(tr(" %"));
        m_weight->setAccessibleName(tr("Share"));
        auto* row = plainRow();
        setLayout(row);
        row->addWidget(m_name, 1);
        row->addWidget(m_weight);
        row->addWidget(removeButton(this));
        connect(m_weight, &QSpinBox::valueChanged, this, [this] { Q_EMIT edited(true); });
    }
    void setValue(const QJsonValue& value) override {
        const QSignalBlocker quiet(m_weight);
        showText(m_name, value[u"port"].toString());
        m_weight->setValue(value[u"weight"].toInt());
    }
    [[nodiscard]] QJsonValue value() const override {
        return QJsonObject{{u"port"_s, m_name->text()}, {u"weight"_s, m_weight->value()}};
    }

private:
    QLineEdit* m_name;
    QSpinBox* m_weight;
};

/// What a rule can ask: a key with a list, with one text, or just true.
struct Question {
    enum class Answer : std::uint8_t { List, Text, Yes };
    QString key;
    QString words;
    QString example;
    Answer answer = Answer::List;
};

class RuleRow final : public SettingRow {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::RuleRow)

public:
    RuleRow(QList<Question> questions, QWidget* parent)
        : SettingRow(parent), m_questions(std::move(questions)), m_name(nameField(this)),
          m_question(new QComboBox(this)), m_answer(new QLineEdit(this)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(kSpace4);
        auto* top = plainRow();
        top->addWidget(m_name, 1);
        top->addWidget(removeButton(this));
        column->addLayout(top);
        auto* below = plainRow();
        below->addWidget(m_question, 1);
        below->addWidget(m_answer, 1);
        column->addLayout(below);
        for (const Question& question : std::as_const(m_questions))
            m_question->addItem(question.words);
        m_question->setAccessibleName(tr("What is asked"));
        m_answer->setAccessibleName(tr("Which"));
        connect(m_question, &QComboBox::activated, this, [this] {
            followQuestion();
            Q_EMIT edited(false);
        });
        connect(m_answer, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(true); });
    }

    void setValue(const QJsonValue& value) override {
        m_rest = value.toObject();
        showText(m_name, m_rest[u"port"].toString());
        for (int i = 0; i < m_questions.size(); ++i) {
            const Question& question = m_questions[i];
            if (!m_rest.contains(question.key))
                continue;
            m_question->setCurrentIndex(i);
            const QJsonValue answer = m_rest[question.key];
            showText(m_answer, answer.isArray() ? answer.toVariant().toStringList().join(u", "_s) : answer.toString());
            break;
        }
        followQuestion();
    }

    [[nodiscard]] QJsonValue value() const override {
        QJsonObject rule = m_rest;
        rule.insert(u"port"_s, m_name->text());
        for (const Question& question : m_questions)
            rule.remove(question.key);
        const Question& question = m_questions[m_question->currentIndex()];
        rule.insert(question.key, answerTo(question));
        return rule;
    }

private:
    [[nodiscard]] QJsonValue answerTo(const Question& question) const {
        if (question.answer == Question::Answer::Yes)
            return true;
        if (question.answer == Question::Answer::Text)
            return m_answer->text().trimmed();
        QJsonArray list;
        for (const QString& part : m_answer->text().split(u',', Qt::SkipEmptyParts))
            list.append(part.trimmed());
        return list;
    }

    void followQuestion() {
        const Question& question = m_questions[m_question->currentIndex()];
        m_answer->setVisible(question.answer != Question::Answer::Yes);
        m_answer->setPlaceholderText(question.example);
    }

    QList<Question> m_questions;
    QLineEdit* m_name;
    QComboBox* m_question;
    QLineEdit* m_answer;
    QJsonObject m_rest;
};

class DestinationRow final : public SettingRow {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::DestinationRow)

public:
    DestinationRow(FlowEditorDocument& document, QWidget* parent)
        : SettingRow(parent), m_destination(new DestinationCombo(document, this)), m_weight(new QSpinBox(this)) {
        m_weight->setRange(1, 100);
        m_weight->setPrefix(tr("× ", "a weight"));
        m_weight->setAccessibleName(tr("Weight"));
        m_weight->hide();
        auto* row = plainRow();
        setLayout(row);
        row->addWidget(m_destination, 1);
        row->addWidget(m_weight);
        row->addWidget(removeButton(this));
        connect(m_destination, &DestinationCombo::destinationChosen, this, [this] { Q_EMIT edited(false); });
        connect(m_weight, &QSpinBox::valueChanged, this, [this] { Q_EMIT edited(true); });
    }
    void setValue(const QJsonValue& value) override {
        const QSignalBlocker quiet(m_weight);
        m_destination->setDestination((value.isObject() ? value[u"id"] : value).toString());
        m_weight->setValue(value[u"weight"].toInt(1));
    }
    [[nodiscard]] QJsonValue value() const override {
        if (m_weight->value() == 1)
            return m_destination->destination();
        return QJsonObject{{u"id"_s, m_destination->destination()}, {u"weight"_s, m_weight->value()}};
    }
    void setSurroundingSettings(const QJsonObject& settings) override {
        m_weight->setVisible(settings[u"strategy"].toString() == u"weighted");
    }

private:
    DestinationCombo* m_destination;
    QSpinBox* m_weight;
};

QList<Question> geoQuestions() {
    using enum Question::Answer;
    return {{u"areaCodes"_s, SettingRow::tr("Area code is"), u"312, 773"_s, List},
            {u"states"_s, SettingRow::tr("State is"), u"IL, WI"_s, List},
            {u"countries"_s, SettingRow::tr("Country is"), u"US, CA"_s, List},
            {u"postcodes"_s, SettingRow::tr("Postcode begins with"), u"606, 607"_s, List}};
}

QList<Question> callerQuestions() {
    using enum Question::Answer;
    return {{u"firstTime"_s, SettingRow::tr("Calls for the first time"), {}, Yes},
            {u"repeat"_s, SettingRow::tr("Has called before"), {}, Yes},
            {u"source"_s, SettingRow::tr("Comes from the source"), u"Google Ads"_s, Text},
            {u"tag"_s, SettingRow::tr("Has the tag"), SettingRow::tr("VIP"), Text},
            {u"blocked"_s, SettingRow::tr("Is blocked"), {}, Yes},
            {u"callers"_s, SettingRow::tr("Calls from one of"), u"+13125550199"_s, List},
            {u"list"_s, SettingRow::tr("Is on the list"), SettingRow::tr("Suppliers"), Text}};
}

} // namespace

SettingEditor* detail::makeRowsEditor(const flow::Setting& setting, FlowEditorDocument& document, QWidget* parent) {
    using enum flow::SettingKind;
    constexpr int kManyRows = 50;
    switch (setting.kind) {
    case Branches:
        return new RowsEditor(
            SettingRow::tr("Add hours"), [](QWidget* row) { return new BranchRow(row); },
            [](const QJsonArray& existing) -> QJsonValue {
                return QJsonObject{{u"port"_s, freshPort(existing, SettingRow::tr("hours"))},
                                   {u"days"_s, QJsonArray{u"sat"_s}},
                                   {u"from"_s, u"09:00"_s},
                                   {u"to"_s, u"13:00"_s}};
            },
            kManyRows, parent);
    case Shares:
        return new RowsEditor(
            SettingRow::tr("Add a share"), [](QWidget* row) { return new ShareRow(row); },
            [](const QJsonArray& existing) -> QJsonValue {
                int left = 100;
                for (const QJsonValue& share : existing)
                    left -= share[u"weight"].toInt();
                return QJsonObject{{u"port"_s, freshPort(existing, SettingRow::tr("share"))},
                                   {u"weight"_s, std::max(0, left)}};
            },
            kManyRows, parent);
    case GeoRules:
    case CallerRules: {
        const bool isGeo = setting.kind == GeoRules;
        return new RowsEditor(
            SettingRow::tr("Add a rule"),
            [isGeo](QWidget* row) { return new RuleRow(isGeo ? geoQuestions() : callerQuestions(), row); },
            [isGeo](const QJsonArray& existing) -> QJsonValue {
                QJsonObject rule{{u"port"_s, freshPort(existing, SettingRow::tr("rule"))}};
                rule.insert(isGeo ? u"areaCodes"_s : u"repeat"_s, isGeo ? QJsonValue(QJsonArray()) : QJsonValue(true));
                return rule;
            },
            kManyRows, parent);
    }
    case Destinations:
        return new RowsEditor(
            SettingRow::tr("Add a phone"), [&document](QWidget* row) { return new DestinationRow(document, row); },
            [](const QJsonArray&) -> QJsonValue { return QString(); }, setting.maximum, parent);
    default:
        return nullptr;
    }
}

} // namespace trunkline::ui
