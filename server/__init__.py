"""Media planner: an MCP server that turns an advertiser's words into a media plan."""
