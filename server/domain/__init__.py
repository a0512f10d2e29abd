"""Values of the planner: what a brief and a plan are made of. Nothing here does I/O."""
