"""A cursor leads on in its own search and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.errors import InvalidInput
from server.tools.paging import cursor_for, offset_of


@given(offset=st.integers(0, 10**6), query=st.text(), limit=st.integers(1, 50))
def test_a_cursor_leads_to_its_offset(offset: int, query: str, limit: int) -> None:
    assert offset_of(cursor_for(offset, query, limit), query, limit) == offset


def test_no_cursor_is_the_first_page() -> None:
    assert offset_of("", "query") == 0


@given(cursor=st.text(min_size=1, max_size=80))
def test_an_invented_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidInput, match="leave cursor out"):
        offset_of(cursor, "query")


def test_a_cursor_of_another_search_is_refused() -> None:
    with pytest.raises(InvalidInput):
        offset_of(cursor_for(10, "spring"), "winter")
