// argmap rules: what can be found in maps, and what does it mean?
#include "check/check.hpp"
#include "cli/command.hpp"
#include "cli/maps.hpp"
#include "cli/rules/explain.hpp"
#include "text/wording.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

namespace {

/// The code with this id or name; throws Trouble if there is none.
const Code& find_code(std::string_view wanted) {
    std::vector<std::string_view> known;
    for (const Code* code : all_codes()) {
        if (code->id == wanted || code->name == wanted)
            return *code;
        known.push_back(code->id);
        known.push_back(code->name);
    }
    if (const auto retired = retired_rule(wanted))
        throw Trouble(retired->first.in(Tongue::english));
    const std::string meant = did_you_mean(wanted, known);
    throw Trouble("nothing that can be found is called " + in_backticks(wanted) +
                  (meant.empty() ? "; `argmap rules` lists all that can" : meant));
}

class Rules : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.optional_positionals("CODE", wanted_,
                                       "Codes or names to explain; otherwise all are listed");
        arguments.choice("--format", format_, "How; markdown is the whole reference page",
                         {"text", "markdown"});
        arguments.example("argmap rules", "lists all that argmap check can find");
        arguments.example("argmap rules circular-support",
                          "explains one: why it matters, how to mend it, when to leave it");
        arguments.example("argmap rules --format markdown", "writes docs/codes.md");
    }

    Status run(Io& io) override {
        if (format_ == "markdown") {
            if (!wanted_.empty())
                throw Trouble("`--format markdown` writes the page of all codes; leave out " +
                              in_backticks(wanted_[0]));
            io.out << codes_as_markdown();
        } else if (wanted_.empty()) {
            io.out << list_of_codes() << "\n`argmap rules CODE` explains one.\n";
        } else {
            io.out << explanations();
        }
        return Status::fine;
    }

  private:
    std::string explanations() const {
        std::string text;
        for (const std::string& wanted : wanted_)
            text += (text.empty() ? "" : "\n") + explanation(find_code(wanted));
        return text;
    }

    std::vector<std::string> wanted_;
    std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_rules_command() {
    return std::make_unique<Rules>();
}

}  // namespace argmap::cli
