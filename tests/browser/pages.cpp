// Writes the pages that tests/browser/run.mjs opens into a folder, which has to be there already.
#include "page/exercise_page.hpp"
#include "page/sample_exercises.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using namespace argmap;

void write(const std::filesystem::path& path, const std::string& page) {
    std::ofstream(path, std::ios::binary) << page;
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "usage: exercise_pages FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = words[1];
    const Exercise english = test::english_exercise();
    const Exercise chinese = test::chinese_exercise();
    const Exercise gaps = test::gap_exercise();
    const Exercise hostile = test::hostile_exercise();
    const std::string asked = test::picture("en", false);
    const std::string solved = test::picture("en", true);
    const ExerciseOnPage with_picture{&english, asked, solved};
    const std::string hostile_picture = test::hostile_picture();
    const std::array set{with_picture, ExerciseOnPage{&gaps}};
    write(folder / "one.html", exercise_page(std::array{with_picture}));
    write(folder / "set.html", exercise_page(set, {.title = "Two exercises"}));
    write(folder / "chinese.html", exercise_page(std::array{ExerciseOnPage{
                                       &chinese, test::picture("zh", false), test::picture("zh", true)}}));
    write(folder / "hostile.html",
          exercise_page(std::array{ExerciseOnPage{&hostile, hostile_picture, hostile_picture}}));
    write(folder / "none.html", exercise_page({}));
}
