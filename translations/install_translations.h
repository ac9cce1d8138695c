#pragma once

namespace trunkline {

/// Installs our words in the system's language on the application object, which must exist; English where we do not
/// have that language. English needs it too: without it "%n call(s)" stands as it is written. Once, before anything is
/// translated.
void installTranslations();

} // namespace trunkline
