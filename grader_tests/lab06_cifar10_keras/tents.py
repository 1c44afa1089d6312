"""Images from which shifts and flips can be read off, whatever else was done to them.

Channel 0 is a tent along x: a line that rises to the middle of the image, and one that falls from there twice as fast.
Where the two lines meet says how far the image has been shifted, to a fraction of a pixel; which one is the steeper
says whether it has been flipped. Neither changes if numbers are added or multiplied, and the border, where something
had to be filled in, is not looked at. Channel 1 is the same along y, and channel 2 the mean of both.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

SIDE = 32
MIDDLE = (SIDE - 1) / 2
LEFT, RIGHT, ROWS = slice(5, 10), slice(22, 27), slice(5, 27)
REACH = 6.0
"""Pixels of a shift that can be read."""


def tent() -> np.ndarray:
    """(32,), from 0 to 1: the steeper side is the right one."""
    away = np.arange(SIDE) - MIDDLE
    return np.asarray(1 - np.where(away < 0, -away, 2 * away) / (SIDE - 1))


def images(rng: np.random.Generator, many: int) -> np.ndarray:
    """(many, 32, 32, 3), float32, 0 to 1; each with a brightness and a contrast of its own."""
    along = tent()
    x, y = np.broadcast_to(along, (SIDE, SIDE)), np.broadcast_to(along[:, None], (SIDE, SIDE))
    base, height = rng.uniform(0, 0.2, (many, 1, 1, 1)), rng.uniform(0.45, 0.75, (many, 1, 1, 1))
    return np.asarray(base + height * np.stack([x, y, (x + y) / 2], axis=-1)).astype(np.float32)


@dataclass(frozen=True)
class Seen:
    """What was done to each of n images. Shifts are in pixels, to the right and down; NaN where none can be read."""

    dx: np.ndarray
    dy: np.ndarray
    flipped_x: np.ndarray
    flipped_y: np.ndarray
    steepness: np.ndarray
    """Rise of the tent along x per pixel, (n,): the smaller one of its two sides."""
    peak: np.ndarray
    """Height of the tent along x, (n,)."""

    @property
    def readable(self) -> np.ndarray:
        """Which images still look like a tent, (n,)."""
        return np.isfinite(self.dx) & np.isfinite(self.dy)


def read(results: np.ndarray) -> Seen:
    """What was done to images (n, 32, 32, 3) that were made by `images`."""
    numbers = results.astype(np.float64)
    dx, flipped_x, steepness, peak = _along(numbers[..., 0])
    dy, flipped_y, _, _ = _along(numbers[..., 1].transpose(0, 2, 1))
    return Seen(dx, dy, flipped_x, flipped_y, steepness, peak)


def _along(sheets: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Shift, flip, steepness and height of tents along the last axis of (n, 32, 32)."""
    with np.errstate(all="ignore"):
        profile = sheets[:, ROWS].mean(axis=1)
        crooked = np.ptp(sheets[:, ROWS], axis=1)[:, 6:26].max(axis=1) / np.ptp(profile, axis=1)
        rise, left, off_left = _line(profile, LEFT)
        fall, right, off_right = _line(profile, RIGHT)
        apex = (right - left) / (rise - fall)
        peak = left + rise * apex
        flipped = np.abs(rise) > np.abs(fall)
        steep, flat = np.maximum(np.abs(rise), np.abs(fall)), np.minimum(np.abs(rise), np.abs(fall))
        whole = (rise * fall < 0) & (np.abs(steep / flat - 2) < 0.3) & (np.abs(apex - MIDDLE) < REACH)
        whole &= (off_left + off_right < 0.2 * flat) & (crooked < 0.05)
    return np.where(whole, apex - MIDDLE, np.nan), flipped & whole, flat, peak


def _line(profile: np.ndarray, where: slice) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Slope and start of the straight line through a part of each profile (n, 32), and how far off it is at most."""
    x = np.arange(SIDE)[where].astype(float)
    y = np.nan_to_num(profile[:, where], nan=0.0, posinf=0.0, neginf=0.0)
    centred = x - x.mean()
    slope = (y - y.mean(axis=1, keepdims=True)) @ centred / (centred @ centred)
    start = y.mean(axis=1) - slope * x.mean()
    return slope, start, np.abs(y - (start[:, None] + slope[:, None] * x)).max(axis=1)
