"""Number words of nine languages, as parts that are written together or apart."""

from decimal import Decimal


def _units(words: str, start: int = 0, step: int = 1) -> dict[str, Decimal]:
    """Number the words from `start` in steps; variants of one number are joined by a bar."""
    named: dict[str, Decimal] = {}
    for place, variants in enumerate(words.split()):
        named.update(dict.fromkeys(variants.split("|"), Decimal(start + place * step)))
    return named


# Cardinal parts below one hundred, and the compounds that are not the sum of their parts.
UNITS: dict[str, dict[str, Decimal]] = {
    "en": _units(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    )
    | _units("seventeen eighteen nineteen twenty", 17)
    | _units("thirty forty|fourty fifty sixty seventy eighty ninety", 30, 10)
    | _units("hundred", 100),
    "de": _units("null eins|eine|einer|einen|einem|ein zwei|zwo drei vier fünf|fuenf sechs sieben acht neun zehn elf")
    | _units("zwölf|zwoelf dreizehn vierzehn fünfzehn|fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig", 12)
    | _units("dreißig|dreissig vierzig fünfzig|fuenfzig sechzig siebzig achtzig neunzig", 30, 10)
    | {"anderthalb": Decimal("1.5"), "eineinhalb": Decimal("1.5")},
    "es": _units("cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
    | _units("dieciséis|dieciseis diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiun|veintiuna", 16)
    | _units("veintidós|veintidos veintitrés|veintitres veinticuatro veinticinco veintiséis|veintiseis", 22)
    | _units("veintisiete veintiocho veintinueve treinta", 27)
    | _units("cuarenta cincuenta sesenta setenta ochenta noventa", 40, 10)
    | _units("doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas", 200, 100)
    | _units("quinientos|quinientas seiscientos|seiscientas setecientos|setecientas", 500, 100)
    | _units("ochocientos|ochocientas novecientos|novecientas", 800, 100),
    "fr": _units("zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
    | _units("vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante", 20, 10)
    | _units("quatre-vingts|quatre-vingt", 80),
    "pt": _units("zero um|uma dois|duas três|tres quatro cinco seis sete oito nove dez onze doze treze")
    | _units("catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove", 14)
    | _units("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10)
    | _units("cento duzentos|duzentas trezentos|trezentas quatrocentos|quatrocentas quinhentos|quinhentas", 100, 100)
    | _units("seiscentos|seiscentas setecentos|setecentas oitocentos|oitocentas novecentos|novecentas", 600, 100),
    "it": _units("zero uno|una|un due tre|tré quattro cinque sei sette otto nove dieci undici dodici tredici")
    | _units("quattordici quindici sedici diciassette diciotto diciannove", 14)
    | _units("venti|vent trenta|trent quaranta|quarant cinquanta|cinquant sessanta|sessant", 20, 10)
    | _units("settanta|settant ottanta|ottant novanta|novant", 70, 10),
    "nl": _units("nul één|een|eén twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien")
    | _units("zestien zeventien achttien negentien twintig", 16)
    | _units("dertig veertig vijftig zestig zeventig tachtig negentig", 30, 10)
    | {"anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5")},
    "sv": _units(
        "noll en|ett två|tva tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton"
    )
    | _units("arton nitton tjugo|tjugi", 18)
    | _units("trettio fyrtio femtio sextio sjuttio åttio nittio", 30, 10),
}

# Words that multiply what stands before them, and stand alone for one of themselves.
MULTIPLIERS: dict[str, dict[str, int]] = {
    "en": {"hundred": 100, "dozen": 12},
    "de": {"hundert": 100, "dutzend": 12},
    "es": {"cien": 100, "ciento": 100, "cientos": 100, "docena": 12},
    "fr": {"cent": 100, "cents": 100, "douzaine": 12},
    "pt": {"cem": 100, "dúzia": 12},
    "it": {"cento": 100, "dozzina": 12},
    "nl": {"honderd": 100, "dozijn": 12},
    "sv": {"hundra": 100, "dussin": 12},
}

# Powers of ten that are words in their own right, after digits as after words.
SCALES: dict[str, dict[str, int]] = {
    "en": {"thousand": 3, "thousands": 3, "grand": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9}
    | {"trillion": 12, "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "crore": 7, "crores": 7},
    "de": {"tausend": 3, "million": 6, "millionen": 6, "milliarde": 9, "milliarden": 9},
    "es": {"mil": 3, "millón": 6, "millon": 6, "millones": 6},
    "fr": {"mille": 3, "milliers": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9},
    "pt": {"mil": 3, "milhão": 6, "milhao": 6, "milhões": 6, "milhoes": 6, "bilhão": 9, "bilhões": 9},
    "it": {"mille": 3, "mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9},
    "nl": {"duizend": 3, "miljoen": 6, "miljard": 9},
    "sv": {"tusen": 3, "miljon": 6, "miljoner": 6, "miljard": 9, "miljarder": 9},
}

# Short forms that stand only after digits. `t` counts only before a currency (TEUR), `mil` is a million in English.
SHORT_SCALES: dict[str, int] = {
    "k": 3,
    "tsd": 3,
    "tds": 3,
    "t": 3,
    "mil": 3,
    "m": 6,
    "mm": 6,
    "mn": 6,
    "mio": 6,
    "mln": 6,
    "mill": 6,
} | {"b": 9, "bn": 9, "mrd": 9, "mds": 9, "md": 9, "bio": 9}
LETTERS = ("k", "m", "t", "b")

# "half a" before a scale, and "and a half" after a number or a scale.
HALF: dict[str, str] = {
    "en": "half a|half|half of a",
    "de": "einer halben|eine halbe|halbe|halben",
    "es": "medio|media",
    "fr": "un demi|une demi|demi",
    "pt": "meio|meia",
    "it": "mezzo|mezza",
    "nl": "een half|een halve|half",
    "sv": "en halv|ett halvt|halv|halvt",
}
AND_HALF: dict[str, str] = {
    "en": "and a half",
    "de": "einhalb|und eine halbe",
    "es": "y medio|y media",
    "fr": "et demi|et demie",
    "pt": "e meio|e meia",
    "it": "e mezzo|e mezza",
    "nl": "en een half|en een halve|eneenhalf",
    "sv": "och en halv|och ett halvt",
}
PAIR: dict[str, str] = {
    "en": "a couple of|a couple|couple of",
    "de": "",
    "es": "un par de",
    "fr": "",
    "pt": "",
    "it": "un paio di",
    "nl": "",
    "sv": "ett par",
}
AND: dict[str, str] = {
    "en": "and",
    "de": "und",
    "es": "y",
    "fr": "et",
    "pt": "e",
    "it": "e",
    "nl": "en|ën",
    "sv": "och",
}

# Articles that are also the number one: they count only before a scale, or where the caller asks for them.
ARTICLES: dict[str, tuple[str, ...]] = {
    "en": ("a", "an"),
    "de": ("eine", "einer", "einen", "einem", "ein"),
    "es": ("un", "una", "uno"),
    "fr": ("un", "une"),
    "pt": ("um", "uma"),
    "it": ("un", "una", "uno"),
    "nl": ("een",),
    "sv": ("en", "ett"),
}

# Chinese, Japanese and Korean numerals.
IDEOGRAPHS: dict[str, int] = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | {
    "零": 0,
    "両": 2,
    "两": 2,
    "兩": 2,
}
SMALL_IDEOGRAPHS: dict[str, int] = {"十": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
LARGE_IDEOGRAPHS: dict[str, int] = {"万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "兆": 12, "조": 12}
