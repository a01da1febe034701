#include "document/fields.hpp"

#include "test.hpp"

namespace argmap {

TEST_CASE("keys that are known by their place stand there") {
    CHECK(fields<RelationEntry>()[type_field].key == "type");
    CHECK(fields<RelationEntry>()[target_field].key == "to");
    CHECK(fields<RelationEntry>()[arrow_fields - 1].key == "to");
    CHECK(fields<RelationEntry>()[1].key == "from");
    CHECK(fields<Document>()[language_field].key == "language");
}

}  // namespace argmap
