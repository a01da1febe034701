// What do several rules find out about the same map, so that it is found only once?
#pragma once

#include "check/claim_terms.hpp"
#include "check/claim_texts.hpp"
#include "graph/argument_map.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace argmap {

/// While one of these lives, what the functions below give is found once for its map, when a rule of this
/// thread asks for it first. Each of them takes longer than anything that the rules do with it.
class SharedByRules {
  public:
    explicit SharedByRules(const ArgumentMap& map);
    SharedByRules(const SharedByRules&) = delete;
    SharedByRules& operator=(const SharedByRules&) = delete;
    ~SharedByRules();

  private:
    friend std::string_view assumed_language(const ArgumentMap& map);
    friend std::shared_ptr<const ClaimTexts> claim_texts(const ArgumentMap& map);
    friend std::shared_ptr<const ClaimTerms> claim_terms(const ArgumentMap& map);
    friend std::shared_ptr<const std::vector<bool>> unrelated_supports(const ArgumentMap& map);

    const ArgumentMap& map_;
    std::shared_ptr<const std::string_view> language_;
    std::shared_ptr<const ClaimTexts> texts_;
    std::shared_ptr<const ClaimTerms> terms_;
    std::shared_ptr<const std::vector<bool>> unrelated_;
    SharedByRules* outer_;
};

/// The language that the texts of a map's claims seem to be in which say none, where the map says none
/// either: a tag ("en"), or "" where it cannot be told or is not needed. Linear, up to some 100 KB of texts.
std::string_view assumed_language(const ArgumentMap& map);

/// The texts of a map's claims: those that are shared, or else new ones. Linear.
std::shared_ptr<const ClaimTexts> claim_texts(const ArgumentMap& map);

/// The terms of these texts, likewise. Linear in the texts.
std::shared_ptr<const ClaimTerms> claim_terms(const ArgumentMap& map);

/// For each relation whether it is a bare support of a claim that none of its premises mentions anything of,
/// where all of them say enough for that to mean something.
/// Costs the terms of its claims.
std::shared_ptr<const std::vector<bool>> unrelated_supports(const ArgumentMap& map);

}  // namespace argmap
