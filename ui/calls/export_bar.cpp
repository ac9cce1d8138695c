#include "ui/calls/export_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include "ui/theme/metrics.h"

namespace trunkline::ui {

ExportBar::ExportBar(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace8);
    row->setSpacing(kSpace12);
    m_words = new QLabel(this);
    row->addWidget(m_words);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the export"));
    row->addWidget(m_progress, 1);
    auto* stop = new QPushButton(tr("Stop"), this);
    stop->setAccessibleName(tr("Stop the export"));
    connect(stop, &QPushButton::clicked, this, &ExportBar::canceled);
    row->addWidget(stop);
    hide();
}

void ExportBar::begin(const QString& fileName) {
    m_words->setText(tr("Exporting to %1…").arg(fileName));
    m_progress->setRange(0, 0);
    show();
}

void ExportBar::setProgress(int done, int total) {
    m_progress->setRange(0, std::max(total, 1));
    m_progress->setValue(done);
    m_words->setText(
        tr("Exporting calls: %1 of %2", "two numbers").arg(QLocale().toString(done), QLocale().toString(total)));
}

void ExportBar::end() {
    hide();
}

} // namespace trunkline::ui
