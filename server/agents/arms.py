"""Which arm of an experiment an advertiser falls into."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

Arm = TypeVar("Arm", bound=str)


def assigned(experiment: str, advertiser: str, arms: Sequence[Arm]) -> Arm:
    """Give the same arm to the same advertiser, always: its plans share budget, audience and history.

    Nothing is kept, so that every server of several says the same; what differs between the arms by chance, such as
    objectives and budgets, is evened out when the experiment is read.
    """
    digest = sha256(f"{experiment}\0{advertiser}".encode()).digest()
    return arms[int.from_bytes(digest[:8], "big") % len(arms)]
