#include "ui/calls/call_copy.h"

#include "ui/lists/csv.h"

namespace trunkline::ui {

QString copiedCalls(const store::Reader& reader, const AccountTree& tree, const store::CallQuery& query,
                    const QList<int>& rows, const QList<CallColumn>& columns, const CallText& text) {
    if (rows.isEmpty())
        return {};
    std::vector<qint64> keys;
    const auto needed = static_cast<std::size_t>(rows.back()) + 1;
    reader.collectKeys(tree, query, [&keys, needed](std::vector<qint64>& portion) {
        keys.insert(keys.end(), portion.begin(), portion.end());
        return keys.size() < needed;
    });
    std::vector<qint64> wanted;
    for (const int row : rows) {
        if (static_cast<std::size_t>(row) < keys.size())
            wanted.push_back(keys[static_cast<std::size_t>(row)]);
    }
    QStringList titles;
    for (const CallColumn column : columns)
        titles += fileTitlesOf(column);
    QStringList lines{tabbedLine(titles)};
    for (const store::ListedCall& listed : reader.callsByKey(wanted)) {
        QStringList cells;
        for (const CallColumn column : columns)
            cells += text.fileCells(listed.call, column);
        lines.append(tabbedLine(cells));
    }
    return lines.join(u'\n');
}

} // namespace trunkline::ui
