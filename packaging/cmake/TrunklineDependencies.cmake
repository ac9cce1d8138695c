# Everything that is not ours, found once, with the reason for it.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql)      # core/base up; SQL in core/store and server/storage only
find_package(Boost 1.74 REQUIRED)                       # server/http: Beast and Asio
find_package(OpenSSL 3.0 REQUIRED)                      # server/http: TLS; server/api: digests
find_package(tl-expected REQUIRED)                      # core/base: Result, until C++23's std::expected
find_package(CLI11 REQUIRED)                            # app: flags and configuration files
find_package(simdjson REQUIRED)                         # core/wire: the bulk path of sync
find_package(PkgConfig REQUIRED)
pkg_check_modules(Sodium REQUIRED IMPORTED_TARGET libsodium)        # server/api: Argon2id
pkg_check_modules(Zstd REQUIRED IMPORTED_TARGET libzstd)            # sync streams, both sides
pkg_check_modules(Sqlcipher REQUIRED IMPORTED_TARGET sqlcipher)     # core/store and server/storage: SQLite with encryption
find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)              # core/domain
find_package(Catch2 3.4 REQUIRED)
find_package(rapidcheck REQUIRED)                       # property tests

if(TRUNKLINE_CONSOLE)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Network Svg SvgWidgets Charts PrintSupport Test LinguistTools)
    find_package(Qt6Keychain REQUIRED)                  # core/session: tokens in the system's keychain
endif()
