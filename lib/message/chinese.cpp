#include "message/message.hpp"

namespace argmap {

const std::vector<std::pair<std::string_view, std::string_view>>& chinese_translations() {
    static const std::vector<std::pair<std::string_view, std::string_view>> all = {
#define SAY(english, chinese) {english, chinese},
#include "message/chinese/check.def"
#include "message/chinese/commands.def"
#include "message/chinese/common.def"
#include "message/chinese/diagnostics.def"
#include "message/chinese/exercise.def"
#include "message/chinese/page.def"
#include "message/chinese/reading.def"
#include "message/chinese/report.def"
#include "message/chinese/teach.def"
#undef SAY
    };
    return all;
}

}  // namespace argmap
