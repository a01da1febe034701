// What is said to a student about a slip?
#pragma once

#include "graph/argument_map.hpp"
#include "message/message.hpp"
#include "teach/grade.hpp"
#include "teach/slips.hpp"
#include "text/source_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A slip in words, each hint giving away more than the one before. None is empty but `answers`.
struct Feedback {
    Message name;                  ///< "aimed at the wrong claim"
    Message where;                 ///< where to look, and no more
    Message question;              ///< what to ask, so that a reader sees it
    std::vector<Message> answers;  ///< what the reference says, and what the map says instead
};

/// Claims are quoted in a language, else in their map's own. Nothing but the answers quotes the reference.
Feedback feedback_on(const Slip& slip, const Grading& grading, const ArgumentMap& student,
                     const ArgumentMap& reference, std::string_view language);

/// Where it is in the student's file: the place of its relation, else of its first claim, so that what is to
/// be mended first stands first. Nothing where it is about what the student does not say.
std::optional<Position> place_of(const Slip& slip, const ArgumentMap& student);

/// "aimed at the wrong claim", of a slip about so many claims.
Message title_of(SlipKind kind, std::size_t claims);

/// Columns of a text that is quoted to remind of it, and of one that is to be read.
constexpr std::size_t short_quote = 90, whole_quote = 600;

/// "“a” supports “b”", with the claims' texts. Of what is aimed at a relation that is itself aimed at one the
/// rest is left open.
std::string relation_in_words(const ArgumentMap& map, RelationId relation, std::string_view language,
                              std::size_t columns = short_quote);

/// A claim's text in quotation marks, on one line, cut at a word where it is longer than so many columns.
std::string quoted_claim(const ArgumentMap& map, ClaimId claim, std::string_view language,
                         std::size_t columns = short_quote);

}  // namespace argmap
