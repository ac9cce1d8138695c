#pragma once

#include <vector>

#include "core/domain/number.h"
#include "ui/calls/call_words.h"
#include "ui/numbers/destination_switch.h"
#include "ui/widgets/labels.h"

class QVBoxLayout;

namespace trunkline::ui {

/// Who is out, until when and why, with the way back; for a company also who rings, each with "Out until ▾".
class PhonesCard final : public Panel {
    Q_OBJECT

public:
    PhonesCard(PageContext& context, DestinationSwitch& destinationSwitch, QWidget* parent = nullptr);

    /// `destinations` in the order to show them in. `isCompany` false: all of them are out, and their companies are
    /// named.
    void setDestinations(const std::vector<Destination>& destinations, bool isCompany,
                         std::shared_ptr<const CallNames> names);

private:
    QWidget* makeRow(const Destination& destination, bool isCompany, Instant now);

    PageContext& m_context;
    DestinationSwitch& m_switch;
    std::shared_ptr<const CallNames> m_names;
    SectionHeader* m_head = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace trunkline::ui
