#include "language/english.hpp"
#include "test.hpp"

#include <initializer_list>
#include <string>
#include <utility>

namespace argmap {

using Two = std::pair<std::string_view, std::string_view>;

TEST_CASE("stems are those of Porter's algorithm") {
    // The examples of the paper, taken through all of its steps.
    for (const auto& [word, stem] : std::initializer_list<Two>{{"caresses", "caress"},
                                                               {"ponies", "poni"},
                                                               {"ties", "ti"},
                                                               {"cats", "cat"},
                                                               {"feed", "feed"},
                                                               {"agreed", "agre"},
                                                               {"plastered", "plaster"},
                                                               {"bled", "bled"},
                                                               {"motoring", "motor"},
                                                               {"sing", "sing"},
                                                               {"conflated", "conflat"},
                                                               {"troubled", "troubl"},
                                                               {"sized", "size"},
                                                               {"hopping", "hop"},
                                                               {"tanned", "tan"},
                                                               {"falling", "fall"},
                                                               {"hissing", "hiss"},
                                                               {"fizzed", "fizz"},
                                                               {"failing", "fail"},
                                                               {"filing", "file"},
                                                               {"happy", "happi"},
                                                               {"sky", "sky"},
                                                               {"relational", "relat"},
                                                               {"conditional", "condit"},
                                                               {"rational", "ration"},
                                                               {"valenci", "valenc"},
                                                               {"digitizer", "digit"},
                                                               {"radicalli", "radic"},
                                                               {"differentli", "differ"},
                                                               {"vileli", "vile"},
                                                               {"analogousli", "analog"},
                                                               {"vietnamization", "vietnam"},
                                                               {"predication", "predic"},
                                                               {"operator", "oper"},
                                                               {"feudalism", "feudal"},
                                                               {"decisiveness", "decis"},
                                                               {"hopefulness", "hope"},
                                                               {"formaliti", "formal"},
                                                               {"sensibiliti", "sensibl"},
                                                               {"triplicate", "triplic"},
                                                               {"formative", "form"},
                                                               {"formalize", "formal"},
                                                               {"electrical", "electr"},
                                                               {"goodness", "good"},
                                                               {"revival", "reviv"},
                                                               {"allowance", "allow"},
                                                               {"inference", "infer"},
                                                               {"airliner", "airlin"},
                                                               {"adjustable", "adjust"},
                                                               {"replacement", "replac"},
                                                               {"adoption", "adopt"},
                                                               {"communism", "commun"},
                                                               {"effective", "effect"},
                                                               {"probate", "probat"},
                                                               {"rate", "rate"},
                                                               {"cease", "ceas"},
                                                               {"controll", "control"},
                                                               {"roll", "roll"},
                                                               {"generalizations", "gener"},
                                                               {"oscillators", "oscil"},
                                                               {"toy", "toi"},
                                                               {"syzygy", "syzygi"},
                                                               {"is", "is"},
                                                               {"gpt4", "gpt4"},
                                                               {"café", "café"},
                                                               {"", ""}}) {
        INFO(word);
        CHECK(english::stem(word) == stem);
    }
    const std::string no_word(1001, 's');
    CHECK(english::stem(no_word) == no_word);
}

TEST_CASE("words that can turn what a text says are told from others") {
    const auto turns = [](std::string_view word) { return english::content(word).turns; };
    CHECK(turns("not"));
    CHECK(turns("doesn't"));
    CHECK(turns("more"));
    CHECK(turns("1990"));
    CHECK_FALSE(turns("the"));
    CHECK_FALSE(turns("bread"));
    CHECK(english::content("the").term == "");
    CHECK(english::content("not").term == "");
    CHECK(english::content("people's").term == "peopl");
    CHECK(english::content("1990").term == "1990");
}

}  // namespace argmap
