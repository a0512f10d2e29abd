"""Campaigns for a test database, drawn by a seed."""

from random import Random

from server.postgres.database import Access, Connection, connect, scope

_INSERT = """
INSERT INTO media_planner.campaign (tenant, identity, name, country, currency, objective, delivery_goal, asset_format,
    placement, category, interests_low, age_min, age_max, genders, first_day, days, budget_micros, spend_micros,
    impressions, clicks, reach, results, completion_rate, delivery_rate)
SELECT $1, convert_to(n::text, 'UTF8'), $4 || n, (array['DE', 'FR', 'ES', 'US'])[1 + n % 4],
    (array['EUR', 'USD'])[1 + n % 2], 1 + n % 9, 1 + n % 4, 1 + n % 3, n % 3, n % 3, n % 1024, 18, 25 + n % 40,
    1 + n % 7, DATE '2025-01-01' + n % 500, 7 + n % 50, 1000000000::bigint * (1 + n % 5),
    900000000::bigint * (1 + n % 5),
    100000 * (1 + n % 11), CASE WHEN n % 5 > 0 THEN n % 900 END, 30000, n % 700, 0.5, 0.9
FROM generate_series($2::int, $3::int) AS n
"""
_TERMS = """
INSERT INTO media_planner.term (tenant, kind, code, name) VALUES ($1, 'category', 1, '1529'),
    ($1, 'category', 2, '1012'), ($1, 'interest', 1, '607'), ($1, 'interest', 2, '620') ON CONFLICT DO NOTHING
"""


async def insert(connection: Connection, tenant: str, first: int, last: int, mark: str = "A-") -> None:
    """Add campaigns that the numbers determine."""
    async with connection.transaction():
        await scope(connection, tenant, 600)
        await connection.execute(_TERMS, tenant)
        await connection.execute(_INSERT, tenant, first, last, mark)


async def fill(url: str, tenant: str, count: int, mark: str = "A-", seconds: float = 10.0) -> None:
    """Add so many campaigns for a tenant."""
    connection = await connect(Access(url, seconds=seconds))
    await insert(connection, tenant, 1, count, mark)
    await connection.close(timeout=2)


async def change(connection: Connection, tenant: str, random: Random, highest: int) -> None:
    """Change some campaigns, as a report does that comes a second time with other numbers."""
    async with connection.transaction():
        await scope(connection, tenant, 60)
        numbers = [str(random.randint(1, highest)).encode() for _ in range(random.randint(1, 5))]
        await connection.execute(
            "UPDATE media_planner.campaign SET budget_micros = budget_micros + $3, impressions = impressions + 7"
            " WHERE tenant = $1 AND identity = ANY($2::bytea[])",
            tenant,
            numbers,
            random.randint(0, 3) * 1_000_000_000,
        )
