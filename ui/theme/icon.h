#pragma once

#include <cstdint>
#include <optional>

#include <QIcon>

#include "ui/theme/tokens.h"

namespace trunkline::ui {

/// Our own drawings (resources/icons): 1.5 px lines on a 20 px grid, in one colour. In the order of their file names.
enum class Icon : std::uint8_t {
    Activity,
    Add,
    Back,
    Calendar,
    CallerTest,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Close,
    Command,
    Company,
    Compare,
    Copy,
    Edit,
    Error,
    Export,
    Eye,
    Filter,
    Flow,
    Forward,
    Franchise,
    Gather,
    Geo,
    Goto,
    Greeting,
    GroupRing,
    Hangup,
    Headset,
    Help,
    History,
    Import,
    Incoming,
    Info,
    Key,
    LayoutAuto,
    Link,
    List,
    Lock,
    Mail,
    Menu,
    Missed,
    Moon,
    More,
    Note,
    Number,
    Offline,
    Online,
    Organization,
    Outgoing,
    Overview,
    Paste,
    People,
    Person,
    Phone,
    PhoneOff,
    Play,
    Publish,
    Redo,
    Remove,
    Role,
    Schedule,
    Search,
    Server,
    Settings,
    Sidebar,
    SignOut,
    Split,
    Star,
    Stop,
    Sun,
    Switch,
    Sync,
    Tag,
    Temporary,
    Trunkline,
    Undo,
    Unsynced,
    Voicemail,
    Warning,
    Webhook,
    ZoomFit,
    ZoomIn,
    ZoomOut,
};
inline constexpr int kIconCount = static_cast<int>(Icon::ZoomOut) + 1;

/// "phone-off" for Icon::PhoneOff.
[[nodiscard]] QString iconName(Icon icon);

/// The drawing in the colour of text, or of `tint`; greyed where it is disabled. Drawn when it is painted, in the
/// colours of that moment, so that an icon made before a change of theme follows it.
[[nodiscard]] QIcon icon(Icon icon, std::optional<Token> tint = {});

/// The drawing itself at a size in device-independent pixels, for painters.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio);

} // namespace trunkline::ui
