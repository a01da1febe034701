#include "reason/strength_semantics.hpp"

#include "text/listed.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace argmap {

namespace {

using Values = std::span<const double>;

// Most semantics are of two parts (Mossakowski and Neuhaus, "Modular semantics and characteristics for
// bipolar weighted argumentation graphs", 2018): an aggregation of attackers and supporters to an energy,
// which is above 0 where supporters prevail, and an influence of the energy on the base score.

/// What an influence gives, or its slopes along base score and energy.
struct Pair {
    double base;
    double energy;
};

/// Supporters less attackers.
struct Sum {
    static double energy(Values attackers, Values supporters) {
        double energy = 0;
        for (const double supporter : supporters)
            energy += supporter;
        for (const double attacker : attackers)
            energy -= attacker;
        return energy;
    }

    static void slopes(Values attackers, Values supporters, StrengthSlopes& slopes) {
        slopes.attackers.assign(attackers.size(), -1);
        slopes.supporters.assign(supporters.size(), 1);
    }
};

/// What is left of 1 when each value takes its share of the rest.
double left_by(Values values) {
    double left = 1;
    for (const double value : values)
        left *= 1 - value;
    return left;
}

/// What all the others leave, for each value. Products from both ends, for a value of 1 cannot be divided
/// out.
void left_by_others(Values values, double factor, std::vector<double>& left) {
    left.assign(values.size(), factor);
    double before = 1;
    double after = 1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t j = values.size() - 1 - i;
        left[i] *= before;
        left[j] *= after;
        before *= 1 - values[i];
        after *= 1 - values[j];
    }
}

/// Supporters less attackers, each side joined as the chances of independent events are.
struct Product {
    static double energy(Values attackers, Values supporters) {
        return left_by(attackers) - left_by(supporters);
    }

    static void slopes(Values attackers, Values supporters, StrengthSlopes& slopes) {
        left_by_others(attackers, -1, slopes.attackers);
        left_by_others(supporters, 1, slopes.supporters);
    }
};

/// An energy of 1 or more lifts to 1, of -1 or less lowers to 0; between these it is that share of the way.
struct Linear {
    static double strength(double base, double energy) {
        return energy < 0 ? base * (1 + energy) : base + (1 - base) * energy;
    }

    static Pair slopes(double base, double energy) {
        return energy < 0 ? Pair{1 + energy, base} : Pair{1 - energy, 1 - base};
    }
};

/// Amgoud and Ben-Naim's. Never below the square of the base score.
struct Euler {
    // 1 - (1 - base^2) / (1 + base e^energy), with e^-energy where that is the smaller.
    static double strength(double base, double energy) {
        if (energy <= 0) {
            const double growth = std::exp(energy);
            return base * (growth + base) / (1 + base * growth);
        }
        const double decay = std::exp(-energy);
        return base > 0 ? base * (1 + base * decay) / (decay + base) : 0;
    }

    static Pair slopes(double base, double energy) {
        const double growth = std::exp(std::min(energy, 350.0));  // beyond, nothing changes any more
        const double below = (1 + base * growth) * (1 + base * growth);
        return {(growth + 2 * base + base * base * growth) / below,
                (1 - base * base) * base * growth / below};
    }
};

/// Potyka's p-Max: with a power of 1 or 2 of the energy.
template <int power>
struct Max {
    static double share(double energy) {
        const double raised = power == 2 ? energy * energy : energy;
        return raised / (1 + raised);
    }

    static double slope_of_share(double energy) {
        const double raised = power == 2 ? energy * energy : energy;
        return (power == 2 ? 2 * energy : 1) / ((1 + raised) * (1 + raised));
    }

    static double strength(double base, double energy) {
        return energy < 0 ? base * (1 - share(-energy)) : base + (1 - base) * share(energy);
    }

    static Pair slopes(double base, double energy) {
        return energy < 0 ? Pair{1 - share(-energy), base * slope_of_share(-energy)}
                          : Pair{1 - share(energy), (1 - base) * slope_of_share(energy)};
    }
};

/// The logistic function of the energy, moved so that without any it gives the base score.
struct Logistic {
    // 1 / (1 + e^-(ln(base / (1 - base)) + energy)), without the logarithm.
    static double strength(double base, double energy) {
        if (base <= 0 || base >= 1)
            return base;
        return base / (base + (1 - base) * std::exp(-energy));
    }

    static Pair slopes(double base, double energy) {
        if (base <= 0 || base >= 1)
            return {base <= 0 ? std::exp(energy) : std::exp(-energy), 0};
        const double decay = std::exp(-std::clamp(energy, -350.0, 350.0));
        const double below = (base + (1 - base) * decay) * (base + (1 - base) * decay);
        return {decay / below, base * (1 - base) * decay / below};
    }
};

template <class Aggregation, class Influence>
struct Modular {
    static double strength(double base, Values attackers, Values supporters) {
        return Influence::strength(base, Aggregation::energy(attackers, supporters));
    }

    static void slopes(double base, Values attackers, Values supporters, StrengthSlopes& slopes) {
        Aggregation::slopes(attackers, supporters, slopes);
        const Pair along = Influence::slopes(base, Aggregation::energy(attackers, supporters));
        slopes.base = along.base;
        for (double& slope : slopes.attackers)
            slope *= along.energy;
        for (double& slope : slopes.supporters)
            slope *= along.energy;
    }
};

/// Attackers lower the base score, supporters lift it, and where there are both the two results are averaged.
struct Quad {
    static double strength(double base, Values attackers, Values supporters) {
        const double lowered = base * left_by(attackers);
        const double lifted = 1 - (1 - base) * left_by(supporters);
        if (attackers.empty() && supporters.empty())
            return base;
        return supporters.empty() ? lowered : attackers.empty() ? lifted : (lowered + lifted) / 2;
    }

    static void slopes(double base, Values attackers, Values supporters, StrengthSlopes& slopes) {
        const double share = !attackers.empty() && !supporters.empty() ? 0.5 : 1;
        left_by_others(attackers, -share * base, slopes.attackers);
        left_by_others(supporters, share * (1 - base), slopes.supporters);
        slopes.base = attackers.empty() && supporters.empty() ? 1 : 0;
        if (!attackers.empty())
            slopes.base += share * left_by(attackers);
        if (!supporters.empty())
            slopes.base += share * left_by(supporters);
    }
};

// The three of Amgoud, Ben-Naim, Doder and Vesic divide the base score by 1 and a burden, which is the sum of
// the attackers, the strongest of them, or their number and mean.

struct Total {
    static double burden(Values attackers) { return -Sum::energy(attackers, {}); }

    static void slopes(Values attackers, std::vector<double>& slopes) { slopes.assign(attackers.size(), 1); }
};

struct Strongest {
    static double burden(Values attackers) {
        return attackers.empty() ? 0 : *std::max_element(attackers.begin(), attackers.end());
    }

    static void slopes(Values attackers, std::vector<double>& slopes) {
        slopes.assign(attackers.size(), 0);
        const auto strongest = std::max_element(attackers.begin(), attackers.end());
        if (strongest != attackers.end())
            slopes[static_cast<std::size_t>(strongest - attackers.begin())] = 1;
    }
};

/// Attackers that are worth nothing do not count; an attacker has strength exactly if it has a base score.
struct NumberAndMean {
    static double count(Values attackers) {
        return static_cast<double>(
            std::count_if(attackers.begin(), attackers.end(), [](double attacker) { return attacker > 0; }));
    }

    static double burden(Values attackers) {
        const double number = count(attackers);
        return number > 0 ? number + Total::burden(attackers) / number : 0;
    }

    static void slopes(Values attackers, std::vector<double>& slopes) {
        const double number = count(attackers);
        slopes.assign(attackers.size(), 0);
        for (std::size_t i = 0; i < attackers.size(); ++i)
            if (attackers[i] > 0)
                slopes[i] = 1 / number;
    }
};

template <class Burden>
struct Divided {
    static double strength(double base, Values attackers, Values) {
        return base / (1 + Burden::burden(attackers));
    }

    static void slopes(double base, Values attackers, Values supporters, StrengthSlopes& slopes) {
        const double below = 1 + Burden::burden(attackers);
        Burden::slopes(attackers, slopes.attackers);
        slopes.base = 1 / below;
        for (double& slope : slopes.attackers)
            slope *= -base / (below * below);
        slopes.supporters.assign(supporters.size(), 0);
    }
};

template <class Formula>
constexpr StrengthSemantics bipolar(std::string_view id, std::string_view title, std::string_view source,
                                    std::string_view character) {
    return {id, title, source, character, false, 0.5, Formula::strength, Formula::slopes};
}

// Published for graphs whose arguments count fully unless they have a weight.
template <class Formula>
constexpr StrengthSemantics for_attacks(std::string_view id, std::string_view title, std::string_view source,
                                        std::string_view character) {
    return {id, title, source, character, true, 1, Formula::strength, Formula::slopes};
}

}  // namespace

const StrengthSemantics strength_semantics::df_quad = bipolar<Modular<Product, Linear>>(
    "df-quad", "DF-QuAD", "Rago, Toni, Aurisicchio and Baroni 2016",
    "beside an attacker or supporter of full strength others on its side count for nothing");
const StrengthSemantics strength_semantics::quadratic_energy = bipolar<Modular<Sum, Max<2>>>(
    "quadratic-energy", "quadratic energy", "Potyka 2018",
    "each further attacker or supporter counts, small differences between the sides hardly");
const StrengthSemantics strength_semantics::euler_based = bipolar<Modular<Sum, Euler>>(
    "euler-based", "Euler-based", "Amgoud and Ben-Naim 2018",
    "never below the square of the base score; a base score of 0 or 1 cannot be changed");
const StrengthSemantics strength_semantics::quad =
    bipolar<Quad>("quad", "QuAD", "Baroni, Romano, Toni, Aurisicchio and Bertanza 2015",
                  "the first attacker of a supported claim, however weak, counts for much, and so the first "
                  "supporter of an "
                  "attacked one");
const StrengthSemantics strength_semantics::squared_df_quad =
    bipolar<Modular<Product, Max<1>>>("squared-df-quad", "squared DF-QuAD", "Potyka 2019",
                                      "as DF-QuAD, but nothing brings a claim all the way to 0 or 1");
const StrengthSemantics strength_semantics::mlp_based = bipolar<Modular<Sum, Logistic>>(
    "mlp-based", "MLP-based", "Potyka 2021",
    "a neuron with a logistic activation; a base score of 0 or 1 cannot be changed");
const StrengthSemantics strength_semantics::h_categorizer = for_attacks<Divided<Total>>(
    "h-categorizer", "h-categorizer",
    "Besnard and Hunter 2001; with weights Amgoud, Ben-Naim, Doder and Vesic 2017",
    "every attacker counts by its strength");
const StrengthSemantics strength_semantics::max_based = for_attacks<Divided<Strongest>>(
    "max-based", "max-based", "Amgoud, Ben-Naim, Doder and Vesic 2017", "only the strongest attacker counts");
const StrengthSemantics strength_semantics::card_based =
    for_attacks<Divided<NumberAndMean>>("card-based", "card-based", "Amgoud, Ben-Naim, Doder and Vesic 2017",
                                        "the number of attackers counts more than their strength");

namespace {

constexpr std::array listed = {
#define STRENGTH(name) &strength_semantics::name,
#include "reason/strengths.def"
#undef STRENGTH
};

}  // namespace

std::span<const StrengthSemantics* const> all_strength_semantics() {
    return listed;
}

const StrengthSemantics* find_strength_semantics(std::string_view id) {
    return find_listed(listed, &StrengthSemantics::id, id);
}

}  // namespace argmap
