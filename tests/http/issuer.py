"""An issuer of tokens for tests: signs them, serves its public keys and says over HTTP which tokens are active."""

import json
import threading
import time
from base64 import b64decode
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote_plus

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

from server.http.options import HttpOptions

NAME = "https://issuer.example"
AUDIENCE = "https://planner.example/mcp"
CLIENT, SECRET = "planner:1", "s&cret of the planner"


class Issuer:
    """`url` is where its keys are, `introspection` where it is asked about tokens; `asked` counts the questions.

    While `away`, every question gets the status 503; `padding` makes answers longer; `hold` keeps them back.
    """

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/keys"
        self.introspection = f"http://127.0.0.1:{port}/introspect"
        self.asked: Counter[str] = Counter()
        self.away = False
        self.padding = 0
        self.questioned = threading.Event()
        self.hold = threading.Event()
        self.hold.set()
        self.active: dict[str, dict[str, Any]] = {}
        self.keys: dict[str, ec.EllipticCurvePrivateKey] = {}
        self.rotate("k1")

    def rotate(self, kid: str) -> None:
        """Go over to a new key; the earlier ones are not published any more."""
        self.keys = {kid: ec.generate_private_key(ec.SECP256R1())}

    def options(self, *, asked: bool = False) -> HttpOptions:
        """Give the options of a server that believes this issuer's JWTs or, `asked`, what it says about tokens."""
        if not asked:
            return HttpOptions(issuer=NAME, audience=AUDIENCE, jwks_url=self.url)
        return HttpOptions(
            issuer=NAME,
            audience=AUDIENCE,
            introspection_url=self.introspection,
            client_id=CLIENT,
            client_secret=SECRET,
        )

    def token(
        self, tenant: str = "acme", scope: str = "read plan", header: dict[str, Any] | None = None, **changed: Any
    ) -> str:
        """Give a signed token; `changed` replaces claims, and leaves out those that are None."""
        kid, key = next(iter(self.keys.items()))
        claims = _claims(tenant, scope, changed)
        return jwt.encode(claims, key, algorithm="ES256", headers={"kid": kid, **(header or {})})

    def opaque(self, name: str, tenant: str = "acme", scope: str = "read plan", **changed: Any) -> str:
        """Make a token active that says nothing itself."""
        self.active[name] = {"active": True, **_claims(tenant, scope, changed)}
        return name

    def answer(self, path: str, headers: Any, body: str) -> tuple[int, dict[str, Any]]:
        """Answer a question."""
        self.asked[path] += 1
        self.questioned.set()
        self.hold.wait(10)
        if self.away:
            return 503, {}
        if path == "/keys":
            return 200, {"keys": [_public(kid, key) for kid, key in self.keys.items()]}
        said = b64decode(str(headers["Authorization"]).removeprefix("Basic ")).decode()
        if [unquote_plus(part) for part in said.split(":")] != [CLIENT, SECRET]:
            return 401, {"error": "invalid_client"}
        return 200, self.active.get(parse_qs(body)["token"][0], {"active": False})


def _claims(tenant: str, scope: str, changed: dict[str, Any]) -> dict[str, Any]:
    claims = {
        "iss": NAME,
        "aud": AUDIENCE,
        "sub": "somebody",
        "exp": time.time() + 300,
        "tenant": tenant,
        "scope": scope,
        **changed,
    }
    return {name: value for name, value in claims.items() if value is not None}


def _public(kid: str, key: ec.EllipticCurvePrivateKey) -> dict[str, Any]:
    public: dict[str, Any] = ECAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return {**public, "kid": kid, "alg": "ES256", "use": "sig"}


@contextmanager
def issuer() -> Generator[Issuer]:
    """Serve an issuer while the test runs."""
    told: list[Issuer] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answers, told))
    told.append(Issuer(server.server_port))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield told[0]
    finally:
        told[0].hold.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Answers(BaseHTTPRequestHandler):
    def __init__(self, told: list[Issuer], *arguments: Any) -> None:
        self._told = told
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self._answer("")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def _answer(self, body: str) -> None:
        status, document = self._told[0].answer(self.path, self.headers, body)
        content = json.dumps(document).encode() + b" " * self._told[0].padding
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the standard library's name
        """Say nothing."""
