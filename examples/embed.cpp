// Prints the objections in a map that nobody answers: `embed map.json`.
#include "argmap.hpp"
#include "structure/answers.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** words) {
    std::ifstream file(count == 2 ? words[1] : "");
    if (!file) {
        std::cerr << "usage: embed map.json\n";
        return 2;
    }
    const argmap::SourceFile source(words[1], {std::istreambuf_iterator<char>(file), {}});
    argmap::Diagnostics diagnostics;
    if (auto document = argmap::read(source, diagnostics)) {  // nothing where it is no map at all
        const argmap::ArgumentMap map = argmap::resolve(std::move(*document), diagnostics);
        for (const argmap::Attack& attack : argmap::attacks(map))
            if (!attack.answered)
                std::cout << map.text(map.premises(attack.relation)[0]) << '\n';
    }
    diagnostics.sort();
    std::cerr << argmap::findings_for_people(source, diagnostics);
    return diagnostics.empty() ? 0 : 1;
}
