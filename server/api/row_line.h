#pragma once

#include <string>

#include "core/wire/call_rows.h"
#include "core/wire/sync_lines.h"

namespace trunkline::server {

/// Rows of calls on their way into one line of a sync stream; `memory` is used for them again and again.
class RowLine {
public:
    explicit RowLine(std::string& memory) : m_rows(memory) { m_rows.clear(); }
    void add(const wire::CallRow& row) {
        if (m_count++ > 0)
            m_rows += ',';
        wire::appendCallRow(m_rows, row);
    }
    int finish(std::string& out) {
        if (m_count > 0) {
            wire::beginCalls(out);
            out += m_rows;
            wire::endCalls(out);
        }
        return m_count;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    std::string& m_rows;
    int m_count = 0;
};

} // namespace trunkline::server
