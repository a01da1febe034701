#include "report/strength_formula.hpp"

#include "report/shown.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

namespace argmap {

namespace {

using Values = std::span<const double>;

constexpr std::size_t most_written = 8;

/// "a × b × …" of what `written` makes of each.
template <class Written>
std::string joined(Values values, std::string_view sign, const Written& written) {
    std::string text;
    for (std::size_t i = 0; i < std::min(values.size(), most_written); ++i)
        text.append(i > 0 ? sign : "").append(written(values[i]));
    return values.size() > most_written ? text.append(sign).append("…") : text;
}

std::string sum(Values values) {
    return joined(values, " + ", digits_that_differ);
}

/// What is left of 1: "(1 − 0.9) × (1 − 0.8)".
std::string left_by(Values values) {
    return values.empty()
               ? "1"
               : joined(values, " × ", [](double one) { return "(1 − " + digits_that_differ(one) + ")"; });
}

/// With the sign of arithmetic instead of a hyphen.
std::string with_minus(double number) {
    return number < 0 ? "−" + digits_that_differ(-number) : digits_that_differ(number);
}

double energy_of_product(Values attackers, Values supporters) {
    const auto left_of_1 = [](Values values) {
        double left = 1;
        for (const double value : values)
            left *= 1 - value;
        return left;
    };
    return left_of_1(attackers) - left_of_1(supporters);
}

double energy_of_sum(Values attackers, Values supporters) {
    double energy = 0;
    for (const double supporter : supporters)
        energy += supporter;
    for (const double attacker : attackers)
        energy -= attacker;
    return energy;
}

std::string product(Values attackers, Values supporters) {
    return "E = " + left_by(attackers) + " − " + left_by(supporters) + " = " +
           with_minus(energy_of_product(attackers, supporters));
}

std::string difference(Values attackers, Values supporters) {
    if (attackers.size() + supporters.size() == 1)
        return "E = " + with_minus(energy_of_sum(attackers, supporters));
    std::string text = "E = " + sum(supporters);
    if (!attackers.empty())
        text += std::string(supporters.empty() ? "−" : " − ") +
                (attackers.size() > 1 ? "(" + sum(attackers) + ")" : sum(attackers));
    return text + " = " + with_minus(energy_of_sum(attackers, supporters));
}

/// What a share of the way to 0 or 1 makes of a base score; the share is written for the size of the energy.
std::string moved(double base, double energy, const std::string& share) {
    const std::string written = digits_that_differ(base);
    return energy < 0 ? written + " × (1 − " + share + ")" : written + " + (1 − " + written + ") × " + share;
}

std::string linear(double base, double energy) {
    return moved(base, energy, digits_that_differ(std::abs(energy)));
}

std::string max(double base, double energy, std::string_view power) {
    const std::string raised = digits_that_differ(std::abs(energy)) + std::string(power);
    return moved(base, energy, raised + " / (1 + " + raised + ")");
}

std::string euler(double base, double energy) {
    const std::string written = digits_that_differ(base);
    return "1 − (1 − " + written + "²) / (1 + " + written + " × e^(" + with_minus(energy) + "))";
}

std::string logistic(double base, double energy) {
    const std::string written = digits_that_differ(base);
    return written + " / (" + written + " + (1 − " + written + ") × e^(" + with_minus(-energy) + "))";
}

std::string average(double base, Values attackers, Values supporters) {
    const std::string written = digits_that_differ(base);
    const std::string lowered = written + " × " + left_by(attackers);
    const std::string lifted = "1 − (1 − " + written + ") × " + left_by(supporters);
    return supporters.empty() ? lowered
           : attackers.empty()
               ? lifted
               : "(" + lowered + " + 1 − (1 − " + written + ") × " + left_by(supporters) + ") / 2";
}

std::string divided(double base, const std::string& burden) {
    return digits_that_differ(base) + " / (1 + " + burden + ")";
}

std::string strongest(Values attackers) {
    return attackers.size() == 1 ? sum(attackers)
                                 : "max(" + joined(attackers, ", ", digits_that_differ) + ")";
}

/// Attackers without any strength are not counted.
std::string number_and_mean(Values attackers) {
    std::vector<double> counted;
    std::copy_if(attackers.begin(), attackers.end(), std::back_inserter(counted),
                 [](double attacker) { return attacker > 0; });
    if (counted.empty())
        return "0";
    const std::string number = std::to_string(counted.size());
    return number + " + " + (counted.size() > 1 ? "(" + sum(counted) + ") / " + number : sum(counted));
}

/// The last step, and before it what the energy is.
std::vector<std::string> steps(const StrengthSemantics& semantics, double base, Values attackers,
                               Values supporters) {
    namespace all = strength_semantics;
    const double of_product = energy_of_product(attackers, supporters);
    const double of_sum = energy_of_sum(attackers, supporters);
    if (&semantics == &all::df_quad)
        return {product(attackers, supporters), linear(base, of_product)};
    if (&semantics == &all::squared_df_quad)
        return {product(attackers, supporters), max(base, of_product, "")};
    if (&semantics == &all::quadratic_energy)
        return {difference(attackers, supporters), max(base, of_sum, "²")};
    if (&semantics == &all::euler_based)
        return {difference(attackers, supporters), euler(base, of_sum)};
    if (&semantics == &all::mlp_based)
        return {difference(attackers, supporters), logistic(base, of_sum)};
    if (&semantics == &all::quad)
        return {average(base, attackers, supporters)};
    if (&semantics == &all::h_categorizer)
        return {divided(base, sum(attackers))};
    if (&semantics == &all::max_based)
        return {divided(base, strongest(attackers))};
    if (&semantics == &all::card_based)
        return {divided(base, number_and_mean(attackers))};
    return {};
}

}  // namespace

std::vector<std::string> written_formula(const StrengthSemantics& semantics, double base, Values attackers,
                                         Values supporters) {
    if (attackers.empty() && supporters.empty())
        return {};
    std::vector<std::string> lines = steps(semantics, base, attackers, supporters);
    if (!lines.empty())
        lines.back() += " = " + digits_that_differ(semantics.strength(base, attackers, supporters));
    return lines;
}

}  // namespace argmap
