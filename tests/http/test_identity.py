"""Only tokens of the issuer, for this server, not expired and with a tenant are believed."""

import asyncio
import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import jwt
import pytest
from mcp.server.auth.provider import AccessToken

from server.errors import InvalidInput, Unavailable
from server.http.identity import Tokens
from server.http.options import HttpOptions, read_http_options
from server.http.static_keys import read_keys
from tests.http.issuer import AUDIENCE, NAME, Issuer, issuer

_WRONG: list[dict[str, Any]] = [
    {"iss": "https://other.example"},
    {"aud": "https://other.example/mcp"},
    {"aud": None},
    {"exp": 1_000_000_000},
    {"exp": None},
    {"exp": float("inf")},
    {"tenant": None},
    {"tenant": ""},
    {"tenant": 7},
    {"tenant": "acme' OR '1'='1"},
    {"nbf": 9_999_999_999},
]
_ODD: list[dict[str, object]] = [
    {"alg": ["ES256"]},
    {"alg": {}},
    {"alg": None},
    {"alg": "ES256", "kid": 7},
    {"alg": "ES256", "typ": 1},
]
"""Headers that are no headers."""


@pytest.fixture
def authority() -> Generator[Issuer]:
    with issuer() as running:
        yield running


@asynccontextmanager
async def checking(options: HttpOptions) -> AsyncGenerator[Tokens]:
    tokens = Tokens(options)
    try:
        yield tokens
    finally:
        await tokens.close()


def tenant_of(found: AccessToken | None) -> str:
    assert found is not None
    return str((found.claims or {})["tenant"])


@pytest.mark.parametrize("asked", [False, True], ids=["signed", "asked about"])
async def test_a_good_token_names_its_tenant_and_scopes_and_is_not_kept(authority: Issuer, asked: bool) -> None:
    said = ("acme", "read plan launch-missiles")
    token = authority.opaque("opaque-token-1", *said) if asked else authority.token(*said)
    async with checking(authority.options(asked=asked)) as tokens:
        for _ in range(2):
            found = await tokens.verify_token(token)
            assert found is not None
            assert found.claims == {"iss": NAME, "tenant": "acme"}
            assert found.scopes == ["read", "plan"]
            assert token not in found.model_dump_json()
    assert authority.asked.total() == 1


@pytest.mark.parametrize("changed", [*_WRONG, {"sub": None}])
async def test_a_signed_token_that_is_wrong_in_one_thing_is_refused(authority: Issuer, changed: dict[str, Any]) -> None:
    async with checking(authority.options()) as tokens:
        assert await tokens.verify_token(authority.token(**changed)) is None


@pytest.mark.parametrize("changed", [*_WRONG, {"active": False}, {"active": "true"}, {"sub": None, "client_id": None}])
async def test_an_active_token_that_is_wrong_in_one_thing_is_refused(
    authority: Issuer, changed: dict[str, Any]
) -> None:
    async with checking(authority.options(asked=True)) as tokens:
        assert await tokens.verify_token(authority.opaque("opaque", **changed)) is None


async def test_an_issuer_may_leave_itself_out_of_its_answer_and_name_several_audiences(authority: Issuer) -> None:
    token = authority.opaque("opaque", iss=None, sub=None, client_id="robot", aud=["https://other.example", AUDIENCE])
    async with checking(authority.options(asked=True)) as tokens:
        assert tenant_of(await tokens.verify_token(token)) == "acme"


async def test_forged_tokens_are_refused(authority: Issuer) -> None:
    claims = jwt.decode(authority.token(), options={"verify_signature": False})
    unsigned = jwt.encode(claims, "", algorithm="none", headers={"kid": "k1"})
    shared = jwt.encode(claims, "a secret of thirty-two characters", algorithm="HS256", headers={"kid": "k1"})
    head, body, _ = authority.token().split(".")
    async with checking(authority.options()) as tokens:
        with issuer() as another:
            assert await tokens.verify_token(another.token()) is None
        for token in (unsigned, shared, f"{head}.{body}.", "", "no token", "a.b.c"):
            assert await tokens.verify_token(token) is None
        for odd in _ODD:
            mangled = urlsafe_b64encode(json.dumps(odd).encode()).rstrip(b"=").decode()
            assert await tokens.verify_token(f"{mangled}.{body}.{body}") is None


async def test_only_access_tokens_are_for_calling(authority: Issuer) -> None:
    async with checking(authority.options()) as tokens:
        for kind in ("JWT", "at+jwt", "application/at+JWT"):
            assert await tokens.verify_token(authority.token(header={"typ": kind})) is not None
        for header in ({"typ": "logout+jwt"}, {"crit": ["made-up"], "made-up": 1}):
            assert await tokens.verify_token(authority.token(header=header)) is None


@pytest.mark.parametrize("asked", [False, True], ids=["signed", "asked about"])
async def test_an_issuer_that_cannot_be_used_makes_no_token_bad(authority: Issuer, asked: bool) -> None:
    token = authority.opaque("opaque") if asked else authority.token()
    authority.padding = 300 << 10
    async with checking(authority.options(asked=asked)) as tokens:
        for _ in range(3):
            with pytest.raises(Unavailable, match="issuer"):
                await tokens.verify_token(token)
    assert authority.asked.total() == 1, "it is left alone for a moment"


async def test_wrong_credentials_of_this_server_make_no_token_bad(authority: Issuer) -> None:
    options = authority.options(asked=True)
    wrong = HttpOptions(
        issuer=NAME, audience=AUDIENCE, introspection_url=options.introspection_url, client_id="x", client_secret="y"
    )
    async with checking(wrong) as tokens:
        with pytest.raises(Unavailable):
            await tokens.verify_token(authority.opaque("opaque"))


async def test_many_callers_with_one_token_are_one_question_and_one_that_leaves_takes_nothing_away(
    authority: Issuer,
) -> None:
    token = authority.opaque("opaque")
    async with checking(authority.options(asked=True)) as tokens:
        authority.hold.clear()
        callers = [asyncio.create_task(tokens.verify_token(token)) for _ in range(20)]
        await asyncio.to_thread(authority.questioned.wait, 10)
        callers[0].cancel()
        authority.hold.set()
        answers = await asyncio.gather(*callers[1:])
        assert {tenant_of(answer) for answer in answers} == {"acme"}
    assert authority.asked.total() == 1


async def test_what_the_issuer_refused_is_not_asked_again_at_once(authority: Issuer) -> None:
    async with checking(authority.options(asked=True)) as tokens:
        for _ in range(3):
            assert await tokens.verify_token("made-up") is None
    assert authority.asked.total() == 1


async def test_a_withdrawn_token_is_known_for_half_a_minute_and_one_that_ended_no_longer(authority: Issuer) -> None:
    now = [0.0]
    tokens = Tokens(authority.options(asked=True), lambda: now[0])
    token = authority.opaque("opaque")
    found = await tokens.verify_token(token)
    authority.active.clear()
    now[0] = 29.0
    assert await tokens.verify_token(token) == found
    assert found is not None
    found.expires_at = 1
    assert await tokens.verify_token(token) is None
    now[0] = 31.0
    assert await tokens.verify_token(token) is None
    assert authority.asked.total() == 2
    await tokens.close()


async def test_with_keys_and_questions_only_tokens_that_are_no_jwt_are_asked_about(authority: Issuer) -> None:
    asked = authority.options(asked=True)
    both = HttpOptions(
        issuer=NAME,
        audience=AUDIENCE,
        jwks_url=authority.url,
        introspection_url=asked.introspection_url,
        client_id=asked.client_id,
        client_secret=asked.client_secret,
    )
    async with checking(both) as tokens:
        assert tenant_of(await tokens.verify_token(authority.token("signed"))) == "signed"
        assert tenant_of(await tokens.verify_token(authority.opaque("opaque", "asked"))) == "asked"
    assert authority.asked == {"/keys": 1, "/introspect": 1}


async def test_a_static_key_is_known_by_its_hash(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text(f"# keys\n{hashlib.sha256(b'secret').hexdigest()} acme read,plan\n")
    async with checking(HttpOptions(keys=file)) as tokens:
        assert tenant_of(await tokens.verify_token("secret")) == "acme"
        assert await tokens.verify_token("other") is None
        assert await tokens.verify_token(hashlib.sha256(b"secret").hexdigest()) is None


@pytest.mark.parametrize(
    "line",
    ["secret acme read", f"{'0' * 64} acme everything", f"{'0' * 64} acme", f"{'0' * 64} ../acme read"],
)
def test_a_key_in_the_clear_an_unknown_scope_or_no_name_of_a_tenant_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "keys").write_text(line)
    with pytest.raises(InvalidInput, match="Line 1"):
        read_keys(tmp_path / "keys")


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({}, "AUDIENCE"),
        ({"AUDIENCE": AUDIENCE}, "INTROSPECTION_URL"),
        ({"AUDIENCE": AUDIENCE, "JWKS_URL": "http://issuer.example/keys"}, "https"),
        ({"AUDIENCE": AUDIENCE, "INTROSPECTION_URL": "https://issuer.example/ask"}, "CLIENT_ID"),
        ({"AUDIENCE": AUDIENCE, "ISSUER": "", "JWKS_URL": "https://issuer.example/keys"}, "ISSUER"),
        ({"CLIENT_SECRET": "s", "CLIENT_SECRET_FILE": "f"}, "one of them"),
        ({"CLIENT_SECRET_FILE": "nowhere"}, "cannot be read"),
    ],
)
def test_options_that_do_not_go_together_are_refused(variables: dict[str, str], said: str) -> None:
    set_ = {f"MEDIA_PLANNER_AUTH_{name}": value for name, value in {"ISSUER": NAME, **variables}.items()}
    with pytest.raises(InvalidInput, match=said):
        read_http_options(set_)


def test_a_state_key_that_could_be_guessed_is_refused_and_not_shown() -> None:
    with pytest.raises(InvalidInput, match="too short") as refused:
        read_http_options({"MEDIA_PLANNER_STATE_KEY": "guess-me"})
    assert "guess-me" not in str(refused.value)
    assert read_http_options({"MEDIA_PLANNER_STATE_KEY": "x" * 32}).state_key == "x" * 32


def test_a_secret_is_read_from_a_file_and_never_shown(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("s3cret\n")
    found = read_http_options({"MEDIA_PLANNER_AUTH_CLIENT_SECRET_FILE": str(tmp_path / "secret")})
    assert found.client_secret == "s3cret"
    assert "s3cret" not in repr(found)
