#include "ui/lists/csv.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

QByteArray csvLine(const QStringList& cells) {
    QByteArray line;
    for (const QString& cell : cells) {
        if (!line.isEmpty() || &cell != &cells.front())
            line += ',';
        QString text = cell;
        if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
            text.prepend(u'\'');
        if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r')) {
            text.replace(u'"', u"\"\""_s);
            text = u'"' + text + u'"';
        }
        line += text.toUtf8();
    }
    return line + "\r\n";
}

QByteArray csvStart() {
    return QByteArrayLiteral("\xEF\xBB\xBF");
}

QString tabbedLine(const QStringList& cells) {
    QStringList clean = cells;
    for (QString& cell : clean)
        cell.replace(u'\t', u' ').replace(u'\n', u' ').remove(u'\r');
    return clean.join(u'\t');
}

} // namespace trunkline::ui
