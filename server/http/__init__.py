"""HTTP in production: who may call, how often, and what is told about it. The tools know nothing of this."""
