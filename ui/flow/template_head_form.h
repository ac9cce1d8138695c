#pragma once

#include <QWidget>

#include "ui/flow/flow_editor_document.h"

class QVBoxLayout;

namespace trunkline::ui {

/// Adds a phone that companies choose to a template, as an edit; gives the place that steps name, or nothing where it
/// was refused.
QString addPlace(FlowEditorDocument& document, const QString& words);

/// What a template says about itself: when to use it, and the phones that companies choose for it.
class TemplateHeadForm final : public QWidget {
    Q_OBJECT

public:
    explicit TemplateHeadForm(FlowEditorDocument& document, QWidget* parent = nullptr);

private:
    void addPlaceRow(QVBoxLayout& column, const QString& place, const QString& words);
    [[nodiscard]] bool isUsed(const QString& place) const;

    FlowEditorDocument& m_document;
};

} // namespace trunkline::ui
