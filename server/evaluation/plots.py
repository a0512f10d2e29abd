"""Draw figures with their intervals as SVG, without any library."""

from collections.abc import Sequence
from html import escape

from server.evaluation.figures import Figure

_SCALE, _MARGIN, _ROW, _TOP = 470, 30, 26, 56
_LETTER = 6.7
"""About how wide a letter is in the font of the labels."""
_INK, _MARK, _BAND, _LINE = "#222", "#1a6", "#e4f3ea", "#ccc"


def intervals(
    title: str, rows: Sequence[tuple[str, Figure]], span: tuple[float, float], band: tuple[float, float] | None = None
) -> str:
    """Draw one row a figure: a dot with its interval on a scale over `span`, and a band where figures should lie."""
    labels = 24.0 + _LETTER * max(len(label) for label, _ in rows)
    width, height = labels + _SCALE + _MARGIN, _TOP + _ROW * len(rows) + 30
    bottom = _TOP + _ROW * len(rows)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" font-family="sans-serif" '
        f'font-size="13" fill="{_INK}">',
        f'<rect width="{width:.0f}" height="{height}" fill="white"/>',
        f'<text x="12" y="26" font-size="16" font-weight="bold">{escape(title)}</text>',
    ]
    if band:
        left, right = (labels + _at(end, span) for end in band)
        parts.append(
            f'<rect x="{left:.1f}" y="{_TOP - 8}" width="{right - left:.1f}" '
            f'height="{bottom - _TOP + 8}" fill="{_BAND}"/>'
        )
    for tick in range(6):
        value = span[0] + (span[1] - span[0]) * tick / 5
        x = labels + _at(value, span)
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP - 8}" y2="{bottom}" stroke="{_LINE}"/>')
        parts.append(f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{100 * value:.0f} %</text>')
    for number, (label, figure) in enumerate(rows):
        parts += _row(label, figure, (labels, _TOP + _ROW * number + 8), span)
    return "\n".join([*parts, "</svg>", ""])


def _row(label: str, figure: Figure, at: tuple[float, int], span: tuple[float, float]) -> list[str]:
    left, y = at
    low, middle, high = (left + _at(value, span) for value in (figure.low, figure.value, figure.high))
    return [
        f'<text x="{left - 12:.1f}" y="{y + 4}" text-anchor="end">{escape(label)}</text>',
        f'<line x1="{low:.1f}" x2="{high:.1f}" y1="{y}" y2="{y}" stroke="{_MARK}" stroke-width="2"/>',
        f'<circle cx="{middle:.1f}" cy="{y}" r="4.5" fill="{_MARK}"><title>{figure.text()}</title></circle>',
    ]


def _at(value: float, span: tuple[float, float]) -> float:
    """How far along the scale a value stands; what lies outside stands at its end."""
    share = (min(max(value, span[0]), span[1]) - span[0]) / (span[1] - span[0])
    return share * _SCALE
