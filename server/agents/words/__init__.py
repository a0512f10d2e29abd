"""How words are read, whatever they are about: numbers, negations, phrases, asides, languages."""
