#include "diagram/captions.hpp"

#include "diagram/words.hpp"
#include "text/unicode.hpp"

#include <utility>

namespace argmap {

namespace {

constexpr std::size_t short_text = 60;  // columns of a claim inside a sentence about a relation

}  // namespace

// Claims are named once each: a text may be long, and many relations may speak of it.
Captions::Captions(const Diagram& diagram) : diagram_(diagram), links_(diagram) {
    claims_.reserve(diagram.boxes.size());
    for (const Box& box : diagram.boxes)
        claims_.push_back("“" + shorten(plain_line(box.text), short_text) + "”");
}

std::string Captions::box(std::uint32_t box) const {
    const Box& drawn = diagram_.boxes[box];
    std::string caption = with_marks(drawn.text, drawn.marks, drawn.earlier);
    if (!drawn.details.empty())
        caption.append("\n").append(drawn.details);
    return caption;
}

std::string Captions::with_marks(std::string caption, const Marks& marks, const std::string& earlier) const {
    if (const std::string said = marks_sentence(marks, diagram_.language); !said.empty())
        caption.append("\n").append(said);
    if (!earlier.empty())
        caption.append("\n").append(earlier);
    return caption;
}

/// The first few, for a premise's own arrow that one before them if it would be left out: the arrows of a
/// relation are as many as its premises, and each naming all would make the file grow with their square.
NamedPremises Captions::named(std::span<const std::uint32_t> boxes, std::size_t own) const {
    constexpr std::size_t most = 5;
    NamedPremises premises{.names = {}, .count = boxes.size()};
    const std::size_t shown = boxes.size() > most ? most - 1 : boxes.size();
    if (own > shown)
        premises.names.push_back(claims_[boxes[own - 1]]);
    for (std::size_t i = 0; premises.names.size() < shown; ++i)
        premises.names.push_back(claims_[boxes[i]]);
    return premises;
}

std::string Captions::target(const Link& link) const {
    if (!link.aims_at_relation)
        return claims_[link.target];
    const Link& aim = links_[link.target];
    // The aim of an aim is named by its premises alone, or the sentence has no end.
    const std::string conclusion = aim.aims_at_relation ? std::string("…") : claims_[aim.target];
    return inference(named(links_.premises(link.target), 0), conclusion, diagram_.language);
}

std::string Captions::sentence(std::uint32_t relation, std::size_t premise) const {
    const DrawnRelation& drawn = diagram_.relations[relation];
    const NamedPremises premises = named(links_.premises(relation), premise);
    const std::string aim = target(links_[relation]);
    std::string said = drawn.marks.question
                           ? question_sentence(*drawn.marks.question, premises, aim, diagram_.language)
                           : relation_sentence(drawn.kind, premises, aim, diagram_.language);
    return with_marks(std::move(said), drawn.marks, drawn.earlier);
}

}  // namespace argmap
