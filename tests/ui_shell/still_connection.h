#pragma once

#include <optional>

#include "ui/sync/connection.h"

namespace trunkline::tests {

/// A connection that is as the test says, and counts what it is asked for.
class StillConnection final : public ui::Connection {
public:
    State state() const override { return current; }
    QString serverName() const override { return QStringLiteral("trunkline.example.com"); }
    std::optional<Progress> progress() const override { return running; }
    std::optional<Error> problem() const override { return std::nullopt; }
    void syncNow() override { ++syncs; }
    void cancelSync() override { ++cancels; }
    void signInAgain() override {}
    void signOut() override {}

    void set(State state, std::optional<Progress> progress = {}) {
        current = state;
        running = std::move(progress);
        Q_EMIT changed();
    }

    State current = State::Online;
    std::optional<Progress> running;
    int syncs = 0;
    int cancels = 0;
};

} // namespace trunkline::tests
