"""Every tool, in the order in which clients see them."""

from mcp.server.mcpserver.tools import Tool

from server.tools import (
    create_media_plan,
    get_historical_performance,
    get_media_plan,
    record_delivery,
    refine_media_plan,
    search_ad_categories,
    search_audience_interests,
    search_geo_targets,
)

TOOLS: tuple[Tool, ...] = (
    create_media_plan.TOOL,
    refine_media_plan.TOOL,
    get_media_plan.TOOL,
    record_delivery.TOOL,
    search_geo_targets.TOOL,
    search_ad_categories.TOOL,
    search_audience_interests.TOOL,
    get_historical_performance.TOOL,
)
