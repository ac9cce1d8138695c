#include "core/base/log.h"

namespace trunkline {

Q_LOGGING_CATEGORY(lcServer, "trunkline.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "trunkline.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "trunkline.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "trunkline.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "trunkline.ui", QtInfoMsg)

} // namespace trunkline
