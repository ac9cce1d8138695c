# One folder = one static target with explicit links, so that the build refuses an arrow that does not belong.
include_guard()
include(Catch)

set(CMAKE_AUTORCC ON)
set(CMAKE_SKIP_INSTALL_RPATH ON)
qt_standard_project_setup()

find_program(MOLD_LINKER mold)

# Flags of all our own targets.
add_library(trunkline_flags INTERFACE)
target_compile_features(trunkline_flags INTERFACE cxx_std_20)
target_include_directories(trunkline_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(trunkline_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 TRUNKLINE_VERSION="${PROJECT_VERSION}")
target_compile_options(trunkline_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror=delete-incomplete
    $<$<BOOL:${TRUNKLINE_WERROR}>:-Werror>
    -fstack-protector-strong $<$<CONFIG:Release>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
if(TRUNKLINE_SANITIZE)
    # Between the calls that a sanitizer adds, g++ loses sight of what optionals and variants were given.
    target_compile_options(trunkline_flags INTERFACE -fsanitize=${TRUNKLINE_SANITIZE} -fno-omit-frame-pointer
        -Wno-maybe-uninitialized)
    target_link_options(trunkline_flags INTERFACE -fsanitize=${TRUNKLINE_SANITIZE})
    if(TRUNKLINE_SANITIZE STREQUAL "thread")
        target_compile_options(trunkline_flags INTERFACE -Wno-tsan)
    endif()
endif()
if(TRUNKLINE_FUZZ) # the libraries as well: a fuzzer that sees only its own target learns nothing
    target_compile_options(trunkline_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
    target_link_options(trunkline_flags INTERFACE -fsanitize=address,undefined)
endif()
if(MOLD_LINKER)
    target_link_options(trunkline_flags INTERFACE -fuse-ld=mold)
endif()
# SQLCipher has to stand before the stock library in the global scope, so that Qt's SQL driver resolves to it.
target_link_options(trunkline_flags INTERFACE -Wl,-z,relro,-z,now)

include(TrunklinePrecompiled)

# trunkline_library(NAME [MOC] SOURCES … LINKS …): the static library trunkline_NAME, alias trunkline::NAME.
# MOC where a class in it says Q_OBJECT; the extra step costs every other target a file to compile.
function(trunkline_library name)
    cmake_parse_arguments(ARG "MOC" "" "SOURCES;LINKS" ${ARGN})
    add_library(trunkline_${name} STATIC ${ARG_SOURCES})
    set_target_properties(trunkline_${name} PROPERTIES AUTOMOC ${ARG_MOC})
    add_library(trunkline::${name} ALIAS trunkline_${name})
    target_link_libraries(trunkline_${name} PUBLIC trunkline_flags ${ARG_LINKS})
    trunkline_precompile(trunkline_${name})
endfunction()

# trunkline_program(NAME SOURCES … LINKS …): an executable of the product.
function(trunkline_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE trunkline_flags ${ARG_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
    trunkline_precompile(${name})
endfunction()

# trunkline_test(NAME SOURCES … LINKS … [GUI] [MOC] [TIMEOUT s] [LABELS …]): the Catch2 program test_NAME; every TEST_CASE
# becomes a ctest test "NAME: …".
# GUI runs them in a live QApplication, off screen; otherwise in a QCoreApplication.
function(trunkline_test name)
    cmake_parse_arguments(ARG "GUI;MOC" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(test_${name} ${ARG_SOURCES})
    set_target_properties(test_${name} PROPERTIES AUTOMOC ${ARG_MOC})
    target_link_libraries(test_${name} PRIVATE trunkline_flags ${ARG_LINKS} Catch2::Catch2
        $<IF:$<BOOL:${ARG_GUI}>,trunkline_test_main_gui,trunkline_test_main>)
    set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    if(ARG_GUI)
        set(TRUNKLINE_PRECOMPILED widgets_test)
    endif()
    trunkline_precompile(test_${name})
    set(properties TIMEOUT ${ARG_TIMEOUT})
    if(ARG_LABELS)
        list(APPEND properties LABELS "${ARG_LABELS}")
    endif()
    if(TRUNKLINE_SANITIZE STREQUAL "thread") # Qt and SQLite are built without it: it looks at our accesses alone
        list(APPEND properties ENVIRONMENT TSAN_OPTIONS=ignore_noninstrumented_modules=1)
    endif()
    catch_discover_tests(test_${name} TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST PROPERTIES ${properties})
endfunction()

# trunkline_bench(NAME SOURCES … LINKS …): a benchmark program below tests/bench; built, never timed by ctest.
function(trunkline_bench name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(bench_${name} ${ARG_SOURCES})
    target_link_libraries(bench_${name} PRIVATE trunkline_flags ${ARG_LINKS})
    set_target_properties(bench_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
    trunkline_precompile(bench_${name})
endfunction()
