"""Where a data package is installed, without running its code."""

from importlib.util import find_spec
from pathlib import Path

from server.errors import Unavailable


def package_folder(name: str) -> Path:
    """Give the folder of an installed package.

    Raises:
        Unavailable: The package is not installed.
    """
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise Unavailable(
            f"The data package {name} is not installed.", hint="Install the project with its dependencies."
        )
    return Path(spec.submodule_search_locations[0])
