#include "render/leaflet_fitting.hpp"

#include "diagram/words.hpp"
#include "render/leaflet_pages.hpp"
#include "render/pango_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace argmap {

namespace {

enum class PicturePlace : std::uint8_t {
    with_all,       ///< where it is, with what it keeps with
    next_with_all,  ///< the same, on the next page
    here,           ///< where it is; what it keeps with begins the next page
    next,           ///< the same, on the next page
    own_page,       ///< on a page of its own, after what follows and has room here
};

bool begins_page(PicturePlace place) {
    return place == PicturePlace::next_with_all || place == PicturePlace::next;
}

bool parts_below(PicturePlace place) {
    return place == PicturePlace::here || place == PicturePlace::next;
}

/// Where a picture may go, and how much room it has there, in points.
struct PictureRoom {
    PicturePlace place = PicturePlace::with_all;
    PageSize size;
};

class Fitting {
  public:
    Fitting(const Leaflet& leaflet, const LeafletPage& page, const LeafletText& text,
            std::vector<LeafletRow>& rows)
        : leaflet_(leaflet),
          page_(page),
          rows_(rows),
          on_next_page_(pointing_row(text, picture_on_next_page(leaflet.language), page.text.width)) {}

    std::variant<std::vector<FittedPicture>, RenderError> run() && {
        for (next_ = 0; next_ < rows_.size(); ++next_)
            if (rows_[next_].picture)
                if (std::optional<RenderError> error = fit_next())
                    return std::move(*error);
        return std::move(fitted_);
    }

  private:
    static LeafletRow pointing_row(const LeafletText& text, const std::string& words, double width) {
        constexpr LeafletFont font{.size = 9};
        LeafletRow row;
        row.place = {.height = 13, .space = 6};
        row.baseline = 10;
        row.muted = true;
        row.texts.push_back({text.on_one_line(words, width, font, /*from_right=*/false), 0});
        return row;
    }

    std::optional<RenderError> fit_next() {
        const std::size_t number = *rows_[next_].picture;
        auto found = PictureFitting::of(leaflet_.pictures[number]);
        if (RenderError* const error = std::get_if<RenderError>(&found))
            return std::move(*error);
        auto [room, printed] = best_room(std::get<PictureFitting>(found), rooms(next_));
        rows_[next_].picture = fitted_.size();
        if (room.place == PicturePlace::own_page)
            put_on_own_page();
        else
            put_between_texts(room.place, printed.size().height);
        fitted_.push_back({number, std::move(printed), room.place == PicturePlace::own_page});
        return std::nullopt;
    }

    void put_between_texts(PicturePlace place, double height) {
        rows_[next_].place.height = height;
        if (begins_page(place))
            rows_[first_of_kept(next_)].place.begins_page = true;
        if (const std::size_t after = after_caption(next_); parts_below(place) && after < rows_.size())
            rows_[after].place.begins_page = true;
    }

    /// After what fills the page; in its place stands where it is.
    void put_on_own_page() {
        const std::size_t end = end_of_page(next_);
        LeafletRow picture = std::move(rows_[next_]);
        LeafletRow pointing = on_next_page_;
        pointing.place.hold = picture.place.hold;
        pointing.bookmark = std::exchange(picture.bookmark, std::nullopt);
        picture.place = {.height = page_.text.height, .begins_page = true};
        rows_[next_] = std::move(pointing);
        if (end < rows_.size())
            rows_[end].place.begins_page = true;
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(end), std::move(picture));
        next_ = end;
    }

    /// The first row after a picture that would not be on its page if only words stood for it there.
    std::size_t end_of_page(std::size_t at) const {
        const std::size_t first = first_on_page(at);
        std::vector<PageRow> rows;
        for (std::size_t i = first; i < at; ++i)
            rows.push_back(rows_[i].place);
        rows.push_back(on_next_page_.place);
        std::size_t end = at + 1;
        for (; end < rows_.size() && !rows_[end].place.begins_page && !rows_[end].picture; ++end)
            rows.push_back(rows_[end].place);
        const std::vector<PlacedRow> placed = fill_pages(rows, page_.text.height);
        std::size_t stays = at - first;
        while (stays + 1 < placed.size() && placed[stays + 1].page == placed[stays].page)
            ++stays;
        return first + stays + 1;
    }

    /// The first in which letters are large enough; otherwise that with the largest, where they are clearly
    /// larger than in those before.
    std::pair<PictureRoom, PrintedPicture> best_room(const PictureFitting& picture,
                                                     std::span<const PictureRoom> rooms) {
        constexpr double large_enough = 7, clearly = 1.08;
        std::pair<PictureRoom, PrintedPicture> best{rooms.front(), picture.in(rooms.front().size, measure_)};
        for (const PictureRoom& room : rooms.subspan(1)) {
            if (best.second.letters() >= large_enough)
                break;
            PrintedPicture printed = picture.in(room.size, measure_);
            if (printed.letters() > clearly * best.second.letters())
                best = {room, std::move(printed)};
        }
        return best;
    }

    /// The liked ones first: on a page with all that belongs to it, with what is above it, by itself.
    std::vector<PictureRoom> rooms(std::size_t at) const {
        constexpr double nearly_empty = 0.4;  // of a page that a picture leaves as it is
        const std::size_t first = first_of_kept(at), after = after_caption(at);
        const double high = page_.text.height, above = height_above(first);
        const double caption = height_of(first, at) + rows_[at].place.space + height_of(at + 1, after);
        const double below = height_of(after, end_of_kept(at));
        const double here = high - above - caption, next = high - caption;
        const bool may_leave = above >= nearly_empty * high;
        const bool keeps = below > 0;
        std::vector<PictureRoom> found;
        found.reserve(5);
        add_room(PicturePlace::with_all, here - below, found);
        if (keeps && may_leave)
            add_room(PicturePlace::next_with_all, next - below, found);
        if (keeps)
            add_room(PicturePlace::here, here, found);
        if (may_leave || found.empty())
            add_room(PicturePlace::next, next, found);
        if (found.empty())
            found.push_back({PicturePlace::next, page_.text});
        if (keeps && after == at + 1 && at > first_on_page(at) && end_of_page(at) >= end_of_kept(at))
            found.push_back({PicturePlace::own_page, page_.own});
        return found;
    }

    /// As wide as the text.
    void add_room(PicturePlace place, double height, std::vector<PictureRoom>& rooms) const {
        constexpr double least_height = 60, rounding = 0.01;
        if (height >= std::min(least_height, page_.text.height / 2))
            rooms.push_back({place, {page_.text.width, height - rounding}});
    }

    std::size_t first_on_page(std::size_t at) const {
        while (at > 0 && !rows_[at].place.begins_page)
            --at;
        return at;
    }

    /// Of what stands above a row on its page.
    double height_above(std::size_t at) const {
        const std::size_t first = first_on_page(at);
        std::vector<PageRow> above;
        for (std::size_t i = first; i < at; ++i)
            above.push_back(rows_[i].place);
        return above.empty() ? 0 : fill_pages(above, page_.text.height).back().top + above.back().height;
    }

    /// The first row that no page may part from the picture.
    std::size_t first_of_kept(std::size_t at) const {
        while (at > 0 && rows_[at].place.hold > Hold::picture && !rows_[at].place.begins_page)
            --at;
        return at;
    }

    double height_of(std::size_t first, std::size_t end) const {
        double height = 0;
        for (std::size_t i = first; i < end; ++i)
            height += rows_[i].place.space + rows_[i].place.height;
        return height;
    }

    /// The first row that is not of the picture.
    std::size_t after_caption(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < rows_.size() && rows_[end].place.hold > Hold::picture && !rows_[end].place.begins_page)
            ++end;
        return end;
    }

    /// Up to which rows a picture keeps with; another picture sees itself where it has room.
    std::size_t end_of_kept(std::size_t at) const {
        const std::size_t first = after_caption(at);
        std::size_t end = first;
        while (end < rows_.size() && rows_[end].place.hold != Hold::nothing &&
               !rows_[end].place.begins_page) {
            if (rows_[end].picture)
                return first;
            ++end;
        }
        return end;
    }

    const Leaflet& leaflet_;
    const LeafletPage& page_;
    std::vector<LeafletRow>& rows_;
    LeafletRow on_next_page_;  // stands for a picture
    PangoMeasure measure_;
    std::size_t next_ = 0;  // the row that is seen to
    std::vector<FittedPicture> fitted_;
};

}  // namespace

std::variant<std::vector<FittedPicture>, RenderError> fit_pictures(const Leaflet& leaflet,
                                                                   const LeafletPage& page,
                                                                   const LeafletText& text,
                                                                   std::vector<LeafletRow>& rows) {
    return Fitting(leaflet, page, text, rows).run();
}

}  // namespace argmap
