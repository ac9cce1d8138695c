#pragma once

#include <QStringList>
#include <QWidget>

class QAbstractButton;
class QLineEdit;

namespace trunkline::ui {

/// The tags of something, as chips with a cross, and a field to add one. Return or a comma adds; Backspace in the empty
/// field takes the last away.
class TagEditor final : public QWidget {
    Q_OBJECT

public:
    explicit TagEditor(QWidget* parent = nullptr);

    void setTags(const QStringList& tags);
    [[nodiscard]] const QStringList& tags() const { return m_tags; }
    /// Tags that others have, offered while typing.
    void setSuggestions(const QStringList& tags);
    /// Empty: may be edited.
    void setWhyNot(const QString& reason);
    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    /// By the person.
    void tagsEdited(const QStringList& tags);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTyped();
    void change(const QStringList& tags);
    void showTags();
    [[nodiscard]] QAbstractButton* makeChip(const QString& tag);

    QStringList m_tags;
    QString m_whyNot;
    QList<QAbstractButton*> m_chips;
    QLineEdit* m_field = nullptr;
};

} // namespace trunkline::ui
