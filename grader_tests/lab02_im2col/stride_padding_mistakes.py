"""What goes wrong in `prepare_batch` with a stride above 1, and with padding above 0."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.grading import Mistake
from grader_tests.lab02_im2col.batch_rows import SIZE, Sides, fill, padded, places, strided
from grader_tests.lab02_im2col.mistakes import flat, windows

_START = "the stride says where a fragment starts: at i * stride. The fragment itself has no gaps"
_AROUND = "np.pad takes a pair (before, after) for each of the four axes; only rows and columns get zeros"


def stride_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """What goes wrong with a stride above 1 only."""
    image = padded(imgs, (padding, padding))
    every = windows(image, fy, fx)
    down, across = places(imgs, fy, fx, stride, padding)
    shape = (len(imgs), down, across, fy * fx * imgs.shape[3])
    large = "the result has as many places as with stride 1"
    pixel = "the result is indexed by the pixel where a window starts, and not by the number of the place"
    by_number = "loop over the places i = 0, 1, 2, ...; the window starts at i * stride, its row goes to place i"
    inside = "the stride is applied inside the fragment, whose pixels then lie apart"

    def gaps(step: int) -> Callable[[], np.ndarray]:
        return lambda: fill(
            shape,
            lambda b, i, j: image[
                b, i * step : i * step + fy * stride : stride, j * step : j * step + fx * stride : stride
            ],
        )

    def thinned() -> np.ndarray:
        return flat(windows(image[:, ::stride, ::stride], fy, fx))

    def scattered(places_down: int, places_across: int) -> Callable[[], np.ndarray]:
        """The fragments, each written to the pixel where its window starts."""

        def wrong() -> np.ndarray:
            rows = np.zeros((len(imgs), places_down, places_across, shape[3]))
            for i, j in np.ndindex(down, across):
                rows[:, i * stride, j * stride] = flat(every)[:, i * stride, j * stride]
            return rows

        return wrong

    def mostly_empty() -> np.ndarray:
        rows = np.zeros_like(flat(every))
        rows[:, :down, :across] = flat(every)[:, ::stride, ::stride]
        return rows

    def slice_step(step: int) -> Callable[[], np.ndarray]:
        return lambda: fill(
            shape,
            lambda b, i, j: image[b, i * step : i * step + fy : stride, j * step : j * step + fx : stride],
        )

    return [
        Mistake("the stride is forgotten", lambda: flat(every), "how far does the window move from place to place?"),
        Mistake(
            "the stride is in the number of places, but the fragments still start one pixel apart",
            lambda: flat(every)[:, :down, :across],
            _START,
        ),
        Mistake(large, lambda: flat(every)[:, ::stride, ::stride].reshape(flat(every).shape), SIZE),
        Mistake(large, mostly_empty, SIZE),
        Mistake(pixel, scattered(*every.shape[1:3]), by_number),
        Mistake(pixel, scattered(down, across), by_number),
        Mistake(inside, gaps(1), _START),
        Mistake(inside, gaps(stride), _START),
        Mistake(inside, slice_step(1), _START),
        Mistake(inside, slice_step(stride), _START),
        Mistake(
            "the image is thinned out first, and so the fragments have gaps", thinned, f"{_START}, so cut out first"
        ),
        Mistake("the stride is applied down, and not across", lambda: flat(every[:, ::stride]), "both ways, alike"),
        Mistake("the stride is applied across, and not down", lambda: flat(every[:, :, ::stride]), "both ways, alike"),
        Mistake(
            "the window moves by its own size and not by the stride",
            lambda: flat(every[:, ::fy, ::fx]),
            "`stride` alone says how far the window moves",
        ),
        Mistake(
            "the stride is applied twice",
            lambda: flat(every)[:, ::stride, ::stride][:, ::stride, ::stride],
            "once is enough: do the places that you cut out already lie `stride` apart?",
        ),
        Mistake(
            "the window starts at `stride` and not at 0",
            lambda: flat(every[:, stride::stride, stride::stride]),
            "the first window is in the corner, whatever the stride",
        ),
        Mistake(
            "stride and padding are swapped",
            lambda: flat(strided(imgs, fy, fx, padding, stride)),
            "the signature is prepare_batch(imgs, fy, fx, stride=1, padding=0)",
        ),
    ]


def rounding_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """The number of places, where a stride above 1 leaves a remainder, or leaves none."""
    image = padded(imgs, (padding, padding))
    found = flat(strided(imgs, fy, fx, stride, padding))
    gap_y, gap_x = (size - window for size, window in zip(image.shape[1:3], (fy, fx), strict=True))
    up = "the number of places is rounded up: the last window hangs over the edge"
    shape = (len(imgs), -(-gap_y // stride) + 1, -(-gap_x // stride) + 1, found.shape[3])

    def cut(b: int, i: int, j: int) -> np.ndarray:
        return image[b, i * stride : i * stride + fy, j * stride : j * stride + fx]

    def zeros_added() -> np.ndarray:
        return flat(windows(padded(image, (0, -gap_y % stride), (0, -gap_x % stride)), fy, fx)[:, ::stride, ::stride])

    def last_zero() -> np.ndarray:
        rows = np.zeros(shape)
        rows[:, : found.shape[1], : found.shape[2]] = found
        return rows

    def end_at_edge() -> np.ndarray:
        """Every start below the image's size, as range(0, y, stride) gives them."""
        starts = (len(imgs), -(-image.shape[1] // stride), -(-image.shape[2] // stride), found.shape[3])
        return fill(starts, cut)

    return [
        Mistake(up, lambda: fill(shape, cut), SIZE),
        Mistake(up, zeros_added, SIZE),
        Mistake(up, last_zero, SIZE),
        Mistake(
            "one place too few where the last window just fits: the + 1 stands inside the division, or a range "
            "ends early",
            lambda: found[:, : (gap_y + 1) // stride, : (gap_x + 1) // stride],
            SIZE,
        ),
        Mistake("a window starts at every pixel up to the edge, and the last ones hang over it", end_at_edge, SIZE),
    ]


def padding_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """What goes wrong with padding above 0 only."""
    p = padding
    right = flat(strided(imgs, fy, fx, stride, p))
    down_before, across_before = places(imgs, fy, fx, stride, 0)
    shape = right.shape

    def of(image: np.ndarray) -> Callable[[], np.ndarray]:
        return lambda: flat(windows(image, fy, fx)[:, ::stride, ::stride])

    def sides(*zeros: Sides, mode: str = "constant") -> Callable[[], np.ndarray]:
        return lambda: of(np.pad(imgs, zeros, mode=mode))()

    def looped(image: np.ndarray) -> Callable[[], np.ndarray]:
        return lambda: fill(shape, lambda b, i, j: image[b, i * stride : i * stride + fy, j * stride : j * stride + fx])

    too_few = "the image is padded, but the number of places is that of the image without padding"
    one_side = "the zeros are on one side only"
    axes = "the zeros are on the wrong axes"
    none, both = (0, 0), (p, p)
    return [
        Mistake(
            "the image is padded by half a window, whatever `padding` says",
            of(padded(imgs, (fy // 2, fy // 2), (fx // 2, fx // 2))),
            "`padding` is the number of zeros on each side",
        ),
        Mistake("the padding is forgotten", of(imgs), "which array do the fragments come from?"),
        Mistake(
            "the padding is in the number of places, but the image itself has none",
            looped(imgs),
            "make a larger image first, with zeros around it, and cut the fragments out of that",
        ),
        Mistake(too_few, lambda: right[:, :down_before, :across_before], SIZE),
        Mistake(too_few, lambda: right.reshape(len(imgs), down_before, across_before, shape[3]), SIZE),
        Mistake(
            f"{one_side}, above and on the left; or the number of places counts the padding once, not twice",
            sides(none, (p, 0), (p, 0), none),
            f"four sides get zeros; {SIZE}",
        ),
        Mistake(f"{one_side}: below and on the right", sides(none, (0, p), (0, p), none), "four sides get zeros"),
        Mistake("zeros are added above and below only", sides(none, both, none, none), "left and right, too"),
        Mistake("zeros are added left and right only", sides(none, none, both, none), "above and below, too"),
        Mistake(f"{axes}: the images and the channels are padded, too", sides(both, both, both, both), _AROUND),
        Mistake(f"{axes}: the images are padded, too", sides(both, both, both, none), _AROUND),
        Mistake(f"{axes}: the channels are padded, too", sides(none, both, both, both), _AROUND),
        Mistake(f"{axes}: images and rows, instead of rows and columns", sides(both, both, none, none), _AROUND),
        Mistake(f"{axes}: columns and channels, instead of rows and columns", sides(none, none, both, both), _AROUND),
        Mistake(f"{axes}: the images and the channels are padded, too", looped(np.pad(imgs, p)), _AROUND),
        Mistake(f"{axes}: the images are padded, too", looped(np.pad(imgs, (both, both, both, none))), _AROUND),
        Mistake(
            "the zeros are put around the result, and not around the images",
            lambda: np.pad(flat(strided(imgs, fy, fx, stride, 0)), (none, both, both, none)),
            "pad first, rearrange then: the fragments at the edge hold zeros and pixels",
        ),
        Mistake(
            "the padding is shared between the two sides: `padding` zeros in all",
            of(padded(imgs, (p // 2, p - p // 2))),
            "`padding` zeros on *each* side",
        ),
        Mistake("the padding repeats the edge", sides(none, both, both, none, mode="edge"), "pad with zeros"),
        Mistake("the padding mirrors the image", sides(none, both, both, none, mode="reflect"), "pad with zeros"),
        Mistake("the padding mirrors the image", sides(none, both, both, none, mode="symmetric"), "pad with zeros"),
        Mistake("the padding wraps around", sides(none, both, both, none, mode="wrap"), "pad with zeros"),
    ]
