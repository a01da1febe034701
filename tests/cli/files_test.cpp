#include "cli/files.hpp"

#include "files.hpp"
#include "test.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;
using test::contents;

class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "argmap-files-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a temporary folder");
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    std::string operator/(const char* name) const { return (path_ / name).string(); }
    std::size_t file_count() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

  private:
    fs::path path_;
};

void put(const std::string& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

unsigned permissions(const std::string& path) {
    return static_cast<unsigned>(fs::status(path).permissions());
}

/// What a trouble says; "" if there is none.
template <class Action>
std::string trouble(Action action) {
    try {
        action();
    } catch (const Trouble& trouble) {
        return trouble.what();
    }
    return "";
}

std::string trouble_writing(const std::string& path, std::string_view bytes = "new") {
    return trouble([&] { write_file(path, bytes); });
}

std::string read(const std::string& path, std::istream& in) {
    std::ostringstream out, err;
    Io io{.in = in, .out = out, .err = err};
    return std::string(read_source(path, io).text());
}

std::string read(const std::string& path) {
    std::istringstream nothing;
    return read(path, nothing);
}

}  // namespace

TEST_CASE("a file is written with the bytes it is given") {
    const Folder folder;
    const std::string bytes("\0\r\n\xFF不", 7);
    for (const std::string& text : {bytes, std::string(), std::string(3'000'000, 'x')}) {
        write_file(folder / "map.json", text);
        CHECK(contents(folder / "map.json") == text);
        CHECK(read(folder / "map.json") == text);
    }
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a new file has the permissions that new files have") {
    const Folder folder;
    const mode_t before = ::umask(027);
    write_file(folder / "map.json", "new");
    ::umask(before);
    CHECK(permissions(folder / "map.json") == 0640);
}

TEST_CASE("a file that is there keeps its permissions") {
    const Folder folder;
    for (const unsigned kept : {0600U, 0644U, 0755U, 0666U}) {
        put(folder / "map.json", "old");
        fs::permissions(folder / "map.json", fs::perms{kept});
        write_file(folder / "map.json", "new");
        CHECK(contents(folder / "map.json") == "new");
        CHECK(permissions(folder / "map.json") == kept);
    }
}

TEST_CASE("the file that a link leads to is written, and the link stays") {
    const Folder folder;
    fs::create_directory(folder / "far");
    put(folder / "far/map.json", "old");
    fs::create_symlink("far/map.json", folder / "near.json");
    fs::create_symlink("near.json", folder / "nearer.json");
    write_file(folder / "nearer.json", "new");
    CHECK(fs::is_symlink(folder / "nearer.json"));
    CHECK(fs::is_symlink(folder / "near.json"));
    CHECK(!fs::is_symlink(folder / "far/map.json"));
    CHECK(contents(folder / "far/map.json") == "new");
    CHECK(folder.file_count() == 3);
}

TEST_CASE("where a file cannot be written nothing is left behind") {
    const Folder folder;
    CHECK(trouble_writing(folder / "nowhere/map.json") ==
          "cannot write `" + folder / "nowhere/map.json" + "`: No such file or directory");
    fs::create_directory(folder / "map.json");
    CHECK(trouble_writing(folder / "map.json").ends_with("map.json`: Is a directory"));
    CHECK(trouble_writing("/dev/full") == "cannot write `/dev/full`: No space left on device");
    CHECK(trouble_writing("").ends_with("No such file or directory"));
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a file is written whole or not at all") {
    const Folder folder;
    put(folder / "map.json", "old");
    // As if the disk were full after a thousand bytes. The signal that goes with it is not wanted.
    struct rlimit before {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const struct rlimit little { 1000, before.rlim_max };
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &little) == 0);
    const std::string said = trouble_writing(folder / "map.json", std::string(5000, 'x'));
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    ::signal(SIGXFSZ, handler);
    CHECK(said == "cannot write `" + folder / "map.json" + "`: File too large");
    CHECK(contents(folder / "map.json") == "old");
    CHECK(folder.file_count() == 1);
}

TEST_CASE("what is not a regular file is written to as it is") {
    const Folder folder;
    CHECK(trouble_writing("/dev/null").empty());
    CHECK(fs::is_character_file("/dev/null"));
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const int reader = ::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    write_file(folder / "pipe", "new");
    char got[8] = {};
    CHECK(::read(reader, got, sizeof got) == 3);
    CHECK(std::string_view(got) == "new");
    ::close(reader);
    CHECK(fs::is_fifo(folder / "pipe"));
}

TEST_CASE("a dash is standard input") {
    std::istringstream in("{}");
    std::ostringstream out, err;
    Io io{.in = in, .out = out, .err = err};
    const SourceFile source = read_source("-", io);
    CHECK(source.name() == "<standard input>");
    CHECK(source.text() == "{}");
    std::istringstream large(std::string(200'000, 'x'));
    CHECK(read("-", large).size() == 200'000);
}

TEST_CASE("what cannot be read is told with its reason") {
    const Folder folder;
    CHECK(trouble([&] { read(folder / "nowhere.json"); }) ==
          "cannot read `" + folder / "nowhere.json" + "`: No such file or directory");
    fs::create_directory(folder / "folder");
    CHECK(trouble([&] { read(folder / "folder"); }) ==
          "cannot read `" + folder / "folder" + "`: Is a directory");
    std::ifstream broken(folder / "folder");
    CHECK(trouble([&] { read("-", broken); }).starts_with("cannot read standard input"));
}

TEST_CASE("more than 4 GiB is refused before it is read") {
    const Folder folder;
    put(folder / "huge.json", "");
    fs::resize_file(folder / "huge.json", 0xFFFF'FFFF);  // takes no room: a hole
    CHECK(trouble([&] { read(folder / "huge.json"); }) ==
          "`" + folder / "huge.json" + "` is larger than 4 GiB, the most that one map may be");
}

}  // namespace argmap::cli
