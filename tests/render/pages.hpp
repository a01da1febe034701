// What is seen on a page of a PDF, or in a PNG? Asks Poppler and cairo's reader, which know nothing of how we
// made it.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <cairo.h>

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
    static constexpr double dots_an_inch = 144;

    explicit Page(const std::string& pdf)
        : pixels_(output_of("pdftoppm -r 144 -gray -singlefile '" + pdf + "'")) {
        int size = 0;
        if (std::sscanf(pixels_.c_str(), "P5 %zu %zu 255%n", &width_, &height_, &size) != 2)
            throw std::runtime_error("not a grey picture");
        pixels_.erase(0, static_cast<std::size_t>(size) + 1);
    }

    /// The picture in a PNG of as many dots an inch.
    static Page of_png(const std::string& png) {
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> owner(
            cairo_image_surface_create_from_png(png.c_str()), cairo_surface_destroy);
        cairo_surface_t* const surface = owner.get();
        if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error("not a PNG");
        Page page;
        page.width_ = static_cast<std::size_t>(cairo_image_surface_get_width(surface));
        page.height_ = static_cast<std::size_t>(cairo_image_surface_get_height(surface));
        const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
        const unsigned char* const data = cairo_image_surface_get_data(surface);
        for (std::size_t y = 0; y < page.height_; ++y) {
            for (std::size_t x = 0; x < page.width_; ++x) {
                const unsigned char* const pixel = data + y * stride + 4 * x;
                page.pixels_ += static_cast<char>((pixel[0] * 114 + pixel[1] * 587 + pixel[2] * 299) / 1000);
            }
        }
        return page;
    }

    /// Whether something is drawn between these points: not all has one colour.
    bool has_ink(double left, double top, double right, double bottom) const {
        int darkest = 255;
        int brightest = 0;
        for (std::size_t y = pixel(top); y < std::min(pixel(bottom), height_); ++y) {
            for (std::size_t x = pixel(left); x < std::min(pixel(right), width_); ++x) {
                darkest = std::min(darkest, grey(x, y));
                brightest = std::max(brightest, grey(x, y));
            }
        }
        return darkest + 60 < brightest;
    }

    /// How bright it is on the whole between these points, from 0 for black to 1 for white.
    double brightness(double left, double top, double right, double bottom) const {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t y = pixel(top); y < std::min(pixel(bottom), height_); ++y) {
            for (std::size_t x = pixel(left); x < std::min(pixel(right), width_); ++x, ++count)
                sum += grey(x, y) / 255.0;
        }
        return count == 0 ? 1 : sum / static_cast<double>(count);
    }

  private:
    Page() = default;

    int grey(std::size_t x, std::size_t y) const {
        return static_cast<unsigned char>(pixels_[y * width_ + x]);
    }
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
