#include "ui/lists/column_memory.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QMenu>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

ColumnMemory::ColumnMemory(QHeaderView* header, const QList<int>& hiddenAtFirst) : QObject(header), m_header(header) {
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const int column : hiddenAtFirst)
        header->setSectionHidden(column, true);
    m_initial = header->saveState();
    connect(header, &QHeaderView::customContextMenuRequested, this, &ColumnMemory::openMenu);
}

QJsonValue ColumnMemory::saved() const {
    return QJsonObject{{u"count"_s, m_header->count()},
                       {u"state"_s, QString::fromLatin1(m_header->saveState().toBase64())}};
}

void ColumnMemory::restore(const QJsonValue& saved) {
    if (saved[u"count"_s].toInt() == m_header->count())
        m_header->restoreState(QByteArray::fromBase64(saved[u"state"_s].toString().toLatin1()));
}

void ColumnMemory::reset() {
    m_header->restoreState(m_initial);
}

void ColumnMemory::fillMenu(QMenu* menu) {
    const QAbstractItemModel* model = m_header->model();
    const bool isOneLeft = shownColumns().size() == 1;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const bool isShown = !m_header->isSectionHidden(column);
        QAction* action = menu->addAction(model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(!(isShown && isOneLeft));
        connect(action, &QAction::toggled, this,
                [this, column](bool isWanted) { m_header->setSectionHidden(column, !isWanted); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as they were at first")), &QAction::triggered, this, &ColumnMemory::reset);
}

QList<int> ColumnMemory::shownColumns() const {
    QList<int> shown;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            shown.append(column);
    }
    return shown;
}

void ColumnMemory::openMenu(const QPoint& position) {
    auto* menu = new QMenu(m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(m_header->mapToGlobal(position));
}

} // namespace trunkline::ui
