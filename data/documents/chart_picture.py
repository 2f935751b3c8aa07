"""A chart as a picture without words: what it shows stands in the sentence and the table beside it."""

from __future__ import annotations

import struct
import zlib
from itertools import pairwise

from data.documents.document import Chart, ChartShape

WIDTH, HEIGHT = 600, 200
_GAP = 0.25
"""Of each bar's room, the share that stays empty."""
_INK = (31, 95, 139)
_RADIUS = 5

Box = tuple[float, float, float, float]
"""Left, top, width, height."""


def bars(chart: Chart) -> list[Box]:
    """A bar for each value, upwards from the ground; one that is not shown has no height."""
    room = WIDTH / max(len(chart.values), 1)
    tallest = max((value or 0 for value in chart.values), default=0) or 1
    heights = [(value or 0) / tallest * (HEIGHT - 10) for value in chart.values]
    return [
        (room * (n + _GAP / 2), HEIGHT - height, room * (1 - _GAP), height)
        for n, height in enumerate(heights)
    ]


def points(chart: Chart) -> list[tuple[float, float] | None]:
    """A point for each value, in the middle of its room; None where it is not shown."""
    return [
        None if value is None else (left + width / 2, top)
        for value, (left, top, width, _) in zip(chart.values, bars(chart), strict=True)
    ]


def chart_svg(chart: Chart, ink: str = "var(--bar)", ground: str = "var(--line)") -> str:
    """The picture as SVG, which a page may hold. A reader of screens passes it by."""
    shape = _svg_bars if chart.shape is ChartShape.BARS else _svg_line
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT + 2}" aria-hidden="true">'
        f"{shape(chart, ink)}"
        f'<path d="M0 {HEIGHT}H{WIDTH}" stroke="{ground}" stroke-width="2"/></svg>'
    )


def _svg_bars(chart: Chart, ink: str) -> str:
    return "".join(
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" fill="{ink}"/>'
        for x, y, w, h in bars(chart)
        if h
    )


def _svg_line(chart: Chart, ink: str) -> str:
    """Each point, and a line between neighbours that are both shown."""
    made = points(chart)
    lines = "".join(
        f"M{one[0]:.1f} {one[1]:.1f}L{two[0]:.1f} {two[1]:.1f}"
        for one, two in pairwise(made)
        if one and two
    )
    dots = "".join(
        f'<circle cx="{p[0]:.1f}" cy="{p[1]:.1f}" r="{_RADIUS}" fill="{ink}"/>' for p in made if p
    )
    return f'<path d="{lines or "M0 0"}" stroke="{ink}" stroke-width="3" fill="none"/>{dots}'


def chart_png(chart: Chart) -> bytes:
    """The picture as PNG, for programs that show no SVG."""
    rows = [bytearray(b"\xff" * WIDTH * 3) for _ in range(HEIGHT + 2)]
    for box in bars(chart) if chart.shape is ChartShape.BARS else _dots_and_lines(chart):
        _fill(rows, box)
    _fill(rows, (0, HEIGHT, WIDTH, 2))
    body = b"".join(b"\0" + row for row in rows)
    header = struct.pack(">IIBBBBB", WIDTH, len(rows), 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(body, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts)


def _dots_and_lines(chart: Chart) -> list[Box]:
    made = points(chart)
    radius = _RADIUS
    boxes = [(x - radius, y - radius, 2.0 * radius, 2.0 * radius) for x, y in filter(None, made)]
    for one, two in pairwise(made):
        if one and two:
            steps = max(int(abs(two[0] - one[0])), int(abs(two[1] - one[1])), 1)
            at = [(one[k] + (two[k] - one[k]) * n / steps for k in (0, 1)) for n in range(steps)]
            boxes += [(x - 1.5, y - 1.5, 3.0, 3.0) for x, y in at]
    return boxes


def _fill(rows: list[bytearray], box: Box) -> None:
    left, right = max(round(box[0]), 0), min(round(box[0] + box[2]), WIDTH)
    for row in rows[max(round(box[1]), 0) : round(box[1] + box[3])]:
        row[left * 3 : right * 3] = bytes(_INK) * (right - left)


def _chunk(name: bytes, data: bytes) -> bytes:
    checked = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checked)
