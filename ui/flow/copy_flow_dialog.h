#pragma once

#include <memory>

#include <QDialog>

#include "core/domain/flow_record.h"
#include "ui/flow/flow_copy.h"
#include "ui/widgets/page_context.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace trunkline::ui {

class InlineError;
class TypedChoice;

/// Copies a flow to another company as a draft: chooses the company, and what stands there for each phone, switch and
/// calendar that the flow names. Goes through the outbox, so also offline.
class CopyFlowDialog final : public QDialog {
    Q_OBJECT

public:
    CopyFlowDialog(PageContext& context, const FlowRecord& flow, QWidget* parent = nullptr);

    /// After the dialog was accepted: where the draft is.
    [[nodiscard]] const AccountId& company() const { return m_company; }
    [[nodiscard]] const FlowId& made() const { return m_made; }

private:
    struct Choice {
        FlowNeed need;
        QComboBox* box = nullptr;
    };
    void build();
    void fillCompanies();
    void chooseCompany();
    void addChoice(const FlowNeed& need);
    void check();
    void copy();
    /// Makes there what is to be made, and completes the mapping with it.
    Result<FlowMapping> createMissing();
    Result<QString> create(const FlowNeed& need);
    [[nodiscard]] QString wordsFor(const FlowNeed& need) const;
    [[nodiscard]] FlowReplacement chosen(const Choice& choice) const;

    PageContext& m_context;
    FlowRecord m_flow;
    QJsonObject m_document;
    AccountId m_company;
    QStringList m_taken; ///< names of flows there
    bool m_isNameOwn = false;
    FlowId m_made;
    flow::CompanyFacts m_here;
    flow::CompanyFacts m_there;
    std::vector<Choice> m_choices;
    TypedChoice* m_companies = nullptr;
    QLineEdit* m_name = nullptr;
    QScrollArea* m_scroll = nullptr;
    InlineError* m_error = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace trunkline::ui
