#include "check/claim_terms.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

constexpr ClaimId a{0}, b{1}, c{2};

/// A map of claims a, b and c with these texts, as JSON, in a language.
ArgumentMap map_with(std::string_view language, const std::vector<std::string>& texts) {
    std::string json = R"({"language": ")" + std::string(language) + R"(", "main": "a", "claims": [)";
    for (std::size_t i = 0; i < texts.size(); ++i)
        json += std::string(i > 0 ? ", " : "") + R"({"id": ")" + static_cast<char>('a' + i) +
                R"(", "text": )" + texts[i] + "}";
    return test::map_of(json + R"(], "relations": []})");
}

/// With the facts that the terms view.
class TermsOf {
  public:
    explicit TermsOf(const ArgumentMap& map) : facts_(map) {}
    const ClaimTerms* operator->() { return &facts_(claim_terms); }

  private:
    Facts facts_;
};

}  // namespace

TEST_CASE("claims share terms whatever the form of their words") {
    const ArgumentMap map =
        map_with("en", {R"("Dogs bark at night")", R"("The dog barked")", R"("Cats sleep all day")"});
    Facts facts(map);
    const ClaimTerms& terms = facts(claim_terms);
    CHECK(terms.sharing(a, b) == Sharing::terms);
    CHECK(terms.sharing(a, c) == Sharing::nothing);
    CHECK(terms.sharing(c, std::vector{a, b}) == Sharing::nothing);
    CHECK(terms.sharing(b, std::vector{c, a}) == Sharing::terms);
}

TEST_CASE("nothing is known of texts without content, in unknown languages or in different ones") {
    const ArgumentMap empty = map_with("en", {R"("It is so")", R"("Dogs bark")", R"("Cats sleep")"});
    CHECK(TermsOf(empty)->sharing(a, b) == Sharing::unknown);
    CHECK(TermsOf(empty)->sharing(b, std::vector{a, c}) == Sharing::unknown);
    const ArgumentMap latin = map_with("la", {R"("Canis latrat")", R"("Canis dormit")", R"("Felis dormit")"});
    CHECK(TermsOf(latin)->language_count() == 0);
    CHECK(TermsOf(latin)->sharing(a, b) == Sharing::unknown);
    const ArgumentMap mixed =
        map_with("en", {R"({"en": "Dogs bark"})", R"({"zh": "狗在叫"})", R"("Cats sleep")"});
    CHECK(TermsOf(mixed)->sharing(a, b) == Sharing::unknown);
}

TEST_CASE("one language in which two claims share a term is enough") {
    const ArgumentMap map =
        map_with("en", {R"({"en": "Shops sell less", "zh": "商店生意变差"})",
                        R"({"en": "Trade declines", "zh": "镇上的生意不好"})", R"({"zh": "天气很热"})"});
    Facts facts(map);
    const ClaimTerms& terms = facts(claim_terms);
    CHECK(terms.language_count() == 2);
    CHECK(terms.sharing(a, b) == Sharing::terms);
    CHECK(terms.sharing(a, c) == Sharing::nothing);
}

TEST_CASE("one Han character in common may be a word or not") {
    const ArgumentMap map = map_with("zh", {R"("所有人都会死")", R"("苏格拉底是人")", R"("天气很热")"});
    CHECK(TermsOf(map)->sharing(a, b) == Sharing::unknown);
    CHECK(TermsOf(map)->sharing(a, c) == Sharing::nothing);
    const ArgumentMap both =
        map_with("en", {R"({"en": "All humans die", "zh": "所有人都会死"})",
                        R"({"en": "Socrates is a human", "zh": "苏格拉底是人"})", R"("Cats sleep")"});
    CHECK(TermsOf(both)->sharing(a, b) == Sharing::terms);
}

TEST_CASE("terms are shown by the words of a claim that have them") {
    const ArgumentMap map = map_with("en", {R"("Dogs bark and the dog barks")", R"("Dogs")", R"("Barking")"});
    Facts facts(map);
    const ClaimTerms& terms = facts(claim_terms);
    CHECK(terms.words(0, a, terms.terms(0, b)) == std::vector<std::string>{"dogs", "dog"});
    const std::vector<std::span<const Term>> others = {terms.terms(0, b)};
    CHECK(terms.words(0, a, terms_not_in(terms.terms(0, a), others)) ==
          std::vector<std::string>{"bark", "barks"});
}

}  // namespace argmap
