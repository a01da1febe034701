// Can any bytes make a reader of frameworks or the solver fail? For libFuzzer: the first byte chooses the
// format. Small frameworks are solved too, and what decisions say is compared with the list of all
// extensions.
#include "framework/read.hpp"
#include "framework/solve.hpp"
#include "fuzzing.hpp"

#include <algorithm>
#include <optional>

namespace {

using namespace argmap;
using fuzzing::require;

void check_answers(const Framework& framework, Semantics semantics, std::string_view about) {
    std::vector<Extension> extensions;
    const Enumeration all = enumerate(framework, semantics, {}, [&](std::span<const ArgumentId> extension) {
        extensions.emplace_back(extension.begin(), extension.end());
        return true;
    });
    require(all.complete && all.found == extensions.size(), "not all extensions are listed", about);
    require(count(framework, semantics, {}).number == std::to_string(extensions.size()), "a wrong count",
            about);
    for (std::uint32_t a = 0; a < framework.argument_count(); ++a) {
        const ArgumentId argument{a};
        const auto has = [&](const Extension& one) {
            return std::binary_search(one.begin(), one.end(), argument);
        };
        const bool in_some = std::any_of(extensions.begin(), extensions.end(), has);
        const bool in_all = std::all_of(extensions.begin(), extensions.end(), has);
        require((credulous(framework, semantics, argument, {}).answer == Answer::yes) == in_some, "in some",
                about);
        require((skeptical(framework, semantics, argument, {}).answer == Answer::yes) == in_all, "in all",
                about);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view text = fuzzing::text_of(data + 1, size - 1);
    const auto formats = all_framework_formats();
    Diagnostics diagnostics;
    const Bounds bounds;
    Watch watch(bounds);
    const std::optional<WholeFramework> read = read_framework(
        SourceFile("framework", std::string(text)), formats[data[0] % formats.size()], watch, diagnostics);
    require(read.has_value() || diagnostics.count(Severity::error) > 0, "nothing is said of what is wrong",
            text);
    constexpr std::size_t few = 6;
    if (read && read->framework.argument_count() <= few)
        for (const Semantics semantics : all_semantics())
            check_answers(read->framework, semantics, text);
    return 0;
}
