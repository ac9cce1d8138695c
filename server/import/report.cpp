#include "server/import/report.h"

#include <QCoreApplication>
#include <QStringList>

namespace trunkline::callrail {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

QString cell(QString text) {
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

void Report::add(const Finding& finding) {
    ++(finding.severity == Severity::Problem ? m_problems : m_notes);
    if (m_listener)
        m_listener(finding);
}

ReportFile::ReportFile(QIODevice& device) : m_device(device) {
    writeRow({u"severity"_s, u"file"_s, u"record"_s, u"id"_s, u"field"_s, u"problem"_s, u"done"_s});
}

void ReportFile::write(const Finding& finding) {
    writeRow({finding.severity == Severity::Problem ? u"problem"_s : u"note"_s, finding.file,
              finding.record > 0 ? QString::number(finding.record) : QString(), finding.id, finding.field, finding.what,
              finding.instead});
}

void ReportFile::writeRow(const QStringList& cells) {
    QString line;
    for (const QString& text : cells)
        line += (line.isEmpty() ? QString() : u","_s) + cell(text);
    const QByteArray bytes = line.toUtf8() + "\r\n";
    m_isWhole = m_device.write(bytes) == bytes.size() && m_isWhole;
}

Result<void> ReportFile::finish() {
    if (!m_isWhole)
        return fail(ErrorCode::Unavailable,
                    ReportWords::tr("The report could not be written whole: %1.").arg(m_device.errorString()));
    return {};
}

} // namespace trunkline::callrail
