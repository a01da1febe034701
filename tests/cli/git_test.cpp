// Does git work with maps as docs/how-to/git.md says? What the page says to set up is set up, in a repository
// of its own.
#include "files.hpp"
#include "test.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sys/wait.h>
#include <unistd.h>

namespace argmap {

namespace {

constexpr std::string_view first_map = R"({
  "title": "Is Socrates mortal?",
  "claims": [
    {"id": "socrates-mortal", "text": {"en": "Socrates is mortal", "zh": "苏格拉底会死"}},
    {"id": "humans-mortal", "text": {"en": "All humans are mortal", "zh": "所有人都会死"}}
  ],
  "relations": [
    {"type": "support", "from": "humans-mortal", "to": "socrates-mortal"}
  ]
}
)";

/// What stands in the first block of the page that is marked so.
std::string block(const std::string& language) {
    std::istringstream page(test::contents(test::project / "docs/how-to/git.md"));
    std::string text;
    for (std::string line; std::getline(page, line);) {
        if (line != "```" + language)
            continue;
        while (std::getline(page, line) && line != "```")
            text += line + "\n";
        return text;
    }
    throw std::runtime_error("the page has no block marked " + language);
}

/// A repository with one map, set up as the page says.
class Repository {
  public:
    Repository() {
        std::string name = (std::filesystem::temp_directory_path() / "argmap-git-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a temporary folder");
        path_ = name;
        std::filesystem::create_directory(path_ / "maps");
        write(std::string(first_map));
        std::ofstream(path_ / ".gitattributes") << block("gitattributes");
        must(
            "git init -q . && git checkout -q -b main && git config user.name Test && "
            "git config user.email test@example.org && git config core.pager cat");
        must(block("sh"));
        must("git add . && git commit -q -m base");
    }
    Repository(const Repository&) = delete;
    Repository& operator=(const Repository&) = delete;
    ~Repository() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    void write(const std::string& map) const {
        std::ofstream(path_ / "maps/socrates.json", std::ios::binary) << map;
    }
    std::string map() const { return test::contents(path_ / "maps/socrates.json"); }
    void replace(const std::string& from, const std::string& to) const {
        std::string text = map();
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        write(text.replace(at, from.size(), to));
    }

    /// What a shell prints in the repository, with its exit status where that is not 0.
    std::string run(const std::string& command) const {
        const std::string shell =
            "cd '" + path_.string() + "' && export PATH='" + test::program_folder + "':\"$PATH\" HOME='" +
            path_.string() +
            "' GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8 NO_COLOR=1; unset GIT_DIR GIT_WORK_TREE "
            "GIT_INDEX_FILE GIT_EXTERNAL_DIFF; { " +
            command + "\n} 2>&1 </dev/null";
        std::FILE* const pipe = ::popen(shell.c_str(), "r");
        if (pipe == nullptr)
            throw std::runtime_error("cannot start a shell");
        std::string output;
        char buffer[4096];
        for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
            output.append(buffer, got);
        const int status = ::pclose(pipe);
        return status == 0 ? output : output + "[" + std::to_string(WEXITSTATUS(status)) + "]\n";
    }
    void must(const std::string& command) const { REQUIRE(run(command) == ""); }

  private:
    std::filesystem::path path_;
};

bool has_git() {
    return std::system("git --version >/dev/null 2>&1") == 0;
}

}  // namespace

TEST_CASE("git tells a difference by claims, and by lines of the canonical layout") {
    if (!has_git())
        return;
    const Repository repository;
    repository.replace("Socrates is mortal", "Socrates will die");
    CHECK("\n" + repository.run("git diff") == R"(
== maps/socrates.json
1 claim changed

Claims
  ~ `socrates-mortal`
      text (en): Socrates [-is mortal-]{+will die+}
)");
    // Another layout is no difference by lines.
    repository.must(
        "git checkout -q . && tr -d '\\n' < maps/socrates.json > flat && mv flat maps/socrates.json");
    CHECK(repository.run("git diff --no-ext-diff") == "");
    CHECK("\n" + repository.run("git diff") == R"(
== maps/socrates.json
the maps say the same and differ in their layout only
)");
    // A new map, and one that cannot be read, in one difference.
    repository.must(
        "git checkout -q . && echo '{\"claims\": [{\"id\": \"a\", \"text\": \"A\"}]}' > maps/a.json && "
        "git add maps/a.json");
    repository.write("broken\n");
    CHECK("\n" + repository.run("git diff HEAD | grep -v '^[-]\\|^+++'") == R"(
maps/socrates.json:1:1: error[AM101]: this is not JSON
    broken
    ^~~~~~
  help: text goes in double quotes; the only bare words are true, false and null
== maps/a.json
1 claim added

Claims
  + `a`: A
== maps/socrates.json
@@ -1,10 +1 @@
+broken
)");
}

TEST_CASE("git merges what two branches changed in one map") {
    if (!has_git())
        return;
    const Repository repository;
    repository.must("git checkout -q -b side");
    repository.replace("Socrates is mortal", "Socrates will die");
    repository.must("git commit -q -a -m side && git checkout -q main");
    repository.replace("苏格拉底会死\"", "苏格拉底终有一死\"");
    repository.must("git commit -q -a -m main");
    CHECK(repository.run("git merge side -m both >/dev/null") == "");
    CHECK(repository.map().find(R"({"en": "Socrates will die", "zh": "苏格拉底终有一死"})") !=
          std::string::npos);
    CHECK(repository.run("git status --short") == "");
}

TEST_CASE("git marks a map in which both branches changed the same, and it stays readable") {
    if (!has_git())
        return;
    const Repository repository;
    repository.must("git checkout -q -b side");
    repository.replace("Socrates is mortal", "Socrates will die");
    repository.must("git commit -q -a -m side && git checkout -q main");
    repository.replace("Socrates is mortal", "Socrates must die");
    repository.must("git commit -q -a -m main");
    CHECK("\n" + repository.run("git merge side | grep -v '^Auto-merging'") == R"(
maps/socrates.json (ours):4:46: error[AM501]: `text` (`en`) of the claim `socrates-mortal` was changed on both sides
    {"id": "socrates-mortal", "text": {"en": "Socrates must die", "zh": "苏格拉底会死"}},
                                             ^~~~~~~~~~~~~~~~~~~
maps/socrates.json (theirs):4:46: note: theirs says `Socrates will die`
maps/socrates.json (base):4:46: note: before, it was `Socrates is mortal`
  help: this stays unless you write something else
1 conflict; the merged map has what ours says
CONFLICT (content): Merge conflict in maps/socrates.json
Automatic merge failed; fix conflicts and then commit the result.
)");
    CHECK(repository.run("git status --short") == "UU maps/socrates.json\n");
    CHECK(repository.run("argmap check -q maps/socrates.json") == "");
    CHECK(repository.map().find("Socrates must die") != std::string::npos);
}

TEST_CASE("git merges a map that both branches added") {
    if (!has_git())
        return;
    const Repository repository;
    repository.must(
        "git checkout -q -b side && argmap format - < maps/socrates.json > maps/new.json && "
        "git add . && git commit -q -m side && git checkout -q main");
    repository.must(
        "sed 's/is mortal\"/is mortal\", \"de\": \"Sokrates ist sterblich\"/' maps/socrates.json > "
        "maps/new.json && "
        "git add . && git commit -q -m main");
    CHECK(repository.run("git merge side -m both >/dev/null && grep -c Sokrates maps/new.json") == "1\n");
}

}  // namespace argmap
