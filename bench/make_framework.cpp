// Prints abstract argumentation frameworks of the kinds that solvers are compared on, the same ones for the
// same numbers on every machine:
//
//     make_framework --family random --size 600 --density 600 --seed 5 [--format apx] > random.apx
//     make_framework --all FOLDER    makes those of frameworks.def that the folder has not
//
// Chance decides which way an attack leads, and numbers of the arguments say nothing about how they stand,
// save that argument 1 is the root of a tree or debate, the last one of a chain, and the formula of a SAT or
// QBF.
#include "exercise/chance.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::bench {

namespace {

using Argument = std::uint32_t;  // from 0; printed from 1

struct Wanted {
    std::uint64_t size = 100;
    std::uint64_t density = 200;
    std::uint64_t seed = 1;
};

struct Made {
    std::uint64_t arguments = 0;
    std::vector<std::pair<Argument, Argument>> attacks{};

    void attack(std::uint64_t from, std::uint64_t to) {
        attacks.emplace_back(static_cast<Argument>(from), static_cast<Argument>(to));
    }

    /// One way or the other, or both ways once in so many times.
    void conflict(std::uint64_t one, std::uint64_t other, std::uint64_t both_once_in, Chance& chance) {
        if (chance.once_in(both_once_in)) {
            attack(one, other);
            attack(other, one);
        } else if (chance.once_in(2)) {
            attack(one, other);
        } else {
            attack(other, one);
        }
    }
};

/// Erdős and Rényi's random graph: so many attacks for each hundred arguments, from anywhere to anywhere
/// else.
void random_part(Made& made, std::uint64_t first, std::uint64_t size, std::uint64_t density, Chance& chance) {
    for (std::uint64_t i = 0; size > 1 && i < size * density / 100; ++i) {
        const std::uint64_t from = chance.below(size);
        const std::uint64_t to = chance.below(size - 1);
        made.attack(first + from, first + to + (to >= from ? 1 : 0));
    }
}

Made random(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    random_part(made, 0, wanted.size, wanted.density, chance);
    return made;
}

/// Barabási and Albert's growing graph: each new argument is in `density` conflicts with earlier ones, rather
/// with those that are in many.
Made scale_free(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    std::vector<std::uint64_t> ends{0};  // each argument as often as it is in a conflict
    for (std::uint64_t i = 1; i < wanted.size; ++i) {
        const std::size_t earlier = ends.size();
        for (std::uint64_t link = 0; link < wanted.density; ++link) {
            const std::uint64_t other = ends[chance.below(earlier)];
            made.conflict(i, other, 4, chance);
            ends.push_back(i);
            ends.push_back(other);
        }
    }
    return made;
}

/// Watts and Strogatz's ring, in which each argument is in conflict with the `density` next ones; one
/// conflict in ten is with another one, anywhere.
Made small_world(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    for (std::uint64_t i = 0; i < wanted.size; ++i)
        for (std::uint64_t step = 1; step <= wanted.density; ++step) {
            const std::uint64_t far = 1 + chance.below(wanted.size - 1);
            made.conflict(i, (i + (chance.once_in(10) ? far : step)) % wanted.size, 4, chance);
        }
    return made;
}

/// Random graphs of `density` arguments each, with two and a half attacks for each argument, side by side.
Made components(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    const std::uint64_t size = std::max<std::uint64_t>(wanted.density, 1);
    for (std::uint64_t first = 0; first + size <= wanted.size; first += size)
        random_part(made, first, size, 250, chance);
    return made;
}

/// A square of so many rows, each argument in conflict with its neighbours; `density` per cent of the
/// conflicts lead both ways.
Made grid(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size * wanted.size};
    const auto neighbours = [&](std::uint64_t one, std::uint64_t other) {
        const bool both = chance.below(100) < wanted.density;
        made.conflict(one, other, both ? 1 : std::uint64_t{1} << 31U, chance);
    };
    for (std::uint64_t row = 0; row < wanted.size; ++row)
        for (std::uint64_t column = 0; column < wanted.size; ++column) {
            const std::uint64_t here = row * wanted.size + column;
            if (column + 1 < wanted.size)
                neighbours(here, here + 1);
            if (row + 1 < wanted.size)
                neighbours(here, here + wanted.size);
        }
    return made;
}

/// The two arguments of a variable in what a formula is turned into: its literals attack each other.
struct Variables {
    std::uint64_t first = 0;
    std::uint64_t count = 0;

    std::uint64_t literal(std::uint64_t variable, bool negated) const {
        return first + 2 * variable + (negated ? 1 : 0);
    }
    std::uint64_t end() const { return first + 2 * count; }
    std::uint64_t any(Chance& chance) const {
        const std::uint64_t variable = chance.below(count);
        return literal(variable, chance.once_in(2));
    }
    void conflicts(Made& made) const {
        for (std::uint64_t i = 0; i < count; ++i) {
            made.attack(literal(i, false), literal(i, true));
            made.attack(literal(i, true), literal(i, false));
        }
    }
};

/// Random 3-SAT as Dimopoulos and Torres (1996) turn it into a framework: literals attack the clauses they
/// fulfil, and clauses attack the formula, argument 1, which is in some extension where it can be fulfilled.
/// `size` variables, `density` clauses for each hundred of them: about half can be fulfilled with 426.
Made sat(Wanted wanted, Chance& chance) {
    Made made;
    const Variables variables{.first = 1, .count = wanted.size};
    const std::uint64_t clauses = wanted.size * wanted.density / 100;
    made.arguments = variables.end() + clauses;
    variables.conflicts(made);
    for (std::uint64_t clause = variables.end(); clause < made.arguments; ++clause) {
        made.attack(clause, 0);
        for (int i = 0; i < 3; ++i)
            made.attack(variables.any(chance), clause);
    }
    return made;
}

/// "For all values of these variables there are values of those with which ...", as Dunne and Bench-Capon
/// (2002) ask it of preferred extensions: argument 1 is in all of them where it is so. Argument 2 attacks
/// itself and all literals of "those", unless the formula defends them. `size` variables of each kind,
/// `density` clauses for each hundred of a kind, each with one literal of "these" and two of "those".
Made qbf(Wanted wanted, Chance& chance) {
    Made made;
    const Variables all{.first = 2, .count = wanted.size};
    const Variables some{.first = all.end(), .count = wanted.size};
    const std::uint64_t clauses = wanted.size * wanted.density / 100;
    made.arguments = some.end() + clauses;
    all.conflicts(made);
    some.conflicts(made);
    made.attack(0, 1);
    made.attack(1, 1);
    for (std::uint64_t literal = some.first; literal < some.end(); ++literal)
        made.attack(1, literal);
    for (std::uint64_t clause = some.end(); clause < made.arguments; ++clause) {
        made.attack(clause, 0);
        made.attack(all.any(chance), clause);
        made.attack(some.any(chance), clause);
        made.attack(some.any(chance), clause);
    }
    return made;
}

/// `density` sets, each of a third of the arguments, are made stable: none of them has an attack inside, and
/// each attacks what it has not.
Made stable_rich(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    std::vector<std::vector<bool>> sets(wanted.density, std::vector<bool>(wanted.size));
    for (auto& set : sets)
        for (std::uint64_t i = 0; i < wanted.size; ++i)
            set[i] = chance.once_in(3);
    const auto apart = [&](std::uint64_t one, std::uint64_t other) {
        return one != other && std::none_of(sets.begin(), sets.end(),
                                            [&](const auto& set) { return set[one] && set[other]; });
    };
    for (const auto& set : sets)
        for (std::uint64_t to = 0; to < wanted.size; ++to)
            for (std::uint64_t tries = set[to] ? 0 : 20 * wanted.size; tries > 0; --tries) {
                const std::uint64_t from = chance.below(wanted.size);
                if (set[from] && apart(from, to)) {
                    made.attack(from, to);
                    break;
                }
            }
    return made;
}

/// All but the last `density` per cent are attacked by earlier arguments only, so that their standing is
/// settled; the others are a random graph, in which one in four is attacked from before, too.
Made grounded_rich(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    const std::uint64_t open = wanted.size * wanted.density / 100;
    const std::uint64_t settled = wanted.size - open;
    for (std::uint64_t to = 1; to < settled; ++to)
        for (std::uint64_t count = chance.below(4); count > 0; --count)
            made.attack(chance.below(to), to);
    random_part(made, settled, open, 400, chance);
    for (std::uint64_t to = settled; to < wanted.size; ++to)
        if (chance.once_in(4))
            made.attack(chance.below(settled), to);
    return made;
}

/// Each argument attacks an earlier one: any, or with a density of 90 one of the latest tenth, so that the
/// tree is deep.
Made tree(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    for (std::uint64_t i = 1; i < wanted.size; ++i) {
        const std::uint64_t passed_over = i * std::min<std::uint64_t>(wanted.density, 99) / 100;
        made.attack(i, passed_over + chance.below(i - passed_over));
    }
    return made;
}

/// As people argue: each argument attacks one shortly before it, `density` per cent of them are attacked
/// back, and as many attack one more, anywhere.
Made debate(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    for (std::uint64_t i = 1; i < wanted.size; ++i) {
        const std::uint64_t answered = i / 2 + chance.below(i - i / 2);
        made.attack(i, answered);
        if (chance.below(100) < wanted.density)
            made.attack(answered, i);
        const std::uint64_t other = chance.below(wanted.size);
        if (chance.below(100) < wanted.density && other != i)
            made.attack(i, other);
    }
    return made;
}

/// Each argument attacks the one before it.
Made chain(Wanted wanted, Chance&) {
    Made made{.arguments = wanted.size};
    for (std::uint64_t i = 1; i < wanted.size; ++i)
        made.attack(i, i - 1);
    return made;
}

/// So many attacks for each hundred arguments, all of them on earlier arguments.
Made acyclic(Wanted wanted, Chance& chance) {
    Made made{.arguments = wanted.size};
    for (std::uint64_t i = 0; i < wanted.size * wanted.density / 100; ++i) {
        const std::uint64_t from = 1 + chance.below(wanted.size - 1);
        made.attack(from, chance.below(from));
    }
    return made;
}

/// So many cycles of four, each attacked by the one after it.
Made even_cycles(Wanted wanted, Chance&) {
    Made made{.arguments = 4 * wanted.size};
    for (std::uint64_t first = 0; first < made.arguments; first += 4) {
        for (std::uint64_t i = 0; i < 4; ++i)
            made.attack(first + i, first + (i + 1) % 4);
        if (first > 0)
            made.attack(first, first - 2);
    }
    return made;
}

struct Family {
    std::string_view name;
    Made (*make)(Wanted wanted, Chance& chance);
};

constexpr Family families[] = {
    {"random", random},
    {"scale_free", scale_free},
    {"small_world", small_world},
    {"components", components},
    {"grid", grid},
    {"sat", sat},
    {"qbf", qbf},
    {"stable_rich", stable_rich},
    {"grounded_rich", grounded_rich},
    {"tree", tree},
    {"debate", debate},
    {"chain", chain},
    {"acyclic", acyclic},
    {"even_cycles", even_cycles},
};

const Family* find_family(std::string_view name) {
    const auto* const found = std::find_if(std::begin(families), std::end(families),
                                           [&](const Family& family) { return family.name == name; });
    return found == std::end(families) ? nullptr : found;
}

/// The attacks in order, each once.
Made make(const Family& family, Wanted wanted) {
    Chance chance(wanted.seed);
    Made made = family.make(wanted, chance);
    std::sort(made.attacks.begin(), made.attacks.end());
    made.attacks.erase(std::unique(made.attacks.begin(), made.attacks.end()), made.attacks.end());
    return made;
}

class Writer {
  public:
    explicit Writer(std::FILE* file) : file_(file) {}
    ~Writer() { flush(); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    Writer& operator<<(std::string_view text) {
        buffer_ += text;
        if (buffer_.size() > (std::size_t{1} << 20U))
            flush();
        return *this;
    }
    Writer& operator<<(std::uint64_t number) { return *this << std::string_view(std::to_string(number)); }

  private:
    void flush() {
        if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size())
            std::exit(2);
        buffer_.clear();
    }

    std::FILE* file_;
    std::string buffer_;
};

void write_i23(const Made& made, Writer& out) {
    out << "p af " << made.arguments << "\n";
    for (const auto& [from, to] : made.attacks)
        out << from + 1 << " " << to + 1 << "\n";
}

void write_apx(const Made& made, Writer& out) {
    for (std::uint64_t i = 1; i <= made.arguments; ++i)
        out << "arg(a" << i << ").\n";
    for (const auto& [from, to] : made.attacks)
        out << "att(a" << from + 1 << ",a" << to + 1 << ").\n";
}

void write_tgf(const Made& made, Writer& out) {
    for (std::uint64_t i = 1; i <= made.arguments; ++i)
        out << i << "\n";
    out << "#\n";
    for (const auto& [from, to] : made.attacks)
        out << from + 1 << " " << to + 1 << "\n";
}

struct Format {
    std::string_view name;
    void (*write)(const Made& made, Writer& out);
};

constexpr Format formats[] = {{"i23", write_i23}, {"apx", write_apx}, {"tgf", write_tgf}};

const Format* find_format(std::string_view name) {
    const auto* const found = std::find_if(std::begin(formats), std::end(formats),
                                           [&](const Format& format) { return format.name == name; });
    return found == std::end(formats) ? nullptr : found;
}

struct Listed {
    std::string_view file;
    std::string_view family;
    Wanted wanted;
};

constexpr Listed listed[] = {
#define FRAMEWORK(family, size, density, seed, query) \
    {#family "-" #size "-" #density "-" #seed ".i23", #family, {size, density, seed}},
#include "bench/frameworks.def"
#undef FRAMEWORK
};

/// Each file appears whole or not at all.
bool make_all(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const Listed& one : listed) {
        const std::filesystem::path path = folder / one.file;
        const std::filesystem::path part = path.string() + ".part";
        if (std::filesystem::exists(path))
            continue;
        std::FILE* const file = std::fopen(part.c_str(), "wb");
        if (file == nullptr)
            return false;
        {
            Writer out(file);
            write_i23(make(*find_family(one.family), one.wanted), out);
        }
        if (std::fclose(file) != 0)
            return false;
        std::filesystem::rename(part, path);
    }
    return true;
}

struct Asked {
    std::string_view family;
    std::string_view format = "i23";
    std::string_view folder;
    Wanted wanted;
};

bool read_arguments(int count, char** arguments, Asked& asked) {
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        std::string_view* const word = name == "--family"   ? &asked.family
                                       : name == "--format" ? &asked.format
                                       : name == "--all"    ? &asked.folder
                                                            : nullptr;
        std::uint64_t* const number = name == "--size"      ? &asked.wanted.size
                                      : name == "--density" ? &asked.wanted.density
                                      : name == "--seed"    ? &asked.wanted.seed
                                                            : nullptr;
        if ((word == nullptr && number == nullptr) || i + 1 == count)
            return false;
        if (word != nullptr)
            *word = arguments[i + 1];
        else
            *number = std::strtoull(arguments[i + 1], nullptr, 10);
    }
    return (!asked.folder.empty() || find_family(asked.family) != nullptr) &&
           find_format(asked.format) != nullptr && asked.wanted.size >= 2 &&
           asked.wanted.size <= 10'000'000 && asked.wanted.density <= 100'000;
}

}  // namespace

}  // namespace argmap::bench

int main(int count, char** arguments) {
    using namespace argmap::bench;
    Asked asked;
    if (!read_arguments(count, arguments, asked)) {
        std::fputs(
            "usage: make_framework --family FAMILY [--size N] [--density D] [--seed S] "
            "[--format i23|apx|tgf]\n       make_framework --all FOLDER\nfamilies:",
            stderr);
        for (const Family& family : families)
            std::fprintf(stderr, " %s", std::string(family.name).c_str());
        std::fputs("\n", stderr);
        return 2;
    }
    if (!asked.folder.empty()) {
        if (make_all(asked.folder))
            return 0;
        std::perror("make_framework");
        return 2;
    }
    Writer out(stdout);
    find_format(asked.format)->write(make(*find_family(asked.family), asked.wanted), out);
}
