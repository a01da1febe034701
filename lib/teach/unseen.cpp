#include "teach/unseen.hpp"

#include "text/csv.hpp"

#include <algorithm>
#include <numeric>

namespace argmap {

std::uint64_t content_hash(std::string_view bytes) {
    std::uint64_t hash = 0xcbf2'9ce4'8422'2325;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x0000'0100'0000'01b3;
    return hash;
}

std::vector<std::size_t> unseen_order(std::span<const std::string_view> texts) {
    std::vector<std::uint64_t> hashes;
    for (const std::string_view text : texts)
        hashes.push_back(content_hash(text));
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return hashes[one] < hashes[other]; });
    return order;
}

std::string key_csv(std::span<const std::string> files) {
    std::string csv = "number,file\r\n";
    for (std::size_t i = 0; i < files.size(); ++i) {
        csv += std::to_string(i + 1) + ",";
        append_csv_text(csv, files[i]);
        csv += "\r\n";
    }
    return csv;
}

}  // namespace argmap
