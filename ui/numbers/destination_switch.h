#pragma once

#include <memory>
#include <vector>

#include <QObject>

#include "core/domain/number.h"
#include "ui/widgets/page_context.h"

class QMenu;
class QWidget;

namespace trunkline::ui {

class TimeWords;

/// Switches destinations off until a time and on again, through the store's outbox, and says what that means for
/// callers. Needs destinations.toggle; asks nobody twice: two clicks.
class DestinationSwitch final : public QObject {
    Q_OBJECT

public:
    explicit DestinationSwitch(PageContext& context, QObject* parent = nullptr);

    /// Nothing `until`: until somebody turns it on.
    void switchOff(const DestinationId& id, const std::optional<Instant>& until, const QString& reason);
    void switchOn(const DestinationId& id);

    /// Until when: a menu of presets, with a field for the reason. `destinations` more than one: a submenu for each.
    [[nodiscard]] std::unique_ptr<QMenu> makeOutMenu(const std::vector<Destination>& destinations, QWidget* parent);
    /// Empty where the person may switch this company's destinations.
    [[nodiscard]] QString whyNot(const AccountId& company) const;
    [[nodiscard]] TimeWords timesAt(const AccountId& company) const;

private:
    void fillMenu(QMenu* menu, const Destination& destination);
    void askForDate(const Destination& destination, const QString& reason, QWidget* parent);
    void send(const Destination& destination, const QJsonValue& off, const QString& words);

    PageContext& m_context;
};

} // namespace trunkline::ui
