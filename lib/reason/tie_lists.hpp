// What bears on each vertex of ties, and on what does it bear?
#pragma once

#include "reason/ties.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// A tie as seen from one of its ends.
struct TieEnd {
    std::uint32_t other = 0;
    Tie kind = Tie::premise;
};

/// The ties at each vertex, in their order: those that lead to it or those that lead from it.
class TieLists {
  public:
    enum class At { to, from };

    /// Linear.
    TieLists(const Ties& ties, At at) : begins_(ties.vertices + 1, 0), list_(ties.size()) {
        const auto here = [&](std::size_t tie) {
            return at == At::to ? ties.ends[tie].second : ties.ends[tie].first;
        };
        for (std::size_t tie = 0; tie < ties.size(); ++tie)
            ++begins_[here(tie) + 1];
        for (std::size_t v = 0; v < ties.vertices; ++v)
            begins_[v + 1] += begins_[v];
        std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
        for (std::size_t tie = 0; tie < ties.size(); ++tie)
            list_[next[here(tie)]++] = {.other = at == At::to ? ties.ends[tie].first : ties.ends[tie].second,
                                        .kind = ties.kinds[tie]};
    }

    std::span<const TieEnd> operator[](std::uint32_t vertex) const {
        return std::span(list_).subspan(begins_[vertex], begins_[vertex + 1] - begins_[vertex]);
    }

  private:
    std::vector<std::uint32_t> begins_;
    std::vector<TieEnd> list_;
};

}  // namespace argmap
