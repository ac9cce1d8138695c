#pragma once

#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

namespace trunkline::sample {

struct Region {
    QString name; ///< of the franchise
    QString city;
    QString state;
    QString timeZone;
};

enum class Season : std::uint8_t { Even, Warm, Cold };

/// A line of business.
struct Trade {
    QStringList patterns; ///< of company names, with {last}, {last2}, {first} and {place}
    QStringList tags;
    QStringList notes;
    Season season = Season::Even;
};

struct Source {
    QString name;
    int weight = 1;
};

/// The words that a sample is made of (resources/sample).
struct Vocabulary {
    std::vector<Region> regions;
    QHash<QString, QStringList> areaCodes; ///< by state
    QStringList states;                    ///< sorted
    QStringList firstNames;
    QStringList lastNames;
    std::vector<Trade> trades;
    std::vector<Source> sources;
    QStringList phones;
    QStringList reasons;
    QStringList generalNotes;
    QStringList generalTags;

    /// Reads what is built in.
    [[nodiscard]] static Vocabulary load();
};

} // namespace trunkline::sample
