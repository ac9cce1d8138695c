#include "ui/accounts/account_sidebar.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/accounts/account_tree_view.h"
#include "ui/models/account_tree_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

AccountSidebar::AccountSidebar(AccountTreeModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_filter(new SearchField(tr("Filter accounts"), this)),
      m_tree(new AccountTreeView(model, this)), m_matches(makeCaption({}, this)) {
    m_matches->setContentsMargins(kSpace12, kSpace4, kSpace12, kSpace8);
    m_matches->setWordWrap(true);
    m_matches->hide();

    auto* top = new QVBoxLayout;
    top->setContentsMargins(kSpace8, kSpace8, kSpace8, kSpace8);
    top->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    column->addWidget(m_matches);
    setMinimumWidth(160);

    connect(m_filter, &SearchField::searchChanged, this, &AccountSidebar::applyFilter);
    connect(m_filter, &SearchField::leftDownwards, this, &AccountSidebar::enterTree);
}

void AccountSidebar::applyFilter(const QString& text) {
    m_model.setFilter(text);
    const bool isFiltered = !m_model.filter().isEmpty();
    m_matches->setVisible(isFiltered);
    if (isFiltered)
        m_matches->setText(m_model.matchCount() == 0 ? tr("No account is called that. Clear the filter to see all.")
                                                     : tr("%n accounts match", nullptr, m_model.matchCount()));
}

void AccountSidebar::enterTree() {
    m_tree->setFocus(Qt::TabFocusReason);
    if (const QModelIndex first = m_model.firstMatch(); first.isValid())
        m_tree->setCurrentIndex(first);
}

void AccountSidebar::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), theme().color(Token::Base));
}

} // namespace trunkline::ui
