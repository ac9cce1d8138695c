#pragma once

#include <QStringList>

namespace trunkline::flow {

/// Languages that carriers speak, as BCP 47 ("en-US"); the inspector offers them.
[[nodiscard]] QStringList spokenLanguages();
/// Case does not matter; a language without a region ("en") is known where any of its regions is.
[[nodiscard]] bool isKnownLanguage(QStringView language);

/// Voices to offer in the inspector.
[[nodiscard]] QStringList commonVoices();
/// The carriers' plain voices ("woman"), Amazon Polly's ("Polly.Joanna", "Polly.Joanna-Neural", "Joanna") and Google's
/// by their form ("Google.en-US-Neural2-C").
[[nodiscard]] bool isKnownVoice(QStringView voice);

} // namespace trunkline::flow
