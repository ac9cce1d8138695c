#pragma once

#include <QObject>

#include "core/domain/flow_record.h"
#include "ui/widgets/page_context.h"

class QWidget;

namespace trunkline::ui {

class RemovalService;

/// Removes a flow or a template for good, after saying what goes on with it or follows it.
class FlowRemoval final : public QObject {
    Q_OBJECT

public:
    /// `service` outlives it; without one nothing can be removed. Questions show over `window`.
    FlowRemoval(PageContext& context, RemovalService* service, QWidget* window);

    /// Why the flow cannot be removed at the moment; empty where it can. `isCalled`: numbers lead to it.
    [[nodiscard]] QString notNow(const FlowId& flow, bool isCalled) const;
    /// Looks for what uses it, asks, and removes. Answers with removed(), or tells what the server said.
    void ask(const FlowRecord& record);

Q_SIGNALS:
    void removed(const trunkline::FlowId& flow);

private:
    void confirm(const FlowRecord& record, bool isTemplate, const QStringList& users);

    PageContext& m_context;
    RemovalService* m_service;
    QWidget* m_window;
};

} // namespace trunkline::ui
