#include "memory.hpp"

#include <cstdlib>
#include <new>
#include <utility>

namespace argmap::test {

namespace {

thread_local Memory memory;

void* allocated(std::size_t size) noexcept {
    constexpr std::size_t small = 32;
    memory.bytes += size;
    if (size > small && ++memory.made > memory.most) {
        memory.refused = true;
        return nullptr;
    }
    return std::malloc(size == 0 ? 1 : size);
}

void* allocated_or_thrown(std::size_t size) {
    void* const bytes = allocated(size);
    if (bytes == nullptr)
        throw std::bad_alloc();
    return bytes;
}

}  // namespace

Memory memory_of(const std::function<void()>& work, std::size_t most) {
    memory = {.most = most};
    work();
    return std::exchange(memory, Memory());
}

}  // namespace argmap::test

void* operator new(std::size_t size) {
    return argmap::test::allocated_or_thrown(size);
}
void* operator new[](std::size_t size) {
    return argmap::test::allocated_or_thrown(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return argmap::test::allocated(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return argmap::test::allocated(size);
}
void operator delete(void* bytes) noexcept {
    std::free(bytes);
}
void operator delete[](void* bytes) noexcept {
    std::free(bytes);
}
void operator delete(void* bytes, std::size_t) noexcept {
    std::free(bytes);
}
void operator delete[](void* bytes, std::size_t) noexcept {
    std::free(bytes);
}
