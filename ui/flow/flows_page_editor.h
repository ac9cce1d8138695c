#pragma once

#include <optional>

#include <QTimer>
#include <QWidget>

#include "core/domain/flow_record.h"
#include "ui/flow/flow_editor_document.h"
#include "ui/flow/flow_service.h"
#include "ui/widgets/page_context.h"

class QAction;

namespace trunkline::ui {

class Banner;
class ElidedLabel;
class FlowEditor;
class MoreButton;

/// The one flow that is open on the flows page: its editor, what is saved of it and when, and what becomes of it:
/// publishing, history, taking other people's versions and a template's update.
class FlowsPageEditor final : public QWidget {
    Q_OBJECT

public:
    /// `service` outlives it; without one, publishing says that it needs a connection.
    FlowsPageEditor(PageContext& context, FlowService* service, QWidget* parent = nullptr);
    /// Saves what was edited a moment ago.
    ~FlowsPageEditor() override;

    /// False where the flow cannot be read, which is said.
    bool open(const FlowRecord& record);
    void saveDraft();
    /// Saves, and has no flow any more.
    void close();
    /// Has no flow any more, and saves nothing of one that is gone.
    void forget();
    /// What the store says of the flow may be another.
    void refresh();

    /// Without a value: none is open.
    [[nodiscard]] const std::optional<FlowRecord>& flow() const { return m_flow; }
    [[nodiscard]] bool isTemplate() const;
    /// That lead to the flow.
    [[nodiscard]] QStringList numbers() const;
    [[nodiscard]] FlowEditor& editor() const { return *m_editor; }

Q_SIGNALS:
    /// The person goes back to the list, or the flow is gone.
    void left();

private:
    void build();
    void handleActions();
    void refreshState();
    void publish();
    void sendPublish(const PublishWish& wish);
    void showHistory();
    void mergeTheirs();
    void answerBanner();
    void offerTemplate();
    [[nodiscard]] bool isBehind() const;
    [[nodiscard]] FlowSurroundings surroundings(const FlowRecord& record) const;
    [[nodiscard]] QString whenAndWho(Instant at, const UserId& by) const;
    [[nodiscard]] QString notNowToPublish() const;

    PageContext& m_context;
    FlowService* m_service;
    std::optional<FlowRecord> m_flow;
    int m_openedFrom = 0; ///< the version that the open document began from
    bool m_hasUnsaved = false;
    FlowEditor* m_editor = nullptr;
    Banner* m_banner = nullptr;
    ElidedLabel* m_state = nullptr;
    QAction* m_rollOut = nullptr;
    MoreButton* m_more = nullptr;
    QTimer m_autosave;
};

} // namespace trunkline::ui
