#include "ui/flow/setting_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/flow/destination_combo.h"
#include "ui/theme/metrics.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

QHBoxLayout* rowOf(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace8);
    return row;
}

QJsonValue absentIfEmpty(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

/// One line of text, or short texts separated by commas.
class LineEditor final : public SettingEditor {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::LineEditor)

public:
    LineEditor(const flow::Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_edit(new QLineEdit(this)),
          m_isList(setting.kind == flow::SettingKind::People || setting.kind == flow::SettingKind::Names) {
        rowOf(this)->addWidget(m_edit);
        setFocusProxy(m_edit);
        m_edit->setAccessibleName(flow::settingLabel(setting));
        m_edit->setMaxLength(int(flow::kMaxTextLength));
        if (m_isList)
            m_edit->setPlaceholderText(tr("Separated by commas"));
        connect(m_edit, &QLineEdit::textEdited, this,
                [this](const QString& text) { Q_EMIT edited(toValue(text), true); });
    }

    void setValue(const QJsonValue& value) override {
        const QString text = m_isList ? value.toVariant().toStringList().join(u", "_s) : value.toString();
        if (toValue(m_edit->text()) != toValue(text))
            m_edit->setText(text);
    }

private:
    [[nodiscard]] QJsonValue toValue(const QString& text) const {
        if (!m_isList)
            return absentIfEmpty(text);
        QJsonArray list;
        for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                list.append(part.trimmed());
        }
        return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
    }

    QLineEdit* m_edit;
    bool m_isList;
};

/// What is said to a caller. A prompt keeps its language and voice while its words change.
class WordsEditor final : public SettingEditor {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::WordsEditor)

public:
    WordsEditor(const flow::Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_edit(new QPlainTextEdit(this)),
          m_isPrompt(setting.kind == flow::SettingKind::Prompt) {
        rowOf(this)->addWidget(m_edit);
        setFocusProxy(m_edit);
        m_edit->setTabChangesFocus(true);
        m_edit->setAccessibleName(flow::settingLabel(setting));
        m_edit->setFixedHeight(QFontMetrics(m_edit->font()).lineSpacing() * 3 + 16);
        m_edit->setPlaceholderText(QStringView(setting.key) == u"whisper" ? tr("What the one who answers hears first")
                                                                          : tr("What the caller hears"));
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT edited(value(), true); });
    }

    [[nodiscard]] bool isWide() const override { return true; }

    void setValue(const QJsonValue& value) override {
        m_rest = value.toObject();
        const QString text = value.isObject() ? value[u"say"].toString() : value.toString();
        const QSignalBlocker quiet(m_edit);
        if (m_edit->toPlainText() != text)
            m_edit->setPlainText(text);
    }

private:
    [[nodiscard]] QJsonValue value() const {
        const QString text = m_edit->toPlainText().left(flow::kMaxTextLength);
        if (!m_isPrompt)
            return absentIfEmpty(text);
        QJsonObject prompt = m_rest;
        prompt.remove(u"play");
        prompt.remove(u"say");
        if (!text.isEmpty())
            prompt.insert(u"say"_s, text);
        return prompt.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(prompt);
    }

    QPlainTextEdit* m_edit;
    QJsonObject m_rest;
    bool m_isPrompt;
};

class NumberEditor final : public SettingEditor {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::NumberEditor)

public:
    NumberEditor(const flow::Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_edit(new QSpinBox(this)), m_absent(setting.absent),
          m_isVersion(setting.kind == flow::SettingKind::FlowVersion) {
        auto* row = rowOf(this);
        row->addWidget(m_edit);
        row->addStretch(1);
        setFocusProxy(m_edit);
        m_edit->setAccessibleName(flow::settingLabel(setting));
        const bool mayBeAbsent = m_isVersion || (setting.absent == 0 && setting.minimum > 0);
        m_edit->setRange(mayBeAbsent ? setting.minimum - 1 : setting.minimum, m_isVersion ? 100'000 : setting.maximum);
        if (mayBeAbsent)
            m_edit->setSpecialValueText(m_isVersion ? tr("Latest") : tr("No limit"));
        if (*setting.unit)
            m_edit->setSuffix(tr(" %1", "a unit behind a number").arg(QString::fromUtf8(setting.unit)));
        m_mayBeAbsent = mayBeAbsent;
        connect(m_edit, &QSpinBox::valueChanged, this, [this](int value) {
            const bool isAbsent = m_mayBeAbsent && value == m_edit->minimum();
            Q_EMIT edited(isAbsent ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value), true);
        });
    }

    void setValue(const QJsonValue& value) override {
        const QSignalBlocker quiet(m_edit);
        m_edit->setValue(value.isDouble() ? value.toInt() : m_mayBeAbsent ? m_edit->minimum() : m_absent);
    }

private:
    QSpinBox* m_edit;
    int m_absent;
    bool m_isVersion;
    bool m_mayBeAbsent = false;
};

class FlagEditor final : public SettingEditor {
public:
    FlagEditor(const flow::Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_edit(new QCheckBox(flow::settingLabel(setting), this)),
          m_absent(setting.absent != 0) {
        rowOf(this)->addWidget(m_edit);
        setFocusProxy(m_edit);
        connect(m_edit, &QCheckBox::clicked, this, [this](bool isOn) {
            Q_EMIT edited(isOn == m_absent ? QJsonValue(QJsonValue::Undefined) : QJsonValue(isOn), false);
        });
    }

    void setValue(const QJsonValue& value) override { m_edit->setChecked(value.toBool(m_absent)); }

private:
    QCheckBox* m_edit;
    bool m_absent;
};

struct Option {
    QString text;
    QString value;
};

/// One of several; editable where names may be used that are not known here.
class OptionEditor final : public SettingEditor {
public:
    OptionEditor(const flow::Setting& setting, const QList<Option>& options, bool isEditable, QWidget* parent)
        : SettingEditor(parent), m_edit(new QComboBox(this)), m_isEditable(isEditable) {
        rowOf(this)->addWidget(m_edit);
        setFocusProxy(m_edit);
        m_edit->setAccessibleName(flow::settingLabel(setting));
        m_edit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_edit->setMinimumContentsLength(12);
        m_edit->setEditable(isEditable);
        m_edit->setInsertPolicy(QComboBox::NoInsert);
        for (const Option& option : options)
            m_edit->addItem(option.text, option.value);
        connect(m_edit, &QComboBox::activated, this,
                [this](int index) { Q_EMIT edited(absentIfEmpty(m_edit->itemData(index).toString()), false); });
        if (isEditable) {
            connect(m_edit->lineEdit(), &QLineEdit::textEdited, this,
                    [this](const QString& text) { Q_EMIT edited(absentIfEmpty(text.trimmed()), true); });
        }
    }

    void setValue(const QJsonValue& value) override {
        const QSignalBlocker quiet(m_edit);
        const QString text = value.toString();
        int index = m_edit->findData(text);
        if (index < 0 && text.isEmpty() && !m_isEditable)
            index = 0; // the first holds where the setting is not there
        if (index < 0 && !m_isEditable) {
            m_edit->addItem(text, text);
            index = m_edit->count() - 1;
        }
        if (index >= 0)
            m_edit->setCurrentIndex(index);
        else if (m_edit->currentText() != text)
            m_edit->setEditText(text);
    }

private:
    QComboBox* m_edit;
    bool m_isEditable;
};

class DestinationEditor final : public SettingEditor {
public:
    DestinationEditor(FlowEditorDocument& document, QWidget* parent)
        : SettingEditor(parent), m_edit(new DestinationCombo(document, this)) {
        rowOf(this)->addWidget(m_edit);
        setFocusProxy(m_edit);
        connect(m_edit, &DestinationCombo::destinationChosen, this,
                [this](const QString& id) { Q_EMIT edited(id, false); });
    }

    void setValue(const QJsonValue& value) override { m_edit->setDestination(value.toString()); }

private:
    DestinationCombo* m_edit;
};

/// "Press 1 to take the call, within 5 s": a check box and what belongs to it.
class ScreeningEditor final : public SettingEditor {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::ScreeningEditor)

public:
    ScreeningEditor(const flow::Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_on(new QCheckBox(flow::settingLabel(setting), this)), m_key(new QComboBox(this)),
          m_seconds(new QSpinBox(this)) {
        for (const QChar key : u"1234567890*#"_s)
            m_key->addItem(QString(key));
        m_key->setAccessibleName(tr("Key to accept"));
        m_seconds->setRange(1, 30);
        m_seconds->setSuffix(tr(" s"));
        m_seconds->setAccessibleName(tr("Seconds to accept"));
        auto* row = rowOf(this);
        row->addWidget(m_on);
        row->addWidget(m_key);
        row->addWidget(m_seconds);
        row->addStretch(1);
        setFocusProxy(m_on);
        setValue({});
        connect(m_on, &QCheckBox::clicked, this, [this] { tell(false); });
        connect(m_key, &QComboBox::activated, this, [this] { tell(false); });
        connect(m_seconds, &QSpinBox::valueChanged, this, [this] { tell(true); });
    }

    [[nodiscard]] bool isWide() const override { return true; }

    void setValue(const QJsonValue& value) override {
        const QSignalBlocker quiet(m_seconds);
        m_on->setChecked(value.isObject());
        m_key->setCurrentText(value[u"key"].toString(u"1"_s));
        m_seconds->setValue(value[u"seconds"].toInt(5));
        m_key->setVisible(m_on->isChecked());
        m_seconds->setVisible(m_on->isChecked());
    }

private:
    void tell(bool isTyping) {
        m_key->setVisible(m_on->isChecked());
        m_seconds->setVisible(m_on->isChecked());
        const QJsonObject value{{u"key"_s, m_key->currentText()}, {u"seconds"_s, m_seconds->value()}};
        Q_EMIT edited(m_on->isChecked() ? QJsonValue(value) : QJsonValue(QJsonValue::Undefined), isTyping);
    }

    QCheckBox* m_on;
    QComboBox* m_key;
    QSpinBox* m_seconds;
};

class ExtensionEditor final : public SettingEditor {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::ExtensionEditor)

public:
    ExtensionEditor(const flow::Setting& setting, QWidget* parent)
        : SettingEditor(parent), m_digits(new QLineEdit(this)), m_delay(new QSpinBox(this)) {
        m_digits->setAccessibleName(flow::settingLabel(setting));
        m_digits->setPlaceholderText(tr("None"));
        m_digits->setMaxLength(20);
        m_delay->setRange(0, 30);
        m_delay->setPrefix(tr("after ", "after so many seconds"));
        m_delay->setSuffix(tr(" s"));
        m_delay->setAccessibleName(tr("Seconds before the extension is dialled"));
        auto* row = rowOf(this);
        row->addWidget(m_digits, 1);
        row->addWidget(m_delay);
        setFocusProxy(m_digits);
        connect(m_digits, &QLineEdit::textEdited, this, [this] { tell(); });
        connect(m_delay, &QSpinBox::valueChanged, this, [this] { tell(); });
    }

    void setValue(const QJsonValue& value) override {
        const QSignalBlocker quiet(m_delay);
        if (m_digits->text() != value[u"digits"].toString())
            m_digits->setText(value[u"digits"].toString());
        m_delay->setValue(value[u"delaySeconds"].toInt(1));
        m_delay->setEnabled(!m_digits->text().isEmpty());
    }

private:
    void tell() {
        m_delay->setEnabled(!m_digits->text().isEmpty());
        const QJsonObject value{{u"digits"_s, m_digits->text()}, {u"delaySeconds"_s, m_delay->value()}};
        Q_EMIT edited(m_digits->text().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value), true);
    }

    QLineEdit* m_digits;
    QSpinBox* m_delay;
};

QList<Option> optionsOf(const flow::Setting& setting, const FlowEditorDocument& document) {
    QList<Option> options;
    const auto offer = [&options](QStringList names) {
        names.sort(Qt::CaseInsensitive);
        for (const QString& name : names)
            options.append({name, name});
    };
    switch (setting.kind) {
    case flow::SettingKind::Choice:
        for (const char16_t* choice : setting.choices)
            options.append({flow::choiceLabel(setting, choice), QString::fromUtf16(choice)});
        break;
    case flow::SettingKind::CalendarName:
        options.append({SettingEditor::tr("None"), {}});
        offer(document.company() ? document.company()->calendars.keys() : QStringList());
        break;
    case flow::SettingKind::SwitchName:
        offer(document.company() ? document.company()->switches.keys() : QStringList());
        break;
    case flow::SettingKind::FlowName:
        offer(document.surroundings().otherFlows);
        break;
    case flow::SettingKind::Language:
        options = {{SettingEditor::tr("As the number's"), {}},
                   {u"en-US"_s, u"en-US"_s},
                   {u"es-US"_s, u"es-US"_s},
                   {u"fr-CA"_s, u"fr-CA"_s}};
        break;
    default:
        break;
    }
    return options;
}

} // namespace

SettingEditor* makeSettingEditor(const flow::Setting& setting, FlowEditorDocument& document, QWidget* parent) {
    using enum flow::SettingKind;
    switch (setting.kind) {
    case LongText:
    case Prompt:
        return new WordsEditor(setting, parent);
    case Integer:
    case FlowVersion:
        return new NumberEditor(setting, parent);
    case Flag:
        return new FlagEditor(setting, parent);
    case Choice:
        return new OptionEditor(setting, optionsOf(setting, document), false, parent);
    case CalendarName:
    case SwitchName:
    case FlowName:
    case Language:
        return new OptionEditor(setting, optionsOf(setting, document), true, parent);
    case Destination:
        return new DestinationEditor(document, parent);
    case Screening:
        return new ScreeningEditor(setting, parent);
    case Extension:
        return new ExtensionEditor(setting, parent);
    case Branches:
    case GeoRules:
    case CallerRules:
    case Shares:
    case Destinations:
        return detail::makeRowsEditor(setting, document, parent);
    case Text:
    case Voice:
    case Audio:
    case Url:
    case People:
    case Names:
        break;
    }
    return new LineEditor(setting, parent);
}

} // namespace trunkline::ui
