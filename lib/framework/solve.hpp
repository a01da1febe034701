// Which sets of arguments stand together, and which arguments are in some or in all of them?
//
// Each answer comes with what proves it where something short does, and each set that is handed out was
// checked against the framework by a plain linear check of its own, which throws InternalError (verify.hpp)
// rather than let a wrong one out.
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

enum class Semantics {
#define SEMANTICS(name, code, words) name,
#include "framework/semantics.def"
#undef SEMANTICS
};

/// "CO", as the competitions write it.
std::string_view code(Semantics semantics);

/// "complete".
std::string_view name(Semantics semantics);

/// In the order of semantics.def.
std::span<const Semantics> all_semantics();

/// By code, exactly as written there. Nothing where there is none.
std::optional<Semantics> find_semantics(std::string_view code);

/// Arguments that stand together, ascending.
using Extension = std::vector<ArgumentId>;

enum class Answer { yes, no, unknown };

/// What is handed out with a decision. An admissible set is often found much sooner than the extension around
/// it, and the rules of ICCMA 2025 accept it: one with the argument for a credulous "yes", one that attacks
/// the argument or cannot be joined with it for a skeptical "no". For semantics whose extensions are no
/// maximal admissible sets both are the same.
enum class Witness { extension, admissible };

struct Decision {
    Answer answer = Answer::unknown;
    std::optional<Extension> witness = std::nullopt;
    std::string reason = {};  ///< why it is unknown
};

/// Whether some extension has the argument. A witness comes with "yes".
Decision credulous(const Framework& framework, Semantics semantics, ArgumentId argument, const Bounds& bounds,
                   Witness witness = Witness::extension);

/// Whether every extension has the argument; so also where there is none. A witness without the argument
/// comes with "no".
Decision skeptical(const Framework& framework, Semantics semantics, ArgumentId argument, const Bounds& bounds,
                   Witness witness = Witness::extension);

/// Yes with an extension; no where there is none, which only stable semantics knows.
Decision some_extension(const Framework& framework, Semantics semantics, const Bounds& bounds);

struct Enumeration {
    bool complete = false;    ///< whether those that were handed out are all
    std::uint64_t found = 0;  ///< how many were handed out
    std::string reason = {};  ///< why not all
};

/// Hands out each extension once, as soon as it is found, in an order that is the same each time. Ends early
/// where `use` returns false. Holds the extensions of all weakly connected parts of the framework but one.
Enumeration enumerate(const Framework& framework, Semantics semantics, const Bounds& bounds,
                      const std::function<bool(std::span<const ArgumentId>)>& use);

struct Count {
    std::string number = "0";  ///< in decimal digits, however many
    bool exact = false;        ///< otherwise there are at least as many
    std::string reason = {};   ///< why it is not exact
};

/// How many extensions there are. Those of weakly connected parts are counted apart and multiplied.
Count count(const Framework& framework, Semantics semantics, const Bounds& bounds);

}  // namespace argmap
