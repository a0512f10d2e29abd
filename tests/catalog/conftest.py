"""The place index, opened once a session."""

from pathlib import Path

import pytest

from server.catalog.geo import Geo, open_geo


@pytest.fixture(scope="session")
def geo(cache_dir: Path) -> Geo:
    """Every place, from an index that stays between runs."""
    return open_geo(cache_dir)
