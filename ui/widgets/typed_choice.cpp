#include "ui/widgets/typed_choice.h"

#include <QCompleter>

namespace trunkline::ui {

TypedChoice::TypedChoice(QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::currentIndexChanged, this, &TypedChoice::changed);
    connect(this, &QComboBox::editTextChanged, this, &TypedChoice::changed);
}

QVariant TypedChoice::chosen() const {
    const int entry = entryInField();
    return entry < 0 ? QVariant() : itemData(entry);
}

int TypedChoice::entryInField() const {
    // Where several entries read alike, the one that was chosen.
    const int current = currentIndex();
    return current >= 0 && itemText(current) == currentText() ? current : findText(currentText(), Qt::MatchFixedString);
}

} // namespace trunkline::ui
