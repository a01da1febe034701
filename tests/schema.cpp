// The one file that knows valijson.
#include "schema.hpp"

#include "files.hpp"

#include <cmath>
#include <cstdint>

#include <nlohmann/json.hpp>

#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace argmap::test {

namespace {

using nlohmann::json;

/// To a schema 1.0 and 1 are the same number, and an integer. valijson 1.0 takes only the second for one.
void write_whole_numbers_plainly(json& tree) {
    std::vector<json*> all{&tree};
    for (std::size_t i = 0; i < all.size(); ++i) {
        json& value = *all[i];
        if (value.is_structured()) {
            for (json& child : value)
                all.push_back(&child);
        } else if (value.is_number_float()) {
            const auto number = value.get<double>();
            if (std::abs(number) < 1e15 && std::floor(number) == number)
                value = static_cast<std::int64_t>(number);
        }
    }
}

}  // namespace

struct Schema::Parts {
    valijson::Schema schema;
    valijson::Validator validator;  // keeps its patterns compiled
};

Schema::Schema(const std::string& file) : parts_(std::make_unique<Parts>()) {
    const json text = json::parse(contents(project / "schemas" / file));
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(text), parts_->schema);
}

Schema::~Schema() = default;

bool Schema::accepts(const json& value) {
    json plain = value;
    write_whole_numbers_plainly(plain);
    return parts_->validator.validate(parts_->schema, valijson::adapters::NlohmannJsonAdapter(plain),
                                      nullptr);
}

bool Schema::accepts(std::string_view text) {
    const json value = json::parse(text, nullptr, false);
    return !value.is_discarded() && accepts(value);
}

}  // namespace argmap::test
