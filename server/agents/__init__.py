"""From words to a plan: the router, the resolvers, the planner, and the pipeline that runs them."""
