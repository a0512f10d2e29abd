"""The words and signs that people write for currencies."""

from server.catalog.currency_tables import SYMBOLS as CATALOGUED

# Words that several countries use for their own currency; the first country is meant where nothing else tells.
FAMILIES: dict[str, dict[str, str]] = {
    "dollar": {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD"},
    "$": {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD"}
    | {"MX": "MXN", "CL": "CLP", "CO": "COP", "AR": "ARS", "UY": "UYU", "DO": "DOP"},
    "peso": {"MX": "MXN", "CL": "CLP", "CO": "COP", "AR": "ARS", "UY": "UYU", "PH": "PHP", "DO": "DOP"},
    "pound": {"GB": "GBP", "EG": "EGP"},
    "krone": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK", "CZ": "CZK"},
    "franc": {"CH": "CHF", "SN": "XOF", "CM": "XAF"},
    "rupee": {"IN": "INR", "PK": "PKR", "LK": "LKR"},
    "¥": {"JP": "JPY", "CN": "CNY"},
    "dinar": {"KW": "KWD", "RS": "RSD", "JO": "JOD", "BH": "BHD", "TN": "TND", "DZ": "DZD"},
    "riyal": {"SA": "SAR", "QA": "QAR", "OM": "OMR"},
    "dirham": {"AE": "AED", "MA": "MAD"},
    "lira": {"TR": "TRY"},
    "shilling": {"KE": "KES", "TZ": "TZS", "UG": "UGX"},
}

# Families whose first country is no better a guess than the others.
NO_DEFAULT = frozenset({"krone", "peso", "shilling", "dinar", "riyal", "dirham"})

# Names, in lower case and in the languages of briefs; a value in capitals is a code, any other one a family.
NAMES: dict[str, str] = {
    name: meaning
    for meaning, names in {
        "dollar": "dollar dollars dólar dólares dolar dolares dollaro dollari buck bucks ドル 달러",
        "peso": "peso pesos ペソ",
        "pound": "pound pounds quid pfund libra libras livre livres sterlina sterline pond pund ポンド 파운드",
        "krone": "krona kronor kronan krone kronen kroner couronne couronnes corona coronas coroa coroas corone kr kr."
        " tkr mkr",
        "CZK": "koruna koruny korun kč kc",
        "franc": "franc francs franken franco francos franchi frank fr. sfr. sfr stutz フラン",
        "rupee": "rupee rupees rupie rupien rupia rupias roupie roupies rs rs. ルピー",
        "dinar": "dinar dinars dinare dinares",
        "riyal": "riyal riyals rial rials",
        "dirham": "dirham dirhams dhs dh",
        "lira": "lira liras lire tl",
        "shilling": "shilling shillings ksh ksh. tsh ush",
        "USD": "us-dollar us-dollars usdollar 美元 米ドル 미국달러",
        "EUR": "euro euros eur. euro's ユーロ 欧元 유로",
        "JPY": "yen yens yenes iene ienes 円 日元 엔",
        "CNY": "yuan yuans renminbi rmb 元 人民币 块",
        "KRW": "won wons 원 ウォン",
        "RUB": "ruble rubles rouble roubles rubel rublo rublos руб руб. рублей р.",
        "BRL": "reais real reales brasileños",
        "PLN": "zloty zlotys złoty złotych złote zł zl",
        "HUF": "forint forints",
        "ILS": "shekel shekels sheqel schekel",
        "THB": "baht บาท",
        "MYR": "ringgit ringgits rm",
        "ZAR": "rand rands",
        "NGN": "naira",
        "GHS": "cedi cedis",
        "UAH": "hryvnia hryvnias грн грн. griwna",
        "BGN": "lev leva лв лв.",
        "RON": "lei leu",
        "MNT": "tugrik tugriks",
        "VND": "dong",
        "IDR": "rupiah rupiahs rp rp.",
        "GEL": "lari",
        "KZT": "tenge",
        "BDT": "taka",
        "PEN": "soles",
        "CRC": "colón colones",
        "GTQ": "quetzal quetzales",
        "EGP": "geneh genehs",
    }.items()
    for name in names.split()
}

# Signs that are no mere letters, in lower case; those that several countries use stand for a family.
SYMBOLS: dict[str, str] = {
    symbol.lower(): {"$": "$", "£": "pound", "¥": "¥", "₨": "rupee"}.get(symbol, codes[0])
    for symbol, codes in CATALOGUED.items()
    if not symbol.rstrip(".").isalpha() and symbol != "$U"
}

# Letters that are a sign only directly before digits, in capitals.
LETTER_SYMBOLS: dict[str, str] = {"R": "ZAR", "RM": "MYR", "Rs": "rupee", "Rp": "IDR", "Fr": "franc"}

# Signs after the number that only their capital letter tells from a measure ("9 472 Ft", but "6 ft").
TRAILING_SYMBOLS: dict[str, str] = {"Ft": "HUF"}

# Names that stand before the number too ("dollar 22.5 million"); the others only follow it.
LEADING_NAMES = frozenset(
    {"dollar", "dollars", "dólar", "dólares", "euro", "euros", "rs", "rs.", "rm", "rp", "rp.", "fr.", "sfr", "sfr."}
    | {"kr", "kr.", "ksh", "ksh.", "rmb", "us-dollar", "dhs", "zł", "pesos", "rand", "tl"}
)

# Words of everyday English that name a currency only in the language beside them.
ONLY_IN: dict[str, frozenset[str]] = {
    "real": frozenset({"pt"}),
    "won": frozenset({"ja"}),
    "leva": frozenset({"en"}),
    "pond": frozenset({"nl"}),
}

# Adjectives that say whose dollar, krone or peso is meant.
COUNTRIES: dict[str, str] = {
    r"u\.?s\.?|usa|americans?|amerikanische[rn]?|estadounidenses?|américains?|americani|americanos": "US",
    r"canadians?|cdn|(?-i:CA|CAN)|ca(?=[,;)\n]|$)|kanadische[rn]?|canadienses?|canadiens?|canadesi|canadese": "CA",
    r"australians?|aussie|australische[rn]?|australianos?|australiens?|australiani": "AU",
    r"new zealand|nz|kiwi|neuseeländische[rn]?|neozelandeses|néo-zélandais": "NZ",
    r"singapore|singapur": "SG",
    r"hong kong|hongkong|hk": "HK",
    r"mexican|mexikanische[rn]?|mexicanos?|mexicains?": "MX",
    r"chilean|chilenos?|chiliens": "CL",
    r"colombian|colombianos?": "CO",
    r"argentine|argentinian|argentinos?": "AR",
    r"uruguayan|uruguayos?": "UY",
    r"philippine|filipinos?": "PH",
    r"british|uk|sterling|britische[rn]?|esterlinas?|britanniques": "GB",
    r"egyptian": "EG",
    r"swedish|schwedische[rn]?|suecas?|suédoises?|svenska|svedesi": "SE",
    r"norwegian|norwegische[rn]?|noruegas?|norvégiennes?|norska": "NO",
    r"danish|dänische[rn]?|danesas?|danoises?|danska": "DK",
    r"icelandic|isländische[rn]?": "IS",
    r"czech|tschechische[rn]?|checas?|tchèques?": "CZ",
    r"swiss|schweizer|suizos?|suisses?|svizzeri": "CH",
    r"indian|indische[rn]?|indias?|indiennes?": "IN",
    r"pakistani": "PK",
    r"kuwaiti": "KW",
    r"saudi": "SA",
    r"qatari": "QA",
    r"omani": "OM",
    r"emirati|uae": "AE",
    r"moroccan": "MA",
    r"serbian": "RS",
    r"turkish|türkische[rn]?|turcas?|turques?": "TR",
    r"kenyan": "KE",
    r"tanzanian": "TZ",
    r"ugandan": "UG",
}  # fmt: skip

# Hundredths, said after a whole amount ("3 dollars 50 cents") or alone ("40 cents"); a value names the currency.
HUNDREDTHS: dict[str, str] = {
    name: code
    for code, names in {
        "": "cent cents ¢ c centavo centavos öre øre ore sen sens",
        "EUR": "céntimo céntimos centimo centimos centime centimes centesimo centesimi cêntimo cêntimos",
        "GBP": "penny pence p",
        "CHF": "rappen",
        "INR": "paise paisa",
    }.items()
    for name in names.split()
}

# ISO 4217 codes read in capitals, and those that are no word of a language and so may stand in lower case.
CODES: frozenset[str] = frozenset(
    "AED ALL AMD ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN CAD CHF CLP CNH CNY COP CRC CZK DKK DOP DZD EGP ETB"
    " EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD ISK JMD JOD JPY KES KHR KRW KWD KZT LBP LKR MAD MDL MKD MNT"
    " MOP MUR MXN MYR NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD THB TND"
    " TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND XAF XCD XOF ZAR ZMW".split()
)
LOWER_CODES: frozenset[str] = frozenset(
    "usd eur gbp chf cad aud nzd sgd hkd sek nok dkk pln czk huf inr brl mxn jpy cny zar aed krw thb idr myr".split()
)
# Other codes in daily use, and what they stand for.
OTHER_CODES: dict[str, str] = {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "STG": "GBP", "NIS": "ILS", "SFR": "CHF"}
