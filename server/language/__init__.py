"""The only door to a language model: one guarded question at a time, answered in a checked shape or not at all."""
