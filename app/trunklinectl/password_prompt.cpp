#include "app/trunklinectl/password_prompt.h"

#include <cstdio>
#include <iostream>
#include <string>

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QString>

#include "server/storage/password.h"

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace trunkline::ctl {

namespace {

struct PromptWords {
    Q_DECLARE_TR_FUNCTIONS(PasswordPrompt)
};

/// While it lives, the terminal shows nothing of what is typed.
class SilentTerminal {
public:
#ifdef _WIN32
    SilentTerminal() : m_input(GetStdHandle(STD_INPUT_HANDLE)) {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~SilentTerminal() {
        SetConsoleMode(m_input, m_before);
    }
    static bool isThere() {
        return _isatty(_fileno(stdin)) != 0;
    }

private:
    HANDLE m_input;
    DWORD m_before = 0;
#else
    SilentTerminal() {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    static bool isThere() {
        return isatty(STDIN_FILENO) != 0;
    }

private:
    termios m_before{};
#endif

public:
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
};

std::optional<QString> readLine() {
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return QString::fromUtf8(line.c_str(), static_cast<qsizetype>(line.size()));
}

std::optional<QString> ask(const QString& question) {
    std::fprintf(stderr, "%s ", qUtf8Printable(question));
    const std::optional<QString> answer = readLine();
    std::fputc('\n', stderr);
    return answer;
}

Result<QString> askForPassword() {
    if (!SilentTerminal::isThere())
        return fail(
            ErrorCode::InvalidInput,
            PromptWords::tr(
                "There is no terminal to ask for a password. Give it on standard input with --password-stdin."));
    const SilentTerminal silent;
    const std::optional<QString> first = ask(PromptWords::tr("Password:"));
    const std::optional<QString> second = ask(PromptWords::tr("The same again:"));
    if (!first || first != second)
        return fail(ErrorCode::InvalidInput,
                    PromptWords::tr("The two passwords differ. Nothing was changed; try again."));
    return *first;
}

Result<QString> readPasswordFromStdin() {
    const std::optional<QString> line = readLine();
    if (!line || line->isEmpty())
        return fail(ErrorCode::InvalidInput, PromptWords::tr("There is no password on standard input."));
    return *line;
}

} // namespace

void addPasswordOption(CLI::App& command, PasswordSource& source) {
    command.add_flag_callback(
        "--password-stdin", [&source] { source = PasswordSource::StandardInput; },
        "Read the password from the first line of standard input; otherwise it is asked");
}

Result<QByteArray> readPasswordHash(PasswordSource source) {
    return (source == PasswordSource::StandardInput ? readPasswordFromStdin() : askForPassword())
        .and_then([](const QString& password) { return server::hashPassword(password); });
}

} // namespace trunkline::ctl
