#pragma once

#include <optional>

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include "core/base/error.h"
#include "core/domain/ids.h"

namespace trunkline::flow {

/// The only version of the format so far. A document of another version is refused with TooNew, never rewritten.
inline constexpr QStringView kSchema = u"trunkline.flow/1";

/// What a document may hold at most; more is refused on reading and by the edits.
inline constexpr qsizetype kMaxSteps = 10'000;
inline constexpr qsizetype kMaxPorts = 1'000; ///< of one step
inline constexpr qsizetype kMaxNotes = 1'000;
inline constexpr qsizetype kMaxGroups = 1'000;
inline constexpr qsizetype kMaxTextLength = 4'000; ///< of names, titles and notes, in UTF-16 units
inline constexpr qsizetype kMaxDocumentBytes = 16 * 1024 * 1024;
inline constexpr int kMaxDepth = 32;
inline constexpr double kMaxCoordinate = 1e6; ///< positions further out are brought back to it

/// A node of the graph. `type` stays text, so that a step of a newer Trunkline survives; stepTypes() knows what it
/// means.
struct Step {
    StepId id;
    QString type;
    QString title;
    QJsonObject settings;
    QMap<QString, StepId> ports; ///< where the connected ways out lead; the target need not exist
    bool isLocked = false;       ///< part of a template of HQ: franchisees may not change it
    QStringList lockedSettings;  ///< sorted; settings that the template holds in a step that is free otherwise
    QJsonObject extra;           ///< unknown fields, kept

    friend bool operator==(const Step&, const Step&) = default;
};

/// A text on the canvas.
struct Note {
    QString id;
    QString text;
    QString colour; ///< a token of the theme; empty: the default
    QRectF area;

    friend bool operator==(const Note&, const Note&) = default;
};

/// A titled frame around steps.
struct Group {
    QString id;
    QString title;
    QString colour;
    QList<StepId> steps;

    friend bool operator==(const Group&, const Group&) = default;
};

/// Where things stand on the canvas; never part of what a call does. In JSON: `"layout": {"<step>": [x, y]}`, and under
/// the keys "$notes" and "$groups" the rest, which no step id can clash with.
struct Layout {
    QMap<StepId, QPointF> positions; ///< top left corners; a step without one is placed by layOut()
    QList<Note> notes;
    QList<Group> groups;
    QJsonObject extra;

    friend bool operator==(const Layout&, const Layout&) = default;
};

/// A call flow as people edit it. A value: copies share their data until one of them changes. May be wrong in every way
/// that a person can make it wrong (validate() tells); only what cannot be represented is refused on reading.
class FlowDocument {
public:
    FlowDocument() = default;

    /// Reads hostile input: size, depth, counts and kinds are checked; a fault is told with its place.
    [[nodiscard]] static Result<FlowDocument> fromJson(const QJsonObject& json);
    [[nodiscard]] static Result<FlowDocument> fromBytes(QByteArrayView text);

    [[nodiscard]] QJsonObject toJson() const;
    /// Compact, with sorted keys: equal documents have equal bytes, and only those.
    [[nodiscard]] QByteArray toBytes() const;

    [[nodiscard]] const QString& name() const { return m_name; }
    void setName(QString name) { m_name = std::move(name); }
    /// IANA name; empty: the company's.
    [[nodiscard]] const QString& timeZone() const { return m_timeZone; }
    void setTimeZone(QString zone) { m_timeZone = std::move(zone); }
    /// Null: none was chosen yet.
    [[nodiscard]] const StepId& entry() const { return m_entry; }
    void setEntry(StepId entry) { m_entry = std::move(entry); }

    /// In the order of the document. Ids may clash in a damaged document; lookups then find the first.
    [[nodiscard]] const QList<Step>& steps() const { return m_steps; }
    [[nodiscard]] bool contains(const StepId& id) const { return m_index.contains(id); }
    [[nodiscard]] qsizetype indexOf(const StepId& id) const { return m_index.value(id, -1); }
    [[nodiscard]] bool hasClashingIds() const { return m_index.size() != m_steps.size(); }
    [[nodiscard]] const Step* find(const StepId& id) const;
    /// For changing a step in place; its id must stay as it is. The pointer holds until the next change of the list.
    [[nodiscard]] Step* edit(const StepId& id);
    /// `index` -1: at the end.
    void insertStep(Step step, qsizetype index = -1);
    Step takeStepAt(qsizetype index);
    void setStepIdAt(qsizetype index, StepId id);
    void setSteps(QList<Step> steps);

    [[nodiscard]] const Layout& layout() const { return m_layout; }
    [[nodiscard]] Layout& layout() { return m_layout; }

    /// Cases as in scenario files, kept with the flow and run before publishing.
    [[nodiscard]] const QJsonArray& scenarios() const { return m_scenarios; }
    void setScenarios(QJsonArray scenarios) { m_scenarios = std::move(scenarios); }

    /// Unknown fields at the top of the document, kept.
    [[nodiscard]] const QJsonObject& extra() const { return m_extra; }
    void setExtra(QJsonObject extra) { m_extra = std::move(extra); }

    /// Wires that lead to a step, as (step, port), in the order of the document.
    [[nodiscard]] QList<std::pair<StepId, QString>> wiresTo(const StepId& target) const;

    /// Whether both do the same to a call: everything but layout and scenarios.
    [[nodiscard]] bool meansTheSameAs(const FlowDocument& other) const;

    friend bool operator==(const FlowDocument& a, const FlowDocument& b);

private:
    void indexSteps();

    QString m_name;
    QString m_timeZone;
    StepId m_entry;
    QList<Step> m_steps;
    QHash<StepId, qsizetype> m_index;
    Layout m_layout;
    QJsonArray m_scenarios;
    QJsonObject m_extra;
};

/// One step in the JSON of a document. `place` is put before the message of an error.
[[nodiscard]] Result<Step> stepFromJson(const QJsonValue& json, const QString& place);
[[nodiscard]] QJsonObject stepToJson(const Step& step);

/// An id that no step of the document has: the type, then a number ("dial", "dial2", …). The same for the same
/// document.
[[nodiscard]] StepId freshStepId(const FlowDocument& document, QStringView type);

} // namespace trunkline::flow
