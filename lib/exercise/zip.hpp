// How do files become one that unpacks into them?
#pragma once

#include <span>
#include <string>

namespace argmap {

struct PackedFile {
    std::string name;  ///< in ASCII, folders parted by slashes; each different
    std::string bytes;
};

/// A zip archive of files in their order, none of them compressed and all of the first day that the format
/// knows, so that the same files give the same bytes. They have less than 4 GB together. Linear.
std::string zip_archive(std::span<const PackedFile> files);

}  // namespace argmap
