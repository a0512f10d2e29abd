"""A tenant as its operator knows it: whether it may call, what it may take, and how long its plans are kept."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

TenantState = Literal["active", "suspended", "deleted"]

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}")
"""How a tenant may be called."""
NAME_HINT = "Use at most 64 letters, digits and any of . _ : @ -"


@dataclass(frozen=True, slots=True)
class Tenant:
    """One tenant; what is None is as the server has it for all."""

    name: str
    state: TenantState
    created_at: datetime
    calls_a_minute: int | None = None
    calls_at_once: int | None = None
    retention_days: int | None = None
