"""The layout of the place index: its tables, the kinds of names, and two filters that make scanning a text cheap."""

from typing import Literal
from zlib import crc32

# A foreign name is a country in a language that briefs are written in, a distant one in any other.
NameKind = Literal["own", "alternate", "code", "foreign", "distant", "nickname", "demonym", "macro"]

KINDS: tuple[NameKind, ...] = ("own", "alternate", "code", "foreign", "distant", "nickname", "demonym", "macro")
OWN, ALTERNATE, CODE, FOREIGN, DISTANT, NICKNAME, DEMONYM, MACRO = range(8)

SCHEMA = """
create table place (number integer primary key, id text unique, type text, name text, country text, region text,
    region_id text, population integer, members text, parents text, capital integer);
create table name (text text, place integer, prior real, kind integer, primary key (text, place)) without rowid;
create table country (code text primary key, currency text, neighbours text) without rowid;
create table postal (code text primary key, city text, region_id text) without rowid;
create table filter (name text primary key, data blob);
"""

FIRST_SLOTS, NAME_BITS, SCAN_WORDS = 1 << 20, 1 << 23, 16


def first_slot(word: str) -> int:
    """Give the slot that holds, bit by bit, how many words the names beginning with this word have."""
    return crc32(word.encode()) % FIRST_SLOTS


def name_slot(text: str) -> int:
    """Give the bit that is set where a folded name may be known."""
    return crc32(text.encode(), 1) % NAME_BITS
