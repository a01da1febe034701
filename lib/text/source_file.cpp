#include "text/source_file.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <mutex>
#include <utility>
#include <vector>

namespace argmap {

namespace {

// Characters are counted up to each block once, so that a column needs a look at one block only. Without
// it many findings on one enormous line would cost a scan of that line each.
constexpr std::size_t block_size = 4096;

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues_a_character(byte); }));
}

}  // namespace

struct SourceFile::Data {
    std::string name;
    std::string text;
    mutable std::once_flag indexed;
    mutable std::vector<Offset> line_begins;
    mutable std::vector<std::uint32_t> characters_before_block;

    void index() const {
        line_begins.push_back(0);
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
            line_begins.push_back(static_cast<Offset>(at + 1));
        std::size_t characters = 0;
        for (std::size_t at = 0; at <= text.size(); at += block_size) {
            characters_before_block.push_back(static_cast<std::uint32_t>(characters));
            characters += count_characters(std::string_view(text).substr(at, block_size));
        }
    }

    /// The line that holds a byte, counted from 0.
    std::size_t line_of(std::size_t offset) const {
        std::call_once(indexed, [&] { index(); });
        const auto next = std::upper_bound(line_begins.begin(), line_begins.end(), offset);
        return static_cast<std::size_t>(next - line_begins.begin()) - 1;
    }

    /// Asked only once `line_of` has indexed the text.
    std::size_t characters_before(std::size_t offset) const {
        const std::size_t block = offset / block_size;
        const std::size_t block_begin = block * block_size;
        return characters_before_block[block] +
               count_characters(std::string_view(text).substr(block_begin, offset - block_begin));
    }
};

SourceFile::SourceFile(std::string name, std::string text) {
    assert(text.size() <= max_size);
    auto data = std::make_shared<Data>();
    data->name = std::move(name);
    data->text = std::move(text);
    data_ = std::move(data);
}

const std::string& SourceFile::name() const {
    return data_->name;
}

std::string_view SourceFile::text() const {
    return data_->text;
}

Position SourceFile::position(Offset offset) const {
    const std::size_t at = std::min<std::size_t>(offset, data_->text.size());
    const std::size_t line = data_->line_of(at);
    return {line + 1, data_->characters_before(at) - data_->characters_before(data_->line_begins[line]) + 1};
}

Offset SourceFile::line_begin(Offset offset) const {
    return data_->line_begins[data_->line_of(offset)];
}

std::string_view SourceFile::line_at(Offset offset) const {
    const std::size_t line_number = data_->line_of(offset);
    const auto& begins = data_->line_begins;
    const std::size_t begin = begins[line_number];
    const bool is_last = line_number + 1 == begins.size();
    const std::size_t end = is_last ? data_->text.size() : begins[line_number + 1] - 1;
    std::string_view line = text().substr(begin, end - begin);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

}  // namespace argmap
