#include "layout/tag_words.hpp"

#include "diagram/words.hpp"

#include <cstddef>
#include <optional>

namespace argmap {

std::uint32_t TagWords::final_box(std::uint32_t relation) const {
    return links_[relation].aims_at_relation ? links_.end_box(links_[relation].target)
                                             : links_[relation].target;
}

std::string TagWords::says(std::uint32_t relation, std::uint32_t premise) const {
    const Link& link = links_[relation];
    std::string words = question(relation);
    if (link.premise_count > 1)
        words += together_words(premises(relation, premise), diagram_.language) + " ";
    words += verb(link.kind, diagram_.language);
    words += " ";
    if (link.aims_at_relation)
        return words + step_words(step(relation), diagram_.language);
    return words + number(link.target) + ": " + diagram_.boxes[link.target].text;
}

std::string TagWords::question(std::uint32_t relation) const {
    const std::optional<std::uint32_t> asked = diagram_.relations[relation].marks.question;
    return asked ? question_words(*asked) : std::string();
}

std::string TagWords::premises(std::uint32_t relation, std::uint32_t without) const {
    constexpr std::size_t most_named = 4;
    std::string named;
    std::size_t count = 0;
    for (const std::uint32_t premise : links_.premises(relation)) {
        if (premise == without)
            continue;
        if (++count > most_named)
            return named + "+…";
        named += (named.empty() ? "" : "+") + number(premise);
    }
    return named;
}

std::string TagWords::step(std::uint32_t relation) const {
    return premises(links_[relation].target) + "→" + number(final_box(relation));
}

}  // namespace argmap
