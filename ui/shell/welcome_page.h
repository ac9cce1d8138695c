#pragma once

#include <QWidget>

#include "core/base/error.h"

class QLineEdit;
class QPushButton;

namespace trunkline::ui {

class InlineError;

/// A person at a server whom this computer knows already.
struct KnownPerson {
    QString id;    ///< of the profile
    QString title; ///< the organization, or the server
    QString email;
};

/// The first page: connect to a server, try the sample organization, or go on with what is cached.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// Last used first. What was synced opens without the server too.
    void setKnownPeople(const QList<KnownPerson>& people);
    /// False where no `trunklined` stands beside the console: the button is grey and says so.
    void setSampleAvailable(bool isAvailable);
    /// "Making the sample organization…"; empty: not busy.
    void setBusy(const QString& words);
    void showError(const Error& error);

Q_SIGNALS:
    /// As it was typed; showError() answers what is no server.
    void connectRequested(const QString& server);
    void sampleRequested();
    void openRequested(const QString& profile);

private:
    void request();

    QLineEdit* m_server = nullptr;
    QPushButton* m_connect = nullptr;
    QPushButton* m_sample = nullptr;
    QWidget* m_known = nullptr;
    InlineError* m_error = nullptr;
    InlineError* m_wait = nullptr; ///< what a person waits for, under what they pressed
};

} // namespace trunkline::ui
