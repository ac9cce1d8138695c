#pragma once

#include <vector>

#include <QDialog>

#include "core/base/error.h"
#include "core/domain/number.h"

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace trunkline::ui {

class InlineError;

/// A destination's name, where it rings, and when its own voicemail answers. The address is read as a person types it
/// and checked by libphonenumber; a SIP address is taken as it is.
class DestinationDialog final : public QDialog {
    Q_OBJECT

public:
    /// `region`: ISO 3166-1 alpha-2, where numbers without a country code are.
    DestinationDialog(const Destination& destination, const QString& region, QWidget* parent = nullptr);

    /// As entered; right once the dialog was accepted.
    [[nodiscard]] Destination destination() const;

private:
    void check();
    [[nodiscard]] Result<QString> address() const;

    Destination m_before;
    QString m_region;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_address = nullptr;
    QSpinBox* m_voicemail = nullptr;
    InlineError* m_error = nullptr;
    QPushButton* m_save = nullptr;
};

/// The country of what the company rings already; "US" where that says nothing.
[[nodiscard]] QString likelyRegion(const std::vector<Destination>& destinations);

} // namespace trunkline::ui
