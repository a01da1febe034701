// Graphs from the literature with the strengths that were published for them, or that other programs agree
// on.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::test {

struct PublishedGraph {
    using Edges = std::vector<std::pair<std::string, std::string>>;  // who bears on whom
    struct Figures {
        std::string_view semantics;
        std::vector<double> strengths;  // in the order of `base`
    };

    std::string title;
    std::string_view source;
    std::vector<std::pair<std::string, double>> base;
    Edges attacks;
    Edges supports;
    std::vector<Figures> strengths;
};

/// The figures that the sources print to two or three digits were computed to eleven by QBAF-Py and
/// Uncertainpy, which agree with each other and with the sources.
inline const std::vector<PublishedGraph>& published_graphs() {
    static const std::vector<PublishedGraph> graphs{
        {.title = "an opinion in a debate",
         .source = "Rago, Toni, Aurisicchio and Baroni 2016",
         .base = {{"A1", 0.5},
                  {"A2", 0.5},
                  {"P1", 0.7},
                  {"P2", 0.5},
                  {"P3", 0.9},
                  {"C1", 0.2},
                  {"C2", 0.2},
                  {"C3", 0.6},
                  {"C4", 0.5}},
         .attacks = {{"C1", "A2"}, {"C2", "P2"}, {"C3", "P2"}, {"C4", "P2"}},
         .supports = {{"P1", "A1"}, {"P2", "A1"}, {"P3", "A2"}},
         .strengths = {{"df-quad", {0.862, 0.85, 0.7, 0.08, 0.9, 0.2, 0.2, 0.6, 0.5}},
                       {"quadratic-energy",
                        {0.71985217877, 0.6644295302, 0.7, 0.18587360595, 0.9, 0.2, 0.2, 0.6, 0.5}},
                       {"euler-based",
                        {0.68938031028, 0.62628489862, 0.7, 0.33994322781, 0.9, 0.2, 0.2, 0.6, 0.5}},
                       {"quad", {0.862, 0.675, 0.7, 0.08, 0.9, 0.2, 0.2, 0.6, 0.5}},
                       {"squared-df-quad",
                        {0.71934106162, 0.70588235294, 0.7, 0.27173913043, 0.9, 0.2, 0.2, 0.6, 0.5}},
                       {"mlp-based",
                        {0.71385169738, 0.66818777217, 0.7, 0.21416501696, 0.9, 0.2, 0.2, 0.6, 0.5}}}},
        {.title = "whether to buy or to sell",
         .source = "Potyka 2018, figure 1",
         .base = {{"Buy", 0.5}, {"Sell", 0.5}, {"1", 0.8}, {"2", 0.7}, {"3", 0.3}, {"4", 0.9}, {"5", 0.9}},
         .attacks = {{"Buy", "Sell"}, {"Sell", "Buy"}, {"2", "1"}, {"3", "2"}, {"4", "3"}, {"5", "1"}},
         .supports = {{"1", "Sell"}, {"2", "Buy"}, {"4", "2"}, {"5", "Buy"}},
         .strengths =
             {{"df-quad", {0.99636, 0.0033800000006, 0.00312, 0.961, 0.03, 0.9, 0.9}},
              {"quadratic-energy",
               {0.8216464429, 0.36216969424, 0.20474426059, 0.80508458274, 0.16574585635, 0.9, 0.9}},
              {"euler-based",
               {0.71714090274, 0.49488942018, 0.68631747051, 0.78971864771, 0.18892726925, 0.9, 0.9}},
              {"quad", {0.66105066667, 0.33824733333, 0.01404, 0.8245, 0.03, 0.9, 0.9}},
              {"squared-df-quad",
               {0.68611891318, 0.38981950738, 0.40347402103, 0.82779456193, 0.15789473684, 0.9, 0.9}},
              {"mlp-based",
               {0.78995476117, 0.40721317126, 0.41445671678, 0.83186592024, 0.14838834104, 0.9, 0.9}}}},
        {.title = "a rumour",
         .source = "Yin, Potyka and Toni 2023, table 1",
         .base =
             {{"A", 0.5}, {"B", 0.5}, {"C", 0.5}, {"D", 0.5}, {"E", 0.5}, {"F", 0.5}, {"G", 0.5}, {"H", 0.5}},
         .attacks = {{"D", "A"}, {"E", "B"}, {"F", "D"}, {"G", "F"}, {"H", "F"}},
         .supports = {{"B", "A"}, {"C", "A"}},
         .strengths = {{"df-quad", {0.59375, 0.25, 0.5, 0.4375, 0.5, 0.125, 0.5, 0.5}},
                       {"quadratic-energy", {0.57784334921, 0.4, 0.5, 0.47058823529, 0.5, 0.25, 0.5, 0.5}},
                       {"euler-based",
                        {0.58546230508, 0.42452240321, 0.5, 0.44302953814, 0.5, 0.36652180262, 0.5, 0.5}},
                       {"quad", {0.546875, 0.25, 0.5, 0.4375, 0.5, 0.125, 0.5, 0.5}},
                       {"squared-df-quad",
                        {0.60869565217, 0.33333333333, 0.5, 0.38888888889, 0.5, 0.28571428571, 0.5, 0.5}},
                       {"mlp-based",
                        {0.60930069526, 0.3775406688, 0.5, 0.43316699298, 0.5, 0.26894142137, 0.5, 0.5}}}},
        {.title = "reviews of a film",
         .source = "Yin, Potyka and Toni 2023, table 2; Kampik et al. 2024, table 5",
         .base = {{"m", 0.79}, {"fA", 0.16}, {"fD", 0.05}, {"fW", 0.02}, {"A1", 0.05}, {"A2", 0.07}},
         .attacks = {{"fW", "m"}},
         .supports = {{"fA", "m"}, {"fD", "m"}, {"A1", "fA"}, {"A2", "fA"}},
         .strengths = {{"df-quad", {0.84774307, 0.25786, 0.05, 0.02, 0.05, 0.07}},
                       {"quadratic-energy", {0.79822697604, 0.17192429022, 0.05, 0.02, 0.05, 0.07}},
                       {"euler-based", {0.80911769423, 0.17451676056, 0.05, 0.02, 0.05, 0.07}},
                       {"quad", {0.813071535, 0.25786, 0.05, 0.02, 0.05, 0.07}},
                       {"squared-df-quad", {0.83402705515, 0.24764890282, 0.05, 0.02, 0.05, 0.07}},
                       {"mlp-based", {0.82225760085, 0.17679300795, 0.05, 0.02, 0.05, 0.07}}}},
        {.title = "a supported attacker",
         .source = "Kampik, Potyka, Yin, Cyras and Toni 2024, example 3.1",
         .base = {{"a", 0.5}, {"b", 0.5}, {"c", 0.5}},
         .attacks = {{"b", "a"}},
         .supports = {{"c", "b"}},
         .strengths = {{"df-quad", {0.125, 0.75, 0.5}},
                       {"quadratic-energy", {0.36764705882, 0.6, 0.5}},
                       {"euler-based", {0.41290183569, 0.58889707141, 0.5}},
                       {"quad", {0.125, 0.75, 0.5}},
                       {"squared-df-quad", {0.3, 0.66666666667, 0.5}},
                       {"mlp-based", {0.34922232179, 0.6224593312, 0.5}}}},
        {.title = "two attackers of full strength",
         .source = "Kampik, Potyka, Yin, Cyras and Toni 2024, figure 4",
         .base = {{"a", 0.5}, {"b", 1}, {"c", 1}},
         .attacks = {{"b", "a"}, {"c", "a"}},
         .supports = {},
         .strengths = {{"df-quad", {0, 1, 1}},
                       {"quadratic-energy", {0.1, 1, 1}},
                       {"euler-based", {0.29753420375, 1, 1}},
                       {"quad", {0, 1, 1}},
                       {"squared-df-quad", {0.25, 1, 1}},
                       {"mlp-based", {0.11920292202, 1, 1}}}},
        {.title = "a mutual attack with a supporter",
         .source = "computed with Uncertainpy",
         .base = {{"a", 0.8}, {"b", 0.4}, {"c", 0.2}},
         .attacks = {{"a", "b"}, {"b", "a"}},
         .supports = {{"c", "a"}},
         .strengths = {{"df-quad", {0.82608695652, 0.069565217391, 0.2}},
                       {"quadratic-energy", {0.79843484212, 0.24427507811, 0.2}},
                       {"euler-based", {0.79214811432, 0.28882770396, 0.2}},
                       {"quad", {0.78571428571, 0.085714285715, 0.2}},
                       {"squared-df-quad", {0.7807764064, 0.22462112512, 0.2}},
                       {"mlp-based", {0.79492777528, 0.2314053321, 0.2}}}},
        {.title = "three attacks in a cycle",
         .source = "computed with Uncertainpy",
         .base = {{"a", 0.9}, {"b", 0.9}, {"c", 0.9}},
         .attacks = {{"a", "b"}, {"b", "c"}, {"c", "a"}},
         .supports = {},
         .strengths = {{"df-quad", {0.47368421053, 0.47368421053, 0.47368421053}},
                       {"quadratic-energy", {0.63903724931, 0.63903724931, 0.63903724931}},
                       {"euler-based", {0.8623153585, 0.8623153585, 0.8623153585}},
                       {"quad", {0.47368421053, 0.47368421053, 0.47368421053}},
                       {"squared-df-quad", {0.57238052948, 0.57238052948, 0.57238052948}},
                       {"mlp-based", {0.80150394008, 0.80150394008, 0.80150394008}}}},
        {.title = "mutual support",
         .source = "computed with Uncertainpy",
         .base = {{"a", 0.3}, {"b", 0.6}},
         .attacks = {},
         .supports = {{"a", "b"}, {"b", "a"}},
         .strengths = {{"df-quad", {1, 1}},
                       {"quadratic-energy", {0.52408817312, 0.6861928986}},
                       {"euler-based", {0.42555733194, 0.66636533342}},
                       {"quad", {1, 1}},
                       {"squared-df-quad", {0.6, 0.75}},
                       {"mlp-based", {0.46441603571, 0.7047209659}}}},
    };
    return graphs;
}

/// Attacks alone, for the semantics of Amgoud, Ben-Naim, Doder and Vesic 2017.
inline const std::vector<PublishedGraph>& published_attack_graphs() {
    static const std::vector<PublishedGraph> graphs{
        {.title = "a graph of six attacks",
         .source = "Bonzon, Delobelle, Konieczny and Maudet 2016, figure 1",
         .base = {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}, {"e", 1}},
         .attacks = {{"a", "e"}, {"b", "a"}, {"b", "c"}, {"c", "e"}, {"d", "a"}, {"e", "d"}},
         .supports = {},
         .strengths = {{"h-categorizer", {0.37701455802, 1, 0.5, 0.65241746963, 0.53276091852}},
                       {"max-based", {0.5, 1, 0.5, 0.6, 0.66666666667}},
                       {"card-based", {0.26902580988, 1, 0.33333333333, 0.43423094192, 0.30292202478}}}},
        {.title = "a chain of two attacks",
         .source = "Amgoud et al. 2017",
         .base = {{"a", 1}, {"b", 1}, {"c", 1}},
         .attacks = {{"a", "b"}, {"b", "c"}},
         .supports = {},
         .strengths = {{"h-categorizer", {1, 0.5, 0.66666666667}},
                       {"max-based", {1, 0.5, 0.66666666667}},
                       {"card-based", {1, 0.33333333333, 0.42857142857}}}},
        {.title = "a mutual attack",
         .source = "Amgoud et al. 2017",
         .base = {{"a", 1}, {"b", 1}},
         .attacks = {{"a", "b"}, {"b", "a"}},
         .supports = {},
         .strengths = {{"h-categorizer", {0.61803398875, 0.61803398875}},
                       {"max-based", {0.61803398875, 0.61803398875}},
                       {"card-based", {0.41421356237, 0.41421356237}}}},
        {.title = "a self-attack",
         .source = "Amgoud et al. 2017",
         .base = {{"a", 1}},
         .attacks = {{"a", "a"}},
         .supports = {},
         .strengths = {{"h-categorizer", {0.61803398875}},
                       {"max-based", {0.61803398875}},
                       {"card-based", {0.41421356237}}}},
        {.title = "three attackers of different weight",
         .source = "Amgoud et al. 2017",
         .base = {{"a", 0.8}, {"b", 0.5}, {"c", 0.4}, {"d", 0}},
         .attacks = {{"b", "a"}, {"c", "a"}, {"d", "a"}},
         .supports = {},
         .strengths = {{"h-categorizer", {0.42105263158, 0.5, 0.4, 0}},
                       {"max-based", {0.53333333333, 0.5, 0.4, 0}},
                       {"card-based", {0.23188405797, 0.5, 0.4, 0}}}},
        {.title = "a cycle of three attacks",
         .source = "Amgoud et al. 2017",
         .base = {{"a", 1}, {"b", 1}, {"c", 1}},
         .attacks = {{"a", "b"}, {"b", "c"}, {"c", "a"}},
         .supports = {},
         .strengths = {{"h-categorizer", {0.61803398875, 0.61803398875, 0.61803398875}},
                       {"max-based", {0.61803398875, 0.61803398875, 0.61803398875}},
                       {"card-based", {0.41421356237, 0.41421356237, 0.41421356237}}}},
    };
    return graphs;
}

/// What a node contributes to the strength of the first node of a graph (Kampik, Potyka, Yin, Cyras and Toni
/// 2024; gradients as in Yin, Potyka and Toni 2023).
struct PublishedContribution {
    std::string_view graph;
    std::string_view semantics;
    std::string_view of;
    double removal;
    double intrinsic_removal;
    double shapley;
    double gradient;  // NaN where none was published; found by differences, to some seven digits
};

inline const std::vector<PublishedContribution>& published_contributions() {
    static const double none = std::numeric_limits<double>::quiet_NaN();
    static const std::vector<PublishedContribution> contributions{
        {"a rumour", "df-quad", "B", 0.0625, 0.125, 0.14583333333, 0.125},
        {"a rumour", "df-quad", "C", 0.1875, 0.1875, 0.20833333333, 0.375},
        {"a rumour", "df-quad", "D", -0.21875, -0.25, -0.22135416667, -0.4375},
        {"a rumour", "df-quad", "E", -0.0625, -0.0625, -0.041666666667, -0.125},
        {"a rumour", "df-quad", "F", 0.03125, 0.125, 0.028645833333, 0.0625},
        {"a rumour", "df-quad", "G", -0.03125, -0.03125, -0.013020833333, -0.0625},
        {"a rumour", "df-quad", "H", -0.03125, -0.03125, -0.013020833333, -0.0625},
        {"a rumour", "quadratic-energy", "B", 0.077411197089, 0.10902730734, 0.097243065634, 0.24489008},
        {"a rumour", "quadratic-energy", "C", 0.08032234659, 0.08032234659, 0.10358558519, 0.3061126},
        {"a rumour", "quadratic-energy", "D", -0.14591355687, -0.15479138884, -0.10988557213, -0.28810597},
        {"a rumour", "quadratic-energy", "E", -0.031616110253, -0.031616110253, -0.01300384375, -0.097956031},
        {"a rumour", "quadratic-energy", "F", 0.0088778319654, 0.031034482759, 0.0058052761044, 0.03389482},
        {"a rumour", "quadratic-energy", "G", -0.012296617264, -0.012296617264, -0.0029505809207,
         -0.01694741},
        {"a rumour", "quadratic-energy", "H", -0.012296617264, -0.012296617264, -0.0029505809207,
         -0.01694741},
        {"a rumour", "euler-based", "B", 0.075878824115, 0.089922768657, 0.080940982421, 0.19192875},
        {"a rumour", "euler-based", "C", 0.08853725505, 0.08853725505, 0.087471125322, 0.18541569},
        {"a rumour", "euler-based", "D", -0.082728039762, -0.093256788875, -0.080397042611, -0.19085306},
        {"a rumour", "euler-based", "E", -0.014043944543, -0.014043944543, -0.0068773835072, -0.02482932},
        {"a rumour", "euler-based", "F", 0.010528749113, 0.013963515439, 0.0053457585501, 0.027681525},
        {"a rumour", "euler-based", "G", -0.0015204420352, -0.0015204420352, -0.00051056754701,
         -0.0026158857},
        {"a rumour", "euler-based", "H", -0.0015204420352, -0.0015204420352, -0.00051056754701,
         -0.0026158857},
        {"a rumour", "squared-df-quad", "B", 0.058695652174, 0.082653061224, 0.10515359896, 0.1020794},
        {"a rumour", "squared-df-quad", "C", 0.13501144165, 0.13501144165, 0.13699723583, 0.20415879},
        {"a rumour", "squared-df-quad", "D", -0.091304347826, -0.12857142857, -0.13357619902, -0.23818526},
        {"a rumour", "squared-df-quad", "E", -0.023957409051, -0.023957409051, -0.016988355798, -0.034026465},
        {"a rumour", "squared-df-quad", "F", 0.037267080745, 0.053571428571, 0.021681737492, 0.052930057},
        {"a rumour", "squared-df-quad", "G", -0.0042075736325, -0.0042075736325, -0.002286182651,
         -0.0075614366},
        {"a rumour", "squared-df-quad", "H", -0.0042075736325, -0.0042075736325, -0.002286182651,
         -0.0075614366},
        {"reviews of a film", "df-quad", "fA", 0.05144307, 0.03192, 0.044726450833, 0.17625825},
        {"reviews of a film", "df-quad", "fD", 0.00779247, 0.00779247, 0.011248250833, 0.1558494},
        {"reviews of a film", "df-quad", "fW", -0.0042, -0.0042, -0.0080666666667, -0.21},
        {"reviews of a film", "df-quad", "A1", 0.00779247, 0.00779247, 0.0040649175, 0.1558494},
        {"reviews of a film", "df-quad", "A2", 0.01114407, 0.01114407, 0.0057701175, 0.159201},
        {"reviews of a film", "quadratic-energy", "fA", 0.0080381459919, 0.0071280312539, 0.006604191444,
         0.077182036},
        {"reviews of a film", "quadratic-energy", "fD", 0.0034893179914, 0.0034893179914, 0.0020175341578,
         0.078293457},
        {"reviews of a film", "quadratic-energy", "fW", -0.001630139203, -0.001630139203, -0.00090286598781,
         -0.078293457},
        {"reviews of a film", "quadratic-energy", "A1", 0.00060282416788, 0.00060282416788, 0.00021814353349,
         0.015339017},
        {"reviews of a film", "quadratic-energy", "A2", 0.00075366077128, 0.00075366077128, 0.00028997289733,
         0.015339017},
        {"reviews of a film", "euler-based", "fA", 0.016332554963, 0.014968852825, 0.015628787761,
         0.099549957},
        {"reviews of a film", "euler-based", "fD", 0.004694797098, 0.004694797098, 0.0046691323686,
         0.093952126},
        {"reviews of a film", "euler-based", "fW", -0.0018792730689, -0.0018792730689, -0.0018665556452,
         -0.093952126},
        {"reviews of a film", "euler-based", "A1", 0.00058237916862, 0.00058237916862, 0.00028637226653,
         0.011852806},
        {"reviews of a film", "euler-based", "A2", 0.00080962936048, 0.00080962936048, 0.00039995748021,
         0.011852806},
        {"reviews of a film", "squared-df-quad", "fA", 0.037910550297, 0.026218520526, 0.03575066216,
         0.11161439},
        {"reviews of a film", "squared-df-quad", "fD", 0.0050857344829, 0.0050857344829, 0.00967207631,
         0.098690617},
        {"reviews of a film", "squared-df-quad", "fW", -0.0025827009467, -0.0025827009467, -0.0071914138029,
         -0.13117628},
        {"reviews of a film", "squared-df-quad", "A1", 0.004176987, 0.004176987, 0.0023877534792,
         0.078095083},
        {"reviews of a film", "squared-df-quad", "A2", 0.0061582026919, 0.0061582026919, 0.0034079770046,
         0.079774547},
        {"a supported attacker", "df-quad", "b", -0.375, -0.25, -0.3125, -0.25},
        {"a supported attacker", "df-quad", "c", -0.125, -0.125, -0.0625, -0.25},
        {"a supported attacker", "quadratic-energy", "b", -0.13235294118, -0.1, -0.11617647059, -0.25951557},
        {"a supported attacker", "quadratic-energy", "c", -0.032352941176, -0.032352941176, -0.016176470588,
         -0.10380623},
        {"a supported attacker", "euler-based", "b", -0.087098164306, -0.075477596786, -0.081287880546,
         -0.11727445},
        {"a supported attacker", "euler-based", "c", -0.01162056752, -0.01162056752, -0.0058102837602,
         -0.023688227},
        {"a supported attacker", "squared-df-quad", "b", -0.2, -0.16666666667, -0.18333333333, -0.12},
        {"a supported attacker", "squared-df-quad", "c", -0.033333333333, -0.033333333333, -0.016666666667,
         -0.04},
        {"two attackers of full strength", "df-quad", "b", 0, 0, -0.25, none},
        {"two attackers of full strength", "df-quad", "c", 0, 0, -0.25, none},
        {"two attackers of full strength", "quadratic-energy", "b", -0.15, -0.15, -0.2, none},
        {"two attackers of full strength", "quadratic-energy", "c", -0.15, -0.15, -0.2, none},
        {"two attackers of full strength", "euler-based", "b", -0.068987598873, -0.068987598873,
         -0.10123289813, none},
        {"two attackers of full strength", "euler-based", "c", -0.068987598873, -0.068987598873,
         -0.10123289813, none},
        {"two attackers of full strength", "squared-df-quad", "b", 0, 0, -0.125, none},
        {"two attackers of full strength", "squared-df-quad", "c", 0, 0, -0.125, none},
    };
    return contributions;
}

}  // namespace argmap::test
