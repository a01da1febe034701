#include "cli/overlays.hpp"

#include "test.hpp"

namespace argmap::cli {

TEST_CASE("labels and strengths of claims and relations come together in an overlay") {
    Overlay overlay;
    show_labels({.claims = {Standing::in, Standing::out, Standing::undecided}, .relations = {Standing::out}},
                overlay);
    Strengths strengths;
    strengths.base = {0.5, 0.5, 1};
    strengths.claims = {0.75, 0, 1};
    strengths.relations = {0.25};
    show_strengths(strengths, overlay);
    CHECK((overlay.claims == std::vector<Marks>{{.fate = Fate::stands, .strength = 0.75, .base = 0.5},
                                                {.fate = Fate::fallen, .strength = 0, .base = 0.5},
                                                {.fate = Fate::undecided, .strength = 1, .base = 1}}));
    CHECK((overlay.relations == std::vector<Marks>{{.fate = Fate::fallen, .strength = 0.25}}));
}

}  // namespace argmap::cli
