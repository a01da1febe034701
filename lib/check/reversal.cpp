#include "check/reversal.hpp"

#include "check/rule.hpp"
#include "diagnostics/edits.hpp"

#include <cassert>

namespace argmap {

Fix reversal(const ArgumentMap& map, RelationId relation) {
    assert(!map.is_linked(relation));
    const RelationEntry& entry = map[relation];
    const Word from = map.document()[entry.from][0];
    return {.about = "turn it round",
            .safe = false,
            .edits = {write_instead(token(map, from.at()), entry.to.text()),
                      write_instead(token(map, entry.to.at()), from.text())}};
}

}  // namespace argmap
