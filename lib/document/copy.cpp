#include "document/copy.hpp"

#include "document/fields.hpp"

#include <functional>
#include <string_view>
#include <variant>

namespace argmap {

namespace {

bool is_part(std::string_view part, std::string_view text) {
    const std::less_equal<> is_not_after;  // of any two pointers
    return is_not_after(text.data(), part.data()) &&
           is_not_after(part.data() + part.size(), text.data() + text.size());
}

class Copy {
  public:
    explicit Copy(const Document& from) : from_(from) {}

    Document run() {
        copy_what_says_where();
        copy_pools();
        copy_fields();
        copy_entries(&Document::speakers);
        copy_entries(&Document::sources);
        copy_entries(&Document::topics);
        copy_entries(&Document::claims);
        copy_entries(&Document::relations);
        made_.left_out = from_.left_out;
        for (Word& id : made_.left_out)
            keep(id);
        return std::move(made_);
    }

  private:
    void copy_what_says_where() {
        made_.source = from_.source;
        made_.written = from_.written;
        made_.at = from_.at;
        made_.spans = from_.spans;
        made_.extents = from_.extents;
    }

    void copy_pools() {
        made_.texts = from_.texts;
        for (LocalText& text : made_.texts) {
            keep(text.language);
            keep(text.text);
        }
        made_.words = from_.words;
        for (Word& word : made_.words)
            keep(word);
        made_.citations = from_.citations;
        for (Citation& citation : made_.citations) {
            keep(citation.source);
            keep(citation.locator);
        }
        made_.allowances = from_.allowances;
        for (Allowance& allowance : made_.allowances) {
            keep(allowance.rule);
            keep(allowance.reason);
        }
    }

    void copy_fields() {
        for (const Field<Document>& field : all_fields<Document>())
            std::visit([&](auto member) { made_.*member = from_.*member; }, field.member);
        keep_words_of(made_);
        made_.has_main = from_.has_main;
        made_.has_speakers = from_.has_speakers;
    }

    template <class List>
    void copy_entries(List Document::*list) {
        made_.*list = from_.*list;
        for (auto& entry : made_.*list) {
            keep(entry.id);
            keep_words_of(entry);
        }
    }

    template <class Entry>
    void keep_words_of(Entry& entry) {
        for (const Field<Entry>& field : fields<Entry>())
            if (const auto* member = std::get_if<Word Entry::*>(&field.member))
                keep(entry.**member);
    }

    void keep(Word& word) {
        if (word.present() && !is_part(word.text(), from_.source.text()))
            word = Word(made_.decoded.emplace_back(word.text()), word.at());
    }

    const Document& from_;
    Document made_;
};

}  // namespace

Document copy(const Document& document) {
    return Copy(document).run();
}

}  // namespace argmap
