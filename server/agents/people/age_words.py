"""The words by which people speak of ages, and the months their numbers may belong to, in nine languages."""

from server.agents.words.phrases import Phrases

_EN_UNITS = "one two three four five six seven eight nine".split()
_DE_UNITS = "ein zwei drei vier fünf sechs sieben acht neun".split()
_ES_UNITS = "uno dos tres cuatro cinco seis siete ocho nueve".split()
_FR_UNITS = "un deux trois quatre cinq six sept huit neuf".split()
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "sv": "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
}
_TEENS = {
    "thirteen|dreizehn|trece|treize": 13,
    "fourteen|vierzehn|catorce|quatorze": 14,
    "fifteen|fünfzehn|quince|quinze": 15,
    "sixteen|sechzehn|dieciséis|seize": 16,
    "seventeen|siebzehn|diecisiete|dix-sept": 17,
    "eighteen|achtzehn|dieciocho|dix-huit|dezoito|diciotto|achttien|arton": 18,
    "nineteen|neunzehn|diecinueve|dix-neuf": 19,
    "veintiuno|veintiún|vingt et un|vingt-et-un": 21,
    "veinticinco": 25,
}


def _number_words() -> dict[str, int]:
    words = {word: value for row, value in _TEENS.items() for word in row.split("|")}
    for language, row in _TENS.items():
        for place, ten in enumerate(row.split(), start=2):
            words[ten] = place * 10
            units = {"en": _EN_UNITS, "de": _DE_UNITS, "es": _ES_UNITS, "fr": _FR_UNITS}.get(language, [])
            for value, unit in enumerate(units, start=1):
                compound = {"en": f"{ten}-{unit}", "de": f"{unit}und{ten}", "es": f"{ten} y {unit}"}
                words[compound.get(language, f"{ten}-{unit}")] = place * 10 + value
    words |= {word.replace("-", " "): value for word, value in words.items() if "-" in word}
    return words


NUMBERS: dict[str, int] = _number_words()

MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember enero febrero marzo abril "
    "mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril juin juillet "
    "août septembre octobre novembre décembre janeiro fevereiro março maio junho julho setembro outubro "
    "dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart "
    "mei augustus maj okt dez"
).replace(" ", "|")

PEOPLE = (
    r"(?:people|persons?|adults?|women|men|females?|males?|ladies|gentlemen|parents?|moms?|mums?|mothers?|dads?"
    r"|fathers?"
    r"|listeners?|users?|customers?|consumers?|shoppers?|fans?|lovers?|audience|everyone|everybody|anyone|anybody"
    r"|those"
    r"|drivers?|owners?|runners?|gamers?|commuters?|professionals?|workers?|residents?|singles|couples|folks?|buyers?"
    r"|students?|travell?ers?|homeowners?|guys|targets?|targeting|demo|viewers?|cyclists?|hikers?|foodies|investors?"
    r"|frauen|männern?|personen|leuten?|menschen|erwachsenen?|eltern|müttern?|vätern?|hörer(?:innen)?n?|alle"
    r"|kund(?:en|innen)"
    r"|zielgruppe|damen|herren|jährige|fahrer(?:innen)?|läufer(?:innen)?"
    r"|mujeres|hombres|personas|adultos|padres|madres|oyentes|usuarios|gente|público|clientes|jóvenes|chicas|chicos"
    r"|femmes|hommes|personnes|adultes|parents|mères|pères|auditeurs|auditrices|utilisateurs|gens|cible|clients"
    r"|jeunes"
    r"|mulheres|homens|pessoas|adultos|donne|uomini|persone|adulti|vrouwen|mannen|mensen|volwassenen|kvinnor|män"
    r"|personer|vuxna|m/w/d|f/m|m/f|w/m)"
)
AGE_WORDS = (
    r"(?:ages?|aged|age (?:group|range|bracket|band)s?|between the ages of|alter(?:sgruppen?)?|im alter(?: von"
    r"| zwischen)?"
    r"|edad(?:es)?|con edades|de entre|âges?|âgée?s?|agée?s?|tranche d['’]âge|idades?|età|(?:di )?età compresa"
    r"|leeftijd(?:en)?"
    r"|ålder|ålders?grupp|demographics?|demo|aged? from|年齢)"
)
UNIT = (
    r"[\s-]?(?:years?[\s-]olds?|y/?o(?:['’]?s)?\b|yrs?\b(?: old)?|years of age|jährige\w*|jahren?\b|jahre\b|jahre alt"
    r"|ans\b|años\b|anos\b|anni\b|jaar\b|jarigen\b|år\b|åringar\b|歳|才|years?\b(?! (?:of (?!age)|in |ago|experience"
    r"|warranty|anniv)))"
)
_GENERATIONS = (
    # Birth years as the Pew Research Center draws the generations (2019).
    ((1946, 1964), "boomers|baby boomers|boomer|babyboomer|baby boomer"),
    ((1965, 1980), "gen x|generation x|gen xers|genx|generación x|génération x|geração x|generazione x"),
    ((1981, 1996), "millennials|millenials|gen y|generation y|millennial|generación y|génération y|ミレニアル世代"),
    (
        (1997, 2012),
        "gen z|generation z|zoomers|genz|gen zers|generación z|génération z|geração z|generazione z|gen zs|z世代",
    ),
)
GENERATIONS: Phrases[tuple[int, int]] = Phrases(_GENERATIONS)

GROUPS: Phrases[tuple[int, int]] = Phrases(
    [
        (
            (18, 24),
            "students|college students|university students|undergraduates|undergrads|studierende|studierenden"
            "|studenten"
            "|studentinnen|estudiantes|universitarios|étudiants|étudiantes|étudiant e s|estudantes"
            "|studenti universitari"
            "|studenter|大学生",
        ),
        (
            (13, 19),
            "teens|teenagers|teenager|jugendliche|jugendlichen|adolescentes|adolescents|ados|adolescenti|tieners"
            "|tonåringar|ティーン|十代",
        ),
        (
            (65, 99),
            "seniors|senior citizens|pensioners|retirees|senioren|rentner|rentnerinnen|jubilados|pensionistas"
            "|personas mayores"
            "|tercera edad|retraités|personnes âgées|reformados|idosos|pensionati|anziani|gepensioneerden|pensionärer"
            "|シニア|高齢者",
        ),
        (
            (18, 34),
            "young people|younger people|young women|young men|young man|young audience|younger audience|youngsters"
            "|junge leute|junge menschen|jungen menschen|junge frauen|junge männer|jüngere|jóvenes|mujeres jóvenes"
            "|hombres jóvenes|jeunes|jeunes femmes|jeunes hommes|giovani|jovens|jongeren|unga|若者",
        ),
        ((18, 34), "young adults|junge erwachsene|jungen erwachsenen|jóvenes adultos|jeunes adultes|jovens adultos"),
    ]
)
DECADES: dict[str, int] = {
    word: ten
    for ten, row in {
        20: "twenties|twenty|20s|20's|20ern|zwanzigern|zwanziger|veinteañer|vingtaine|ventenni|twintigers|20",
        30: "thirties|thirty|30s|30's|30ern|dreißigern|dreißiger|treintañer|trentaine|trentenaire|trentenni"
        "|dertigers|30",
        40: "forties|forty|40s|40's|40ern|vierzigern|vierziger|cuarentañer|cuarenton|quarantaine|quadragénaire"
        "|quarantenni|veertigers|40",
        50: "fifties|fifty|50s|50's|50ern|fünfzigern|fünfziger|cincuentañer|cincuenton|cinquantaine|quinquagénaire"
        "|cinquantenni|vijftigers|50",
        60: "sixties|sixty|60s|60's|60ern|sechzigern|sechziger|sesentañer|soixantaine|sexagénaire"
        "|sessantenni|zestigers|60",
        70: "seventies|seventy|70s|70's|70ern|siebzigern|siebziger|setentañer|septuagénaire|70",
    }.items()
    for word in row.split("|")
}
