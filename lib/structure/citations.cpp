#include "structure/citations.hpp"

namespace argmap {

Coverage coverage(const ArgumentMap& map) {
    Coverage found{.claims_of = std::vector<std::size_t>(map.source_count(), 0),
                   .sources_of = std::vector<std::size_t>(map.claim_count(), 0)};
    std::vector<std::size_t> last_counted(map.source_count(), 0);  // the number of a claim, from 1 on
    for (const ClaimId claim : map.claims())
        for (const ResolvedCitation& citation : map.citations(claim))
            if (std::size_t& last = last_counted[index(citation.source)]; last != index(claim) + 1U) {
                last = index(claim) + 1U;
                ++found.claims_of[index(citation.source)];
                ++found.sources_of[index(claim)];
            }
    return found;
}

}  // namespace argmap
