// Which language does a BCP 47 tag name?
#pragma once

#include <string_view>

namespace argmap {

/// "zh", and "zh-Hant" and the like.
inline bool is_chinese_tag(std::string_view tag) {
    return tag == "zh" || tag.starts_with("zh-");
}

}  // namespace argmap
