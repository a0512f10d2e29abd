"""Find the sentences of a message that speak to a machine, and lines that hide their words in a code."""

import re
from codecs import encode
from collections.abc import Iterator

from server.agents.words.language import is_common

Span = tuple[int, int]

_SENTENCE = re.compile(r"(?:[^.!?;\n。！？]|[.!?](?=[^\s.!?]))+[.!?;。！？]*")
# A machine is addressed, told who it is from now on, or handed orders; a product that is an assistant is not.
_SIGNS = re.compile(
    r"\bif you(?:['’]re| are) (?:an? )?(?:ai|llm|assistant|bot|language model)\b"
    r"|\b(?:note|notice|message|important|attention|hint)\W+(?:to|for)\W+(?:the |any |all |every )?"
    r"(?:ai|llm|bots?|assistants?|models?|agents?)\b"
    r"|\b(?:ai|llm) (?:\w+ )?(?:agents?|assistants?|systems?|models?|bots?) (?:reading|processing|integrating"
    r"|reviewing|that (?:reads?|process\w*)|must|should first)\b|\(for (?:ai|llm) (?:\w+ )?(?:agents?|assistants?)\)"
    r"|\bfrom now on,? (?:you|respond|answer|act)\b"
    r"|\bab (?:jetzt|sofort) (?:(?:hast|bist|musst|befolgst|darfst) du|gibst|antwortest)\b|\bahora est[aá]s en modo\b"
    r"|\b(?:desde|a partir de) ahora,? (?:no )?(?:tienes|eres)"
    r"|\bdésormais,? (?:tu|vous)\b|\bd['’]ora in poi,? (?:sei|non)\b|\bora sei senza\b"
    r"|\byour (?:new (?:instructions?|directives?|rules)|real task|rules have changed)\b"
    r"|\bact as an? (?:uncensored|unrestricted|unfiltered)\b|\brespond as if you have no\b"
    r"|\bappend (?:the (?:exact )?(?:token|code)|\{)|\b(?:include|repeat) (?:the |this )?(?:\w+ ){0,3}"
    r"(?:doc_id|trace_id|verification code)\b"
    r"|\b(?:to|in) your (?:long-term )?memory\b|\bfor all future (?:tasks|turns|replies|messages)\b"
    r"|\b(?:instructions|prompt) you (?:were|have been|had been) given\b"
    r"|\b(?:as|como|als|come|en tant qu['’])\s?(?:the |an |el |la |ein |l['’])?(?:ai )?(?:assistant|asistente|assistent"
    r"|assistente),? (?:i\b|ya\b|habe\b|ich\b|ho\b|j['’]ai)|\breasoning (?:trace )?\((?:the )?assistant\)"
    r"|\b(?:call|use|using|run|invoke) [a-z]{2,20}_[a-z_]{2,30}\b"
    r"|\b(?:vergiss alles|forget everything), (?:was|that|what)",
)
# After such a label the whole line is an order.
_LABELS = re.compile(
    r"^\W*(?:important )?system(?: \w+){0,2}:|^\W*(?:systemhinweis|note syst[eè]me|nota d(?:el|i) sistema)\s*:"
    r"|^\W*(?:end|start|beginning) of (?:the )?(?:user|system)? ?(?:input|prompt|document|message)\b"
    r"|\b(?:neue anweisung(?:en)?|new (?:instructions?|directives?)|nuevas instrucciones|nouvelles instructions)\s*:"
)
# The line of a code is left out whole: what stands before it announces it. A web address is no code.
_CODES = re.compile(
    r"(?<!\S)(?!https?:|www\.)(?=[!-~]*\d)(?=[!-~]*[a-z])[!-~]{40,}|(?:\b[01]{8}\b\s*){3,}|(?:[.\-/]{1,6} +){8,}"
    r"|[\U000e0000-\U000e007f]{2,}"
)
_SWAPPED = re.compile(r"\b[a-z\d]{0,12}[a-z]\d{1,4}[a-z][a-z\d]{0,12}\b")
_MANY_SWAPPED = 3
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH = 3


def find_machine_talk(text: str) -> tuple[Span, ...]:
    """Find the spans, in order and without overlap, in a folded text in lower case."""
    spans = sorted((*_orders(text), *_codes(text)))
    return tuple(span for index, span in enumerate(spans) if index == 0 or span[0] >= spans[index - 1][1])


def _orders(text: str) -> Iterator[Span]:
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        if _LABELS.search(sentence.group()):
            line = text.find("\n", start)
            yield start, len(text) if line < 0 else line
        elif _SIGNS.search(text, start, end) or _is_disguised(sentence.group()):
            yield start, end


def _is_disguised(sentence: str) -> bool:
    """Tell whether a sentence makes sense only with its letters rotated or read backwards."""
    words = _WORD.findall(sentence)
    rotated = sum(is_common(encode(word, "rot13")) for word in words)
    hidden = max(rotated, sum(is_common(word[::-1]) for word in words))
    return hidden >= _ENOUGH and hidden >= _ENOUGH * sum(is_common(word) for word in words)


def _codes(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if _CODES.search(line) or len(_SWAPPED.findall(line)) >= _MANY_SWAPPED:
            yield from _announced(line, start)
        start += len(line) + 1


def _announced(line: str, start: int) -> Iterator[Span]:
    """Give the sentences of a line from the one that announces the code on."""
    first = _CODES.search(line) or _SWAPPED.search(line)
    for sentence in _SENTENCE.finditer(line):
        if first and sentence.end() > first.start():
            yield start + sentence.start(), start + len(line)
            return
