// A list that grows without moving what it holds.
#pragma once

#include <boost/container/deque.hpp>

namespace argmap {

/// Like a vector, but made of blocks: growing moves nothing and never needs twice the memory. Constant time
/// each.
template <class T>
using Rows = boost::container::deque<
    T, void, typename boost::container::deque_options<boost::container::block_size<1024U>>::type>;

}  // namespace argmap
