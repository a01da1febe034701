#include "cli/files.hpp"

#include "files.hpp"
#include "test.hpp"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARGMAP_ADDRESS_SANITIZER
#endif
#endif

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

struct stat status_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status;
}

/// Whether the file system knows files without a name.
bool can_write_without_name(const std::string& folder) {
    const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR, 0600);
    if (file >= 0)
        ::close(file);
    return file >= 0;
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

TEST_CASE("a file that is there keeps its group, and its owner where that is permitted") {
    const Folder folder;
    put(folder / "map.json", "old");
    if (::chown((folder / "map.json").c_str(), 12345, 23456) != 0)
        return;  // only root may
    ::chmod((folder / "map.json").c_str(), 06640);
    write_file(folder / "map.json", "new");
    const struct stat kept = status_of(folder / "map.json");
    CHECK(kept.st_uid == 12345);
    CHECK(kept.st_gid == 23456);
    CHECK((kept.st_mode & 07777U) == 0640);  // and runs as nobody else
}

TEST_CASE("where the group cannot be kept, nobody may read the file who could not") {
    const Folder folder;
    if (::geteuid() != 0)
        return;  // only root can become somebody
    ::chmod((folder / ".").c_str(), 0777);
    for (const auto& [before, after] : {std::pair{0660U, 0600U}, {0664U, 0644U}, {0604U, 0600U}}) {
        put(folder / "map.json", "old");
        REQUIRE(::chown((folder / "map.json").c_str(), 12345, 23456) == 0);
        ::chmod((folder / "map.json").c_str(), before);
        REQUIRE(::setegid(34567) == 0);
        REQUIRE(::seteuid(12345) == 0);
        const std::string said = trouble_writing(folder / "map.json");
        REQUIRE(::seteuid(0) == 0);
        REQUIRE(::setegid(0) == 0);
        CHECK(said.empty());
        const struct stat kept = status_of(folder / "map.json");
        CHECK(kept.st_uid == 12345);
        CHECK(kept.st_gid == 34567);
        CHECK((kept.st_mode & 07777U) == after);
        fs::remove(folder / "map.json");
    }
}

TEST_CASE("a file keeps what users noted about it") {
    const Folder folder;
    put(folder / "map.json", "old");
    if (::setxattr((folder / "map.json").c_str(), "user.from", "a friend", 8, 0) != 0)
        return;  // not on this file system
    write_file(folder / "map.json", "new");
    char note[16] = {};
    CHECK(::getxattr((folder / "map.json").c_str(), "user.from", note, sizeof note) == 8);
    CHECK(std::string_view(note) == "a friend");
}

TEST_CASE("a file with several names is left as it is, for writing would part them") {
    const Folder folder;
    put(folder / "map.json", "old");
    fs::create_hard_link(folder / "map.json", folder / "same.json");
    CHECK(trouble_writing(folder / "map.json") ==
          "`" + folder / "map.json" +
              "` has 2 names (hard links), and writing would part them; nothing was written");
    CHECK(contents(folder / "same.json") == "old");
    CHECK(fs::hard_link_count(folder / "map.json") == 2);
    CHECK(folder.file_count() == 2);
}

TEST_CASE("what somebody else saved since a file was read is not lost") {
    const Folder folder;
    put(folder / "map.json", "old");
    CHECK(trouble([&] { change_file(folder / "map.json", "old", "new"); }).empty());
    CHECK(contents(folder / "map.json") == "new");
    for (const char* saved : {"odd", "new and more", "", "ne"}) {
        put(folder / "map.json", saved);
        CHECK(trouble([&] { change_file(folder / "map.json", "new", "mended"); }) ==
              "`" + folder / "map.json" + "` was changed by someone else meanwhile; nothing was written");
        CHECK(contents(folder / "map.json") == saved);
    }
    fs::remove(folder / "map.json");
    CHECK(trouble([&] { change_file(folder / "map.json", "old", "new"); }).ends_with("nothing was written"));
    CHECK(folder.file_count() == 0);
}

TEST_CASE("only a file can be changed where it is") {
    CHECK(trouble([] { change_file("/dev/null", "", "new"); }) ==
          "`/dev/null` is not a regular file, so there is nothing to change in it");
}

TEST_CASE("what a killed program left is taken away by the next one, unless it is alive") {
    const Folder folder;
    put(folder / "map.json", "old");
    put(folder / ".map.json.argmap-new", "half");
    write_file(folder / "map.json", "new");
    CHECK(contents(folder / "map.json") == "new");
    CHECK(folder.file_count() == 1);
    put(folder / ".map.json.argmap-new", "half");
    const int other = ::open((folder / ".map.json.argmap-new").c_str(), O_RDONLY);
    REQUIRE(::flock(other, LOCK_EX) == 0);
    CHECK(trouble_writing(folder / "map.json", "newer") ==
          "`" + folder / "map.json" + "` is being written by someone else; nothing was written");
    CHECK(contents(folder / "map.json") == "new");
    CHECK(contents(folder / ".map.json.argmap-new") == "half");
    ::close(other);
}

TEST_CASE("a program that is killed while it writes leaves nothing behind") {
    const Folder folder;
    put(folder / "map.json", "old");
    // It ends where the file becomes larger than it may, as if somebody had killed it there.
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const struct rlimit little { 1000, 1000 };
        ::setrlimit(RLIMIT_FSIZE, &little);
        ::signal(SIGXFSZ, SIG_DFL);
        trouble_writing(folder / "map.json", std::string(5000, 'x'));
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    CHECK(contents(folder / "map.json") == "old");
    CHECK(folder.file_count() <= 1U + (can_write_without_name(folder / ".") ? 0U : 1U));
}

TEST_CASE("a name as long as names may be is no trouble") {
    const Folder folder;
    const std::string name(255, 'n');
    put(folder / name.c_str(), "old");
    write_file(folder / name.c_str(), "new");
    CHECK(contents(folder / name.c_str()) == "new");
    CHECK(folder.file_count() == 1);
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

// The sanitizer takes all address space for itself.
#if !defined(__SANITIZE_ADDRESS__) && !defined(ARGMAP_ADDRESS_SANITIZER)
TEST_CASE("where there is less memory than what is read, that is told and it is given back") {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    struct rlimit before {};
    REQUIRE(::getrlimit(RLIMIT_AS, &before) == 0);
    const std::size_t little = pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) + (300U << 20U);
    const Folder folder;
    put(folder / "large.json", "");
    fs::resize_file(folder / "large.json", std::size_t{3} << 30U);  // takes no room: a hole
    const struct rlimit wanted { little, before.rlim_max };
    REQUIRE(::setrlimit(RLIMIT_AS, &wanted) == 0);
    const std::string endless = trouble([] { read("/dev/zero"); });
    const std::string large = trouble([&] { read(folder / "large.json"); });
    REQUIRE(::setrlimit(RLIMIT_AS, &before) == 0);
    CHECK(endless == "there is not enough memory to read `/dev/zero`");
    CHECK(large == "there is not enough memory to read `" + folder / "large.json" + "`");
}
#endif

TEST_CASE("a named pipe is read if somebody writes to it, and refused if nobody does") {
    const Folder folder;
    const std::string pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::istringstream nothing;
    std::ostringstream out, err;
    Io io{.in = nothing, .out = out, .err = err};
    CHECK(trouble([&] { read_source(pipe, io, std::chrono::milliseconds(1)); }) ==
          "`" + pipe + "` is a pipe, and nobody writes to it");
    std::thread writer([&] { std::ofstream(pipe) << std::string(200'000, 'x'); });
    CHECK(read(pipe).size() == 200'000);
    writer.join();
}

TEST_CASE("a pipe that the program was given is read, even if its writer has gone") {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::write(ends[1], "{}", 2) == 2);
    ::close(ends[1]);
    CHECK(read("/dev/fd/" + std::to_string(ends[0])) == "{}");
    ::close(ends[0]);
}

TEST_CASE("a file that says no size is read to its end") {
    CHECK(read("/proc/self/status").find("VmSize") != std::string::npos);
}

TEST_CASE("more than 4 GiB is refused before it is read") {
    const Folder folder;
    put(folder / "huge.json", "");
    fs::resize_file(folder / "huge.json", 0xFFFF'FFFF);  // takes no room: a hole
    CHECK(trouble([&] { read(folder / "huge.json"); }) ==
          "`" + folder / "huge.json" + "` is larger than 4 GiB, the most that one map may be");
}

}  // namespace argmap::cli
