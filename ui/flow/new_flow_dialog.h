#pragma once

#include <QDialog>
#include <QHash>

#include "ui/flow/flow_templates.h"
#include "ui/widgets/page_context.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace trunkline::ui {

class InlineError;

/// Begins a flow of a company, or a template of an organization or franchise: empty or from a template, whose places
/// are filled with the company's phones. Goes through the outbox, so also offline.
class NewFlowDialog final : public QDialog {
    Q_OBJECT

public:
    NewFlowDialog(PageContext& context, const AccountId& account, QWidget* parent = nullptr);

    /// After the dialog was accepted.
    [[nodiscard]] const FlowId& made() const { return m_made; }

private:
    void build();
    void fillStarts();
    void chooseStart();
    void addPlaces(const flow::FlowDocument& document);
    void check();
    void make();
    [[nodiscard]] const FlowStart* chosen() const;
    [[nodiscard]] flow::FlowDocument documentOf(const FlowStart* start) const;
    Result<void> addSwitches(const flow::FlowDocument& document);

    PageContext& m_context;
    AccountId m_account;
    bool m_isTemplate;
    std::vector<FlowStart> m_starts;
    QStringList m_taken;
    flow::CompanyFacts m_facts;
    FlowId m_made;
    bool m_isNameOwn = false;
    QLineEdit* m_name = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_placesTitle = nullptr;
    QWidget* m_places = nullptr;
    QHash<QString, QComboBox*> m_phones; ///< by place
    InlineError* m_error = nullptr;
    QPushButton* m_make = nullptr;
};

} // namespace trunkline::ui
