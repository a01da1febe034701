// How are maps told of which nobody may know whose they are?
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// The 64-bit FNV-1a hash of bytes (Fowler, Noll and Vo): the same in every run and on every machine. Linear.
std::uint64_t content_hash(std::string_view bytes);

/// The order in which texts are numbered from 1, as indices: by the hash of what is in them, so that it says
/// nothing about their names, and a text has its place whatever it is called. The same texts stand as given.
std::vector<std::size_t> unseen_order(std::span<const std::string_view> texts);

/// A table for the teacher: which number is which file. The first file has the number 1.
std::string key_csv(std::span<const std::string> files);

}  // namespace argmap
