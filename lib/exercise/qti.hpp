// How does a platform that reads QTI 2.1 take exercises in?
#pragma once

#include "exercise/platform.hpp"
#include "exercise/zip.hpp"

#include <span>

namespace argmap {

/// A package as a zip: `imsmanifest.xml`, `test.xml` with a section for each exercise, an item for each
/// question and the pictures. `match` takes each choice as often as it may belong somewhere, and each right
/// pair brings its share; a wrong choice of `several` costs as in Moodle XML, down to 0; `order` is right as
/// a whole or not at all. Linear.
PlatformFile qti_package(std::span<const PlatformExercise> exercises);

/// What is in such a package, in the order of the zip.
std::vector<PackedFile> qti_files(std::span<const PlatformExercise> exercises,
                                  std::vector<std::string>& notes);

}  // namespace argmap
