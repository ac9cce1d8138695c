#include "ui/flow/problem_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/theme/metrics.h"

namespace trunkline::ui {

Icon iconOf(flow::Severity severity) {
    switch (severity) {
    case flow::Severity::Error:
        return Icon::Error;
    case flow::Severity::Warning:
        return Icon::Warning;
    case flow::Severity::Hint:
        break;
    }
    return Icon::Info;
}

Token inkOf(flow::Severity severity) {
    switch (severity) {
    case flow::Severity::Error:
        return Token::Danger;
    case flow::Severity::Warning:
        return Token::Warn;
    case flow::Severity::Hint:
        break;
    }
    return Token::Muted;
}

QString wordFor(flow::Severity severity) {
    switch (severity) {
    case flow::Severity::Error:
        return ProblemRow::tr("Must be mended");
    case flow::Severity::Warning:
        return ProblemRow::tr("Warning");
    case flow::Severity::Hint:
        break;
    }
    return ProblemRow::tr("Hint");
}

ProblemRow::ProblemRow(FlowEditorDocument& document, const flow::Problem& problem, QWidget* parent) : QWidget(parent) {
    auto* picture = new QLabel(this);
    picture->setPixmap(icon(iconOf(problem.severity), inkOf(problem.severity)).pixmap(kIconSize, kIconSize));
    picture->setAccessibleName(wordFor(problem.severity));
    auto* words = new QLabel(problem.message, this);
    words->setWordWrap(true);
    auto* column = new QVBoxLayout;
    column->setSpacing(kSpace4);
    column->addWidget(words);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace8);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    if (!problem.fix)
        return;
    const QString fixWords =
        problem.fix->words.isEmpty() ? flow::wordsFor(*problem.fix, document.flow()) : problem.fix->words;
    auto* fix = new QPushButton(fixWords, this);
    fix->setEnabled(!document.isReadOnly());
    fix->setToolTip(document.readOnlyReason());
    // The row is gone once the problem is, so the edit is copied.
    connect(fix, &QPushButton::clicked, &document, [&document, edit = *problem.fix] { (void)document.push(edit); });
    column->addWidget(fix, 0, Qt::AlignLeft);
}

} // namespace trunkline::ui
