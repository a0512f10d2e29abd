"""A place that a campaign can be aimed at."""

from typing import Literal

from server.domain.value import Value

PlaceType = Literal["COUNTRY", "REGION", "CITY", "POSTAL_CODE"]


class Place(Value):
    """A place of the catalogue.

    `id` is an ISO 3166-1 code (country), a GeoNames number (region, city) or `CC:CODE` (postal code);
    `country` is always the ISO 3166-1 code.
    """

    id: str
    type: PlaceType
    name: str
    country: str
