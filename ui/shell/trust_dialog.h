#pragma once

#include <QDialog>

namespace trunkline::ui {

/// A server with a certificate that nobody vouches for: asked once a server, with the fingerprint to compare. The safe
/// answer is the default.
class TrustDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Why {
        Unknown, ///< first meeting
        Changed, ///< another certificate than the one that was trusted
    };
    /// `fingerprint`: SHA-256 of the certificate, hex pairs with colons.
    TrustDialog(const QString& server, const QString& fingerprint, Why why, QWidget* parent = nullptr);
};

} // namespace trunkline::ui
