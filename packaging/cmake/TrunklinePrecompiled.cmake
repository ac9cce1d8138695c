# Precompiled headers: what nearly every file of a kind reads first. One set a kind, made once and shared by all its targets.
# A folder picks its kind by TRUNKLINE_PRECOMPILED (core, command_line, widgets, core_test, widgets_test, none); core is the default.
# They only save time: every file still includes what it uses, which a build with TRUNKLINE_PRECOMPILE=OFF shows.
include_guard()

option(TRUNKLINE_PRECOMPILE "Use precompiled headers" ON)
set(TRUNKLINE_PRECOMPILED core)

set(precompiled_core
    <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <span> <string> <string_view>
    <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>
    <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QSet>
    <QString> <QStringList> <QTimeZone>)
set(precompiled_widgets
    ${precompiled_core}
    <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QDialogButtonBox> <QFormLayout>
    <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit> <QListWidget> <QLocale> <QMenu> <QPainter> <QPointer> <QPushButton>
    <QScrollArea> <QScrollBar> <QSplitter> <QStackedWidget> <QStyledItemDelegate> <QTimer> <QToolButton> <QTreeView> <QWidget>)
set(precompiled_tests <catch2/catch_test_macros.hpp>)

function(trunkline_precompiled_headers kind)
    cmake_parse_arguments(ARG "" "" "HEADERS;LINKS" ${ARGN})
    set(source ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Nothing: this target is its precompiled headers.\n")
    add_library(trunkline_precompiled_${kind} STATIC ${source})
    set_target_properties(trunkline_precompiled_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(trunkline_precompiled_${kind} PUBLIC trunkline_flags ${ARG_LINKS})
    target_precompile_headers(trunkline_precompiled_${kind} PRIVATE ${ARG_HEADERS})
endfunction()

if(TRUNKLINE_PRECOMPILE)
    trunkline_precompiled_headers(core HEADERS ${precompiled_core} LINKS Qt6::Core)
    trunkline_precompiled_headers(command_line HEADERS ${precompiled_core} <CLI/CLI.hpp> LINKS Qt6::Core CLI11::CLI11)
    trunkline_precompiled_headers(core_test HEADERS ${precompiled_core} ${precompiled_tests} LINKS Qt6::Core Catch2::Catch2)
    if(TRUNKLINE_CONSOLE)
        trunkline_precompiled_headers(widgets HEADERS ${precompiled_widgets} LINKS Qt6::Widgets)
        # Without <QTest>: Qt6::Test defines macros that differ from folder to folder, and so no two targets could share it.
        trunkline_precompiled_headers(widgets_test HEADERS ${precompiled_widgets} ${precompiled_tests}
                                      LINKS Qt6::Widgets Catch2::Catch2)
    endif()
endif()

function(trunkline_precompile target)
    if(TRUNKLINE_PRECOMPILE AND NOT TRUNKLINE_PRECOMPILED STREQUAL "none")
        target_precompile_headers(${target} REUSE_FROM trunkline_precompiled_${TRUNKLINE_PRECOMPILED})
    endif()
endfunction()
