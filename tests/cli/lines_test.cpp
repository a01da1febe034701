#include "cli/lines.hpp"

#include "cli/command.hpp"
#include "test.hpp"

#include <fstream>
#include <istream>
#include <sstream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

namespace argmap::cli {

namespace {

using NumberedLines = std::vector<std::pair<std::size_t, std::string>>;

NumberedLines all(std::istream& in) {
    Lines lines(in, "standard input");
    NumberedLines found;
    while (auto line = lines.next())
        found.emplace_back(line->number, line->text);
    CHECK(!lines.next());  // the end stays the end
    return found;
}

NumberedLines all(const std::string& text) {
    std::istringstream in(text);
    return all(in);
}

/// A pipe into which each piece is put only when somebody waits for it.
class Pieces : public std::streambuf {
  public:
    explicit Pieces(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}
    std::size_t taken() const { return next_; }

  private:
    int_type underflow() override {
        if (next_ == pieces_.size())
            return traits_type::eof();
        std::string& piece = pieces_[next_++];
        setg(piece.data(), piece.data(), piece.data() + piece.size());
        return traits_type::to_int_type(piece[0]);
    }

    std::vector<std::string> pieces_;
    std::size_t next_ = 0;
};

}  // namespace

TEST_CASE("lines come with their numbers, and blank ones are passed over") {
    CHECK(all("").empty());
    CHECK(all("\n \t\r\n\n").empty());
    CHECK(all("a") == NumberedLines{{1, "a"}});
    CHECK(all("a\n") == NumberedLines{{1, "a"}});
    CHECK(all("a\nb") == NumberedLines{{1, "a"}, {2, "b"}});
    CHECK(all("\n\na\r\n  \n b \n") == NumberedLines{{3, "a\r"}, {5, " b "}});
    CHECK(all(std::string("\0\n\xFF\n", 4)) == NumberedLines{{1, std::string(1, '\0')}, {2, "\xFF"}});
}

TEST_CASE("a line is as long as it is, whatever comes at once") {
    for (const std::size_t size : {1U, 65'535U, 65'536U, 65'537U, 300'000U}) {
        const std::string line(size, 'x');
        CHECK(all(line + "\n" + line) == NumberedLines{{1, line}, {2, line}});
    }
}

TEST_CASE("a line is given as soon as it has come") {
    Pieces pieces({"a", "\nb\nc", "c\n", "d"});
    std::istream in(&pieces);
    Lines lines(in, "a pipe");
    CHECK(lines.next()->text == "a");
    CHECK(pieces.taken() == 2);
    CHECK(lines.next()->text == "b");
    CHECK(pieces.taken() == 2);
    CHECK(lines.next()->text == "cc");
    CHECK(pieces.taken() == 3);
    CHECK(lines.next()->text == "d");
    CHECK(!lines.next());
}

TEST_CASE("a file of lines that cannot be read is told with its reason") {
    std::ifstream folder("/");
    Lines lines(folder, "standard input");
    CHECK_THROWS_WITH(lines.next(), "cannot read standard input: Is a directory");
}

}  // namespace argmap::cli
