"""A server on the same SDK that has nothing to offer: the baseline of a cold start."""

from mcp.server import MCPServer

if __name__ == "__main__":
    MCPServer("empty", log_level="WARNING").run()
