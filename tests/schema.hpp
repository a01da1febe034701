// Does JSON obey one of the project's schemas? Judged by an independent validator (valijson).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace argmap::test {

class Schema {
  public:
    /// A file in schemas/, such as "findings.schema.json".
    explicit Schema(const std::string& file);
    ~Schema();
    Schema(const Schema&) = delete;
    Schema& operator=(const Schema&) = delete;

    bool accepts(const nlohmann::json& value);

    /// The same for a text; one that is not JSON is not accepted.
    bool accepts(std::string_view text);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace argmap::test
