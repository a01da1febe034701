// Which topics, sources and speakers are named, but not declared? One finding for each, however often it is
// named, that shows what to write.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "document/document.hpp"
#include "text/closest.hpp"
#include "text/seeded_hash.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

/// A kind of entry that is declared in a table of the map, and referred to elsewhere.
struct DeclaredKind {
    const Code* code;
    std::string_view what;      ///< "topic"
    std::string_view name_key;  ///< of what every entry needs: "title"
};

/// Collects the names of one kind that nothing declares.
class Undeclared {
  public:
    void add(Word name);

    /// Reports each, in the order of their first places. A name that is near to a declared one may be that
    /// one; the others are to be declared. Linear, but for the names that are compared, which the budget
    /// bounds.
    void report(const Document& document, const DeclaredKind& kind,
                std::span<const std::string_view> declared, SearchBudget& budget,
                Diagnostics& diagnostics) const;

  private:
    struct Name {
        std::string_view text;
        std::vector<Offset> places;
    };
    static Diagnostic finding(const Name& name, const Document& document, const DeclaredKind& kind,
                              std::span<const std::string_view> declared, SearchBudget& budget);

    std::vector<Name> names_;
    boost::unordered_flat_map<std::string_view, std::size_t, SeededHash> numbers_;
};

}  // namespace argmap
