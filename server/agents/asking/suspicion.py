"""Tell whether a message speaks to a machine instead of about a campaign."""

import re

from server.agents.reading import Reading

# Wide on purpose: a message it takes for suspicious without reason loses nothing but the model's freer readings.
_SIGNS = re.compile(
    r"\b(?:assisten[tz]\w*|chat ?bots?|bots?|ai|llm|agents?|models?|gpt|dan|system\w*|prompts?|instructions?"
    r"|instrucciones|istruzioni|instruções|anweisung\w*|\w{1,20}anweisungen|guidelines?|richtlinien|direttive|directives?|directrices"
    r"|polic(?:y|ies)|politique|overrid\w+|ignor\w*|disregard\w*|forget|vergiss|vergessen|oubli\w*|olvid\w*|dimentic\w*|obey|comply"
    r"|restrictions?|restriccion\w*|restrizion\w*|unrestricted|uneingeschränkt|filters?|filtro|filtre|rules?|regeln"
    r"|reglas|regole|règles|reveal\w*|révèle\w*|revela\w*|rivela\w*|verrate|verbatim|wortwörtlich|secrets?"
    r"|credentials?|passwords?|api keys?|tokens?|jeton|admin\w*|developer|entwickler\w*|desarrollador|sviluppator\w*"
    r"|jailbreak\w*|pretend|act as|you are now|from now on|ab jetzt|ab sofort|desde ahora|désormais|d'ora in poi"
    r"|delete|send[_ ]email|http[_ ]post|e-?mail (?:the|all|me)|attacker\S*|exfil\w*|webhooks?|environment variables?"
    r"|base ?64|base ?32|rot ?13|hex|binary|decod\w*|encod\w*|execute|memory|reasoning|thinking|notes? to|append\w*"
    r"|summar(?:y|ise|ize)|context window|internen?|interni|internes?|config\w*|everything above|words above"
    r"|customer data|customer emails?|clients? (?:data|donn[eé]es)|donn[eé]es clients?|records?)\b"
    r"|\{canary\}|<\||\|>|</?\w{1,30}>|\[(?:system|inst)|^\W*(?:system|assistant|developer)\s*[:>\]]|#{3,}|-{3,}"
    r"|\b\w{1,30}_\w{1,30}\(|\b\w{1,30}_(?:file|email|post|token|id)\b|[A-Za-z0-9+/=]{40,}|(?:\\u[0-9a-f]{4}){3,}|(?:%20\w{1,30}){3,}"
    r"|(?:[01]{8}\s*){4,}|(?:[.-]{1,5}\s+){10,}|(?:\b\w\s){6,}|[\U000e0000-\U000e007f]|\b(?=\w{0,12}\d\w{0,12}[a-z]\w{0,12}\d)\w{6,24}\b",
    re.IGNORECASE | re.MULTILINE,
)


def is_suspicious(text: str) -> bool:
    """Tell whether a message holds words of the kind that are meant for a machine."""
    return _SIGNS.search(text) is not None


def suspicious_spans(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Give the parts that may speak to a machine: from the sentence with the sign to the end of its paragraph."""
    spans: list[tuple[int, int]] = []
    for start, end in reading.sentences():
        if (not spans or spans[-1][1] <= start) and is_suspicious(reading.text[start:end]):
            stop = reading.text.find("\n\n", end)
            spans.append((start, len(reading.text) if stop < 0 else stop))
    return tuple(spans)
