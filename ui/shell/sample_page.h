#pragma once

#include <QList>
#include <QWidget>

#include "core/base/error.h"

namespace trunkline::ui {

class TitledButton;
class InlineError;

/// Somebody of the sample organization.
struct SampleChoice {
    QString email;
    QString role;
    QString sees;
};

/// The people of the sample organization, to look around as with one press each.
class SamplePage final : public QWidget {
    Q_OBJECT

public:
    explicit SamplePage(const QList<SampleChoice>& people, QWidget* parent = nullptr);

    void setBusy(bool isBusy);
    void showError(const Error& error);

Q_SIGNALS:
    void chosen(const QString& email);
    void canceled();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QList<TitledButton*> m_people;
    InlineError* m_error = nullptr;
};

} // namespace trunkline::ui
