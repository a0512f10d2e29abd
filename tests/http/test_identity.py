"""Only tokens of the issuer, for this server, not expired and with a tenant are believed."""

import hashlib
from collections.abc import Generator
from pathlib import Path
from typing import Any

import jwt
import pytest

from server.errors import InvalidInput
from server.http.identity import Tokens
from server.http.options import HttpOptions, read_http_options
from server.http.static_keys import read_keys
from tests.http.issuer import AUDIENCE, NAME, Issuer, issuer


@pytest.fixture(scope="module")
def authority() -> Generator[Issuer]:
    with issuer() as running:
        yield running


@pytest.fixture
def tokens(authority: Issuer) -> Tokens:
    return Tokens(HttpOptions(issuer=NAME, audience=AUDIENCE, jwks_url=authority.url))


async def test_a_good_token_names_its_tenant_and_scopes_and_is_not_kept(tokens: Tokens, authority: Issuer) -> None:
    token = authority.token("acme", "read plan launch-missiles")
    for _ in range(2):
        found = await tokens.verify_token(token)
        assert found is not None
        assert found.claims == {"iss": NAME, "tenant": "acme"}
        assert found.scopes == ["read", "plan"]
        assert token not in found.model_dump_json()


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://other.example"},
        {"aud": "https://other.example/mcp"},
        {"exp": 1_000_000_000},
        {"exp": None},
        {"sub": None},
        {"tenant": None},
        {"tenant": ""},
        {"tenant": 7},
        {"tenant": "acme' OR '1'='1"},
        {"nbf": 9_999_999_999},
    ],
)
async def test_a_token_that_is_wrong_in_one_thing_is_refused(
    tokens: Tokens, authority: Issuer, changed: dict[str, Any]
) -> None:
    assert await tokens.verify_token(authority.token(**changed)) is None


async def test_forged_tokens_are_refused(tokens: Tokens, authority: Issuer) -> None:
    claims = jwt.decode(authority.token(), options={"verify_signature": False})
    with issuer() as another:
        assert await tokens.verify_token(another.token()) is None
    unsigned = jwt.encode(claims, "", algorithm="none", headers={"kid": "k1"})
    shared = jwt.encode(claims, "a secret of thirty-two characters", algorithm="HS256", headers={"kid": "k1"})
    head, body, _ = authority.token().split(".")
    for token in (unsigned, shared, f"{head}.{body}.", "", "no token", "a.b.c"):
        assert await tokens.verify_token(token) is None


async def test_a_static_key_is_known_by_its_hash(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text(f"# keys\n{hashlib.sha256(b'secret').hexdigest()} acme read,plan\n")
    tokens = Tokens(HttpOptions(keys=file))
    found = await tokens.verify_token("secret")
    assert found is not None
    assert (found.claims or {})["tenant"] == "acme"
    assert await tokens.verify_token("other") is None
    assert await tokens.verify_token(hashlib.sha256(b"secret").hexdigest()) is None


@pytest.mark.parametrize("line", ["secret acme read", f"{'0' * 64} acme everything", f"{'0' * 64} acme"])
def test_a_key_in_the_clear_or_an_unknown_scope_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "keys").write_text(line)
    with pytest.raises(InvalidInput, match="Line 1"):
        read_keys(tmp_path / "keys")


def test_an_issuer_without_an_audience_is_refused() -> None:
    with pytest.raises(InvalidInput, match="AUDIENCE"):
        read_http_options({"MEDIA_PLANNER_AUTH_ISSUER": NAME})
