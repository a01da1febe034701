#include "framework/verify.hpp"

#include "test.hpp"

namespace argmap {

namespace {

/// 1 and 2 attack each other, and both attack 3, which attacks 4.
Framework four() {
    const Framework::Attack attacks[] = {{ArgumentId{0}, ArgumentId{1}},
                                         {ArgumentId{1}, ArgumentId{0}},
                                         {ArgumentId{0}, ArgumentId{2}},
                                         {ArgumentId{1}, ArgumentId{2}},
                                         {ArgumentId{2}, ArgumentId{3}}};
    return Framework(4, attacks);
}

std::string trouble(Semantics semantics, const Extension& extension) {
    return trouble_with(four(), semantics, extension);
}

std::string thrown_by_insist(const std::string& trouble) {
    try {
        insist(trouble);
        return "";
    } catch (const InternalError& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("a set that is no extension is told apart by the definition", "[framework]") {
    CHECK(trouble(Semantics::preferred, {ArgumentId{0}, ArgumentId{3}}) == "");
    CHECK(trouble(Semantics::preferred, {ArgumentId{0}, ArgumentId{1}}) ==
          "argument 1 is attacked by another member");
    CHECK(trouble(Semantics::complete, {ArgumentId{3}}) == "argument 4 is not defended");
    CHECK(trouble(Semantics::complete, {ArgumentId{1}}) == "argument 4 is defended and no member");
    CHECK(trouble(Semantics::stable, {ArgumentId{0}}) ==
          "argument 4 is neither a member nor attacked by one");
    CHECK(trouble(Semantics::naive, {ArgumentId{0}}) == "argument 4 could be added");
    CHECK(trouble(Semantics::naive, {ArgumentId{3}, ArgumentId{0}}) == "argument 1 is out of order");
    CHECK(trouble(Semantics::naive, {ArgumentId{4}}) == "a member does not exist");
}

TEST_CASE("a wrong extension ends in an exception, not in the end of the program", "[framework]") {
    CHECK(thrown_by_insist("") == "");
    CHECK(thrown_by_insist("argument 4 could be added") ==
          "a wrong extension was found: argument 4 could be added");
}

}  // namespace argmap
