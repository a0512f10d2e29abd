"""The catalogue, opened once a session."""

from pathlib import Path

import pytest

from server.catalog.catalog import Catalog, open_catalog


@pytest.fixture(scope="session")
def catalog(cache_dir: Path) -> Catalog:
    """Give the real places, categories, interests and currencies."""
    return open_catalog(cache_dir)
