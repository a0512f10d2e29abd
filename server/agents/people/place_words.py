"""The words around a place name that tell whether it is the market, the advertiser's seat or part of a name."""

import re

from server.agents.people.age_words import MONTHS, PEOPLE

_SEATS = (
    r"start-?ups?|company|companies|brand|agency|agencies|office|offices|team|studio|hq|headquarters|firm|bank"
    r"|retailer|chain|winery|wineries|vineyard|brewery|distillery"
    r"|bakery|roaster(?:y|s|ie)?|restaurant|café|cafe|bar|pub|hotel|hostel|resort|shop|store|boutique|gym|club|band"
    r"|label|museum|gallery|theat(?:re|er)|school|university|college"
    r"|hospital|clinic|manufacturer|maker|producer|publisher|developer|airline|airport|insurer|charity|ngo"
    r"|foundation|festival|marathon|zoo|orchestra|opera|newspaper|magazine"
    r"|colleagues?|hub|branch|plant|factory|warehouse|business|outfit|collective|designer|jeweller|dealer(?:ship)?"
    r"|credit union|church|estate agents?|law firm|driving school|kindergarten|daycare"
    r"|florist|farm|cooperative|co-op|bookshop|bookstore|fintech|marketplace"
    r"|unternehmen|firma|marke|büro|agentur|brauerei|weingut|bäckerei|rösterei|händler|hersteller|verlag"
    r"|versicherung|verein|schule|hochschule|niederlassung|kollegen|kolleginnen|gründer|manufaktur"
    r"|empresa|marca|agencia|oficina|bodega|cervecería|tienda|restaurante|equipo|banco|escuela|universidad"
    r"|entreprise|marque|agence|bureau|vigneron|brasserie|boulangerie|école|université|équipe"
)
# A business that lives off its neighbourhood: where it stands is its market, if no other is named.
LOCAL = re.compile(
    r"(?<![^\W_])(?:bakery|bakeries|roastery|restaurants?|pizzeria|trattoria|bistro|café|cafe|coffee ?shop|bar"
    r"|pub|hotel|gym"
    r"|fitness studio|yoga studio|studio|salon|barber\w*|hairdresser\w*|spa|clinic|dentist\w*|practice|pharmacy"
    r"|shop|store"
    r"|credit union|church|estate agents?|law firm|driving school|kindergarten|daycare"
    r"|boutique|bookshop|bookstore|bookseller|florist|garage|dealer(?:ship)?|museum|gallery|theat(?:re|er)|cinema|zoo"
    r"|club|school|college|university|festival|marathon|orchestra|chain|market|hospital|nursery|brewery"
    r"|butcher\w*|bäckerei|metzgerei|laden|geschäft|friseur\w*|praxis"
    r"|apotheke|fitnessstudio|werkstatt|autohaus|gasthaus|kino|theater|buchhandlung|tienda|restaurante|panadería"
    r"|peluquería|gimnasio|clínica|librería|taller|boulangerie|pâtisserie|magasin|librairie|salle de sport|coiffeur"
    r"|garage|loja|padaria|academia|negozio|panetteria|ristorante|palestra|libreria|winkel|bakkerij|kapper|sportschool"
    r"|boekhandel|butik|bageri|bokhandel|frisör|gym)(?![^\W_])"
)
_LINKS = (
    "and|or|for|in|on|with|our|the|a|an|to|at|by|from|of|via|through|who|wants?|women|men|people|und|oder|für|mit"
    "|unser\\w*|y|o|para|con"
    "|nuestr\\w+|et|ou|pour|avec|notre|nos|de|del|des|en|à"
)
SEAT_AFTER = re.compile(
    rf"(?:[\s-]based\b|[\s-]born\b|er (?:{_SEATS})\b"
    r"|の[^。、\s]{0,10}?(?:会社|企業|メーカー|ブランド|代理店|工場|ホテル|旅館|学校|大学|銀行|酒蔵|店)(?:です|で、|の者)"
    rf"|\s(?:(?!(?:{_LINKS})\b)[^\W\d_][\w-]*\s){{0,1}}?(?:{_SEATS})(?![^\W_]))"
)
# "We are a small bakery from Lyon", "we brew our coffee in Lisbon"; not "we are looking for runners in Poland".
SELF = re.compile(
    r"\b(?:we are|we['’]re|i am|i['’]m|somos|soy|wir sind|ich bin|nous sommes|je suis|siamo|wij zijn|we zijn|vi är)"
    r"\s(?:an?|the|una?|eine?|une?|uma?|een|en|ett?|dos|tres|two|deux|zwei)(?:\s|(?<=un)['’])"
    r"(?:(?!\w+ing\b|(?:and|und|y|et|e|who|that|wants?|die|que|qui|for|für|para|pour|som|die)\b)[\w'’-]+\s){1,6}?"
    r"(?:in|from|aus|de|of|à|en|da|di|uit|från|te|i)\s$"
    r"|\b(?:we|wir|nous|i)\s(?:make|brew|roast|bake|produce|manufacture|craft|distil|own|operate|brauen|rösten|backen"
    r"|produzieren|fabriquons|produisons)\s(?:[\w'’-]+\s){1,5}?(?:in|aus|à|en|de)\s$"
    r"|\b(?:fabricamos|producimos|elaboramos)\s(?:[\w'’-]+\s){1,5}?(?:en|de)\s$"
)
WHOLE = re.compile(
    r"\b(?:all(?: of| over| across)?|whole(?: of)?|entire|throughout|everywhere in|anywhere in|ganz|ganze[nrms]?"
    r"|gesamte[nrms]?|todo|toda"
    r"|tout|toute|tutta|tutto|hela|heel)\s(?:the\s|of\s|l['’]|la\s|le\s|el\s)?$"
)
SEAT_BEFORE = re.compile(
    rf"(?:\b(?:based|located|headquartered|registered|founded|established|at home|seated|ansässig|zuhause"
    rf"|beheimatet|basad[oa]s?|ubicad[oa]s?|basée?s?|situ[ée]+s?|implantée?s?|sitz|sede|siège|pizzeria|salon"
    rf"|butcher|barber|dentist|kette|cadena|chaîne|catena|{_SEATS}"
    r"|(?:we|i)(?: are|['’](?:re|m)| am| sit)|wir sitzen|wir sind|ich bin|somos|estamos|nous sommes|greetings|hello"
    r"|hi|hallo|hola|bonjour|made|produced|brewed|roasted|designed|born|grown|imported|sourced|bottled|written"
    r"|recorded|filmed|hergestellt|gebraut|produziert"
    r"|hech[oa]s?|fabricad[oa]s?|elaborad[oa]s?|fabriquée?s?|produite?s?)\s+(?:just\s|here\s)?(?:in|at|from|out of"
    r"|near|aus|bei|en|de|à|au|du)\s+(?:the\s)?"
    r"|\b(?:wines?|coffees?|beers?|cheeses?|oils?|shoes|music|teas?|fashion|weine?|kaffee|bier|vinos?|cafés?"
    r"|aceites?|vins?|produits?|productos?|produkte)\s+(?:from|aus|de|du|d['’])\s*(?:the\s)?)$"
)
VENUE_BEFORE = re.compile(
    r"\b(?:hotels?|hostels?|resorts?|restaurants?|stores?|shops?|cafés?|bars?|festivals?|concerts?|gigs?|events?"
    r"|conferences?|exhibitions?|museums?|parks?|gyms?|clinics?|theatres?|theaters?"
    r"|venues?|marathons?|races?|openings?|branch(?:es)?|showrooms?|boutiques?|salons?|fairs?|läden|laden"
    r"|geschäfte?n?|filialen?|konzerte?|messe|restaurantes?|tiendas?|conciertos?|eventos?|magasins?|villas?"
    r"|apartments?|locations?|arena|stadium)\s+(?:in|at|near|en|à|au|em|a)\s+(?:the\s|downtown\s)?$"
)
TRIP_BEFORE = re.compile(
    r"\b(?:flights?|fly|trips?|holidays?|vacations?|travel|cruises?|tours?|getaways?|breaks?|reisen?|flüge"
    r"|urlaub|viajes?|vuelos?|vacaciones|voyages?|vols?|vacances|séjours?|trains?|ferry|ferries|retreats?"
    r"|relocat\w+|mov\w+|trail|weekends?)\s+(?:to|in|around|nach|a|à|en|au|aux|vers|por)\s+(?:the\s)?$"
    r"|(?<!site )(?<!web )(?<!page )(?<!shop )\bvisits?\s(?:to\s)?(?:the\s)?$"
)
ORIGIN_BEFORE = re.compile(r"\b(?:from|aus|out of)\s+(?:the\s)?$")
PEOPLE_ORIGIN = re.compile(
    rf"(?<![^\W_])(?:{PEOPLE}|traffic|visitors?|guests?|orders?|tourists?|anyone|gäste|besucher|leads|bookings"
    rf"|sales|clicks|installs|subscribers|citizens|\d+\+?|old|olds)\s+(?:from|aus|out of)\s+(?:the\s)?$"
)
INTO = re.compile(
    r"(?<![^\W_])(?:in|into|to|for|across|throughout|around|near|within|all over|targeting|target|reach(?:ing)?"
    r"|from|and|or|plus|add|only|just|at|on|covering|including|include|namely|like|says?|tutta|tutto"
    r"|gesamte[rns]?|heel|nach|market is|auprès des|chez les|wants?|take|nach|in der"
    r"|in den|im|für|aus|bei|rund um"
    r"|nur|auch|und|oder|en|a|al|para|por|todo|toda|solo|sólo|de|del|desde|y|e|o|à|au|aux|dans|sur|pour|toute|tout"
    r"|et|ou|em|no|na|nos|nas|nel|nella|i|op|och|hela|ganz|dem|des|d['’]|l['’]|of|into"
    r"|drop|remove|except|excluding|without|ex|not|nor|but|greater|central|downtown|northern|southern|eastern"
    r"|western|whole|entire|market|markets|country|countries|geos?|region|city|cities|places?|location|locations)"
    r"[\s:]+(?:(?:the|all|whole|entire|der|die|den|dem|ganz|ganze|el|la|los|las|le|les|o|os|as|all of|toda|tout"
    r"|toute|only|of|just|city of|both|either|greater|downtown|central)\s+|[ld]['’]|l['’])*$"
)
_FOLLOWERS = (
    r"and|or|but|nor|plus|&|only|for|with|from|in|at|on|to|between|by|during|over|under|until|till|via|through"
    r"|starting|beginning|this|next|as|who|that|where|which|please|first|second|third|too|also|instead|is|are|was"
    r"|should"
    r"|wants|seeks|looks|offers|will|would|has|have|runs?|gets?|needs?|market|markets|budget|campaign|launch"
    r"|audience|audiences|listeners"
    r"|traffic|region|area|city|state|province|metro|aged?|ages|ideally|preferably|mainly|mostly|especially|minus"
    r"|except|excluding"
    r"|without|ex|not|no|a|an|the|our|we|i|it|they|if|because|since|so|then|all|both|each|every|per|targeting"
    r"|target|reach|want|than|rollout|flight|test|again|now|soon|later|today|when|while|after|before|either|alone"
    r"|together|within|up|off|out|drop|add|side|segment"
    r"|proper|otherwise|overall|it's|we'd|like|mobile|ios|android|desktop|spend|half|split|share|gets|female|male"
    r"|parents|gen"
    r"|millennials|boomers|students|seniors|teens|nationwide|excluded|einschließlich|starts?|should|must|go|please"
    r"|max|min|about|around|around|near|via"
    r"|und|oder|aber|sowie|nur|für|mit|ab|bis|im|vom|zum|zur|zu|von|bei|auf|aus|am|an|um|die|der|das|den|dem|ein"
    r"|eine|wir|ich|es|ist|sind|soll|sollen|werden|bitte|ohne|außer|statt|auch|dazu|hinzu|zusätzlich|weg|raus"
    r"|streichen|erreichen|schalten|laufen|ausspielen|werben|starten|ausgeben|dann|wenn|weil|nicht|pro|insgesamt"
    r"|weibliche?|männliche?"
    r"|y|e|o|u|pero|para|con|de|del|desde|hasta|en|por|sin|excepto|salvo|menos|a|al|el|la|los|las|un|una|que"
    r"|quienes|este|esta|próximo|durante|como|también|además|solo|sólo|es|son|queremos"
    r"|et|ou|mais|pour|avec|à|du|des|dès|jusqu\w*|sans|sauf|hors|le|les|une|qui|pendant|sur|dans|par|en|aussi"
    r"|tranne|eccetto|escluso|exceto|behalve|utom|förutom|hormis|excepté|mit ausnahme|apart|other|outside"
    r"|seulement|uniquement|est|sont|au|aux|ce|cette|nous|ainsi|com|até|para|em|sem|os|as|um|uma|não|con|per|da|dal"
    r"|fino|nel|che|met|voor|van|tot|en|niet|zonder|och|för|med|från|till|utan|inte|som|i|på"
)
# The other parts of a brief that may follow a place without a comma: "5000 EUR Germany January 2027".
_PARTS = (
    rf"{MONTHS}|q[1-4]|h[12]|kw|weeks?|spring|summer|autumn|winter|easter|christmas|eur|usd|gbp|chf|cad|aud|jpy|sek|nok"
    r"|dkk|pln|inr|brl|mxn|euros?"
)
FOLLOWED_WELL = re.compile(
    rf"\s*(?:$|[,.;:!?)(\]\n|/&+=–—-]|['’]s\s(?:\w+\s)?(?:people|women|men|market|listeners)|\d"
    rf"|[€$£%「」、。・とやのにでをはへ全国内限])|\s+(?:[(\d€$£–—+&-]|(?:{_FOLLOWERS}|{PEOPLE}|{_PARTS})(?![^\W_]))"
)
JOINT = re.compile(
    r"(?:\s?[,/&+;]\s?)?(?:\s?\b(?:and|or|nor|plus|but also|as well as|then|und|oder|sowie|y|e|o|ni|et|ou|en|of|och"
    r"|eller"
    r"|not|no)\s)?(?:\s?\b(?:(?:in|also|the|a|to|for|auch|der|die|den|dem|el|la|los|las|le|les|au|aux|à|en|em|o|no|na"
    r"|nach|i)\s"
    r"|l['’])){0,2}"
    r"|と|、|や|・"
)
NAMED_OUT = re.compile(
    r"(?:\b(?:except(?:ing)?(?: for)?|excluding|excludes?|exclude|excl\.?|exkl\.?|without|but not|(?:everywhere"
    r"|anywhere|all(?: of)?(?: \w+){1,3}) but|minus|less|ex"
    r"|apart from|other than|outside(?: of)?|aside from|save for|everywhere but|leave out|leaving out|skip(?:ping)?"
    r"|avoid(?:ing)?|stay out of|keep out of|nowhere(?: in)?"
    r"|drop(?:ping)?|remove|take out|cut|not|n['’]t|never|no|ohne|au(?:ß|ss)er(?:halb)?(?: von)?|ausgenommen|nicht"
    r"|kein\w*"
    r"|bis auf|nirgends|nirgendwo|mit ausnahme von|streich\w*|lass\w*|excepto|salvo|menos|sin|exceptuando|fuera de"
    r"|quit\w+|elimin\w+|excluy\w+|a excepción de|ninguna parte"
    r"|sauf|hors|hormis|sans|excepté|à l['’]exception de|exclu\w*|pas|retir\w+|enlev\w+|supprim\w+|nulle part"
    r"|exceto|menos|sem|fora|não|nada (?:de|en)|rien (?:à|en)|nichts (?:in|aus)|tranne|eccetto|escluso|esclusa"
    r"|senza|non|behalve|zonder|niet|geen|utom|förutom"
    r"|utan|inte|ej|forget)"
    r"[\s:]+(?:(?:want|to|run|running|be|show|shown|appear|advertise|target|targeting|deliver|ship|sell|in|the|at"
    r"|for|of|anywhere|any|anything|our|ads?|it|this|campaign|place|include|reach|interested|on|into|going|go"
    r"|people|listeners|from|do|we|der|die|den|dem|nach|no|na|nos|nas|el|la|los|las|le|les|l['’]|en|au|aux|à"
    r"|dans|del?|du"
    r"|auf|für|ausspielen|schalten|laufen|werben|quiero|queremos|mostrar|voulons|diffuser|o|a|os|as|nel|nella|il|i"
    r"|het)\s*)*)$"
)
DENIED = re.compile(
    r"\s+(?:(?:is|are|should be|must be|bitte|ist|sind|está|est|queda)\s+)?(?:excluded|exempt(?:ed)?|out\b(?! of)"
    r"|off[ -]limits|not (?:included|wanted|needed)|ausgenommen|ausgeschlossen|raus\b|weg\b|weglassen|streichen"
    r"|nicht\b(?! nur)|excluid[ao]s?|fuera\b|no\b(?=[\s.,;]*$)|exclue?s?\b|exclus\b)|(?:を)?除"
)
INSTEAD_BEFORE = re.compile(
    r"(?:\b(?:instead of|rather than|in place of|(?:replace|swap|switch|change|exchange|substitute)(?: (?:out"
    r"|from))?|move from|statt|anstatt|anstelle von|ersetze?|tausche?|en lugar de|en vez de|sustituye|cambia"
    r"|reemplaza|au lieu de|à la place de|plutôt que|remplace[rz]?|em vez de|substitui\w*|invece (?:di|della?)"
    r"|al posto di"
    r"|in plaats van|istället för|i stället för)\s+(?:(?:in|the|from|von|der|die|el|la|le|les|l['’]|de|du"
    r"|d['’])\s*)*)$"
)
RADIUS_BEFORE = re.compile(
    r"(?:\d\s?[\s-]?(?:km|kilomet\w+|miles?|mi|min\w*)(?:[\s-]?(?:radius|umkreis))?\s+(?:of|from|around|outside|um"
    r"|von|de|d['’]|autour d['’e]\s?|alrededor de|em torno de|da|van|rond|från|runt)\s?(?:(?:our \w+ in|downtown"
    r"|central|the city of|the)\s)?"
    r"|(?:radius|umkreis|radio|rayon|raio|raggio|straal) (?:of|von|de|di|van) \d+\s?(?:km|kilomet\w+"
    r"|miles?)\s+(?:around|um|von|de|autour de|alrededor de|a|di|rond)\s?)$"
)
RADIUS_AFTER = re.compile(r"\s?(?:\+|plus|and|und|y|et|\()\s?(?:a\s)?\d+[\s-]?(?:km|kilomet\w+|miles?|mi)\b")
WORLDWIDE = re.compile(
    r"\b(?:worldwide|world-wide|everywhere|globally|all over the world|across the (?:globe|world)"
    r"|around the (?:globe|world)|internationally|every country|all countries|all markets|anywhere in the world"
    r"|weltweit|überall|global ausspielen|in aller welt"
    r"|en todo el mundo|todo el mundo|mundialmente|en todas partes|a nivel mundial|dans le monde entier"
    r"|partout(?: dans le monde)?|mondialement|no mundo inteiro|mundo todo|em todo o mundo|in tutto il mondo"
    r"|wereldwijd|överallt|i hela världen)\b|全世界|世界中"
)
SIGN_OFF = re.compile(
    r"(?:^|(?<=[\n.!?,]))[ \t]*(?:(?:kind|best|warm|many)\s+(?:regards|wishes|thanks)|regards|cheers"
    r"|thanks(?: a lot| so much| in advance)?|thank you|best|sincerely|yours(?: sincerely| truly)?"
    r"|mit (?:freundlichen|besten|lieben) grüßen|(?:viele|beste|liebe|schöne|freundliche) grüße|mfg|lg|vg|danke"
    r"|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|un abrazo|gracias|(?:bien )?cordialement"
    r"|bien à vous|merci(?: d['’]avance)?|cumprimentos|abraços|obrigad[oa]|cordiali saluti|saluti|grazie"
    r"|met vriendelijke groet(?:en)?|groet(?:en|jes)|med vänliga hälsningar|hälsningar|mvh|--|sent from)"
    r"(?=[\s,.!\n]|$)[^\n.!?]*(?:[.!?]|(?:\n[^\n]{0,60}){0,5}\s*\Z|\n[^\n]{0,40}(?=\n|\Z))?"
)
LANGUAGE_AFTER = re.compile(
    r"[\s-](?:speaking|speakers?|language|spoken|sprachig\w*|sprechende\w*|lyrics|lessons?|courses?|hablantes?)\b"
)
# "French women in the Netherlands": the place that follows is the market.
SAME_AUDIENCE = re.compile(
    rf"\s(?:\w+\s)?{PEOPLE}\s(?:living |based |who live |residing )?(?:in|living|en|à|aus) (?:the )?"
)
# The line of a form that says who advertises.
SEAT_FIELD = re.compile(
    r"(?:^|[\n;|])[\s>*-]*(?:name of )?(?:advertiser|client|customer|company|brand|agency|account|contact"
    r"|address|sender"
    r"|hq|headquarters?|head office|office|seat|about us|who we are|organi[sz]ation|institution|kunde|auftraggeber"
    r"|werbetreibende\w*|firma|unternehmen|agentur|adresse|absender|kontakt|sitz|marke|anunciante|cliente|empresa"
    r"|agencia|marca|dirección|contacto|sede|annonceur|client|société|entreprise|agence|adresse|marque|siège"
    r"|inserzionista|azienda|agenzia|indirizzo|adverteerder|klant|bedrijf|annonsör|kund|företag)"
    r"(?: name| address)?\s?[:|=][^:;|=\n]{0,90}$"
)
# A destination that is advertised: "the tourism board of Saxony", "discover Wales", "make Tyrol known".
ADVERTISED_BEFORE = re.compile(
    r"\b(?:(?:tourism|tourist) (?:board|office|authority|association)(?: of| for)?|visit|discover|explore|promote"
    r"|advertise|tourismusverband|tourismus|entdecken|bewerben|office (?:de|du) tourisme(?: de| du)?|découvrir"
    r"|promouvoir"
    r"|turismo(?: de| do)?|descubrir|promocionar|promover|visitare|scoprire)\s(?:the\s|l['’]|la\s|le\s|el\s|de\s)?$"
)
AMOUNT_AFTER = re.compile(r"\s?\d")
WITHIN = re.compile(r"\b(?:in|across|throughout|en|dans|em|i|im|auf)\s(?:the |der |den |la |le )?$")
KNOWN_AFTER = re.compile(
    r"\s(?:better |more |as a )?(?:known|famous|popular|attractive|bekannt\w*|holiday|destination)\b"
)
# "Nordlicht Energy (Hamburg)", told by the case of the word before; not "Markets (Spain)".
NAME_AND_SEAT = re.compile(
    r"(?<![^\W_])(?!(?:[Mm]arkets?|[Cc]ountr|[Cc]ities|[Rr]egion|[Gg]eo|[Tt]argets?|[Aa]udience|[Ll]änder"
    r"|[Mm]ärkte|[Gg]ebiet"
    r"|[Zz]ielgruppe|[Mm]ercados?|[Pp]aíses|[Pp]ays|[Mm]archés?|[Pp]úblico|[Cc]ible|[Ss]tädte|[Ll]and|[Ww]omen|[Mm]en"
    r"|[Ff]rauen|[Mm]änner|[Aa]dults?|[Pp]eople)\w*\b)[^\W\d_a-zäöüéèáíóúñçåøæ][\w&'’.-]*,? \($"
)
EXCEPTED = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|excluding|without|minus|ex|sauf|hormis|hors|excepté|tranne|eccetto|exceto"
    r"|behalve|utom"
    r"|förutom|au(?:ß|ss)er|ohne|excepto|salvo|menos|zonder|utan|sem|senza|sin|sans)"
    r"\s(?:(?:for|in|the|der|die|den|dem|el|la|los|las|le|les|no|na|o|a|il|i|het|de|en|nel|nella)\s|[ld]['’])*$"
)
# The kind of place, where a city and a region share the name.
REGION_NAMED = re.compile(
    r"\b(?:(?:state|province|region|county|canton) of|provincia (?:de|di)|región de|regione|région de|bundesland|kanton"
    r"|estado de|(?:in|across|throughout|all) the|au|le|dans le|du)\s$"
)
REGION_AFTER = re.compile(r"[\s-](?:state|province|region|county|canton)\b")
CITY_NAMED = re.compile(r"\b(?:city of|town of|stadt|ciudad de|ville de|città di|cidade de|downtown|central|stad)\s$")
MONEY_BEFORE = re.compile(r"(?:[$€£¥]|\d)\s?$")
WEEK_AFTER = re.compile(r"\s?\d{1,2}(?!\s?[-–+]\s?\d{2})(?!\d)")
NOUN_AFTER = re.compile(r"\s+[^\W\d_a-zäöüß]")
PERSON_AFTER = re.compile(
    rf"\s(?:(?:female|male|young|adult|urban|weibliche|männliche|junge)\s)?(?:{PEOPLE}|markets?|population"
    rf"|households?|moms|dads|parents|millennials|gen|students|teens|teenagers|seniors|boomers|consumers|tourists"
    rf"|haushalte|markt|speakers' market)(?![^\W_])"
)
PERSON_BEFORE = re.compile(rf"(?<![^\W_])(?:{PEOPLE}|mercado|marché|público)\s$")
ARTICLE_BEFORE = re.compile(r"(?<![^\W_])(?:the|los|las|les|die|den|os|as|gli|le|young|junge|many)\s$")
# Months, and words of a brief that are without their accents names of small towns.
NEVER = frozenset("march mai mayo maio may mars marzo mei maj juni juli august campaña campana campanha".split())
# Names that stand for the region: its city is called otherwise ("Quebec City", "à Québec").
REGIONS_FIRST = frozenset({"quebec", "québec"})
# "El segundo" with a small letter is a word, not El Segundo.
ARTICLE_FIRST = re.compile(r"(?:el|la|los|las|le|les|il|lo|de|du) ")
# Where the word for a meeting is the island.
PREPOSITION_BEFORE = re.compile(r"\b(?:à|en|in|to|nach|auf)\s$")
MEETINGS = frozenset("la réunion|réunion|reunión|la reunión|reunião|a reunião|la reunion|la riunione".split("|"))
