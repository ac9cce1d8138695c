#include "ui/flow/template_head_form.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/flow/flow_template.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kLongestSummary = 300;
constexpr int kLongestWords = 80;

Result<void> pushHead(FlowEditorDocument& document, const flow::TemplateHead& head, const QString& words) {
    flow::FlowDocument changed = document.flow();
    flow::setHead(changed, head);
    return document.push({flow::ReplaceDocument{std::move(changed)}, words});
}

} // namespace

QString addPlace(FlowEditorDocument& document, const QString& words) {
    flow::TemplateHead head = flow::headOf(document.flow());
    int number = int(head.phones.size()) + 1;
    while (head.phones.contains(u"phone%1"_s.arg(number)))
        ++number;
    const QString place = u"phone%1"_s.arg(number);
    head.phones.insert(place, words);
    return pushHead(document, head, TemplateHeadForm::tr("Add the phone “%1”").arg(words)) ? place : QString();
}

TemplateHeadForm::TemplateHeadForm(FlowEditorDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document) {
    const flow::TemplateHead head = flow::headOf(document.flow());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    auto* summaryTitle = new QLabel(tr("When to use it"), this);
    auto* summary = new QLineEdit(head.summary, this);
    summary->setMaxLength(kLongestSummary); // puts the cursor at the end
    summary->setCursorPosition(0);
    summary->setPlaceholderText(tr("Rings the office, then takes a message"));
    summary->setEnabled(!document.isReadOnly());
    summaryTitle->setBuddy(summary);
    connect(summary, &QLineEdit::editingFinished, this, [this, summary] {
        flow::TemplateHead changed = flow::headOf(m_document.flow());
        if (std::exchange(changed.summary, summary->text().simplified()) != summary->text().simplified())
            (void)pushHead(m_document, changed, tr("Say when to use the template"));
    });
    column->addWidget(summaryTitle);
    column->addWidget(summary);
    column->addWidget(new SectionHeader(tr("Phones that companies choose"), this));
    for (const QString& place : flow::placesOf(document.flow()))
        addPlaceRow(*column, place, head.phones.value(place));
    auto* add = new QPushButton(icon(Icon::Add), tr("Add a phone"), this);
    add->setEnabled(!document.isReadOnly());
    connect(add, &QPushButton::clicked, this, [this] { (void)addPlace(m_document, tr("Another phone")); });
    column->addWidget(add, 0, Qt::AlignLeft);
    auto* hint = makeCaption(tr("A template cannot know whom a company rings. Its steps name these, and everybody who "
                                "begins a flow with it says which phone each one is."),
                             this);
    hint->setWordWrap(true);
    column->addWidget(hint);
}

void TemplateHeadForm::addPlaceRow(QVBoxLayout& column, const QString& place, const QString& words) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace4);
    auto* edit = new QLineEdit(words, this);
    edit->setMaxLength(kLongestWords);
    edit->setAccessibleName(tr("What companies read for this phone"));
    edit->setEnabled(!m_document.isReadOnly());
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, place] {
        flow::TemplateHead changed = flow::headOf(m_document.flow());
        const QString now = edit->text().simplified();
        if (now.isEmpty() || std::exchange(changed.phones[place], now) == now)
            return;
        (void)pushHead(m_document, changed, tr("Rename the phone “%1”").arg(now));
    });
    auto* remove = new QToolButton(this);
    remove->setIcon(icon(Icon::Remove));
    remove->setAutoRaise(true);
    remove->setEnabled(!m_document.isReadOnly() && !isUsed(place));
    remove->setToolTip(isUsed(place) ? tr("A step rings this phone.") : tr("Remove this phone"));
    remove->setAccessibleName(tr("Remove “%1”").arg(words));
    connect(remove, &QToolButton::clicked, this, [this, place, words] {
        flow::TemplateHead changed = flow::headOf(m_document.flow());
        changed.phones.remove(place);
        (void)pushHead(m_document, changed, tr("Remove the phone “%1”").arg(words));
    });
    row->addWidget(edit, 1);
    row->addWidget(remove);
    column.addLayout(row);
}

bool TemplateHeadForm::isUsed(const QString& place) const {
    const QMap<QString, QString> other{{place, place + u'$'}};
    return flow::withPhones(m_document.flow(), other) != m_document.flow();
}

} // namespace trunkline::ui
