"""An issuer of tokens for tests: a key pair, and its public half served over HTTP."""

import json
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm

NAME = "https://issuer.example"
AUDIENCE = "https://planner.example/mcp"


class Issuer:
    """Signs tokens; `url` is where its keys are."""

    def __init__(self, url: str, key: ec.EllipticCurvePrivateKey) -> None:
        self.url = url
        self._key = key

    def token(self, tenant: str = "acme", scope: str = "read plan", **changed: Any) -> str:
        """Give a token; `changed` replaces claims, and leaves out those that are None."""
        claims = {
            "iss": NAME,
            "aud": AUDIENCE,
            "sub": "somebody",
            "exp": time.time() + 300,
            "tenant": tenant,
            "scope": scope,
            **changed,
        }
        kept = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(kept, self._key, algorithm="ES256", headers={"kid": "k1"})


@contextmanager
def issuer() -> Generator[Issuer]:
    """Serve the keys of an issuer while the test runs."""
    key = ec.generate_private_key(ec.SECP256R1())
    public: dict[str, Any] = ECAlgorithm.to_jwk(key.public_key(), as_dict=True)
    document = json.dumps({"keys": [{**public, "kid": "k1", "alg": "ES256", "use": "sig"}]}).encode()
    server = HTTPServer(("127.0.0.1", 0), partial(_Keys, document))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Issuer(f"http://127.0.0.1:{server.server_port}/keys", key)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Keys(BaseHTTPRequestHandler):
    def __init__(self, document: bytes, *arguments: Any) -> None:
        self._document = document
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(self._document)))
        self.end_headers()
        self.wfile.write(self._document)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the standard library's name
        """Say nothing."""
