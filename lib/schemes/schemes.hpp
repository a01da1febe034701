// Which patterns of reasoning have a name, and what is to be asked of each?
#pragma once

#include "text/closest.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// What a critical question is aimed at (Carneades types them in this way), and so what takes it up.
enum class Doubt : std::uint8_t {
    premise,     ///< whether what is stated is so: something for or against a premise
    assumption,  ///< whether what is left unstated is so: a warrant, or an attack on the step
    exception,   ///< whether this case is different: an attack on the step
};

std::string_view name(Doubt doubt);

/// A question that somebody who doubts an argument of a scheme would ask.
struct CriticalQuestion {
    Doubt doubt = Doubt::premise;
    std::string_view english;
    std::string_view chinese;
};

/// A pattern of reasoning that people find convincing though it proves nothing by its form.
struct Scheme {
    std::string_view id;       ///< "expert-opinion", as a relation's `scheme` has it
    std::string_view chinese;  ///< its name in Chinese
    std::string_view pattern;  ///< how it argues, in one sentence without full stop
    std::span<const CriticalQuestion> questions;
};

/// All that argmap knows, the common ones of Walton, Reed and Macagno, Argumentation Schemes (2008).
std::span<const Scheme> schemes();

/// The scheme with an id, or with another name that people give it ("witness", "best-explanation"); nullptr
/// if there is none. Costs a search in a short sorted list.
const Scheme* find_scheme(std::string_view id);

/// The id or other name of a scheme of which `wanted` is very likely a misspelling: it differs in case, in
/// hyphens and spaces, in an s at its end, in what books write around it ("Argument from Expert Opinion"), or
/// by one slip from six letters on, by two from twelve letters on; or the id of one whose name in Chinese it
/// is. Nothing where the budget is met.
std::optional<std::string_view> nearest_scheme(std::string_view wanted, SearchBudget& budget);

/// All schemes on one page of Markdown: docs/schemes.md.
std::string schemes_as_markdown();

}  // namespace argmap
