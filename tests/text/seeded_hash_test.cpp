#include "text/seeded_hash.hpp"

#include "files.hpp"
#include "test.hpp"

#include <cstdio>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace argmap {

TEST_CASE("a seeded hash tells texts and numbers apart, and is one within a run") {
    const SeededHash hash;
    std::set<std::size_t> seen;
    std::string text;
    for (int size = 0; size < 300; ++size, text += 'a') {
        CHECK(hash(text) == hash(std::string(text)));
        seen.insert(hash(text));
    }
    for (std::uint64_t number = 0; number < 300; ++number)
        seen.insert(hash(number << 32U));
    CHECK(seen.size() == 600);
}

TEST_CASE("prints a hash", "[.][hash]") {
    std::printf("hash %zx\n", SeededHash()("word"));
}

TEST_CASE("a seeded hash is another one in each run of the program") {
    std::set<std::string> hashes;
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
    for (int run = 0; run < 3; ++run) {
        std::FILE* const pipe = ::popen(("'" + program + "' '[hash]'").c_str(), "r");
        REQUIRE(pipe != nullptr);
        char line[200];
        std::string hash;
        while (std::fgets(line, sizeof line, pipe) != nullptr)
            if (std::string_view(line).starts_with("hash "))
                hash = line;
        CHECK(::pclose(pipe) == 0);
        CHECK(!hash.empty());
        hashes.insert(hash);
    }
    CHECK(hashes.size() == 3);
}

// Who knows the hash can write a map of a megabyte that takes minutes to read: all its texts in one slot.
TEST_CASE("every table that texts are looked up in has a seeded hash") {
    static const std::regex table(R"(unordered\w*<\s*std::string(_view)?\b[^;{]*)");
    std::set<std::string> unseeded;
    std::size_t tables = 0;
    for (const std::string folder : {"lib", "cli"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(test::project / folder)) {
            if (!entry.is_regular_file())
                continue;
            const std::string text = test::contents(entry.path());
            for (std::sregex_iterator found(text.begin(), text.end(), table), end; found != end; ++found) {
                ++tables;
                if (found->str().find("SeededHash") == std::string::npos)
                    unseeded.insert(std::filesystem::relative(entry.path(), test::project).string() + ": " +
                                    found->str());
            }
        }
    }
    CHECK(tables >= 4);
    CHECK(unseeded == std::set<std::string>{});
}

}  // namespace argmap
