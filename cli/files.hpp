// Reading and writing files: whole, or not at all.
#pragma once

#include "cli/command.hpp"
#include "text/source_file.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace argmap::cli {

/// An open file, closed when this goes away. Below 0 if there is none.
class FileHandle {
  public:
    explicit FileHandle(int handle) : handle_(handle) {}
    FileHandle(FileHandle&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~FileHandle();

    int get() const { return handle_; }

  private:
    int handle_;
};

/// How long a named pipe may be without anybody who writes to it.
constexpr std::chrono::seconds usual_wait{10};

/// Opens a file, device or pipe to be read. A pipe that nobody begins to write to is refused after a while,
/// unless it was given to the program open, as a shell's `<(command)` is. Throws Trouble.
FileHandle open_source(const std::string& path, std::chrono::milliseconds wait = usual_wait);

/// The file at a path; `-` is standard input. Throws Trouble where it cannot be read or is too large: a file
/// of more than 4 GiB, or more than 1 GiB of what says no size (a pipe, a device, standard input).
SourceFile read_source(const std::string& path, Io& io, std::chrono::milliseconds wait = usual_wait);

/// Writes a file whole or not at all: into a new file, which then takes its place. An existing file keeps its
/// owner, group, permissions, access list and users' attributes as far as that is permitted, but never so
/// that more people may read it; one with several names (hard links) is refused. What is not a regular file
/// (a device, a pipe) is written to directly. Throws Trouble. What remains when the program is killed is
/// nothing, or one hidden file that the next writing takes away.
void write_file(const std::string& path, std::string_view bytes);

/// The same for a regular file, if it still holds the bytes that were read of it.
void change_file(const std::string& path, std::string_view read, std::string_view bytes);

/// Throws Trouble where a file that is written is one of those that are read, through links too: "-o would
/// overwrite `map.json`; name another file". What is "" or `-` is no file.
void refuse_to_overwrite(std::string_view option, const std::string& written,
                         std::span<const std::string> read);

}  // namespace argmap::cli
