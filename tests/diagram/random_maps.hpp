// Maps made at random, in which everything occurs that a map may have.
#pragma once

#include <random>
#include <string>

namespace argmap {

/// A map of so many claims at random: topics in topics, linked premises, undercuts, warrants, circles.
inline std::string random_map(std::mt19937& random, int claims) {
    const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    std::string json =
        "{\"topics\": {\"t0\": {\"title\": \"First\", \"topics\": {\"t1\": {\"title\": \"Inner\"}}}, "
        "\"t2\": {\"title\": \"Second\"}}, \"claims\": [";
    for (int i = 0; i < claims; ++i) {
        json += (i == 0 ? "" : ", ") + std::string("{\"id\": \"c") + std::to_string(i) + "\", \"text\": \"";
        for (int word = up_to(12); word >= 0; --word)
            json += word == 0 ? "claim" : "some words ";
        json += "\"";
        if (up_to(2) == 0)
            json += ", \"topic\": \"t" + std::to_string(up_to(3)) + "\"";
        json += "}";
    }
    json += "], \"main\": \"c0\", \"relations\": [";
    int relations = 0;
    for (int i = up_to(2 * claims); i > 0; --i) {
        const int from = up_to(claims), other = up_to(claims), to = up_to(claims), kind = up_to(8);
        const bool at_relation = relations > 0 && up_to(5) == 0;
        if (from == to || other == to || from == other)
            continue;
        const bool mutual = kind >= 6 && !at_relation;
        const std::string target =
            at_relation ? "r" + std::to_string(up_to(relations)) : "c" + std::to_string(to);
        const bool linked = !mutual && up_to(3) == 0;
        json += (relations == 0 ? "" : ", ") + std::string("{\"id\": \"r") + std::to_string(relations) +
                "\", \"type\": \"" +
                (mutual ? (kind == 6 ? "contrary" : "rephrase") : (kind % 2 == 0 ? "support" : "attack")) +
                "\", \"from\": [\"c" + std::to_string(from) + "\"" +
                (linked ? ", \"c" + std::to_string(other) + "\"" : "") + "], \"to\": \"" + target + "\"}";
        ++relations;
    }
    return json + "]}";
}

}  // namespace argmap
