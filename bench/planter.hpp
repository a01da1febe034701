// What would a student have drawn? Plants slips in a map, words it anew, and keeps the key: how good `argmap
// grade` is can be measured with it. It shares no code with what finds the slips.
#pragma once

#include "graph/argument_map.hpp"
#include "graph/selection.hpp"
#include "teach/grade.hpp"
#include "teach/slips.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::bench {

/// The kinds that are planted, which come first. The others are told of texts: one that is repeated, denied,
/// or not like its counterpart.
constexpr std::size_t planted_kinds = static_cast<std::size_t>(SlipKind::shortcut) + 1;

/// How a student says what the reference says.
enum class StudentWording : std::uint8_t {
    unchanged,
    shortened,  ///< without adverbs, brackets, trailing clauses, articles: at most a third is gone
    synonyms,   ///< other words where we know some
    reworded,   ///< other words in another order: where it can be, half of the words are others
    typos,      ///< a slip of the pen in one of eight words, or of ten Chinese characters
};

constexpr StudentWording student_wordings[] = {StudentWording::unchanged, StudentWording::shortened,
                                               StudentWording::synonyms, StudentWording::reworded,
                                               StudentWording::typos};

std::string_view name(StudentWording wording);

/// Whether two slips may change the same claims or relations. One that a later one undoes, or whose relation
/// or claims go away, is not in the map any more and is not told.
enum class Overlap : std::uint8_t { never, may_be };

struct PlantOptions {
    std::uint64_t seed = 1;
    std::size_t slips = 1;
    StudentWording wording = StudentWording::unchanged;
    Overlap overlap = Overlap::never;
    std::string_view language = {};            ///< of the texts; "" is the map's own
    std::vector<SlipKind> kinds = {};          ///< that may be planted; empty for all
    std::span<const std::string> elsewhere{};  ///< texts of other maps in that language, for extra claims
};

struct Planted {
    ArgumentMap student;
    std::vector<Slip> slips;                ///< without relations; in the order in which they were planted
    std::vector<Counterpart> counterparts;  ///< in the order of the student's claims
};

/// A student's map of a reference: with ids of its own, in another order, and with so many slips, or fewer
/// where the map has no place for more. Kinds are equally likely, as far as there is a place for them,
/// however many places there are. The same arguments give the same bytes. Some n^2 steps for each slip.
///
/// What a slip says it is about are the claims that a teacher would point at: of a relation that leads
/// elsewhere, its premises; of one that is there or not, or the other way round, both ends; of claims that
/// are missing or extra, all of them; of a cycle, all claims in it; of a wrong main claim, both.
Planted plant(const ArgumentMap& reference, const PlantOptions& options);

/// The text as a student would say it. The same seed gives the same text.
std::string reworded(std::string_view text, StudentWording wording, bool is_chinese, std::uint64_t seed);

/// A part of a map, as a map of its own in one language.
ArgumentMap part_of(const ArgumentMap& map, const Selection& part, std::string_view language);

}  // namespace argmap::bench
