#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>

#include "core/domain/company_switch.h"
#include "core/domain/number.h"
#include "core/wire/entity.h"
#include "ui/numbers/temporary.h"
#include "ui/widgets/page_context.h"

class QMenu;
class QWidget;

namespace trunkline::ui {

class TimeWords;

/// Everything that holds until a time: switches destinations off, turns switches, closes companies, and ends it again;
/// through the store's outbox, so also offline. Says what it means for callers. Needs destinations.toggle; asks nobody
/// twice: two clicks (S0-06).
class OverrideSwitch final : public QObject {
    Q_OBJECT

public:
    explicit OverrideSwitch(PageContext& context, QObject* parent = nullptr);

    using Until = std::optional<Instant>; ///< nothing: until somebody ends it
    void switchOff(const DestinationId& id, const Until& until, const QString& reason);
    void switchOn(const DestinationId& id);
    void close(const AccountId& company, const Until& until, const QString& reason);
    void open(const AccountId& company);
    /// Turning to the normal position turns back.
    void turn(const SwitchId& id, const QString& position, const Until& until, const QString& reason);
    void turnBack(const SwitchId& id);
    /// Ends all of these now.
    void end(const std::vector<Temporary>& things);

    /// Until when: a menu of presets, with a field for the reason. `destinations` more than one: a submenu for each.
    [[nodiscard]] std::unique_ptr<QMenu> makeOutMenu(const std::vector<Destination>& destinations, QWidget* parent);
    [[nodiscard]] std::unique_ptr<QMenu> makeCloseMenu(const AccountId& company, QWidget* parent);
    /// A submenu for each other position, or straight the times where there is one.
    [[nodiscard]] std::unique_ptr<QMenu> makeTurnMenu(const CompanySwitch& companySwitch, QWidget* parent);

    /// Empty where the person may switch at this company.
    [[nodiscard]] QString whyNot(const AccountId& company) const;
    [[nodiscard]] TimeWords timesAt(const AccountId& company) const;

private:
    using Take = std::function<void(const Until& until, const QString& reason)>;
    struct Question {
        AccountId company;
        QString title;  ///< above the reason: "Mike is out"
        QString asking; ///< the dialog's title: "Mike is out until"
        QString open;   ///< the preset without an end: "Until I turn it on"
        QString taking; ///< the dialog's button: "Switch off"
        Take take;
    };
    void fillMenu(QMenu* menu, const Question& question);
    void askForDate(const Question& question, const QString& reason, QWidget* parent);
    [[nodiscard]] Override overrideOf(const Until& until, const QString& reason) const;
    /// Whether it is on its way.
    bool send(wire::EntityType type, const QString& id, const QString& field, const QJsonValue& value);
    void send(wire::EntityType type, const QString& id, const QString& field, const QJsonValue& value,
              const QString& words);
    [[nodiscard]] QString nameOf(const AccountId& company) const;

    PageContext& m_context;
};

} // namespace trunkline::ui
