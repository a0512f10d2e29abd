"""Read the typed arguments of a call into the fields that win over prose."""

from datetime import date
from decimal import Decimal, InvalidOperation

from server.errors import InvalidInput

_MOST_MONEY = Decimal(10) ** 12
_YOUNGEST = 13


def reference_day(text: str) -> date:
    """Read the day a message is to be read on; today in the server's time zone where it is not given.

    Raises:
        InvalidInput: The text is not a day of the calendar.
    """
    return day("reference_date", text) or date.today()  # noqa: DTZ011 - today where the server runs is what is meant


def money_of(budget: str, currency: str) -> tuple[Decimal | None, str]:
    """Read an optional budget and its currency; a currency alone is that of the prose.

    Raises:
        InvalidInput: The budget is not an amount.
    """
    return amount("budget", budget), currency.upper()


def flight_of(start: str, end: str) -> tuple[date | None, date | None]:
    """Read the optional ends of a flight.

    Raises:
        InvalidInput: A day does not exist, or the end is before the start.
    """
    first, last = day("start", start), day("end", end)
    if first and last and last < first:
        raise InvalidInput(f"end is {last}, before start, which is {first}.", hint="Exchange them, or leave one out.")
    return first, last


def day(name: str, text: str) -> date | None:
    """Read an optional ISO date.

    Raises:
        InvalidInput: The text is not a day of the calendar.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidInput(
            f"{name} is {text!r}, which is not a day of the calendar.", hint=f"Give {name} as YYYY-MM-DD."
        ) from None


def amount(name: str, text: str) -> Decimal | None:
    """Read an optional amount in whole currency units.

    Raises:
        InvalidInput: The text is not an amount that can be spent.
    """
    if not text:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise InvalidInput(
            f"{name} is {text!r}, which is not a number.", hint="Write digits and a point, such as 10000 or 49.90."
        ) from None
    if not value.is_finite() or not 0 < value <= _MOST_MONEY:
        raise InvalidInput(
            f"{name} is {text!r}; it must be more than 0 and at most a million millions.",
            hint="Give the amount for the whole flight in whole currency units, such as 10000.",
        )
    if value != round(value, 6):
        raise InvalidInput(f"{name} is {text!r}, finer than a millionth.", hint="Give at most six decimals.")
    return value


def age_span(age_min: int, age_max: int) -> tuple[int | None, int | None]:
    """Read an optional span of ages; 0 stands for not given.

    Raises:
        InvalidInput: The span is upside down, or reaches below the youngest listeners that can be targeted.
    """
    for name, age in (("age_min", age_min), ("age_max", age_max)):
        if 0 < age < _YOUNGEST:
            raise InvalidInput(
                f"{name} is {age}; the youngest who can be targeted are {_YOUNGEST}.",
                hint=f"Give {name} from {_YOUNGEST} to 99.",
            )
    if age_min and age_max and age_max < age_min:
        raise InvalidInput(
            f"age_max is {age_max}, below age_min, which is {age_min}.", hint="Exchange them, or leave one out."
        )
    return age_min or None, age_max or None
