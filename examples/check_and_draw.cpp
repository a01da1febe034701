// Checks a map and draws it, from a text to an SVG: `check_and_draw map.json picture.svg`.
#include "argmap.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

using namespace argmap;

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: check_and_draw map.json picture.svg\n";
        return 2;
    }
    std::ifstream file(words[1], std::ios::binary);
    if (!file) {
        std::cerr << "cannot read " << words[1] << '\n';
        return 2;
    }
    const SourceFile source(words[1], {std::istreambuf_iterator<char>(file), {}});
    Diagnostics diagnostics;
    if (auto document = read(source, diagnostics)) {
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        check(map, diagnostics);
        const Rendered picture = renderers::svg.render(draw(map, whole(map), {}), {});
        if (picture.error)
            std::cerr << picture.error->message << '\n';
        else
            std::ofstream(words[2], std::ios::binary) << picture.bytes;
    }
    diagnostics.sort();
    std::cerr << findings_for_people(source, diagnostics);
    return diagnostics.empty() ? 0 : 1;
}
