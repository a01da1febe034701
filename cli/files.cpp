#include "cli/files.hpp"

#include "diagnostics/diagnostics.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <new>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace argmap::cli {

namespace {

/// Bytes of what says no size: pipes, devices, standard input. It may be endless.
constexpr std::size_t most_without_size = std::size_t{1} << 30U;

[[noreturn]] void trouble(std::string_view what, const std::string& path, int error) {
    throw Trouble("cannot " + std::string(what) + " " + in_backticks(path) + ": " + std::strerror(error));
}

[[noreturn]] void too_large(const std::string& path) {
    throw Trouble(in_backticks(path) + " is larger than 4 GiB, the most that one map may be");
}

[[noreturn]] void no_memory(const std::string& path) {
    throw Trouble("there is not enough memory to read " + path);
}

/// Appends what `more` puts into a buffer until it is 0, and refuses more than a bound. Memory grows with
/// what has come.
std::string read_up_to(std::size_t most, const std::string& path,
                       const std::function<std::size_t(char* buffer, std::size_t size)>& more) {
    std::string text;
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (const std::size_t got = more(buffer.data(), buffer.size())) {
        if (got > most - text.size())
            throw Trouble(path + " has more than 1 GiB; a map larger than that must be a file");
        text.append(buffer.data(), got);
    }
    return text;
}

std::string read_stream(std::istream& in, const std::string& path) {
    errno = 0;
    std::string text = read_up_to(most_without_size, path, [&](char* buffer, std::size_t size) {
        in.read(buffer, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(in.gcount());
    });
    if (in.bad())
        throw Trouble("cannot read " + path + (errno != 0 ? std::string(": ") + std::strerror(errno) : ""));
    return text;
}

/// Whether a path names what the program was started with, such as a shell's `<(command)`: somebody has it
/// open for writing, or had.
bool is_given_to_us(std::string_view path) {
    return path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
}

/// A pipe is opened without waiting; then somebody must begin to write before long.
void wait_for_a_writer(int handle, const std::string& path, std::chrono::milliseconds most) {
    pollfd waiting{.fd = handle, .events = POLLIN, .revents = 0};
    int ready = 0;
    do {
        ready = ::poll(&waiting, 1, static_cast<int>(most.count()));
    } while (ready < 0 && errno == EINTR);
    if (ready < 0)
        trouble("read", path, errno);
    if (ready == 0)
        throw Trouble(in_backticks(path) + " is a pipe, and nobody writes to it");
}

/// An open file that can be read without waiting for anybody to open its other end.
FileHandle open_to_read(const std::string& path, std::chrono::milliseconds wait, struct stat& status) {
    FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
        trouble("read", path, errno);
    if (S_ISDIR(status.st_mode))
        trouble("read", path, EISDIR);
    if (S_ISBLK(status.st_mode))
        throw Trouble(in_backticks(path) + " is a disk, not a file");
    if (S_ISFIFO(status.st_mode) && !is_given_to_us(path))
        wait_for_a_writer(file.get(), path, wait);
    const int flags = ::fcntl(file.get(), F_GETFL);
    if (flags < 0 || ::fcntl(file.get(), F_SETFL, flags & ~O_NONBLOCK) != 0)
        trouble("read", path, errno);
    return file;
}

/// The next bytes, 0 at the end.
std::size_t read_some(int handle, char* buffer, std::size_t size, const std::string& path) {
    for (;;) {
        const ssize_t got = ::read(handle, buffer, size);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            trouble("read", path, errno);
    }
}

std::string read_regular(int handle, std::size_t size, const std::string& path) {
    if (size > SourceFile::max_size)
        too_large(path);
    // One byte more, to see the end without growing.
    std::string text(size + 1, '\0');
    std::size_t done = 0;
    while (const std::size_t got = read_some(handle, text.data() + done, text.size() - done, path)) {
        done += got;
        if (done > SourceFile::max_size)
            too_large(path);
        if (done == text.size())  // it has grown, or says no size, as those of /proc do
            text.resize(done + std::max<std::size_t>(done / 2, 1 << 16));
    }
    text.resize(done);
    return text;
}

std::string read_file(const std::string& path, std::chrono::milliseconds wait) {
    struct stat status {};
    const FileHandle file = open_to_read(path, wait, status);
    if (S_ISREG(status.st_mode))
        return read_regular(file.get(), static_cast<std::size_t>(status.st_size), path);
    return read_up_to(most_without_size, in_backticks(path), [&](char* buffer, std::size_t size) {
        return read_some(file.get(), buffer, size, path);
    });
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

mode_t usual_permissions() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// No signal comes to this thread while this lives, so that a step of two is not ended in between.
class WithoutSignals {
  public:
    WithoutSignals() {
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_BLOCK, &all, &before_);
    }
    WithoutSignals(const WithoutSignals&) = delete;
    WithoutSignals& operator=(const WithoutSignals&) = delete;
    ~WithoutSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

  private:
    sigset_t before_{};
};

constexpr const char* access_list = "system.posix_acl_access";

std::optional<std::string> attribute(int handle, const char* name) {
    std::string value(std::size_t{1} << 16U, '\0');  // the most that Linux allows
    const ssize_t size = ::fgetxattr(handle, name, value.data(), value.size());
    if (size < 0)
        return std::nullopt;
    value.resize(static_cast<std::size_t>(size));
    return value;
}

/// What users have noted about a file, as far as it can be kept.
void keep_notes(int from, int to) {
    std::string names(std::size_t{1} << 16U, '\0');
    const ssize_t size = ::flistxattr(from, names.data(), names.size());
    names.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < names.size(); at = names.find('\0', at) + 1) {
        const char* const name = names.data() + at;
        if (!std::string_view(name).starts_with("user."))
            continue;
        if (const auto value = attribute(from, name))
            static_cast<void>(::fsetxattr(to, name, value->data(), value->size(), 0));
    }
}

/// Gives a new file the owner, group and permissions of an old one, as far as that is permitted, and never so
/// that somebody may read it who could not. Nothing runs as its owner any more.
void keep_owner_and_permissions(int from, const struct stat& old, int to, const std::string& path) {
    const bool same_group =
        ::fchown(to, old.st_uid, old.st_gid) == 0 || ::fchown(to, static_cast<uid_t>(-1), old.st_gid) == 0;
    mode_t mode = old.st_mode & 0777;
    if (!same_group) {
        // Who was of the group is anybody now, and the other way round: both may do what both could.
        const mode_t both = (mode >> 3U) & mode & 7U;
        mode = (mode & 0700) | both << 3U | both;
    }
    const std::optional<std::string> list = attribute(from, access_list);
    ::fremovexattr(to, access_list);  // such as the folder gives to new files
    const bool keeps_list =
        list && same_group && ::fsetxattr(to, access_list, list->data(), list->size(), 0) == 0;
    if (list && !keeps_list)
        mode &= 0700;  // what the group's bits mean depends on the list
    if (::fchmod(to, mode) != 0)
        trouble("write", path, errno);
}

void flush(int handle, const std::string& path) {
    // Some file systems have nothing to flush, and say so.
    if (::fsync(handle) != 0 && errno != EINVAL && errno != ENOTSUP)
        trouble("write", path, errno);
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// So that after a power cut the file has its new name. The file is written whatever comes of it.
void flush_folder_of(const std::string& path) {
    const FileHandle folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0)
        static_cast<void>(::fsync(folder.get()));
}

/// Beside the file, hidden, and always the same: what a program that was killed leaves there is found.
std::string temporary_name(const std::string& destination) {
    constexpr std::size_t enough = 200;  // names have at most 255 bytes
    const std::size_t name = destination.rfind('/') + 1;
    return destination.substr(0, name) + "." + destination.substr(name, enough) + ".argmap-new";
}

/// A file that is being written, which has no name yet where the system knows such files, and else a
/// temporary one. It goes away with this unless it took the place of another.
class NewFile {
  public:
    NewFile(const std::string& destination, const std::string& path)
        : path_(path),
          destination_(destination),
          temporary_(temporary_name(destination)),
          file_(::open(folder_of(destination).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600)) {
        if (file_.get() < 0 && errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)
            trouble("write", path, errno);
        // Without /proc there is no way to give it a name.
        if (file_.get() < 0 || ::access(unnamed().c_str(), F_OK) != 0)
            make_with_name();
        // Who finds the name can see that it is in use. Some file systems know no locks, and do without.
        ::flock(file_.get(), LOCK_EX | LOCK_NB);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        if (has_name_)
            ::unlink(temporary_.c_str());
    }

    int handle() const { return file_.get(); }

    /// Puts it where it belongs, if `still_right` at the last moment.
    void take_its_place(const std::function<void()>& still_right) {
        const WithoutSignals quiet;
        still_right();
        if (!has_name_)
            give_name();
        if (::rename(temporary_.c_str(), destination_.c_str()) != 0)
            trouble("write", path_, errno);
        has_name_ = false;
    }

  private:
    std::string unnamed() const { return "/proc/self/fd/" + std::to_string(file_.get()); }

    void make_with_name() {
        const auto make = [&] {
            file_ = FileHandle(::open(temporary_.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600));
            return file_.get() >= 0;
        };
        if (!make() && (errno != EEXIST || !remove_what_was_left() || !make()))
            trouble("write", path_, errno);
        has_name_ = true;
    }

    void give_name() {
        const std::string from = unnamed();
        const auto link = [&] {
            return ::linkat(AT_FDCWD, from.c_str(), AT_FDCWD, temporary_.c_str(), AT_SYMLINK_FOLLOW) == 0;
        };
        if (!link() && (errno != EEXIST || !remove_what_was_left() || !link()))
            trouble("write", path_, errno);
        has_name_ = true;
    }

    /// Whoever still writes there holds a lock.
    bool remove_what_was_left() const {
        const FileHandle left(
            ::open(temporary_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
        if (left.get() >= 0 && ::flock(left.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
            throw Trouble(in_backticks(path_) + " is being written by someone else; nothing was written");
        return ::unlink(temporary_.c_str()) == 0;
    }

    const std::string& path_;
    const std::string destination_;
    const std::string temporary_;
    FileHandle file_;
    bool has_name_ = false;
};

[[noreturn]] void changed_meanwhile(const std::string& path) {
    throw Trouble(in_backticks(path) + " was changed by someone else meanwhile; nothing was written");
}

bool is_same_version(const struct stat& one, const struct stat& other) {
    const auto same = [](const timespec& a, const timespec& b) {
        return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
    };
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino && one.st_size == other.st_size &&
           same(one.st_mtim, other.st_mtim) && same(one.st_ctim, other.st_ctim);
}

/// Whether a file has these bytes and no others.
bool has_bytes(int handle, std::string_view bytes, const std::string& path) {
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (const std::size_t got = read_some(handle, buffer.data(), buffer.size(), path)) {
        if (!bytes.starts_with(std::string_view(buffer.data(), got)))
            return false;
        bytes.remove_prefix(got);
    }
    return bytes.empty();
}

/// Where a path leads: the file that a link leads to is replaced, not the link.
std::string destination_of(const std::string& path) {
    const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
    return real ? real.get() : path;
}

void write_new(const std::string& path, std::string_view bytes) {
    NewFile file(path, path);
    write_all(file.handle(), bytes, path);
    if (::fchmod(file.handle(), usual_permissions()) != 0)
        trouble("write", path, errno);
    flush(file.handle(), path);
    file.take_its_place([] {});
    flush_folder_of(path);
}

/// Replaces a regular file; if `before` is given, only if it still has these bytes.
void replace(const std::string& path, const std::optional<std::string_view>& before, std::string_view bytes) {
    const std::string destination = destination_of(path);
    if (::access(destination.c_str(), W_OK) != 0)
        trouble("write", path, errno);
    struct stat status {};
    // What may be written but not read has no notes and lists that we could see.
    const FileHandle old(::open(destination.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    const bool known =
        old.get() >= 0 ? ::fstat(old.get(), &status) == 0 : ::stat(destination.c_str(), &status) == 0;
    if (!known)
        trouble("write", path, errno);
    if (status.st_nlink > 1)
        throw Trouble(in_backticks(path) + " has " + std::to_string(status.st_nlink) +
                      " names (hard links), and writing would part them; nothing was written");
    NewFile file(destination, path);
    write_all(file.handle(), bytes, path);
    if (old.get() >= 0)
        keep_notes(old.get(), file.handle());
    keep_owner_and_permissions(old.get(), status, file.handle(), path);
    flush(file.handle(), path);
    if (before && !has_bytes(old.get(), *before, path))
        changed_meanwhile(path);
    file.take_its_place([&] {
        struct stat now {};
        if (::lstat(destination.c_str(), &now) != 0 || !is_same_version(now, status))
            changed_meanwhile(path);
    });
    flush_folder_of(destination);
}

}  // namespace

FileHandle::~FileHandle() {
    if (handle_ >= 0)
        ::close(handle_);
}

SourceFile read_source(const std::string& path, Io& io, std::chrono::milliseconds wait) {
    try {
        if (path == "-")
            return {"<standard input>", read_stream(io.in, "standard input")};
        return {path, read_file(path, wait)};
    } catch (const std::bad_alloc&) {
        no_memory(path == "-" ? "standard input" : in_backticks(path));
    }
}

FileHandle open_source(const std::string& path, std::chrono::milliseconds wait) {
    struct stat status {};
    return open_to_read(path, wait, status);
}

void write_file(const std::string& path, std::string_view bytes) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return write_new(path, bytes);
    if (S_ISREG(status.st_mode))
        return replace(path, std::nullopt, bytes);
    const FileHandle file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0)
        trouble("write", path, errno);
    write_all(file.get(), bytes, path);
}

void change_file(const std::string& path, std::string_view read, std::string_view bytes) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        changed_meanwhile(path);
    if (!S_ISREG(status.st_mode))
        throw Trouble(in_backticks(path) + " is not a regular file, so there is nothing to change in it");
    replace(path, read, bytes);
}

void refuse_to_overwrite(std::string_view option, const std::string& written,
                         std::span<const std::string> read) {
    std::error_code is_new;
    for (const std::string& path : read)
        if (!written.empty() && written != "-" && !path.empty() && path != "-" &&
            std::filesystem::equivalent(written, path, is_new) &&
            std::filesystem::is_regular_file(path, is_new))
            throw Trouble(std::string(option) + " would overwrite " + in_backticks(path) +
                          "; name another file");
}

}  // namespace argmap::cli
