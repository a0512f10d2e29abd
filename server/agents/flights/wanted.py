"""Tell whether a message asks how long a campaign must run, or by when it brings what it is for."""

import re

_UNITS = (
    r"days|weeks|months|tage|wochen|monate|días|semanas|meses|jours|semaines|mois|dias|giorni|settimane|mesi|dagen"
    r"|weken|maanden|dagar|veckor|månader"
)
_MANY = r"how many|wie ?viele?|cuánt[ao]s|combien de|quant[aoie]s?|hoeveel|hur många"
_LONG = (
    r"how long|wie lange?|cuánto tiempo|cuánto tarda\w*|combien de temps|quanto tempo|hoe lang|hur länge"
    r"|how (?:fast|soon|quickly)|wie schnell|hoe snel|hur snabbt"
)
_SHORTEST = (
    r"(?:shortest|minimum) (?:possible )?(?:flight|run|duration|period)|kürzeste[nr]? (?:laufzeit|zeitraum)"
    r"|as long as (?:it takes|needed|necessary)|so lange wie nötig|until (?:we|it|that) (?:reach|get|have|bring)\w*"
)
_WHEN = (
    r"(?:by |until )?when (?:would|will|could|can|do|does|should|might)|(?:bis )?wann (?:würde|wird|werden|haben|hat"
    r"|erreich\w*|bringen|bringt|können|kann)|(?:para )?cuándo (?:traer|tendr|alcanzar|llegar|habr|conseguir|podr)\w*"
    r"|quand (?:est-ce|aur|atteindr|apporter|toucher)\w*|quando (?:avr|raggiunger|porter|ter|alcançar)\w*"
    r"|wanneer (?:zou|zal|bereik\w*|hebben)|när (?:skulle|kommer|når|har)"
)
_ASKED = re.compile(
    rf"(?<![^\W_])(?:{_LONG}|(?:{_MANY}) (?:{_UNITS})|{_SHORTEST}|{_WHEN})(?![^\W_])"
    r"|どのくらいの期間|何週間|何日間?|いつまでに"
)
# "How long should the spot be?" asks about something else.
_SPOT = re.compile(
    r"(?:\w+ ){0,3}(?:spots?|ads?|videos?|clips?|files?|answer|anuncios?|annonces?|anzeigen?|reply|approval)(?![^\W_])"
)


def asked_length(text: str) -> tuple[int, int] | None:
    """Find the words that ask for the flight in a lower-case text."""
    found = (match for match in _ASKED.finditer(text) if not _SPOT.match(text, match.end() + 1))
    return next((match.span() for match in found), None)
