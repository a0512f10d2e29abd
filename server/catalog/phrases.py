"""Find the phrases of a table in words people write: exact, inflected, compound or misspelt."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations

from rapidfuzz import fuzz, process

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ı": "i"})
_CJK = "\u3005-\u30ff\u3400-\u9fff\uff66-\uff9f"
_TOKEN = re.compile(rf"[{_CJK}]+|(?:(?![{_CJK}])[^\W_])+(?:['’](?:(?![{_CJK}])[^\W_])+)?")
_JAPANESE = re.compile(rf"[{_CJK}]")
_JOINTS = ("", "s", "n", "en", "es", "er", "e")
# The longest word that is kept in memory or taken apart.
_LONGEST_WORD = 48
_LONGEST_QUERY = 400
_SHORT_HEAD, _LONG_HEAD, _SHORTEST_MODIFIER, _SHORTEST_FUZZY = 3, 5, 3, 5
_SURE, _SURE_OF_PART = 0.6, 0.62
# What precedes the head of a compound: long enough for the head to lose the endings that only long words lose.
_ANY_MODIFIER = "mmmmmm"
_WHOLE = frozenset({"news"})
_NO_COMPOUNDS = frozenset("transport passport".split())


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of the table found in a text at `start:end`; `weight` says how much it means on its own."""

    key: str
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class _Token:
    stem: str
    start: int
    end: int


def stem(word: str) -> str:
    """Fold a word and cut what plurals and common endings add, the same way for every language."""
    return _stem(word) if len(word) <= _LONGEST_WORD else _stem.__wrapped__(word)


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    text = word.lower()
    if not text.isascii():
        if _JAPANESE.match(text):
            return unicodedata.normalize("NFKC", text)
        text = text.translate(_LETTERS)
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _cut(text.removesuffix("'s").removesuffix("’s"))


def _cut(text: str) -> str:
    if text in _WHOLE:
        return text
    if len(text) > 4 and text.endswith(("xes", "ches", "shes", "sses", "zes")):
        return text[:-2]
    if len(text) > 3 and text.endswith("s") and not text.endswith(("ss", "us", "is")):
        text = text[:-1]
    if len(text) > 4 and text.endswith(("ie", "y")):
        return text[:-2] + "i" if text.endswith("ie") else text[:-1] + "i"
    if len(text) > 6 and text.endswith("en"):
        return text[:-2]
    if len(text) > 4 and text[-1] in "aeo":
        return text[:-1]
    return text


@lru_cache(maxsize=2)
def _tokens(text: str) -> list[_Token]:
    """Split a text into stems; the tables are looked for one after the other in the same text."""
    return [_Token(stem(match[0]), match.start(), match.end()) for match in _TOKEN.finditer(text)]


# Words after which a phrase says whom or what a thing is for, not what it is; words inside a Romance noun group, whose
# head stands in front; words that say nothing of a product or a person; words that mean something else in running text.
_TURNS = (
    "for with in at from by to against near on about aimed targeting that which who fur mit bei von im aus zum zur "
    "gegen para con en sin por pour avec chez sans per com voor met op van for med till i som pro"
)
_ROMANCE = "de del du des d la le les el los las da do dos das di della dei delle en a au aux al"
_FILLERS = (
    "the a an and or of my our your their its new best good great local online buy get cheap affordable premium der "
    "die das ein eine einen unser unsere neu neue neuen und un une una uno et y o il lo het een ons onze brand "
    "company business service product range line firm provider launch people person lovers lover fans fan "
    "enthusiasts interested into love loves like likes interest aficionados amantes amateurs passionnés "
    "appassionati amanti begeisterte interessierte liebhaber menschen leute personas gens persone mensen "
    "maker makers manufacturer producer publisher chain startup group label network promoter franchise house company's "
    "hersteller kette anbieter marke firma cadena fabricante operador chaîne marque constructeur fabricant compagnie "
    "catena marca produttore merk fabrikant kedja märke tillverkare empresa entreprise azienda bedrijf företag"
)
# What a company is, as the end of a compound: its first part says what it makes ("Biermarke").
_KINDS = tuple("herstell hersteller kette kett anbieter marke mark firma firm haendler handler kedj merk".split())
_WORDS_ALONE = "don ron pan sol son te vin pull loto all per pro more"


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_TURN_STEMS, _ROMANCE_STEMS, _FILLER_STEMS = _stems(_TURNS), _stems(_ROMANCE), _stems(_FILLERS)
_FUNCTION_WORDS = _TURN_STEMS | _ROMANCE_STEMS | _FILLER_STEMS | _stems(_WORDS_ALONE)


class PhraseTable:
    """Phrases and the keys they stand for; the first key given for a phrase is its best."""

    def __init__(
        self, phrases: Iterable[tuple[str, str]], weak: Iterable[str] = (), everyday: Iterable[str] = ()
    ) -> None:
        self._keys: dict[str, list[str]] = {}
        self._longest: dict[str, int] = {}
        self._heads: dict[str, str] = {}
        self._japanese = 0
        literal: dict[str, tuple[str, str]] = {}
        for phrase, key in phrases:
            literal.setdefault(phrase.lower(), (self._add(phrase, key), key))
        # Where words of different meaning fold to one ("couch" and "couches"), the letters as written decide.
        self._literal = {words: key for words, (joined, key) in literal.items() if len(self._keys.get(joined, ())) > 1}
        self._weak = frozenset(_joined(phrase) for phrase in weak)
        self._everyday = frozenset(everyday)

    @cached_property
    def _bags(self) -> dict[str, str]:
        """The phrases of several words by their words in alphabetical order, so that order does not matter."""
        bags: dict[str, str] = {}
        for joined in self._keys:
            if " " in joined:
                words = [word for word in joined.split() if word not in _ROMANCE_STEMS and word not in _TURN_STEMS]
                bags.setdefault(" ".join(sorted(words)), joined)
        return bags

    def _add(self, phrase: str, key: str) -> str:
        joined = _joined(phrase)
        if not joined:
            return joined
        keys = self._keys.setdefault(joined, [])
        if key not in keys:
            keys.append(key)
        words = joined.split()
        self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
        if len(words) == 1 and not phrase.isascii() and _JAPANESE.match(phrase):
            self._japanese = max(self._japanese, len(phrase))
        elif len(words) == 1 and phrase[:1].isupper() and not phrase[1:].isupper():
            self._heads[words[0]] = words[0]
            self._heads[stem(_ANY_MODIFIER + phrase)[len(_ANY_MODIFIER) :]] = words[0]
        return joined

    def keys(self, phrase: str) -> Sequence[str]:
        """Give the keys of exactly this phrase, the best first."""
        return self._keys.get(_joined(phrase), ())

    def mentions(self, text: str) -> Iterator[Hit]:
        """Find the longest phrases of the table in running text, from left to right."""
        tokens, at = _tokens(text), 0
        while at < len(tokens):
            token = tokens[at]
            length = self._match(tokens, at) if token.stem in self._longest else 0
            if length == 1 and self._says_nothing(text, token):
                pass
            elif length:
                joined, end = " ".join(t.stem for t in tokens[at : at + length]), tokens[at + length - 1].end
                yield self._hit(joined, token.start, end, text[token.start : end])
            elif self._japanese and _JAPANESE.match(token.stem):
                yield from self._in_japanese(token)
            elif (joined := self._compound(token.stem, _LONG_HEAD)) and not self._says_nothing(text, token):
                yield Hit(self._keys[joined][0], token.start, token.end, 0.7)
            at += length or 1

    def _says_nothing(self, text: str, token: _Token) -> bool:
        return token.stem in _FUNCTION_WORDS or text[token.start : token.end].lower() in self._everyday

    def _match(self, tokens: Sequence[_Token], at: int) -> int:
        for length in range(min(self._longest.get(tokens[at].stem, 0), len(tokens) - at), 0, -1):
            words = tokens[at].stem if length == 1 else " ".join(t.stem for t in tokens[at : at + length])
            if words in self._keys:
                return length
        return 0

    def _hit(self, joined: str, start: int, end: int, written: str) -> Hit:
        weight = 0.35 if joined in self._weak else min(1.0, 0.8 + 0.1 * joined.count(" "))
        key = self._literal.get(written.lower()) or self._keys[joined][0]
        return Hit(key, start, end, weight)

    def _in_japanese(self, token: _Token) -> Iterator[Hit]:
        at, text = 0, token.stem
        while at < len(text):
            for end in range(min(len(text), at + self._japanese), at, -1):
                if text[at:end] in self._keys:
                    yield self._hit(text[at:end], token.start + at, token.start + end, text[at:end])
                    at = end
                    break
            else:
                at += 1

    def _compound(self, word: str, shortest: int) -> str | None:
        """Give the phrase behind a compound such as "Kfz-Versicherung": its parts together, or its head."""
        if not shortest + _SHORTEST_MODIFIER <= len(word) <= _LONGEST_WORD or word in _NO_COMPOUNDS:
            return None
        for kind in _KINDS:
            made = word.removesuffix(kind)
            if made != word and (found := next((m for m in _without_joint(made) if m in self._heads), None)):
                return self._heads[found]
        for cut in range(_SHORTEST_MODIFIER, len(word) - shortest + 1):
            if head := self._heads.get(word[cut:]):
                return next((both for m in _without_joint(word[:cut]) if (both := f"{m} {head}") in self._keys), head)
        return None

    def search(self, query: str) -> dict[str, float]:
        """Give the keys that fit a query, each with a score from 0 to 1, the best first."""
        query = query[:_LONGEST_QUERY]
        tokens = _tokens(query)
        scores: dict[str, float] = {}
        words = [token.stem for token in tokens]
        content = [word for word in words if word not in _FILLER_STEMS and word not in _TURN_STEMS]
        if written := self._literal.get(query.strip().lower()):
            scores[written] = 1.0
        for joined, score in ((" ".join(words), 0.99 if scores else 1.0), (" ".join(content), 0.97)):
            self._score(scores, joined, score)
        if not scores:
            self._search_parts(scores, query, tokens, content)
        if not scores or max(scores.values()) < _SURE:
            self._search_misspelt(scores, content or words)
        if not scores or max(scores.values()) <= _SURE_OF_PART:
            self._search_words(scores, content)
        return dict(sorted(scores.items(), key=lambda item: -item[1]))

    def _score(self, scores: dict[str, float], joined: str, score: float) -> None:
        for rank, key in enumerate(self._keys.get(joined, ())):
            scores[key] = max(scores.get(key, 0.0), score - 0.02 * rank)

    def _search_parts(
        self, scores: dict[str, float], query: str, tokens: Sequence[_Token], content: Sequence[str]
    ) -> None:
        romance = any(token.stem in _ROMANCE_STEMS for token in tokens)
        content = [word for word in content if word not in _ROMANCE_STEMS] or content
        turned = any(token.stem in _TURN_STEMS for token in tokens)
        head = content[-1] if content and not romance and not turned and self._strong(content[-1]) else ""
        self._search_some(scores, content, head)
        segment, segments = 0, dict[int, int]()
        for token in tokens:
            segment += token.stem in _TURN_STEMS
            segments[token.start] = segment
        first = min((s for t, s in zip(tokens, segments.values(), strict=True) if t.stem in content), default=0)
        hits = [hit for hit in self._found(query, tokens) if content]
        heads = [hit for hit in hits if segments[hit[1]] == first]
        for joined, start in hits:
            at_head = bool(heads) and start == (heads[0] if romance else heads[-1])[1]
            share = len(joined.split()) / max(len(content), 1)
            score = 0.45 + 0.2 * min(share, 1) + 0.15 * (segments[start] == first) + 0.12 * at_head
            self._score(scores, joined, score - 0.2 * (joined in self._weak))

    def _search_some(self, scores: dict[str, float], content: Sequence[str], head: str) -> None:
        """Score the phrases made of some words of the query; those without its head, where it is known, score less."""
        for size in (3, 2):
            for some in combinations(content[:7], size):
                ordered = " ".join(some)
                joined = ordered if ordered in self._keys else self._bags.get(" ".join(sorted(some)))
                if joined:
                    nearer = 0.03 * (ordered in " ".join(content)) + 0.01 * (some[-1] == content[-1])
                    nearer += 0.02 * (joined == ordered) - 0.12 * (bool(head) and head not in some)
                    self._score(scores, joined, 0.75 + 0.15 * size / len(content) + nearer)

    def _strong(self, joined: str) -> bool:
        return joined in self._keys and joined not in self._weak

    def _found(self, query: str, tokens: Sequence[_Token]) -> Iterator[tuple[str, int]]:
        """Find the phrases contained in a query, compounds by short heads included."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            length = self._match(tokens, at)
            if length:
                yield " ".join(t.stem for t in tokens[at : at + length]), token.start
            elif self._japanese and _JAPANESE.match(token.stem):
                found = [stem(query[hit.start : hit.end]) for hit in self._in_japanese(token)]
                yield from ((joined, token.start) for joined in found)
            elif joined := self._compound(token.stem, _SHORT_HEAD):
                yield joined, token.start
            at += length or 1

    @cached_property
    def _votes(self) -> dict[str, dict[str, float]]:
        """For each word, the keys in whose phrases it stands, each with its share of the word."""
        counts: dict[str, Counter[str]] = {}
        for joined, keys in self._keys.items():
            for word in joined.split():
                counts.setdefault(word, Counter())[keys[0]] += 1
        return {word: {key: n / found.total() for key, n in found.items()} for word, found in counts.items()}

    def _search_words(self, scores: dict[str, float], words: Sequence[str]) -> None:
        """Let every word vote for the keys in whose phrases it stands; words of few keys say most."""
        votes: dict[str, float] = {}
        for word in words:
            for key, share in self._votes.get(word, {}).items():
                votes[key] = votes.get(key, 0.0) + share
        for key, vote in sorted(votes.items(), key=lambda item: -item[1])[:5]:
            scores[key] = max(scores.get(key, 0.0), 0.3 + 0.28 * min(vote, 1.0))

    def _search_misspelt(self, scores: dict[str, float], words: Sequence[str]) -> None:
        query = " ".join(words)
        if len(query) < _SHORTEST_FUZZY:
            return
        for joined, ratio, _ in process.extract(query, self._keys.keys(), scorer=fuzz.ratio, score_cutoff=82, limit=3):
            self._score(scores, joined, 0.85 * ratio / 100)
        unknown = [word for word in words if len(word) > _SHORTEST_FUZZY and word not in self._longest]
        for word in unknown[:4]:
            for joined, ratio, _ in process.extract(
                word, self._keys.keys(), scorer=fuzz.ratio, score_cutoff=84, limit=2
            ):
                self._score(scores, joined, 0.7 * ratio / 100)


def _without_joint(modifier: str) -> list[str]:
    return [modifier[: len(modifier) - len(joint)] for joint in _JOINTS if modifier.endswith(joint)]


def _joined(phrase: str) -> str:
    plain = phrase.isascii() and phrase.replace(" ", "").isalpha()
    return " ".join([stem(word) for word in (phrase.split() if plain else _TOKEN.findall(phrase))])


def read_lines(text: str) -> Iterator[tuple[str, str]]:
    """Read (phrase, key) pairs from lines of the form `key: phrase, phrase`; an indented line continues the last."""
    for line in text.strip().replace("\n ", " ").splitlines():
        key, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            yield phrase.strip(), key
