#pragma once

#include <functional>
#include <vector>

#include "core/domain/company_switch.h"
#include "core/domain/number.h"
#include "ui/calls/call_words.h"
#include "ui/numbers/override_switch.h"
#include "ui/widgets/labels.h"

class QToolButton;
class QVBoxLayout;

namespace trunkline::ui {

/// What is temporary, until when and why, with the way back; for a company also its switches and who rings, each with a
/// menu of times.
class PhonesCard final : public Panel {
    Q_OBJECT

public:
    PhonesCard(PageContext& context, OverrideSwitch& overrideSwitch, QWidget* parent = nullptr);

    /// Above companies: what is temporary below, the companies named.
    void setTemporary(const std::vector<Temporary>& things, std::shared_ptr<const CallNames> names);
    /// A company: all of its phones, in the order to show them in, and its switches; `closed` where it is.
    void setCompany(const AccountId& company, const std::optional<Override>& closed,
                    const std::vector<CompanySwitch>& switches, const std::vector<Destination>& destinations,
                    std::shared_ptr<const CallNames> names);

Q_SIGNALS:
    /// The whole list of what is temporary is wanted.
    void allWanted();

private:
    struct Row {
        Icon icon = Icon::Phone;
        bool isTemporary = false;
        QString title;
        QString state;
        bool isPending = false;
        AccountId company;
        QString button;
        QString buttonName; ///< for screen readers
        std::function<void()> press;
        std::function<std::unique_ptr<QMenu>()> makeMenu; ///< in place of `press`
    };
    void clear();
    void addRow(const Row& row);
    void addWords(const QString& words);
    [[nodiscard]] Row rowOf(const Destination& destination, Instant now);
    [[nodiscard]] Row rowOf(const CompanySwitch& companySwitch, Instant now);
    [[nodiscard]] QString holdWords(const QString& what, const AccountId& company, const Override& hold,
                                    Instant now) const;

    PageContext& m_context;
    OverrideSwitch& m_switch;
    std::shared_ptr<const CallNames> m_names;
    SectionHeader* m_head = nullptr;
    QToolButton* m_all = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace trunkline::ui
