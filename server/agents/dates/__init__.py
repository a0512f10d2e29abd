"""Read dates, ranges, periods and durations out of text, against a reference day."""

from server.agents.dates.grammar import find_lengths, find_windows
from server.agents.dates.window import Kind, Length, Window

__all__ = ["Kind", "Length", "Window", "find_lengths", "find_windows"]
