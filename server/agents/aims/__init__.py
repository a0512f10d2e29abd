"""What for and how: objectives, KPI targets, formats and limits of delivery in a message."""
