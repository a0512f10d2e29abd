"""What is answered beside the protocol: alive, ready, and the metrics."""

from mcp.server import MCPServer
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from server.http.door import Door
from server.tools.rooms import Rooms
from server.tools.state import State

_PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


def add_routes(server: MCPServer[State], rooms: Rooms, door: Door) -> None:
    """Register the routes; none of them passes the SDK's own check of tokens."""

    @server.custom_route("/healthz", methods=["GET"])
    async def healthz(_: Request) -> Response:
        """Say that the process answers."""
        return JSONResponse({"alive": True})

    @server.custom_route("/readyz", methods=["GET"])
    async def readyz(_: Request) -> Response:
        """Say whether plans can be made without waiting, and will be; asking begins to open what is missing."""
        rooms.start()
        ready = {
            "catalogue": rooms.catalog.opened,
            "history": rooms.history_ready,
            "agents": rooms.agents.opened,
            "staying": not door.leaving,
        }
        return JSONResponse(ready, status_code=200 if all(ready.values()) else 503)

    @server.custom_route("/metrics", methods=["GET"])
    async def metrics(request: Request) -> Response:
        """Give the numbers; where tokens are asked for, one with the scope admin is needed."""
        if door.verifier is not None:
            words = request.headers.get("authorization", "").split()
            given = len(words) == 2 and words[0].lower() == "bearer"
            token = await door.verifier.verify_token(words[1]) if given else None
            if token is None or "admin" not in token.scopes:
                return JSONResponse({"error": "a token with the scope admin is needed"}, status_code=401)
        return Response(door.telling.metrics(), media_type=_PROMETHEUS)
