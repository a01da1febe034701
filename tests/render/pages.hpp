// What is seen on a page of a PDF? Asks Poppler, which knows nothing of how we made it.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

/// What a command prints; throws if it fails.
inline std::string output_of(const std::string& command) {
    std::FILE* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        throw std::runtime_error("cannot run " + command);
    std::string text(std::size_t{1} << 16U, '\0');
    std::string all;
    for (std::size_t size = 1; size > 0;) {
        size = std::fread(text.data(), 1, text.size(), pipe);
        all.append(text, 0, size);
    }
    if (pclose(pipe) != 0)
        throw std::runtime_error(command + " failed");
    return all;
}

/// A grey picture of a page, two pixels a point.
class Page {
  public:
    static constexpr double scale = 2;

    explicit Page(const std::string& pdf)
        : pixels_(output_of("pdftoppm -r 144 -gray -singlefile '" + pdf + "'")) {
        int size = 0;
        if (std::sscanf(pixels_.c_str(), "P5 %zu %zu 255%n", &width_, &height_, &size) != 2)
            throw std::runtime_error("not a grey picture");
        pixels_.erase(0, static_cast<std::size_t>(size) + 1);
    }

    /// Whether something is drawn between these points: not all has one colour.
    bool has_ink(double left, double top, double right, double bottom) const {
        unsigned char darkest = 255;
        unsigned char brightest = 0;
        for (std::size_t y = pixel(top); y < std::min(pixel(bottom), height_); ++y) {
            for (std::size_t x = pixel(left); x < std::min(pixel(right), width_); ++x) {
                const auto grey = static_cast<unsigned char>(pixels_[y * width_ + x]);
                darkest = std::min(darkest, grey);
                brightest = std::max(brightest, grey);
            }
        }
        return darkest + 60 < brightest;
    }

  private:
    static std::size_t pixel(double point) { return static_cast<std::size_t>(std::max(0.0, point * scale)); }

    std::string pixels_;
    std::size_t width_ = 0;
    std::size_t height_ = 0;
};

/// A word on a page, where and what it is.
struct PageWord {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string text;
};

inline std::vector<PageWord> words_on(const std::string& pdf) {
    const std::string told = output_of("pdftotext -bbox '" + pdf + "' -");
    constexpr std::string_view mark = "<word ";
    std::vector<PageWord> words;
    for (std::size_t at = told.find(mark); at != std::string::npos; at = told.find(mark, at + 1)) {
        PageWord word;
        std::sscanf(told.c_str() + at, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                    &word.left, &word.top, &word.right, &word.bottom);
        const std::size_t begin = told.find('>', at) + 1;
        word.text = told.substr(begin, told.find("</word>", begin) - begin);
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace argmap::test
