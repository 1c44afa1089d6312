"""Known ways of getting the tasks on grey images wrong, each as a function of the same arguments."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.grading import Mistake
from grader_tests.lab01_convolution_by_hand import mistakes as many
from grader_tests.references import linear

_OVERFLOW = "the products do not fit into a uint8, which ends at 255 and starts again at 0"
_OVERFLOW_HINT = "turn the pixels into numbers with more room first: .astype(float)"


def multiply_sum_mistakes(patch: np.ndarray, weights: np.ndarray) -> list[Mistake]:
    """What each mistake in `multiply_sum` gives on two arrays of one shape (fy, fx), the most telling first."""
    products = patch.astype(float) * weights
    overflows: list[Callable[[], float]] = []
    if patch.dtype == weights.dtype == np.uint8:
        overflows = [lambda: float(np.sum(patch * weights)), lambda: float(np.sum(patch * weights) % 256)]
    return [
        Mistake(
            "your own check refuses two arrays of the same shape",
            _refuse,
            "a patch and a filter of any height and width go together, as long as both shapes are equal",
        ),
        *[Mistake(_OVERFLOW, way, _OVERFLOW_HINT) for way in overflows],
        Mistake("the products are not added up", lambda: products, "what is the sum for?"),
        Mistake(
            "Python's sum adds up the rows only, and leaves an array",
            lambda: products.sum(axis=0),
            "np.sum and .sum() add up everything",
        ),
        Mistake("each row is summed by itself", lambda: products.sum(axis=1), "leave out the axis"),
        Mistake(
            "patch and filter are multiplied as matrices",
            lambda: float(np.sum(patch.astype(float) @ weights)),
            "* multiplies number by number; @ and np.dot do something else",
        ),
        Mistake(
            "patch and filter are multiplied as matrices, and nothing is added up",
            lambda: patch.astype(float) @ weights,
            "* multiplies number by number; @ and np.dot do something else",
        ),
        Mistake("the products are averaged", lambda: float(products.mean()), "add up, and do not divide"),
        Mistake(
            "patch and filter are added up first, and then multiplied",
            lambda: float(patch.sum(dtype=float) * weights.sum(dtype=float)),
            "first the products, one by one, then their sum",
        ),
        Mistake(
            "patch and filter are added instead of multiplied",
            lambda: float((patch.astype(float) + weights).sum()),
            "the name says it: multiply, then sum",
        ),
        Mistake(
            "the filter is flipped",
            lambda: float((patch.astype(float) * weights[::-1, ::-1]).sum()),
            "in two dimensions, nothing is flipped",
        ),
        Mistake(
            "the signs are dropped", lambda: float(np.abs(products).sum()), "a negative product makes the sum smaller"
        ),
        Mistake("the sum is cut to a whole number", lambda: float(int(products.sum())), "return it as it is"),
        Mistake(
            "the numbers are cut to whole numbers before they are multiplied",
            lambda: float((patch.astype(int) * weights.astype(int)).sum()),
            "astype(float) keeps fractions, astype(int) does not",
        ),
        Mistake("only the diagonal is summed", lambda: float(np.trace(products)), "np.sum adds up everything"),
        Mistake("only the first row counts", lambda: float(products[0].sum()), "add up all rows"),
    ]


def _refuse() -> None:
    raise AssertionError


_ABOUT_CHANNELS = ("channel", "activation", "sigmoid", "first filter", "single image", "length 1", "your own check")


def convolve_mistakes(image: np.ndarray, weights: np.ndarray) -> list[Mistake]:
    """What each mistake in `convolve` gives on this input, the most telling first.

    Args:
        image: (y, x). weights: (fy, fx). The mistakes are those of many channels and filters, with one of each.
    """
    img, f = image[None, :, :, None], weights[:, :, None, None]

    def grey(mistake: Mistake) -> Mistake:
        hint = mistake.hint.replace("img", "image").replace("f.shape", "filter.shape")
        return Mistake(
            mistake.cause.replace("filters are", "filter is"), lambda: np.asarray(mistake.wrong())[0, :, :, 0], hint
        )

    borrowed = [
        grey(mistake)
        for mistake in many.mistakes(img, f, linear)
        if not any(word in mistake.cause for word in _ABOUT_CHANNELS)
    ]
    right = many.sums(img.astype(float), f)[0, :, :, 0]
    return [
        Mistake(
            "a patch and the filter differ in shape, and multiply_sum refuses them",
            _refuse,
            "print the shape of each patch: is it as high and as wide as the filter, also at the right and lower edge?",
        ),
        *[Mistake(_OVERFLOW, way, _OVERFLOW_HINT) for way in _overflows(image, weights, right)],
        *borrowed,
        Mistake(
            "zeros are left around the result, which is as large as the image",
            lambda: _centred(image, weights, right),
            "the result has one number for each place of the window, and no more",
        ),
        Mistake(
            "the result is as large as the image, with zeros where the window does not fit",
            lambda: _in_the_corner(image, right),
            "its size is image - filter + 1",
        ),
        Mistake(
            "only the first row is filled in",
            lambda: _first_row(right),
            "is the return statement inside the loop? It belongs behind both loops",
        ),
        Mistake("signs are dropped", lambda: np.abs(right), "keep negative sums as they are"),
        Mistake(
            "only one number is returned",
            lambda: right[0, 0],
            "is the return statement inside the loop? It belongs behind both loops",
        ),
        Mistake(
            "axes of length 1 are dropped",
            lambda: right.squeeze(),
            "the result has rows and columns, even if there is only one of them: leave out squeeze",
        ),
        Mistake(
            "the numbers are in one long row",
            lambda: right.ravel(),
            "the result has rows and columns: (y - fy + 1, x - fx + 1)",
        ),
    ]


def _overflows(image: np.ndarray, weights: np.ndarray, right: np.ndarray) -> list[Callable[[], np.ndarray]]:
    """Where image and filter are uint8: products, or sums too, that are cut to eight bits."""
    if image.dtype != np.uint8 or weights.dtype != np.uint8:
        return []
    down, across = right.shape
    terms = [
        image[u : u + down, v : v + across] * weights[u, v] for u, v in np.ndindex(*weights.shape)
    ]  # of uint8, as NumPy makes them
    return [
        lambda: np.sum(terms, axis=0, dtype=float),
        lambda: (np.sum(terms, axis=0, dtype=int) % 256).astype(float),
    ]


def _centred(image: np.ndarray, weights: np.ndarray, right: np.ndarray) -> np.ndarray:
    out = np.zeros(image.shape)
    top, left = weights.shape[0] // 2, weights.shape[1] // 2
    out[top : top + right.shape[0], left : left + right.shape[1]] = right
    return out


def _first_row(right: np.ndarray) -> np.ndarray:
    return np.where(np.arange(len(right))[:, None] == 0, right, 0.0)


def _in_the_corner(image: np.ndarray, right: np.ndarray) -> np.ndarray:
    out = np.zeros(image.shape)
    out[: right.shape[0], : right.shape[1]] = right
    return out


Place = tuple[int, int]


def wrong_places(image: np.ndarray, kernel: np.ndarray, response: np.ndarray) -> dict[Place, tuple[str, str]]:
    """Where each mistake in `match_patch` finds the kernel -> its cause and a hint, without the right place.

    Args:
        response: the right answers, (y - fy + 1, x - fx + 1).
    """
    img, f = image[None, :, :, None].astype(float), kernel[:, :, None, None].astype(float)
    flat = int(np.argmax(response))
    row, column = np.unravel_index(flat, response.shape)
    inside = "the row and column of the window's top left corner are asked for"
    index = "np.unravel_index(np.argmax(response), response.shape) counts with the response's own width"
    overflown = [way() for way in _overflows(image, kernel, response)]
    height, width = kernel.shape
    row, column = int(row), int(column)
    # The most telling first: where two mistakes end at one place, the first is named.
    found: list[tuple[Place, str, str]] = [
        *[(_place(wrong), _OVERFLOW, "does your multiply_sum pass its checks with uint8?") for wrong in overflown],
        (
            _place(many.sums(img, f[::-1, ::-1])[0, :, :, 0]),
            "the filter is flipped",
            "in two dimensions, nothing is flipped: does your convolve pass its checks?",
        ),
        ((column, row), "row and column are swapped", "the row comes first"),
        (_unravel(flat, image.shape), "the place is counted with the image's shape", index),
        (_unravel(flat, response.shape[::-1]), "the response's height is taken for its width", index),
        (
            _place(np.abs(response)),
            "the value that is furthest from 0 is found, and that is a negative one",
            "leave out abs: a large negative number is a weak answer",
        ),
        (_place(-response), "the smallest value is found, not the largest", "np.argmax, not np.argmin"),
        *(
            [((0, 0), "the search starts from the value 0, which no answer reaches", "start from the first answer")]
            if response.max() < 0
            else []
        ),
        ((row + 1, column + 1), "rows and columns are counted from 1", "Python counts from 0"),
        ((row + height // 2, column + width // 2), "this is the middle of the patch, or the image was padded", inside),
        ((row + height - 1, column + width - 1), "this is the lower right corner of the patch", inside),
        (
            (int(np.argmax(response.max(axis=0))), int(np.argmax(response.max(axis=1)))),
            "row and column are swapped",
            "axis=0 runs down the rows, and leaves one number for each column",
        ),
        (
            (int(np.argmax(response.sum(axis=1))), int(np.argmax(response.sum(axis=0)))),
            "rows and columns are summed before the maximum is looked for",
            index,
        ),
        (_place(image), "the brightest pixel is found", "look for the largest number in convolve(image, kernel)"),
    ]
    return {place: (cause, hint) for place, cause, hint in reversed(found) if place != (row, column)}


def _place(response: np.ndarray) -> Place:
    return _unravel(int(np.argmax(response)), response.shape)


def _unravel(flat: int, shape: tuple[int, ...]) -> Place:
    return flat // shape[1], flat % shape[1]


def bell(places: np.ndarray) -> np.ndarray:
    return np.exp(-(places**2) / 2)


def gaussian(sigma: float, size: int) -> np.ndarray:
    """The right weights, one by one."""
    weights = np.array(
        [[np.exp(-((u / sigma) ** 2 + (v / sigma) ** 2) / 2) for v in _evenly(size)] for u in _evenly(size)]
    )
    return weights / weights.sum()


def _evenly(size: int) -> list[float]:
    """From -1 to 1; one place alone is the first of them, as in np.linspace."""
    return [-1 + 2 * i / max(size - 1, 1) for i in range(size)]


def gaussian_mistakes(sigma: float, size: int, *, scaled: bool = False) -> list[Mistake]:
    """What each mistake in `gaussian_filter` gives for these arguments, the most telling first.

    Args:
        scaled: whether the student's weights have been divided by their sum before they are compared.
    """
    places = np.array(_evenly(size))
    one = bell(places / sigma)
    pixels = np.arange(size) - (size - 1) / 2
    half_open = np.linspace(-1, 1, size, endpoint=False)
    hill = np.outer(one, one)
    exponent = "first divide the places by sigma, then square, then halve, then the minus sign"
    shapes = {
        ("sigma is not used", "divide the places by sigma"): bell(places),
        ("sigma is squared too little: places ** 2 / sigma", exponent): np.exp(-(places**2) / sigma / 2),
        ("the half in the exponent is missing", exponent): np.exp(-((places / sigma) ** 2)),
        ("the minus sign in the exponent is missing", exponent): np.exp((places / sigma) ** 2 / 2),
        ("the places are not squared", exponent): np.exp(-(places / sigma) / 2),
        ("the places are multiplied by sigma", exponent): bell(places * sigma),
        ("only the 2 is squared, or the halving comes before the square", exponent): np.exp(
            -((places / sigma / 2) ** 2)
        ),
        (
            "the places are counted in pixels, instead of from -1 to 1",
            "np.linspace(-1, 1, filter_size) goes from -1 to 1, whatever the size",
        ): bell(pixels / sigma),
        ("the last place is not 1", "np.linspace(-1, 1, filter_size) ends at 1"): bell(half_open / sigma),
        (
            "the places go from 0 to 1, instead of from -1 to 1",
            "the middle of the filter is place 0",
        ): bell(np.linspace(0, 1, size) / sigma),
    }

    def scale(weights: np.ndarray) -> np.ndarray:
        return weights / weights.sum()

    found = [Mistake(cause, lambda one=one: scale(np.outer(one, one)), hint) for (cause, hint), one in shapes.items()]
    flat = "an outer product, np.outer(g, g), multiplies each number with each"
    found += [
        Mistake("it has one direction only", lambda: scale(one), flat),
        Mistake("it has one direction only, and is not divided by its sum", lambda: one, flat),
        Mistake("the bell is multiplied with itself, number by number", lambda: scale(one * one), flat),
        Mistake("the two bells are added instead of multiplied", lambda: scale(np.add.outer(one, one)), flat),
        Mistake(
            "the bell is repeated in each row, instead of being multiplied with each of its own numbers",
            lambda: scale(np.tile(one, (size, 1))),
            flat,
        ),
        Mistake("all weights are equal", lambda: np.full((size, size), 1 / size**2), "where does the bell come in?"),
        Mistake(
            "always 8 x 8 weights, whatever filter_size is", lambda: gaussian(sigma, 8), "use the argument filter_size"
        ),
        Mistake(
            "one weight too many in each direction", lambda: gaussian(sigma, size + 1), "filter_size says how many"
        ),
    ]
    if not scaled:
        total = "divide the hill by its own sum: then the picture gets neither brighter nor darker"
        found += [
            Mistake("the weights are not divided by their sum", lambda: hill, total),
            Mistake("the weights are divided by the largest, not by their sum", lambda: hill / hill.max(), total),
            Mistake("the weights are divided by how many there are, not by their sum", lambda: hill / hill.size, total),
            *(
                [
                    Mistake(
                        "the weights are divided by the same number, whatever the arguments: that of sigma 1, 8 x 8",
                        lambda: hill / np.outer(bell(np.array(_evenly(8))), bell(np.array(_evenly(8)))).sum(),
                        "another sigma and another filter_size have another sum: take it inside the function",
                    )
                ]
                if (sigma, size) != (1.0, 8)
                else []
            ),
            Mistake("the bell is divided by its sum only once", lambda: np.outer(one, scale(one)), total),
            Mistake("the weights are divided by the sum of the bell", lambda: hill / one.sum(), total),
            Mistake(
                "the factor of the bell's formula makes its area 1, not the sum of these weights",
                lambda: hill / (2 * np.pi * sigma**2),
                total,
            ),
            *[
                Mistake(
                    f"{cause}, and the weights are not divided by their sum", lambda one=one: np.outer(one, one), hint
                )
                for (cause, hint), one in shapes.items()
            ],
        ]
    return found


def threshold_mistakes(image: np.ndarray) -> list[Mistake]:
    """What each mistake in `threshold_at_mean` gives on this image (y, x), the most telling first."""
    values = image.astype(float)
    mean = values.mean()
    right = (values > mean).astype(float)
    middle = (values.min() + values.max()) / 2
    one_mean = "the mean of the whole image is one number: image.mean()"
    zero_one = "np.where(condition, 1, 0) makes ones and zeros"
    overwritten = values.copy()
    overwritten[overwritten > mean] = 1
    again = (overwritten > overwritten.mean()).astype(float)
    twice = np.where(overwritten <= mean, 0.0, overwritten)
    return [
        *(
            Mistake(
                f"the sum is divided by the {side} squared: that is the number of pixels in a square image only",
                lambda n=n: (values > values.sum() / n**2).astype(float),
                "image.size says how many pixels there are, and image.mean() does all of it",
            )
            for side, n in zip(("height", "width"), image.shape, strict=True)
            if image.shape[0] != image.shape[1]
        ),
        Mistake("0 and 1 are swapped", lambda: 1 - right, "1 is above the mean"),
        Mistake("the threshold is 0.5, not the mean", lambda: (values > 0.5).astype(float), one_mean),
        Mistake(
            "the threshold is 0, not the mean, or the mean is cut to a whole number",
            lambda: (values > 0).astype(float),
            one_mean,
        ),
        Mistake("the threshold is 127 or 128, not the mean", lambda: (values > 127).astype(float), one_mean),
        Mistake("the threshold is 127 or 128, not the mean", lambda: (values > 128).astype(float), one_mean),
        Mistake(
            "the threshold is the median, not the mean",
            lambda: (values > np.median(values)).astype(float),
            "half of the pixels are above the median; the mean is their sum, divided by how many there are",
        ),
        Mistake(
            "the threshold is half-way between the darkest and the brightest pixel",
            lambda: (values > middle).astype(float),
            one_mean,
        ),
        Mistake(
            "the threshold is half of the brightest pixel",
            lambda: (values > values.max() / 2).astype(float),
            one_mean,
        ),
        Mistake(
            "each column has a mean of its own",
            lambda: (values > values.mean(axis=0)).astype(float),
            one_mean,
        ),
        Mistake(
            "each row has a mean of its own",
            lambda: (values > values.mean(axis=1, keepdims=True)).astype(float),
            one_mean,
        ),
        Mistake(
            "the mean is cut to a whole number", lambda: (values > int(mean)).astype(float), "a mean may have fractions"
        ),
        Mistake(
            "the signs are dropped before the mean is taken",
            lambda: (np.abs(values) > np.abs(values).mean()).astype(float),
            "negative pixels are below",
        ),
        Mistake("the rows are strung together", lambda: right.ravel(), "the result has the image's shape"),
        Mistake("the ones are 255", lambda: right * 255, zero_one),
        Mistake("0 becomes -1", lambda: 2 * right - 1, zero_one),
        Mistake("the pixels above the mean keep their values", lambda: values * right, zero_one),
        Mistake("the pixels below the mean keep their values", lambda: np.where(right > 0, 1.0, values), zero_one),
        Mistake("the mean is subtracted, and that is all", lambda: values - mean, zero_one),
        Mistake(
            "the second comparison looks at what the first one has written",
            lambda: twice,
            "compare once, with the image as it was: image > image.mean()",
        ),
        Mistake("the mean is taken again when a part of the image is already 1", lambda: again, "take it once, first"),
        Mistake(
            "the mean is taken again when a part of the image is already 1",
            lambda: np.where(overwritten <= overwritten.mean(), 0.0, overwritten),
            "take it once, first",
        ),
    ]
