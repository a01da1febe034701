// A list that grows without moving what it holds.
#pragma once

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace argmap {

/// Like a vector, but made of blocks: growing copies nothing and never needs twice the memory. (A deque does
/// the same in the standard library at hand, in blocks of no more than five entries.) Constant time each.
template <class T>
class Rows {
  public:
    template <class Owner, class Value>
    class Iterator {
      public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::forward_iterator_tag;
        using pointer = Value*;
        using reference = Value&;

        Iterator() = default;
        Iterator(Owner* rows, std::size_t at) : rows_(rows), at_(at) {}
        Value& operator*() const { return (*rows_)[at_]; }
        Value* operator->() const { return &(*rows_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        Iterator operator++(int) { return Iterator(rows_, at_++); }
        friend bool operator==(const Iterator&, const Iterator&) = default;

      private:
        Owner* rows_ = nullptr;
        std::size_t at_ = 0;
    };
    using iterator = Iterator<Rows, T>;
    using const_iterator = Iterator<const Rows, const T>;

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    T& operator[](std::size_t i) { return blocks_[i / block_size][i % block_size]; }
    const T& operator[](std::size_t i) const { return blocks_[i / block_size][i % block_size]; }

    iterator begin() { return {this, 0}; }
    iterator end() { return {this, size_}; }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, size_}; }

    void push_back(T value) {
        if (size_ % block_size == 0)
            blocks_.emplace_back().reserve(block_size);
        blocks_.back().push_back(std::move(value));
        ++size_;
    }

  private:
    static constexpr std::size_t block_size = 1024;

    std::vector<std::vector<T>> blocks_;
    std::size_t size_ = 0;
};

}  // namespace argmap
