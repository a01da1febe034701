// A map about which no search comes to an end soon.
#pragma once

#include <cstddef>
#include <string>

namespace argmap::test {

/// A contrary of `a` and `b`, and a part of its own that has a stable labelling only if so many pigeons fit
/// into one hole less, each alone: no search finds out soon that they do not (Haken 1985).
inline std::string beside_pigeons(std::size_t pigeons) {
    std::string claims = R"({"id": "a", "text": "A"}, {"id": "b", "text": "B"})";
    std::string relations = R"({"type": "contrary", "from": "a", "to": "b"})";
    const auto relate = [&](const std::string& type, const std::string& from, const std::string& to) {
        relations += R"(, {"type": ")" + type + R"(", "from": ")" + from + R"(", "to": ")" + to + R"("})";
    };
    const auto seat = [](std::size_t pigeon, std::size_t hole) {
        return "p" + std::to_string(pigeon) + "h" + std::to_string(hole);
    };
    for (std::size_t p = 0; p < pigeons; ++p) {
        const std::string odd = "o" + std::to_string(p);
        for (const char* const end : {"x", "y", "z"})
            claims += R"(, {"id": ")" + odd + end + R"(", "text": "O"})";
        relate("attack", odd + "x", odd + "y");
        relate("attack", odd + "y", odd + "z");
        relate("attack", odd + "z", odd + "x");
        for (std::size_t h = 0; h + 1 < pigeons; ++h) {
            claims += R"(, {"id": ")" + seat(p, h) + R"(", "text": "P"})";
            relate("attack", seat(p, h), odd + "x");
            for (std::size_t other = 0; other < p; ++other)
                relate("contrary", seat(p, h), seat(other, h));
            for (std::size_t other = 0; other < h; ++other)
                relate("contrary", seat(p, h), seat(p, other));
        }
    }
    return R"({"main": "a", "claims": [)" + claims + R"(], "relations": [)" + relations + "]}";
}

}  // namespace argmap::test
