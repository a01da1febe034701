#include "language/english.hpp"
#include "test.hpp"

#include <initializer_list>
#include <string>
#include <utility>

namespace argmap {

using Two = std::pair<std::string_view, std::string_view>;

TEST_CASE("an English text is negated where it denies something as a whole") {
    for (const auto& [denied, said] :
         std::initializer_list<Two>{{"AI is not dangerous", "AI is dangerous"},
                                    {"AI isn't dangerous.", "AI is dangerous"},
                                    {"AI isn’t dangerous", "AI is dangerous!"},
                                    {"AI cannot be paused", "AI can be paused"},
                                    {"AI can't be paused", "AI can be paused"},
                                    {"AI won't last", "AI will last"},
                                    {"AI does not cause unemployment", "AI causes unemployment"},
                                    {"AI doesn't cause unemployment", "AI causes unemployment"},
                                    {"Machines do not think", "Machines think"},
                                    {"The war did not cause poverty", "The war caused poverty"},
                                    {"The law did not make it", "The law made it"},
                                    {"She does not try", "She tries"},
                                    {"He does not go", "He goes"},
                                    {"He does not have time", "He has time"},
                                    {"It does not really teach children", "It really teaches children"},
                                    {"The child did not cry", "The child cried"},
                                    {"AI never forgets", "AI forgets"},
                                    {"There is no evidence", "There is evidence"},
                                    {"There is no remedy", "There is a remedy"},
                                    {"No machine is alive", "A machine is alive"},
                                    {"Homework is no longer needed", "Homework is needed"},
                                    {"Not all swans are white", "All swans are white"},
                                    {"It is not the case that AI is dangerous", "AI is dangerous"},
                                    {"It is false that AI is dangerous", "AI is dangerous"},
                                    {"It isn't true that AI is dangerous", "It is true that AI is dangerous"},
                                    {"AI does not do any harm", "AI does harm"},
                                    {"Taxes should not be raised", "Taxes should be raised"},
                                    {"He's not a doctor", "He is a doctor"},
                                    {"Most people do not agree", "Most people agree"},
                                    {"Well-being is not measurable", "well-being is measurable"}}) {
        INFO(denied);
        CHECK(english::core(denied).words == english::core(said).words);
        CHECK(english::core(denied).negated);
        CHECK_FALSE(english::core(said).negated);
    }
}

TEST_CASE("an English text without any negation in it is the same as without what was denied") {
    for (const auto& [denied, said] : std::initializer_list<Two>{
             {"Homework starts quarrels in no families", "Homework starts quarrels in many families"},
             {"Homework starts quarrels in no families", "Homework starts quarrels in families"},
             {"Schools ought not to give homework", "Schools ought to give homework"},
             {"Schools ought not to give homework", "Schools should give homework"},
             {"Young children do not soon lose skills they do not use",
              "Young children soon lose skills they do not use"},
             {"Children lose skills they never use", "Children lose skills they use"},
             {"Some children don't sleep enough", "Some children sleep enough"},
             {"It is better not to wait", "It is better to wait"},
             {"Homework no longer helps", "Homework helps"}}) {
        INFO(denied);
        CHECK(english::undenied(denied).words == english::undenied(said).words);
        CHECK(english::undenied(denied).negated != english::undenied(said).negated);
    }
}

TEST_CASE("an English text without any negation says whether it was denied an odd number of times") {
    for (const std::string_view text :
         {"", "not", "Homework is not only long", "There is no doubt that it helps", "It is not useless",
          "Children do not learn what they do not use", "Homework, not to mention tests, takes time",
          "It takes no less than an hour", "It ought", "It ought not", "Rest is not simply idle"}) {
        INFO(text);
        CHECK(english::undenied(text).negated ==
              (text == "not" || text == "It is not useless" || text == "It ought not"));
    }
}

TEST_CASE("an English text is not negated where only a part of it is, or what may be true as well") {
    for (const std::string_view text : {"AI is dangerous",
                                        "Customers who cannot park go shopping elsewhere",
                                        "People say that AI is not dangerous",
                                        "If it does not rain, we go",
                                        "Some swans are not white",
                                        "Many people do not agree",
                                        "AI may not be dangerous",
                                        "AI might not last",
                                        "Perhaps AI is not dangerous",
                                        "He is often not at home",
                                        "Sometimes the tram does not come",
                                        "AI is not only a tool",
                                        "AI is not just a tool",
                                        "AI is not merely a tool",
                                        "There is no doubt of it",
                                        "No one agrees",
                                        "No matter the price, people buy",
                                        "Not voting is legal",
                                        "Never voting is legal",
                                        "People with no money pay less",
                                        "The right to not vote is important",
                                        "Nobody agrees",
                                        "It is not the case that AI is not dangerous",
                                        "Cats, not dogs, are clean",
                                        "The notice is on the wall",
                                        "The knot is tight",
                                        "Whether or not it rains matters",
                                        "Because it is not safe, AI is feared",
                                        "Unless it is not safe, AI is useful",
                                        "People decided not to go",
                                        "Children lose skills they do not use",
                                        "",
                                        "not"}) {
        INFO(text);
        CHECK_FALSE(english::core(text).negated);
    }
}

TEST_CASE("cores are the same whether a text is looked at closely or not") {
    // An apostrophe makes a text go the longer way.
    CHECK(english::core("A well-known, old - bridge' stands").words ==
          english::core("A well-known, old - bridge stands").words);
    CHECK(english::core("The 2nd bridge, -any- bridge' or - not").words == "the 2nd bridge bridge or not");
    CHECK(english::core("x-y a an any b-").words == "x-y b");
    CHECK(english::core("x-y a an any b- o'clock").words == "x-y b o'clock");
}

}  // namespace argmap
