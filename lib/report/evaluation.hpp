// Which claims stand, and how strongly: what people and programs are told of it.
#pragma once

#include "framework/solve.hpp"
#include "reason/acceptability.hpp"
#include "reason/reading.hpp"
#include "reason/strength.hpp"
#include "report/report.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace argmap {

/// What was found about a map: an outcome for each claim and, where strengths were asked for, these.
struct Evaluation {
    Semantics semantics = Semantics::grounded;
    Reading reading = {};
    Acceptability acceptability;
    const StrengthSemantics* strength = nullptr;  ///< that of `strengths`
    std::optional<Strengths> strengths = {};
    std::vector<Verdict> verdicts = {};  ///< that are expected of each claim
    bool is_judged = false;              ///< whether somebody wants to know if they are what comes out
    /// The claims that were asked for, in file order, all where nothing is said; others are neither told nor
    /// counted nor judged.
    std::optional<std::vector<ClaimId>> asked = {};
};

/// Those that the map itself declares.
std::vector<Verdict> declared_verdicts(const ArgumentMap& map);

/// What a label says where labellings differ: every label that a claim may have, only what holds in all of
/// them, or what holds in some: in if it is in somewhere, else out if it is out somewhere.
enum class LabelMode : std::uint8_t { each, skeptical, credulous };

/// Which of the claims that were asked for are told, and how.
struct EvaluationRows {
    LabelMode mode = LabelMode::each;
    std::optional<Standing> label = {};  ///< only those that are certainly so, or in the mode
};

/// Whether it was found out what becomes of a claim: there is a labelling, and the claim was answered.
bool is_known(const Evaluation& evaluation, ClaimId claim);

/// Of the claims that were asked for those with a label whose verdict is not what the arguments come to, in
/// file order: accepted is in, rejected out.
std::vector<ClaimId> misjudged(const ArgumentMap& map, const Evaluation& evaluation);

/// One section, `evaluation`, whose table has the main claims first and then all others in file order.
/// Linear.
Report evaluation_report(const ArgumentMap& map, const Evaluation& evaluation, const EvaluationRows& rows);

/// Labellings of a map one after the other, and why there may be more.
struct LabellingList {
    Semantics semantics = Semantics::grounded;
    std::vector<std::vector<Standing>> labellings;  ///< of the claims
    std::string reason = {};                        ///< why these are not all; empty where they are
};

/// One section, `evaluation`, with a row for each labelling. People see what is in it of the claims whose
/// labels differ, programs all. Linear.
Report labellings_report(const ArgumentMap& map, const LabellingList& list);

/// One section, `evaluation`, that says how many labellings there are.
Report count_report(const ArgumentMap& map, Semantics semantics, const Count& count);

}  // namespace argmap
