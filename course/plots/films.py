"""Film strips: a few frames of what the widgets step through, for pages on which no widget runs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from course.plots.cells import GREY, Sheet, factor, largest, wrapped, written

PAGE = 720
"""Width of a strip, in CSS pixels."""

_TIMES, _MINUS = "\N{MULTIPLICATION SIGN}", "\N{MINUS SIGN}"


@dataclass(frozen=True)
class Film:
    """A drawn film strip.

    Attributes:
        png: the picture.
        alt: what it shows, for readers who cannot see it; at most 1000 characters.
        width: of the picture on the page, in CSS pixels; it has more pixels of its own.
    """

    png: bytes
    alt: str
    width: int


def convolve_1d(x: np.ndarray, h: np.ndarray) -> Film:
    """Five places of a convolution 'same' with zero padding: signal, flipped filter, products, sum.

    Args:
        x: (n,), the signal.
        h: (m,), the filter, m odd.
    """
    half = len(h) // 2
    padded, flipped = np.pad(x, half), h[::-1]
    result = np.array([padded[i : i + len(h)] @ flipped for i in range(len(x))])
    places = _spread(len(x), 5)
    sums = {place: _sum(padded[place : place + len(h)], flipped) for place in places}
    left, high, gap = 96, 22, 5
    side = min(34, (PAGE - left - 6) / len(padded))
    size = (side, high)
    limits = (largest(x), largest(h), largest(result))
    border = (np.arange(len(padded)) < half) | (np.arange(len(padded)) >= half + len(x))
    heads = {place: wrapped(f"y[{place}] = {sums[place]}", PAGE - left, size=13, bold=True) for place in places}
    sheet = Sheet(PAGE, sum(18 * len(head) + 4 * (high + gap) + 24 for head in heads.values()))
    top = 10.0
    for place, head in heads.items():
        sheet.paragraph(left, top, head, size=13, bold=True)
        top += 18 * len(head) - 4
        rows = [top + row * (high + gap) for row in range(4)]
        for row, name in zip(rows, ("signal", "flipped filter", "products", "result so far"), strict=True):
            sheet.text(left - 8, row + high / 2, name, size=11.5, colour=GREY, at="r")
        at = left + place * side
        products = padded[place : place + len(h)] * flipped
        sheet.grid(padded[None], left, rows[0], size=size, limit=limits[0], padding=border[None])
        sheet.grid(flipped[None], at, rows[1], size=size, limit=limits[1])
        sheet.grid(products[None], at, rows[2], size=size, limit=max(limits[2], largest(products)))
        known = (np.arange(len(x)) <= place)[None]
        sheet.grid(result[None], left + half * side, rows[3], size=size, limit=limits[2], shown=known)
        sheet.outline((at, rows[0], len(h) * side, high))
        sheet.outline((at + half * side, rows[3], side, high))
        top = rows[3] + high + 28
    return _film(
        sheet,
        f"Film strip, {len(places)} frames: the flipped filter {_list(flipped)} slides along a signal of"
        f" {len(x)} samples with {half} zeros added on each side.",
        f"The whole result: {_list(result)}.",
        *(f"Place {place}: {terms}." for place, terms in sums.items()),
    )


def convolve_2d(image: np.ndarray, kernel: np.ndarray, stride: int, padding: int, flip: bool) -> Film:
    """Four places of a window on an image: the first two, the first of the next row, and the last.

    Args:
        image: (y, x).
        kernel: (y, x).
        stride, padding: for both axes.
        flip: whether the kernel is turned by 180 degrees first, as a true convolution does.
    """
    weights = kernel[::-1, ::-1] if flip else kernel
    padded = np.pad(image, padding)
    border = np.pad(np.zeros(image.shape, dtype=bool), padding, constant_values=True)
    windows = np.lib.stride_tricks.sliding_window_view(padded, weights.shape)[::stride, ::stride]
    result = np.einsum("yxij,ij->yx", windows, weights)
    places = _corners(result.size, result.shape[1])
    limits = (largest(image), largest(weights), largest(result))
    cells = padded.shape[1] + result.shape[1]
    columns = 2 if (PAGE / 2 - 80) / cells >= 20 else 1
    side = min(30, (PAGE / columns - 80) / cells)
    size = (side, side)
    tall = side * max(padded.shape[0], result.shape[0])
    sums = {place: _sum(windows[divmod(place, result.shape[1])], weights) for place in places}
    texts = {place: wrapped(terms, PAGE / columns - 24, size=12) for place, terms in sums.items()}
    lines = max(map(len, texts.values()))
    frame = tall + 16.2 * lines + 52
    small = (min(side, 26), min(side, 26))
    head = 26 + small[1] * weights.shape[0] + 28
    sheet = Sheet(PAGE, head + -(-len(places) // columns) * frame - 16)
    sheet.text(4, 11, "the kernel, turned by 180\N{DEGREE SIGN}" if flip else "the kernel", size=12, colour=GREY)
    sheet.grid(weights, 4, 24, size=small, limit=limits[1])
    middle = 24 + small[1] * weights.shape[0] / 2
    right = max(200, 40 + small[0] * weights.shape[1])
    sizes = [
        f"{name}: {_output(image.shape[axis], weights.shape[axis], stride, padding)}"
        for axis, name in enumerate(("output rows", "output columns"))
    ]
    sheet.paragraph(right, middle - 9, sizes, size=12.5)
    for index, place in enumerate(places):
        left, top = 4 + PAGE / columns * (index % columns), head + frame * (index // columns)
        row, column = divmod(place, result.shape[1])
        sheet.text(left, top, f"row {row}, column {column}", bold=True)
        top += 14
        sheet.grid(padded, left, top, size=size, limit=limits[0], padding=border)
        high, wide = weights.shape
        sheet.outline((left + column * stride * side, top + row * stride * side, wide * side, high * side))
        beside = left + padded.shape[1] * side + 46
        sheet.arrow(beside - 36, top + tall / 2, 28)
        low = top + (tall - result.shape[0] * side) / 2
        known = (np.arange(result.size) <= place).reshape(result.shape)
        sheet.grid(result, beside, low, size=size, limit=limits[2], shown=known)
        sheet.outline((beside + column * side, low + row * side, side, side))
        sheet.paragraph(left, top + tall + 16, texts[place], size=12)
    return _film(
        sheet,
        f"Film strip, {len(places)} frames: a kernel of {_size(weights)}{', turned by 180 degrees' if flip else ''}"
        f" ({_rows(weights)}) slides over an image of {_size(image)} with stride {stride} and padding {padding};"
        f" the output has {_size(result)} numbers.",
        *(f"Row {p // result.shape[1]}, column {p % result.shape[1]}: {written(result.flat[p])}." for p in places),
        f"The whole output: {_rows(result)}.",
    )


def im2col(image: np.ndarray, kernel: np.ndarray) -> Film:
    """Four windows of an image, their rows in the rearranged matrix, and their products with the flat kernel.

    Args:
        image: (y, x, k).
        kernel: (y, x, k).
    """
    high, wide, channels = kernel.shape
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)[:, :, 0]
    across = windows.shape[1]
    matrix = windows.reshape(-1, kernel.size)
    result = matrix @ kernel.ravel()
    places = _corners(len(matrix), across)
    limits = (largest(image), largest(kernel), largest(result))
    side = min(24, (PAGE / 4 - 24 - 8 * channels) / (image.shape[1] * channels))
    frame = PAGE / 4
    if side < 13:
        frame, side = PAGE / 2, min(24, (PAGE / 2 - 24 - 8 * channels) / (image.shape[1] * channels))
    per_row = round(PAGE / frame)
    step = side * image.shape[0] + 46
    films = -(-len(places) // per_row) * step
    cell = (min(30, (PAGE - 190) / kernel.size), 17.0)
    left, top = 70.0, films + 86
    sheet = Sheet(PAGE, top + max(cell[1] * len(matrix), 24 * windows.shape[0]) + 8)
    for index, place in enumerate(places):
        y, x = divmod(place, across)
        at, low = 4 + frame * (index % per_row), 28 + step * (index // per_row)
        sheet.text(at, low - 17, f"window {place}", bold=True)
        for channel in range(channels):
            sheet.grid(image[:, :, channel], at, low, size=(side, side), limit=limits[0])
            sheet.outline((at + x * side, low + y * side, wide * side, high * side))
            at += image.shape[1] * side + 10
    note = "each window is one row of the matrix"
    sheet.text(4, films + 14, f"{note}; its channels lie side by side" if channels > 1 else note, size=12, colour=GREY)
    sheet.text(left - 8, films + 42, "kernel", size=12, colour=GREY, at="r")
    sheet.grid(kernel.reshape(1, -1), left, films + 33, size=(cell[0], 19), limit=limits[1])
    after = left + kernel.size * cell[0] + 38
    sheet.text(left + kernel.size * cell[0] / 2, top - 17, _TIMES, at="m")
    sheet.text(after + 24, top - 14, "product", size=12, colour=GREY, at="m")
    sheet.grid(matrix, left, top, size=cell, limit=limits[0])
    sheet.grid(result[:, None], after, top, size=(48, cell[1]), limit=limits[2])
    beside, small = after + 48 + 60, (34.0, 24.0)
    if beside + across * small[0] < PAGE:
        sheet.text(beside, top - 14, "the products, as a map", size=12, colour=GREY)
        sheet.grid(result.reshape(-1, across), beside, top, size=small, limit=limits[2])
    for place in places:
        low = top + cell[1] * place
        sheet.text(left - 8, low + cell[1] / 2, f"row {place}", size=12, bold=True, at="r")
        sheet.text(after - 19, low + cell[1] / 2, "=", at="m")
        sheet.outline((left, low, kernel.size * cell[0], cell[1]))
        sheet.outline((after, low, 48, cell[1]))
    return _film(
        sheet,
        f"Film strip, {len(places)} frames: every window of {high} by {wide} of an image becomes one row of a matrix of"
        f" {_size(matrix)}; its product with the flattened kernel, {_list(kernel.ravel())}, is one number.",
        *(f"Row {place}, {_list(matrix[place])}: {written(result[place])}." for place in places),
    )


def shapes(size: int, kernel: int, stride: int, padding: int) -> Film:
    """Up to six places of a square kernel on a square image, without numbers: what its stride and padding do.

    Args:
        size, kernel, stride, padding: for both axes.
    """
    whole = size + 2 * padding
    output = (whole - kernel) // stride + 1
    reached = (output - 1) * stride + kernel
    places = _spread(output**2, 6)
    columns = 2 if len(places) == 4 else 3
    side = min(24, (PAGE / columns - 62) / (whole + output))
    cell = (side, side)
    frame = side * whole + 46
    sheet = Sheet(PAGE, 40 + -(-len(places) // columns) * frame + (14 if reached < whole else -12))
    title = f"image {size}, kernel {kernel}, stride {stride}, padding {padding}:  output = "
    sheet.text(4, 12, title + _output(size, kernel, stride, padding))
    blank = np.full((whole, whole), 0.25)
    border = np.pad(np.zeros((size, size), dtype=bool), padding, constant_values=True)
    for index, place in enumerate(places):
        left, top = 4 + PAGE / columns * (index % columns), 60 + frame * (index // columns)
        row, column = divmod(place, output)
        sheet.text(left, top - 15, f"window {place + 1} of {output**2}", size=12, bold=True)
        sheet.grid(blank, left, top, size=cell, limit=1, padding=border, write=False)
        for i, j in zip(*np.nonzero(np.indices((whole, whole)).max(axis=0) >= reached), strict=True):
            sheet.stroke((left + j * side, top + i * side, side, side))
        sheet.outline((left + column * stride * side, top + row * stride * side, kernel * side, kernel * side))
        right = left + whole * side + 40
        sheet.arrow(right - 32, top + whole * side / 2, 24)
        low = top + (whole - output) * side / 2
        known = (np.arange(output**2) <= place).reshape(output, output)
        sheet.grid(np.full((output, output), 0.5), right, low, size=cell, limit=1, shown=known, write=False)
        sheet.outline((right + column * side, low + row * side, side, side))
    never = f"The last {whole - reached} of the {whole} rows and columns are in no window." if reached < whole else ""
    if never:
        sheet.text(4, 40 + -(-len(places) // columns) * frame, "Struck through: in no window.", size=12, colour=GREY)
    return _film(
        sheet,
        f"Film strip, {len(places)} frames: a kernel of {kernel} by {kernel} moves over an image of {size} by {size},"
        f" stride {stride}, padding {padding}. Output, along both axes: {_output(size, kernel, stride, padding)}.",
        never,
    )


def _film(sheet: Sheet, *sentences: str) -> Film:
    """A film whose text alternative is as many of the sentences as a page keeps, the first ones first."""
    alt = ""
    for sentence in sentences:
        longer = f"{alt} {sentence}".strip()
        alt = longer if len(longer) <= 1000 else alt
    return Film(sheet.png(), alt, sheet.width)


def _spread(count: int, frames: int) -> list[int]:
    """At most `frames` numbers from 0 to count - 1, the first and the last among them."""
    return sorted({round(place) for place in np.linspace(0, count - 1, frames)})


def _corners(count: int, across: int) -> list[int]:
    """The first two of `count` places, the first of the next row, and the last; a row has `across` places."""
    return sorted({min(place, count - 1) for place in (0, 1, across, count - 1)})


def _sum(window: np.ndarray, weights: np.ndarray) -> str:
    """A window times its weights, spelled out; of a long sum, the first terms and the last."""
    terms = [f"{factor(a)}{_TIMES}{factor(b)}" for a, b in zip(window.flat, weights.flat, strict=True)]
    if len(terms) > 16:
        terms = [*terms[:6], "\N{HORIZONTAL ELLIPSIS}", terms[-1]]
    return f"{' + '.join(terms)} = {written(float(np.sum(window * weights)))}"


def _output(size: int, kernel: int, stride: int, padding: int) -> str:
    """The size of the output along one axis, spelled out."""
    output = (size + 2 * padding - kernel) // stride + 1
    return f"floor(({size} + 2{_TIMES}{padding} {_MINUS} {kernel}) / {stride}) + 1 = {output}"


def _size(grid: np.ndarray) -> str:
    return " by ".join(map(str, grid.shape))


def _list(numbers: np.ndarray) -> str:
    return " ".join(map(written, numbers))


def _rows(grid: np.ndarray) -> str:
    return " / ".join(map(_list, grid))
