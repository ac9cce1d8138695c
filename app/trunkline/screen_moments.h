#pragma once

#include <memory>
#include <vector>

#include <QString>

class QWidget;

namespace trunkline::store {
class Store;
}

namespace trunkline::app {

/// Something that shows for a moment, or in trouble only, as it looks then.
struct ScreenMoment {
    QString name;
    std::unique_ptr<QWidget> widget;
};

/// The first load while it connects, while accounts come, stopped, and without a server.
[[nodiscard]] std::vector<ScreenMoment> firstLoadMoments();
/// What stands in dialogs that only an answer of the server opens, or that need several presses to reach.
[[nodiscard]] std::vector<ScreenMoment> dialogMoments(const store::Store& store);

} // namespace trunkline::app
