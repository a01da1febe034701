#include "cli/files.hpp"

#include "diagnostics/diagnostic.hpp"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace argmap::cli {

namespace {

class FileHandle {
  public:
    explicit FileHandle(int handle) : handle_(handle) {}
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle() {
        if (handle_ >= 0)
            ::close(handle_);
    }
    int get() const { return handle_; }
    int release() { return std::exchange(handle_, -1); }

  private:
    int handle_;
};

[[noreturn]] void trouble(std::string_view what, const std::string& path, int error) {
    throw Trouble("cannot " + std::string(what) + " " + in_backticks(path) + ": " + std::strerror(error));
}

[[noreturn]] void too_large(const std::string& path) {
    throw Trouble(in_backticks(path) + " is larger than 4 GiB, the most that one map may be");
}

std::string read_stream(std::istream& in, const std::string& path) {
    std::string text;
    char buffer[1 << 16];
    errno = 0;
    while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (text.size() > SourceFile::max_size)
            too_large(path);
    }
    if (in.bad())
        throw Trouble("cannot read " + path + (errno != 0 ? std::string(": ") + std::strerror(errno) : ""));
    return text;
}

std::string read_file(const std::string& path) {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        trouble("read", path, errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        trouble("read", path, errno);
    if (S_ISDIR(status.st_mode))
        trouble("read", path, EISDIR);
    if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) > SourceFile::max_size)
        too_large(path);
    std::string text;
    text.reserve(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0);
    char buffer[1 << 18];
    for (;;) {
        const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
        if (got == 0)
            return text;
        if (got < 0 && errno != EINTR)
            trouble("read", path, errno);
        if (got > 0)
            text.append(buffer, static_cast<std::size_t>(got));
        if (text.size() > SourceFile::max_size)
            too_large(path);
    }
}

void write_all(int handle, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(handle, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            trouble("write", path, errno);
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Removes a file again unless it was kept.
struct Unfinished {
    std::string path;
    Unfinished(std::string where) : path(std::move(where)) {}
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    ~Unfinished() {
        if (!path.empty())
            ::unlink(path.c_str());
    }
};

mode_t usual_permissions() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}  // namespace

SourceFile read_source(const std::string& path, Io& io) {
    if (path == "-")
        return {"<standard input>", read_stream(io.in, "standard input")};
    return {path, read_file(path)};
}

void write_file(const std::string& path, std::string_view bytes) {
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        const FileHandle file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (file.get() < 0)
            trouble("write", path, errno);
        return write_all(file.get(), bytes, path);
    }
    // The file that a link leads to is replaced, not the link.
    const std::unique_ptr<char, void (*)(void*)> real(exists ? ::realpath(path.c_str(), nullptr) : nullptr,
                                                      std::free);
    const std::string destination = real ? real.get() : path;
    if (exists && ::access(destination.c_str(), W_OK) != 0)
        trouble("write", path, errno);
    std::string temporary = destination + ".XXXXXX";
    FileHandle file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0)
        trouble("write", path, errno);
    Unfinished unfinished(temporary);
    write_all(file.get(), bytes, path);
    if (::fchmod(file.get(), exists ? status.st_mode & 07777 : usual_permissions()) != 0)
        trouble("write", path, errno);
    if (::close(file.release()) != 0)
        trouble("write", path, errno);
    if (::rename(temporary.c_str(), destination.c_str()) != 0)
        trouble("write", path, errno);
    unfinished.path.clear();
}

}  // namespace argmap::cli
