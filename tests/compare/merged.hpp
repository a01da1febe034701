// Two versions of a map made one, with the conflicts as a person reads them.
#pragma once

#include "compare/merge.hpp"
#include "diagnostics/print.hpp"
#include "format/format.hpp"

#include <cstddef>
#include <string>

namespace argmap::test {

struct Merged {
    std::string map;
    std::string conflicts;
    std::size_t conflict_count = 0;
};

/// A map without errors; an empty document for an empty text.
inline Document read(const char* name, const std::string& text) {
    Diagnostics diagnostics;
    if (text.empty())
        return {};
    return *argmap::read(SourceFile(name, text), diagnostics);
}

inline Merged merged(const std::string& base, const std::string& ours, const std::string& theirs) {
    Diagnostics conflicts;
    const Document our_map = read("ours", ours);
    const std::string map = write_map(merge(read("base", base), our_map, read("theirs", theirs), conflicts));
    return {map, findings_for_people(our_map.source, conflicts), conflicts.count(Severity::error)};
}

}  // namespace argmap::test
