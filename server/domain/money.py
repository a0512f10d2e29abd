"""An amount of money, in integer micro-units of its currency."""

from decimal import Decimal
from typing import Annotated

from pydantic import StringConstraints

from server.domain.value import Value
from server.errors import InvalidInput

MICROS = 1_000_000

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class Money(Value):
    """An amount of money. `amount_micros` is in millionths of `currency`, for every currency, yen included."""

    amount_micros: int
    currency: CurrencyCode

    @classmethod
    def of(cls, amount: Decimal, currency: str) -> "Money":
        """Read an amount in whole currency units.

        Raises:
            InvalidInput: The amount is finer than a micro-unit or not a number.
        """
        return cls(amount_micros=to_micros(amount), currency=currency)

    @property
    def amount(self) -> Decimal:
        """The amount in whole currency units."""
        return Decimal(self.amount_micros) / MICROS


def to_micros(amount: Decimal) -> int:
    """Turn an amount in whole currency units into micro-units.

    Raises:
        InvalidInput: The amount is finer than a micro-unit or not a number.
    """
    if not amount.is_finite():
        raise InvalidInput(f"{amount} is not an amount of money.", hint="Give a number such as 10000 or 49.90.")
    micros = amount * MICROS
    if micros != micros.to_integral_value():
        raise InvalidInput(f"{amount} is finer than a millionth.", hint="Give at most six decimals.")
    return int(micros)
