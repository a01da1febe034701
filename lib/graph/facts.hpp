// What is worked out about a map once, for all who ask?
#pragma once

#include "graph/argument_map.hpp"

#include <map>
#include <memory>

namespace argmap {

/// What rules and analyses share about one map, which must outlive it: `facts(grounded)` is `grounded(map)`,
/// found when somebody asks for it first and kept as long as the facts are. Any function of a map, or of the
/// facts about it, can be asked for so. Not for several threads.
class Facts {
  public:
    explicit Facts(const ArgumentMap& map) : map_(map) {}
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;
    ~Facts() = default;

    const ArgumentMap& map() const { return map_; }

    template <class Value>
    const Value& operator()(Value (*find)(const ArgumentMap& map)) {
        return kept(find, map_);
    }

    /// Of a function that needs other facts, itself not among them.
    template <class Value>
    const Value& operator()(Value (*find)(Facts& facts)) {
        return kept(find, *this);
    }

  private:
    using AnyFunction = void (*)();

    template <class Value, class From>
    const Value& kept(Value (*find)(From&), From& from) {
        std::shared_ptr<const void>& value = kept_[reinterpret_cast<AnyFunction>(find)];
        if (!value)
            value = std::make_shared<const Value>(find(from));
        return *static_cast<const Value*>(value.get());
    }

    const ArgumentMap& map_;
    std::map<AnyFunction, std::shared_ptr<const void>> kept_;  // never walked through: its order is of no use
};

}  // namespace argmap
