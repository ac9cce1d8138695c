#include "ui/shell/centered_column.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/theme/metrics.h"

namespace trunkline::ui {

QVBoxLayout* makeCenteredColumn(QWidget& page, int width) {
    auto* row = new QHBoxLayout(&page);
    row->setContentsMargins(kSpace24, kSpace24, kSpace24, kSpace24);
    auto* holder = new QWidget(&page);
    holder->setMaximumWidth(width);
    holder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addStretch(1);
    row->addWidget(holder, 100);
    row->addStretch(1);

    auto* outer = new QVBoxLayout(holder);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout;
    column->setSpacing(kSpace8);
    outer->addStretch(2);
    outer->addLayout(column);
    outer->addStretch(3);
    return column;
}

void addLabeled(QVBoxLayout& column, const QString& label, QWidget& field) {
    auto* pair = new QVBoxLayout;
    pair->setSpacing(kSpace4);
    auto* words = new QLabel(label, field.parentWidget());
    words->setBuddy(&field);
    pair->addWidget(words);
    pair->addWidget(&field);
    column.addLayout(pair);
    column.addSpacing(kSpace4);
}

} // namespace trunkline::ui
