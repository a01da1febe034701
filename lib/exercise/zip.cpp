#include "exercise/zip.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

#include <minizip/zip.h>

namespace argmap {

namespace {

/// A file in memory, as minizip writes it: it goes back to say how long each file was.
struct Archive {
    std::string bytes;
    std::size_t at = 0;
};

Archive& archive_of(voidpf stream) {
    return *static_cast<Archive*>(stream);
}

voidpf open_archive(voidpf archive, const char* /*name*/, int /*mode*/) {
    return archive;
}

uLong read_nothing(voidpf /*archive*/, voidpf /*stream*/, void* /*bytes*/, uLong /*size*/) {
    return 0;
}

uLong write_bytes(voidpf /*archive*/, voidpf stream, const void* bytes, uLong size) {
    Archive& archive = archive_of(stream);
    archive.bytes.resize(std::max(archive.bytes.size(), archive.at + size));
    std::copy_n(static_cast<const char*>(bytes), size,
                archive.bytes.begin() + static_cast<std::ptrdiff_t>(archive.at));
    archive.at += size;
    return size;
}

long place(voidpf /*archive*/, voidpf stream) {
    return static_cast<long>(archive_of(stream).at);
}

long go_to(voidpf /*archive*/, voidpf stream, uLong offset, int origin) {
    Archive& archive = archive_of(stream);
    const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                             : origin == ZLIB_FILEFUNC_SEEK_CUR ? archive.at
                                                                : archive.bytes.size();
    archive.at = from + offset;
    return 0;
}

int no_trouble(voidpf /*archive*/, voidpf /*stream*/) {
    return 0;
}

void add(zipFile zip, const PackedFile& file) {
    constexpr uLong first_day = 1U << 21U | 1U << 16U;  // 1 January 1980, midnight
    zip_fileinfo info{};
    info.dosDate = first_day;
    constexpr int stored = 0;
    zipOpenNewFileInZip(zip, file.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, stored, 0);
    zipWriteInFileInZip(zip, file.bytes.data(), static_cast<unsigned>(file.bytes.size()));
    zipCloseFileInZip(zip);
}

}  // namespace

std::string zip_archive(std::span<const PackedFile> files) {
    Archive archive;
    zlib_filefunc_def in_memory{.zopen_file = open_archive,
                                .zread_file = read_nothing,
                                .zwrite_file = write_bytes,
                                .ztell_file = place,
                                .zseek_file = go_to,
                                .zclose_file = no_trouble,
                                .zerror_file = no_trouble,
                                .opaque = &archive};
    const zipFile zip = zipOpen2("", APPEND_STATUS_CREATE, nullptr, &in_memory);
    assert(zip != nullptr);
    for (const PackedFile& file : files)
        add(zip, file);
    zipClose(zip, nullptr);
    return std::move(archive.bytes);
}

}  // namespace argmap
