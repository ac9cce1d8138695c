#pragma once

#include <optional>

#include <QScrollArea>

#include "core/store/store_types.h"
#include "ui/calls/call_words.h"
#include "ui/widgets/page_context.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace trunkline::ui {

class ElidedLabel;
class StatusChip;
class TagEditor;

/// One call beside the list: who called, what happened to them step by step, on which version of the flow, the
/// recording; and what people add: lead status, tags, note. Edits go to the store's outbox when a field is left, are
/// marked until the server has them, and can be undone.
class CallDetails final : public QScrollArea {
    Q_OBJECT

public:
    explicit CallDetails(PageContext& context, QWidget* parent = nullptr);

    void setNames(std::shared_ptr<const CallNames> names);
    void setTagSuggestions(const QStringList& tags);
    /// A null id shows that nothing is selected.
    void setCall(const CallId& id);
    [[nodiscard]] const CallId& callId() const { return m_id; }
    /// Reads the call anew; fields that are being edited keep what is typed.
    void reload();
    /// Saves what is typed and not saved yet.
    void saveTyped();

    void editTags();
    void editNote();
    void editLeadStatus();

Q_SIGNALS:
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildHead(QVBoxLayout* column);
    void buildFacts(QVBoxLayout* column);
    void buildFields(QVBoxLayout* column);
    void showCall(const Call& call);
    void showFacts(const Call& call);
    void showPath(const Call& call);
    void showRights(const Call& call);
    void showPending();
    void addStep(Icon icon, Token token, const QString& title, const QString& detail);
    void addFact(const QString& name, const QString& value, const QString& tooltip = {});
    void edit(const QJsonObject& fields);
    void undo();
    void openFlow();

    PageContext& m_context;
    std::shared_ptr<const CallNames> m_names;
    CallId m_id;
    std::optional<Call> m_call;
    bool m_isFilling = false;

    QWidget* m_body = nullptr;
    QLabel* m_nothing = nullptr;
    ElidedLabel* m_title = nullptr;
    QLabel* m_number = nullptr;
    QToolButton* m_copy = nullptr;
    StatusChip* m_outcome = nullptr;
    QFormLayout* m_facts = nullptr;
    QVBoxLayout* m_path = nullptr;
    QToolButton* m_flow = nullptr;
    QComboBox* m_lead = nullptr;
    TagEditor* m_tags = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QWidget* m_pending = nullptr;
    QLabel* m_mark = nullptr;
    QToolButton* m_undo = nullptr;
};

} // namespace trunkline::ui
