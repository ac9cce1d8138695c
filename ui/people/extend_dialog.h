#pragma once

#include "ui/people/person_dialogs.h"

namespace trunkline::ui {

/// Moves the end of one or several people's access to another day, or takes it away.
class ExtendDialog final : public ServerDialog {
    Q_OBJECT

public:
    /// @param grants at least one
    ExtendDialog(PeopleService& service, std::vector<Grant> grants, Instant now, QWidget* parent = nullptr);

private:
    void send() override;
    void sendNext(std::size_t position, const PeopleService::Done& done);
    [[nodiscard]] std::optional<Instant> wanted() const;

    PeopleService& m_service;
    std::vector<Grant> m_grants;
    QCheckBox* m_forGood = nullptr;
    QDateEdit* m_day = nullptr;
};

} // namespace trunkline::ui
