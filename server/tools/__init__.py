"""What an MCP client sees: tools, resources, prompts, completions. Each validates, calls the floor below, renders."""
