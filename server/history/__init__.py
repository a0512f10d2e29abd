"""What happened: past campaigns in memory, what they cost, and which of them resemble a targeting."""
