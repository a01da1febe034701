// What the functions about English find, and where they must be silent.
#include "sentences.hpp"

#include <vector>

namespace argmap {

using test::finds;
using test::is_silent;

namespace {
const Language& english = languages::english;
}  // namespace

TEST_CASE("an English text that ends in a question mark is a question") {
    finds(english.question, {{"Should homework be banned?", "?"},
                             {"Is AI dangerous ?  ", "?"},
                             {"\"Is AI dangerous?\"", "?"},
                             {"“Is AI dangerous?”", "?"},
                             {"(Who pays for it?)", "?"},
                             {"[Who pays for it? ]", "?"},
                             {"('Who pays for it?')", "?"},
                             {"Who would want that?!", "?"},
                             {"Really??", "?"},
                             {"Who pays？", "？"},
                             {"Is the answer \"no\"?", "?"}});
}

TEST_CASE("an English text that only mentions a question is none") {
    is_silent(english.question, {"Whether AI is dangerous is unclear",
                                 "Turing asked \"Can machines think?\"",
                                 "Turing asked “Can machines think?”",
                                 "Turing asked whether machines can think.",
                                 "The question is who pays for it",
                                 "\"Why?\" is asked too seldom",
                                 "\"Why?\" and \"How?\"",
                                 "Printing was invented about 1440 (?)",
                                 "The law (who knows it?) is old",
                                 "How control would be lost is hard to foresee",
                                 "What a system optimises may differ from the goal",
                                 "Who pays decides",
                                 "Why people vote is well known",
                                 "When the tram leaves is known",
                                 "Should it rain, the match is off",
                                 "Had they known, they would have left",
                                 "The paper 'Can machines think?' is famous",
                                 "The column \"Any questions?\" is read by all.",
                                 "Nobody knows what comes next",
                                 "The address ends in ?q=1",
                                 "A question mark (?) ends a question",
                                 "Ask who pays",
                                 "Is or is not is the question.",
                                 "",
                                 " ",
                                 "\"",
                                 "\"\"",
                                 "()",
                                 "!",
                                 "Socrates is mortal"});
}

TEST_CASE("an English text that asks for something is a request") {
    finds(english.request, {{"Let's close the city centre", "Let's"},
                            {"Let’s close the city centre", "Let’s"},
                            {"Let us remember the costs", "Let us"},
                            {"Consider the children", "Consider"},
                            {"Imagine a world without cars", "Imagine"},
                            {"Please close the window", "Please"},
                            {"Don't trust machines", "Don't"},
                            {"Do not forget the poor", "Do not"},
                            {"Never trust a machine", "Never trust"},
                            {"Ban them", "Ban"},
                            {"Stop your children", "Stop"},
                            {"Note that prices rise", "Note"},
                            {"  Remember the costs.", "Remember"},
                            {"Think about the children", "Think"},
                            {"Ensure AI is safe", "Ensure"},
                            {"Reduce emissions now", "Reduce"},
                            {"Abolish daily homework", "Abolish"}});
}

TEST_CASE("an English text that begins with a noun or name asks for nothing") {
    is_silent(english.request, {"Research on the safety of AI is important",
                                "Work on a global framework for AI must start urgently",
                                "Trust in science is falling",
                                "Ban or no ban, the trade goes on",
                                "Bans do not work",
                                "Stop signs save lives",
                                "Support for the plan is wide",
                                "Use of force is a crime",
                                "Use cases are rare",
                                "Change the world needs is slow",
                                "Help is on its way",
                                "Think tanks are biased",
                                "Look and feel matter",
                                "Letting go is hard",
                                "Letters from abroad are rare",
                                "Let alone the costs, it is wrong",
                                "Give and take is fair",
                                "Make or break moments are rare",
                                "Ask prices are high",
                                "Take rates differ",
                                "Imagine is a song by Lennon",
                                "Consider was never a noun",
                                "\"Consider the lilies\" is a famous verse",
                                "Considering the costs, it is wrong",
                                "Avoidance is no solution",
                                "Don't-care terms simplify circuits",
                                "Do-gooders are tiresome",
                                "Do animals feel pain is a question of research",
                                "Never have so many people died",
                                "Never before was it so warm",
                                "Pleasure is good",
                                "Requirements change",
                                "Giving systems more autonomy raises the risk",
                                "Keeping powerful AI aligned is an unsolved problem",
                                "Read access is needed",
                                "Consider",
                                "You should consider the costs",
                                "Be that as it may, prices rise"});
}

TEST_CASE("an English text with a reason and its conclusion holds an inference") {
    finds(english.inference, {{"Children are often tired; therefore homework should stop", "therefore"},
                              {"AI is fast and never tires, thus it wins", "thus"},
                              {"AI is fast and strong and hence dangerous", "hence"},
                              {"AI is fast and strong. Consequently, it wins", "Consequently"},
                              {"Since it is dangerous, AI must be regulated", "Since"},
                              {"AI is dangerous, so it must be regulated", "so"},
                              {"Given that AI is dangerous, it must be regulated", "Given that"}});
}

TEST_CASE("English words of inference that infer nothing in the text are passed over") {
    is_silent(english.inference, {"Prices have risen since 1990",
                                  "Prices have risen since the war",
                                  "Since 1990 prices have risen",
                                  "Since then prices have risen",
                                  "Since the war ended, prices have risen",
                                  "Since childhood he has been afraid of dogs",
                                  "He has been afraid ever since",
                                  "It is ten years since they met",
                                  "People have been happier since it was banned",
                                  "It has long since been known",
                                  "AI must be regulated since it is dangerous",
                                  "Homework should stop because children are tired",
                                  "Buses are subsidised so that people can reach work",
                                  "Buses are cheap, so people can reach work",
                                  "Prices rose, so that nobody bought bread",
                                  "The bread was stale, so it was thrown away",
                                  "Thus far nothing has happened",
                                  "Two years hence the bridge will stand",
                                  "The flight was cancelled because of rain",
                                  "The word 'therefore' marks a conclusion",
                                  "So many people agree",
                                  "So, AI must be regulated",
                                  "Consequently, prices rise",
                                  "Homework should therefore stop",
                                  "She said that the bread is stale and that it must therefore go",
                                  "And so it goes",
                                  "Given the costs, it is wrong",
                                  "It is hot, not so the sea",
                                  "Some say so"});
}

TEST_CASE("an English text with because gives a reason or a cause") {
    finds(english.because, {{"Homework should stop because children are tired", "because"},
                            {"Because children are tired, homework should stop", "Because"}});
    is_silent(english.because,
              {"Deaths rise because of heat", "That people smoke just because others do is sad",
               "Poverty is not caused by laziness, not because people are good",
               "He is admired only because he is rich", "The bridge fell; this is because the steel rusted",
               "Because children are tired", "Because", "The word \"because\" marks a reason",
               "Causes precede effects"});
}

TEST_CASE("an English text that begins with a connective hangs on another one") {
    const auto place = [](std::string_view text) {
        const std::optional<Connective> found = english.leading_connective(text);
        return !found ? std::string()
                      : std::string(text.substr(found->place.begin, found->place.end - found->place.begin)) +
                            (found->concludes ? " concludes" : " gives a reason");
    };
    CHECK(place(" And therefore the fee is fair") == "And therefore concludes");
    CHECK(place("Because the fee is fair") == "Because gives a reason");
    CHECK(place("So the fee is fair") == "So concludes");
    CHECK(place("So far the fee is fair") == "");
}

TEST_CASE("two English clauses joined into one text are compound") {
    finds(english.compound, {{"AI is dangerous and it should be regulated", "and"},
                             {"The bread is fresh and the cheese is old", "and"},
                             {"Cars are loud, and bicycles can be dangerous", "and"},
                             {"The tram is slow, but the bus would be faster", "but"},
                             {"AI is fast but humans are wise", "but"},
                             {"Homework is useless; children should play", ";"},
                             {"The air is bad; the water is worse", ";"},
                             {"Taxes are high and they will rise", "and"},
                             {"The law has failed and nobody knows the remedy", "and"},
                             {"Reading and writing are skills, and arithmetic is a tool", "and"},
                             {"War is cruel and people have always known it", "and"},
                             {"Cars were banned and the air has improved", "and"}});
}

TEST_CASE("English words and phrases that are joined make no second clause") {
    is_silent(english.compound,
              {"Bread and butter are cheap",
               "The bread may be fresh, but it is sour",
               "A steam engine has no intelligence and is fairly easy to control",
               "The course of AI should be steered and not be left to itself",
               "Cars are noisy and dirty",
               "Cars are noisy and polluting vehicles that should be banned",
               "People who are rich and people who are poor pay the same",
               "The belief that AI is safe and the belief that it is useful are rare",
               "It is true that AI is fast and robots are strong",
               "The gap between rich and poor is growing",
               "It is the gap between the rich and the poor that will decide",
               "Reducing the risk also takes governance, regulation and international treaties",
               "Agreeing on a framework will be hard and take much negotiation",
               "Public statements slow down the good people and leave the bad ones unhindered",
               "Building AI that is more powerful and harder to control pays its builders",
               "If taxes are low and the state is weak, roads decay",
               "When it is cold and the wind is strong, people stay inside",
               "The cause is not the storm but the flood",
               "Nothing but the truth is enough",
               "All but the oldest are fit",
               "AI is fast but can be wrong",
               "AI is strong and often is wrong",
               "It is good for both rich and poor people",
               "Tests, evaluations and audits should be required",
               "Salt; pepper; sugar",
               "Three cities are large: Rome, Italy; Paris, France; and Bonn, Germany",
               "Humans can think and feel",
               "Buses and ambulances would get through faster",
               "The market is large, old and rich in history",
               "Tom & Jerry is an old film &amp; a good one",
               "The word \"and\" is short and \"but\" is too",
               "The patient must rest and must not work",
               "The town will pay for roads and for schools",
               "More than half of the students are from Rome and Milan",
               "It is hard to read and to write",
               "A law and order party is popular"});
}

TEST_CASE("an English text that begins with a pronoun for something outside it is vague") {
    finds(english.vague_opening, {{"This is a serious problem", "This"},
                                  {"This would reduce the noise", "This"},
                                  {"That is wrong", "That"},
                                  {"That would be too expensive", "That"},
                                  {"It is dangerous", "It"},
                                  {"It harms children", "It"},
                                  {"It leads to unemployment", "It"},
                                  {"It was our grandmother's", "It"},
                                  {"They want more money", "They"},
                                  {"They are expensive", "They"},
                                  {"These are bad reasons", "These"},
                                  {"Those were better times", "Those"},
                                  {"This also helps the poor", "This"},
                                  {"This in turn reduces costs", "This"},
                                  {"It is growing", "It"},
                                  {"This causes noise", "This"}});
}

TEST_CASE("an English text that begins with a pronoun for something inside it is not vague") {
    is_silent(english.vague_opening, {"That AI is dangerous is clear",
                                      "That the poor suffer most is unjust",
                                      "This country is rich",
                                      "This kind of argument is weak",
                                      "These laws are old",
                                      "Those who smoke die earlier",
                                      "Those countries are rich",
                                      "These shows are popular",
                                      "This means of transport is cheap",
                                      "That will is free",
                                      "It is raining",
                                      "It rains often in May",
                                      "It is likely that AI will win",
                                      "It is likely AI will win",
                                      "It is X that matters",
                                      "It is people who decide",
                                      "It is hard to say no",
                                      "It is time for a change",
                                      "It is five o'clock",
                                      "It is 2024",
                                      "It will rain tomorrow",
                                      "It may have snowed",
                                      "It is below zero today",
                                      "It was in May when the war ended",
                                      "It seems that prices rise",
                                      "It takes courage to speak",
                                      "It follows that AI is dangerous",
                                      "It pays to be honest",
                                      "It is worth trying",
                                      "It is no use crying",
                                      "It is dangerous playing with fire",
                                      "It is unclear whether AI thinks",
                                      "It is Tuesday",
                                      "They who laugh last laugh best",
                                      "They say that love is blind",
                                      "That said, prices rise",
                                      "That is, prices rise",
                                      "Thisbe is a name",
                                      "Italy is a country",
                                      "It, a novel by King, is long",
                                      "Theyland is nowhere"});
}

TEST_CASE("an English text that leaves two choices says either or") {
    finds(english.either_or,
          {{"Either AI is banned or we perish", "Either AI is banned or"},
           {"The air is bad; either cars must go or people will leave", "either cars must go or"}});
}

TEST_CASE("English choices without either or are passed over") {
    is_silent(english.either_or, {"We must either ban cars or choke",
                                  "A law is either just or unjust",
                                  "Either it is raining or it isn't",
                                  "Cars or bicycles are needed",
                                  "Either way is fine",
                                  "Either of the two or none may win",
                                  "Neither cars nor bicycles are needed",
                                  "It is not either black or white",
                                  "One cannot have either bread or butter",
                                  "He doesn't like either tea or coffee",
                                  "Whether either Ann or Bob wins is unclear",
                                  "If either Ann or Bob comes, I stay",
                                  "I don't like it either",
                                  "Trees stand on either side of the road or path",
                                  "You may take either tea or coffee or both",
                                  "The word \"either\" or its like is needed",
                                  "There was no either",
                                  "Sooner or later prices rise",
                                  "A kilo or so is enough",
                                  "One or the other is right",
                                  "More or less everyone agrees",
                                  "Two or three people came",
                                  "Life or death is the question",
                                  "To be or not to be is the question",
                                  "Whether or not it rains is unclear",
                                  "Some people like either film",
                                  "Either film is good",
                                  "The either-or of politics is sad",
                                  "Without either bread or water people die",
                                  "Right or wrong, it is my country",
                                  "Trick or treat is a custom",
                                  "Black or white is a choice",
                                  "Or else"});
}

}  // namespace argmap
