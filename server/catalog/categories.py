"""Find the ad categories of IAB Ad Product 2.0 by the words people use."""

import json
from collections.abc import Iterator
from typing import TypedDict, cast

from server.catalog.category_synonyms import EVERYDAY, SYNONYMS, WEAK
from server.catalog.entries import CategoryEntry, CategoryMatch
from server.catalog.packages import package_folder
from server.catalog.phrases import PhraseTable, read_lines
from server.domain.products import TOPICS, Topic
from server.errors import NotFound

# The taxonomy's root, which is its own parent; two nodes of it have a wrong parent in the package's data.
_ROOT = "1000"
_PARENTS = {"1000": None, "1037": "1036", "1426": "1425"}

# The topic that restricts a node and everything under it.
_RESTRICTED: dict[str, Topic] = {
    "1000": "SAFETY_RISK",
    "1001": "ADULT",
    "1002": "ALCOHOL",
    "1049": "CANNABIS",
    "1188": "HFSS",
    "1255": "WEIGHT_LOSS",
    "1259": "DATING",
    "1262": "SOCIAL_ISSUE",
    "1291": "WEIGHT_LOSS",
    "1349": "CREDIT",
    "1361": "GAMBLING",
    "1448": "CRYPTO",
    "1473": "PHARMA",
    "1474": "POLITICS",
    "1519": "SEXUAL_HEALTH",
    "1544": "TOBACCO",
    "1576": "WEAPONS",
}

# Spotify's parent categories by IAB node; the nearest ancestor counts. A node without one is "Other".
_SPOTIFY_PARENTS = """
1551:1 1138:2 1152:2 1178:2 1179:2 1214:2 1215:2 1240:2 1244:2 1271:2 1088:3 1010:4 1016:4 1301:5 1058:6 1192:6 1075:7
1295:8 1029:9 1403:9 1315:10 1540:10 1328:11 1124:11 1335:12 1448:12 1443:12 1510:13 1524:13 1355:14 1123:15 1002:15
1361:16 1452:17 1263:18 1145:18 1148:18 1189:18 1196:18 1209:18 1221:18 1396:19 1416:20 1419:21 1008:21 1378:22 1473:22
1208:22 1253:22 1224:24 1460:24 1474:25 1482:26 1259:27 1487:28 1494:29 1371:29 1001:30 1049:30 1262:30 1519:30 1544:30
1576:30 1000:30 1019:31 1025:31 1082:32 1097:32 1438:32 1027:32 1467:33 1026:33 1529:34 1291:13 1248:29 1203:29 1177:29
1202:29 1127:29 1368:23
"""


class _Node(TypedDict):
    id: str
    parent_id: str | None
    name: str
    full_path: str


class Categories:
    """The ad categories and the words that name them."""

    def __init__(self, entries: dict[str, CategoryEntry], parents: dict[str, str | None], table: PhraseTable) -> None:
        self._entries = entries
        self._parents = parents
        self._table = table
        self._spotify = {key: parent for key, _, parent in (p.partition(":") for p in _SPOTIFY_PARENTS.split())}

    def __contains__(self, category_id: str) -> bool:
        return category_id in self._entries

    def __iter__(self) -> Iterator[CategoryEntry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, category_id: str) -> CategoryEntry:
        """Give the category of an id.

        Raises:
            NotFound: No category has this id.
        """
        try:
            return self._entries[category_id]
        except KeyError:
            hint = "Search the ad categories by a word such as 'sneakers' and use an id from there."
            raise NotFound(f"There is no ad category {category_id!r}.", hint=hint) from None

    def search(self, query: str, limit: int = 10, offset: int = 0) -> tuple[tuple[CategoryMatch, ...], int]:
        """Find categories for a phrase, the best first, and how many there are."""
        wanted = query.strip()
        scores = {wanted: 1.0} if wanted in self._entries else self._table.search(query)
        self._widen(scores)
        ranked = sorted(scores.items(), key=lambda item: -item[1])
        found = (CategoryMatch(self._entries[key], round(score, 3)) for key, score in ranked[offset : offset + limit])
        return tuple(found), len(ranked)

    def _widen(self, scores: dict[str, float]) -> None:
        """Add the parent and the children of the best category, behind everything that was found."""
        best = next(iter(scores), None)
        if best is None:
            return
        lowest = min(scores.values())
        parent = self._parents[best]
        relatives = [parent] if parent else []
        relatives += [key for key, above in self._parents.items() if above == best]
        for rank, key in enumerate(relatives):
            scores.setdefault(key, max(0.01, 0.5 * lowest - 0.001 * rank))

    def best(self, text: str) -> CategoryMatch | None:
        """Give the category of the phrase that says most about what a text advertises, if one says anything."""
        return max(self.mentions(text), key=lambda match: match.score, default=None)

    def mentions(self, text: str) -> tuple[CategoryMatch, ...]:
        """Find the words that name categories in running text; a score under 0.5 is a hint, not a statement."""
        return tuple(
            CategoryMatch(self._entries[hit.key], hit.weight, hit.start, hit.end) for hit in self._table.mentions(text)
        )

    def parent(self, category_id: str) -> CategoryEntry | None:
        """Give the category above, or None at the top."""
        above = self._parents.get(category_id)
        return self._entries[above] if above else None

    def spotify_parent(self, category_id: str) -> str:
        """Give Spotify's parent category; its leaves are only visible through Spotify's own catalogue."""
        node: str | None = self.get(category_id).id
        while node and node not in self._spotify:
            node = self._parents[node]
        return f"ADV_{self._spotify[node] if node else 23}_0"


def open_categories() -> Categories:
    """Read the taxonomy from its package and the synonyms from this one."""
    source = package_folder("adtech_crosswalk") / "data/taxonomies/ad_product/iab/v2.0/taxonomy.json"
    nodes = cast("list[_Node]", json.loads(source.read_text(encoding="utf-8"))["entries"])
    parents = {node["id"]: _PARENTS.get(node["id"], node["parent_id"]) for node in nodes}
    names = {node["id"]: node["name"] for node in nodes}
    entries = {key: _entry(key, names, parents) for key in names}
    phrases = [*read_lines(SYNONYMS), *((name, key) for key, name in names.items())]
    table = PhraseTable(phrases, WEAK.replace("\n", " ").split(","), EVERYDAY.split())
    return Categories(entries, parents, table)


def _entry(key: str, names: dict[str, str], parents: dict[str, str | None]) -> CategoryEntry:
    chain, node = [key], parents[key]
    while node:
        chain.append(node)
        node = parents[node]
    topics: list[Topic] = [_RESTRICTED[node] for node in chain if node in _RESTRICTED]
    path = tuple(names[node] for node in reversed(chain))
    return CategoryEntry(key, names[key], path, " ".join(TOPICS[topic].text for topic in topics[:1]), tuple(topics[:1]))
