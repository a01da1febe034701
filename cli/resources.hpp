// Files that travel inside the program.
#pragma once

#include <string_view>

namespace argmap::cli::resources {

extern const std::string_view starter_map;          ///< cli/starter-map.json
extern const std::string_view chinese_starter_map;  ///< cli/starter-map.zh.json
extern const std::string_view map_schema;           ///< schemas/argument-map.schema.json

}  // namespace argmap::cli::resources
