#include "text/seeded_hash.hpp"

#include <array>
#include <chrono>

#include <sys/random.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace argmap {

namespace {

using Secret = std::array<unsigned char, XXH3_SECRET_SIZE_MIN>;

/// Without the system's random numbers, which cannot fail once it is up, the clock has to do.
Secret random_secret() {
    Secret secret{};
    if (::getrandom(secret.data(), secret.size(), 0) == static_cast<ssize_t>(secret.size()))
        return secret;
    const auto now = static_cast<XXH64_hash_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    XXH64_hash_t bits = now ^ static_cast<XXH64_hash_t>(::getpid());
    for (unsigned char& byte : secret) {
        bits = XXH64(&bits, sizeof bits, now);
        byte = static_cast<unsigned char>(bits);
    }
    return secret;
}

std::size_t hash(const void* bytes, std::size_t size) {
    static const Secret secret = random_secret();
    return XXH3_64bits_withSecret(bytes, size, secret.data(), secret.size());
}

}  // namespace

std::size_t SeededHash::operator()(std::string_view text) const {
    return hash(text.data(), text.size());
}

std::size_t SeededHash::operator()(std::uint64_t number) const {
    return hash(&number, sizeof number);
}

}  // namespace argmap
