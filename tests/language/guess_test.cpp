#include "language/guess.hpp"

#include "test.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

std::string guessed(const std::vector<std::string_view>& texts) {
    LanguageGuess guess;
    for (const std::string_view text : texts)
        guess.add(text);
    return std::string(guess.tag());
}

}  // namespace

TEST_CASE("a language is guessed from a sentence of it") {
    CHECK(guessed({"Should we stop because it rains?"}) == "en");
    CHECK(guessed({"The library should open on Sundays"}) == "en");
    CHECK(guessed({"Wir sollten zu Hause bleiben, weil es regnet"}) == "de");
    CHECK(guessed({"Die Bücherei ist am Sonntag nicht offen"}) == "de");
    CHECK(guessed({"Nous devons rester à la maison parce qu'il pleut"}) == "fr");
    CHECK(guessed({"La bibliothèque est fermée le dimanche et les élèves ne lisent plus"}) == "fr");
    CHECK(guessed({"La biblioteca no debe cerrar los domingos"}) == "es");
    CHECK(guessed({"La biblioteca non deve chiudere di domenica"}) == "it");
    CHECK(guessed({"De bibliotheek moet op zondag niet dicht zijn"}) == "nl");
    CHECK(guessed({"A biblioteca não deve fechar aos domingos, mas os alunos são poucos"}) == "pt");
    CHECK(guessed({"Biblioteket ska inte vara stängt på söndagar"}) == "sv");
}

TEST_CASE("a language with a script of its own is guessed from that") {
    CHECK(guessed({"图书馆星期天应当开门"}) == "zh");
    CHECK(guessed({"図書館は日曜日も開くべきだ"}) == "ja");
    CHECK(guessed({"도서관은 일요일에도 열어야 한다"}) == "ko");
    CHECK(guessed({"Η βιβλιοθήκη πρέπει να ανοίγει"}) == "el");
    CHECK(guessed({"图书馆用 GPS 导航"}) == "zh");
}

TEST_CASE("nothing is guessed from too little, from a language not listed, or from two languages") {
    CHECK(guessed({}).empty());
    CHECK(guessed({"Main"}).empty());
    CHECK(guessed({"Xyzzy plugh", "Alpha beta gamma"}).empty());
    CHECK(guessed({"Biblioteka powinna być otwarta w niedzielę"}).empty());
    CHECK(guessed({"Библиотека должна работать"}).empty());
    CHECK(guessed({"The library should open on Sundays", "图书馆星期天应当开门"}).empty());
    CHECK(guessed({"1234 5678"}).empty());
}

TEST_CASE("a few words of another language change no guess") {
    CHECK(guessed({"The library should open on Sundays", "It is closed", "Die Zeit is a paper",
                   "We have no other place to read in the town"}) == "en");
}

TEST_CASE("a guess looks at no more than it needs") {
    LanguageGuess guess;
    const std::string text(60'000, 'x');
    guess.add(text);
    CHECK(guess.wants_more());
    guess.add(text);
    CHECK(!guess.wants_more());
}

}  // namespace argmap
