#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <QString>

namespace trunkline::store {

// What a search looks at is folded: lower case, without accents, words apart by one space. A call's text is the digits
// of its caller, then its words, each with a space before it and one after the last: "13125550100 ann miller ".

/// Appends the words of a text, folded, each with a space before it.
void appendFolded(std::string& out, std::string_view text);
[[nodiscard]] std::string callSearchText(std::string_view caller, std::string_view callerName, std::string_view note);
/// Of a text that many calls share (source, tags, tracking number), in the same form.
[[nodiscard]] std::string sharedSearchText(std::string_view text);

/// What a person typed, as the texts that all have to occur: " ann " for a whole word, " mil" for one that is still
/// being typed, "5550" for digits, which are found anywhere. Empty where there is nothing to look for.
[[nodiscard]] std::vector<std::string> searchNeedles(const QString& typed);

} // namespace trunkline::store
