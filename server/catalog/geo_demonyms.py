"""The adjectives and the words for inhabitants of countries, macro-regions and large cities, by language.

An underscore stands for a blank. German, French, Spanish, Italian, Portuguese, Dutch and Swedish are written as stems
with their endings after a slash: "deutsch/-e-en-er-es-em" stands for six words, the bare stem included.
"""

ENGLISH = """
US: american americans
GB: british brits briton britons britisher
GB-ENG: english englishmen englishwomen englishman englishwoman
GB-SCT: scottish scots scotsmen scotswomen scot
GB-WLS: welsh welshmen welshwomen
GB-NIR: northern_irish
IE: irish irishmen irishwomen
DE: german germans
AT: austrian austrians
CH: swiss
FR: french frenchmen frenchwomen frenchman frenchwoman
BE: belgian belgians
NL: dutch dutchmen dutchwomen netherlander netherlanders
LU: luxembourgish luxembourger luxembourgers
ES: spanish spaniard spaniards
PT: portuguese
IT: italian italians
GR: greek greeks
MT: maltese
CY: cypriot cypriots
DK: danish danes dane
SE: swedish swedes swede
NO: norwegian norwegians
FI: finnish finns finn
IS: icelandic icelander icelanders
EE: estonian estonians
LV: latvian latvians
LT: lithuanian lithuanians
PL: polish poles
CZ: czech czechs
SK: slovak slovaks slovakian slovakians
HU: hungarian hungarians
SI: slovene slovenes slovenian slovenians
HR: croatian croatians croat croats
RS: serbian serbians serb serbs
BA: bosnian bosnians
ME: montenegrin montenegrins
MK: macedonian macedonians
AL: albanian albanians
XK: kosovan kosovans kosovar kosovars
BG: bulgarian bulgarians
RO: romanian romanians
MD: moldovan moldovans
UA: ukrainian ukrainians
BY: belarusian belarusians
RU: russian russians
TR: turkish turks turk
IL: israeli israelis
AE: emirati emiratis
SA: saudi saudis saudi_arabian saudi_arabians
QA: qatari qataris
KW: kuwaiti kuwaitis
BH: bahraini bahrainis
OM: omani omanis
JO: jordanian jordanians
LB: lebanese
SY: syrian syrians
IQ: iraqi iraqis
IR: iranian iranians persian persians
EG: egyptian egyptians
MA: moroccan moroccans
DZ: algerian algerians
TN: tunisian tunisians
LY: libyan libyans
NG: nigerian nigerians
GH: ghanaian ghanaians
KE: kenyan kenyans
TZ: tanzanian tanzanians
UG: ugandan ugandans
RW: rwandan rwandans
ET: ethiopian ethiopians
ZA: south_african south_africans
ZW: zimbabwean zimbabweans
ZM: zambian zambians
SN: senegalese
CI: ivorian ivorians
CM: cameroonian cameroonians
AO: angolan angolans
MZ: mozambican mozambicans
IN: indian indians
PK: pakistani pakistanis
BD: bangladeshi bangladeshis
LK: sri_lankan sri_lankans
NP: nepali nepalis nepalese
CN: chinese
HK: hongkonger hongkongers hong_konger hong_kongers
TW: taiwanese
JP: japanese
KR: korean koreans south_korean south_koreans
SG: singaporean singaporeans
MY: malaysian malaysians
ID: indonesian indonesians
PH: filipino filipinos filipina filipinas philippine pinoy
TH: thai thais
VN: vietnamese
KH: cambodian cambodians
KZ: kazakh kazakhs kazakhstani
GE: georgian georgians
AM: armenian armenians
AZ: azerbaijani azerbaijanis
AU: australian australians aussie aussies
NZ: new_zealander new_zealanders kiwis
CA: canadian canadians
MX: mexican mexicans
BR: brazilian brazilians
AR: argentine argentines argentinian argentinians
CL: chilean chileans
CO: colombian colombians
PE: peruvian peruvians
VE: venezuelan venezuelans
EC: ecuadorian ecuadorians
UY: uruguayan uruguayans
PY: paraguayan paraguayans
BO: bolivian bolivians
CR: costa_rican costa_ricans
PA: panamanian panamanians
GT: guatemalan guatemalans
DO: dominicans
PR: puerto_rican puerto_ricans
CU: cuban cubans
JM: jamaican jamaicans
US-CA: californian californians
US-TX: texan texans
US-FL: floridian floridians
US-HI: hawaiian hawaiians
DE-BY: bavarian bavarians
ES-CT: catalan catalans
ES-AN: andalusian andalusians
IT-82: sicilian sicilians
IT-52: tuscan tuscans
FR-BRE: breton bretons
CA-QC: quebecer quebecers quebecker quebeckers
CA-ON: ontarian ontarians
CA-AB: albertan albertans
AU-QLD: queenslander queenslanders
BE-VLG: flemish
BE-WAL: walloon walloons
2643743: londoner londoners
2988507: parisian parisians
2950159: berliner berliners
5128581: new_yorker new_yorkers
5368361: angeleno angelenos
4887398: chicagoan chicagoans
4930956: bostonian bostonians
5391959: san_franciscan san_franciscans
5809844: seattleite seattleites
4560349: philadelphian philadelphians
4699066: houstonian houstonians
4164138: miamian miamians
4671654: austinite austinites
3169070: romans
3173435: milanese
3172394: neapolitan neapolitans
3164603: venetian venetians
3176959: florentine florentines
2761369: viennese
2657896: zuricher zurichers
2660646: genevan genevans
2759794: amsterdammer amsterdammers
2673730: stockholmer stockholmers
2618425: copenhagener copenhageners
2964574: dubliner dubliners
2643123: mancunian mancunians
2644210: liverpudlian liverpudlians scouser scousers
2648579: glaswegian glaswegians
2655603: brummie brummies
2641673: geordie geordies
3117735: madrilenian madrilenians
3128760: barcelonan barcelonans
2267057: lisboner lisboners
524901: muscovite muscovites
745044: istanbulite istanbulites
1850147: tokyoite tokyoites
2147714: sydneysider sydneysiders
2158177: melburnian melburnians
6167865: torontonian torontonians
6077243: montrealer montrealers
6173331: vancouverite vancouverites
5913490: calgarian calgarians
3451190: carioca cariocas
3448439: paulistano paulistanos paulistana paulistanas
3435910: porteno portenos portena portenas
292223: dubaians
1275339: mumbaikar mumbaikars
1273294: delhiite delhiites
macro:europe: european europeans
macro:nordics: nordic
macro:scandinavia: scandinavian scandinavians
macro:baltics: baltic
macro:iberia: iberian iberians
macro:asia: asian asians
macro:sea: southeast_asian southeast_asians south_east_asian south_east_asians
macro:south-asia: south_asian south_asians
macro:east-asia: east_asian east_asians
macro:africa: african africans
macro:latam: latin_american latin_americans
macro:south-america: south_american south_americans
macro:north-america: north_american north_americans
macro:central-america: central_american central_americans
macro:middle-east: middle_eastern middle_easterners
macro:eastern-europe: eastern_european eastern_europeans
macro:western-europe: western_european western_europeans
macro:southern-europe: southern_european southern_europeans
macro:northern-europe: northern_european northern_europeans
"""

GERMAN = """
DE: deutsch/-e-en-er-es-em
AT: österreichisch/-e-en-er-es-em österreicher/-n-in-innen
CH: schweizerisch/-e-en-er-es-em schweizer/-n-in-innen
US: amerikanisch/-e-en-er-es-em us-amerikanisch/-e-en-er-es amerikaner/-n-in-innen
GB: britisch/-e-en-er-es-em brite/-n britin/-nen
GB-ENG: englisch/-e-en-er-es-em engländer/-n-in-innen
GB-SCT: schottisch/-e-en-er-es schotte/-n
IE: irisch/-e-en-er-es-em ire/-n
FR: französisch/-e-en-er-es-em franzose/-n französin/-nen
BE: belgisch/-e-en-er-es-em belgier/-n-in-innen
NL: niederländisch/-e-en-er-es-em niederländer/-n-in-innen holländisch/-e-en-er-es holländer/-n-in-innen
LU: luxemburgisch/-e-en-er-es luxemburger/-n-in-innen
ES: spanisch/-e-en-er-es-em spanier/-n-in-innen
PT: portugiesisch/-e-en-er-es-em portugiese/-n
IT: italienisch/-e-en-er-es-em italiener/-n-in-innen
GR: griechisch/-e-en-er-es-em grieche/-n
DK: dänisch/-e-en-er-es-em däne/-n
SE: schwedisch/-e-en-er-es-em schwede/-n schwedin/-nen
NO: norwegisch/-e-en-er-es-em norweger/-n-in-innen
FI: finnisch/-e-en-er-es-em finne/-n
IS: isländisch/-e-en-er-es isländer/-n-in-innen
PL: polnisch/-e-en-er-es-em pole/-n polin/-nen
CZ: tschechisch/-e-en-er-es-em tscheche/-n
SK: slowakisch/-e-en-er-es slowake/-n
HU: ungarisch/-e-en-er-es-em
SI: slowenisch/-e-en-er-es
HR: kroatisch/-e-en-er-es kroate/-n
RS: serbisch/-e-en-er-es
BG: bulgarisch/-e-en-er-es
RO: rumänisch/-e-en-er-es rumäne/-n
UA: ukrainisch/-e-en-er-es ukrainer/-n-in-innen
RU: russisch/-e-en-er-es russe/-n
TR: türkisch/-e-en-er-es-em türke/-n türkin/-nen
EE: estnisch/-e-en-er-es
LV: lettisch/-e-en-er-es
LT: litauisch/-e-en-er-es
CN: chinesisch/-e-en-er-es chinese/-n
JP: japanisch/-e-en-er-es japaner/-n-in-innen
KR: koreanisch/-e-en-er-es südkoreanisch/-e-en-er-es koreaner/-n-in-innen
IN: indisch/-e-en-er-es inder/-n-in-innen
AU: australisch/-e-en-er-es australier/-n-in-innen
NZ: neuseeländisch/-e-en-er-es neuseeländer/-n-in-innen
CA: kanadisch/-e-en-er-es kanadier/-n-in-innen
MX: mexikanisch/-e-en-er-es mexikaner/-n-in-innen
BR: brasilianisch/-e-en-er-es brasilianer/-n-in-innen
AR: argentinisch/-e-en-er-es argentinier/-n-in-innen
ZA: südafrikanisch/-e-en-er-es südafrikaner/-n-in-innen
IL: israelisch/-e-en-er-es
EG: ägyptisch/-e-en-er-es
TH: thailändisch/-e-en-er-es
VN: vietnamesisch/-e-en-er-es
DE-BY: bayerisch/-e-en-er-es bayrisch/-e-en-er-es
DE-SN: sächsisch/-e-en-er-es
DE-HE: hessisch/-e-en-er-es
ES-CT: katalanisch/-e-en-er-es
2867714: münchner/-n-in-innen münchener
2950159: berlinerin/-nen berlinern
2911298: hamburgerin/-nen
2886242: kölner/-n-in-innen
2925533: frankfurter/-n-in-innen
2825297: stuttgarter/-n-in-innen
2761369: wienerin/-nen
2657896: zürcher/-n-in-innen
2661604: basler/-n-in-innen
2988507: pariser/-n-in-innen
2643743: londonerin/-nen
macro:europe: europäisch/-e-en-er-es-em europäer/-n-in-innen
macro:nordics: nordisch/-e-en-er-es
macro:scandinavia: skandinavisch/-e-en-er-es skandinavier/-n-in-innen
macro:asia: asiatisch/-e-en-er-es
macro:africa: afrikanisch/-e-en-er-es
macro:latam: lateinamerikanisch/-e-en-er-es
macro:eastern-europe: osteuropäisch/-e-en-er-es
macro:western-europe: westeuropäisch/-e-en-er-es
"""

FRENCH = """
FR: français/-e-es
DE: allemand/-e-s-es
AT: autrichien/-ne-s-nes
CH: suisse/-s suissesse/-s
US: américain/-e-s-es états-unien/-ne-s-nes
GB: britannique/-s
GB-ENG: anglais/-e-es
GB-SCT: écossais/-e-es
IE: irlandais/-e-es
BE: belge/-s
NL: néerlandais/-e-es hollandais/-e-es
LU: luxembourgeois/-e-es
ES: espagnol/-e-s-es
PT: portugais/-e-es
IT: italien/-ne-s-nes
GR: grec/-s grecque/-s
DK: danois/-e-es
SE: suédois/-e-es
NO: norvégien/-ne-s-nes
FI: finlandais/-e-es finnois/-e-es
IS: islandais/-e-es
PL: polonais/-e-es
CZ: tchèque/-s
SK: slovaque/-s
HU: hongrois/-e-es
HR: croate/-s
RO: roumain/-e-s-es
BG: bulgare/-s
UA: ukrainien/-ne-s-nes
RU: russe/-s
TR: turc/-s turque/-s
CN: chinois/-e-es
JP: japonais/-e-es
KR: coréen/-ne-s-nes sud-coréen/-ne-s-nes
IN: indien/-ne-s-nes
AU: australien/-ne-s-nes
NZ: néo-zélandais/-e-es
CA: canadien/-ne-s-nes
CA-QC: québécois/-e-es
MX: mexicain/-e-s-es
BR: brésilien/-ne-s-nes
AR: argentin/-e-s-es
CL: chilien/-ne-s-nes
CO: colombien/-ne-s-nes
ZA: sud-africain/-e-s-es
MA: marocain/-e-s-es
DZ: algérien/-ne-s-nes
TN: tunisien/-ne-s-nes
SN: sénégalais/-e-es
CI: ivoirien/-ne-s-nes
EG: égyptien/-ne-s-nes
IL: israélien/-ne-s-nes
LB: libanais/-e-es
VN: vietnamien/-ne-s-nes
TH: thaïlandais/-e-es
FR-BRE: breton/-ne-s-nes
2988507: parisien/-ne-s-nes
2996944: lyonnais/-e-es
2995469: marseillais/-e-es
2972315: toulousain/-e-s-es
3031582: bordelais/-e-es
2998324: lillois/-e-es
2990440: niçois/-e-es
2990969: nantais/-e-es
2973783: strasbourgeois/-e-es
2660646: genevois/-e-es
2800866: bruxellois/-e-es
2643743: londonien/-ne-s-nes
2950159: berlinois/-e-es
macro:europe: européen/-ne-s-nes
macro:scandinavia: scandinave/-s
macro:nordics: nordique/-s
macro:asia: asiatique/-s
macro:africa: africain/-e-s-es
macro:latam: latino-américain/-e-s-es
macro:maghreb: maghrébin/-e-s-es
"""

SPANISH = """
ES: español/-a-es-as
DE: alemán/ alemana/-s alemanes
AT: austriaco/-s austriaca/-s austríaco/-s austríaca/-s
CH: suizo/-s suiza/ suizas
US: estadounidense/-s norteamericano/-s norteamericana/-s americano/-s americana/-s
GB: británico/-s británica/-s
GB-ENG: inglés/ inglesa/-s ingleses
GB-SCT: escocés/ escocesa/-s escoceses
IE: irlandés/ irlandesa/-s irlandeses
FR: francés/ francesa/-s franceses
BE: belga/-s
NL: neerlandés/ neerlandesa/-s neerlandeses holandés/ holandesa/-s holandeses
PT: portugués/ portuguesa/-s portugueses
IT: italiano/-s italiana/-s
GR: griego/-s griega/-s
DK: danés/ danesa/-s daneses
SE: sueco/-s sueca/-s
NO: noruego/-s noruega/ noruegas
FI: finlandés/ finlandesa/-s finlandeses
PL: polaco/-s polaca/-s
CZ: checo/-s checa/-s
HU: húngaro/-s húngara/-s
RO: rumano/-s rumana/-s
RU: ruso/-s rusa/-s
UA: ucraniano/-s ucraniana/-s
TR: turco/-s turca/-s
CN: chino/-s china/ chinas
JP: japonés/ japonesa/-s japoneses
KR: coreano/-s coreana/-s surcoreano/-s surcoreana/-s
IN: indio/-s
AU: australiano/-s australiana/-s
CA: canadiense/-s
MX: mexicano/-s mexicana/-s mejicano/-s
BR: brasileño/-s brasileña/-s
AR: argentino/-s argentina/ argentinas
CL: chileno/-s chilena/-s
CO: colombiano/-s colombiana/-s
PE: peruano/-s peruana/-s
VE: venezolano/-s venezolana/-s
EC: ecuatoriano/-s ecuatoriana/-s
UY: uruguayo/-s uruguaya/-s
PY: paraguayo/-s paraguaya/-s
BO: boliviano/-s boliviana/-s
CR: costarricense/-s
PA: panameño/-s panameña/-s
GT: guatemalteco/-s guatemalteca/-s
CU: cubano/-s cubana/-s
DO: dominicano/-s dominicana/-s
PR: puertorriqueño/-s puertorriqueña/-s
MA: marroquí/-es
ES-CT: catalán/ catalana/-s catalanes
ES-AN: andaluz/ andaluza/-s andaluces
ES-PV: vasco/-s vasca/-s
ES-GA: gallego/-s gallega/-s
3117735: madrileño/-s madrileña/-s
3128760: barcelonés/ barcelonesa/-s barceloneses
2509954: valenciano/-s valenciana/-s
2510911: sevillano/-s sevillana/-s
3530597: capitalino/-s chilango/-s chilanga/-s
macro:europe: europeo/-s europea/-s
macro:nordics: nórdico/-s nórdica/-s
macro:scandinavia: escandinavo/-s escandinava/-s
macro:latam: latinoamericano/-s latinoamericana/-s hispanoamericano/-s hispanoamericana/-s
macro:south-america: sudamericano/-s sudamericana/-s
macro:central-america: centroamericano/-s centroamericana/-s
macro:asia: asiático/-s asiática/-s
macro:africa: africano/-s africana/-s
"""

ITALIAN_AND_PORTUGUESE = """
IT: italiano/ italiani italiane
DE: tedesco/ tedesca tedeschi tedesche alemão/ alemã/-s alemães
AT: austriaci austriache
CH: svizzero/ svizzera svizzeri svizzere suíço/-s suíça/ suíças
FR: francese/ francesi francês/
ES: spagnolo/ spagnola spagnoli spagnole espanhol/-a-as espanhóis
PT: portoghese/ portoghesi português/ portuguesa/-s portugueses
GB: britannico/ britannica britannici britanniche britânico/-s britânica/-s
GB-ENG: inglese/ inglesi inglês/ ingleses
US: americano/ americani americane statunitense/ statunitensi
BE: belgi belghe
NL: olandese/ olandesi neerlandês/ holandês/ holandeses holandesa/-s
SE: svedese/ svedesi
PL: polacchi polacche
GR: greci greche
RU: russi russo/-s
CN: cinese/ cinesi chinês/ chineses chinesa/-s
JP: giapponese/ giapponesi japonês/
BR: brasiliano/ brasiliana brasiliani brasiliane brasileiro/-s brasileira/-s
AR: argentini
MX: messicano/ messicana messicani messicane
AO: angolano/-s angolana/-s
3169070: romano/ romana romani romane
3173435: milanesi
3448439: paulista/-s
2267057: lisboeta/-s
macro:europe: europeo/ europei europee europeu/-s europeia/-s
"""

DUTCH_AND_SWEDISH = """
NL: nederlands/-e nederlander/-s nederländsk/-a-t nederländare holländsk/-a
BE: belgisch belg belgen vlaams/-e belgisk/-a-t
BE-VLG: vlaming/-en vlaamse
DE: duits/-e duitser/-s tysk/-a-t tyskar tyskarna
FR: frans/-e fransen fransk/-a-t fransmän
GB: brits/-e brittisk/-a-t britter
GB-ENG: engels/-e engelsk/-a-t
US: amerikaans/-e amerikanen amerikansk/-a-t amerikaner
ES: spaans/-e spanjaarden spansk/-a-t spanjorer
IT: italiaans/-e italianen italiensk/-a-t italienare
CH: zwitsers/-e zwitser schweizisk/-a-t
AT: oostenrijks/-e österrikisk/-a-t
SE: zweeds/-e svensk/-a-t svenskar svenskarna svenskor
NO: noors/-e norsk/-a-t norrmän
DK: deens/-e dansk/-a-t danskar
FI: finsk/-a-t finländare finländsk/-a-t
PL: pools/-e polsk/-a-t polacker
PT: portugees portugese portugisisk/-a-t
JP: japans/-e japansk/-a-t
CN: chinees chinese kinesisk/-a-t
2759794: amsterdams/-e
2747891: rotterdammer/-s rotterdams/-e
2673730: stockholmare stockholmarna
2711537: göteborgare
macro:europe: europees europese europeisk/-a-t européer
macro:nordics: nordisk/-a-t noords/-e
macro:scandinavia: scandinavisch/-e skandinavisk/-a-t
"""

JAPANESE = """
JP: 日本人
US: アメリカ人 米国人
DE: ドイツ人
FR: フランス人
GB: イギリス人 英国人
IT: イタリア人
ES: スペイン人
CN: 中国人
KR: 韓国人
IN: インド人
BR: ブラジル人
AU: オーストラリア人
CA: カナダ人
SE: スウェーデン人
NL: オランダ人
macro:europe: ヨーロッパ人
"""

_TABLES = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN_AND_PORTUGUESE, DUTCH_AND_SWEDISH, JAPANESE)


def demonyms() -> list[tuple[str, str]]:
    """Give every demonym with the code of its place."""
    pairs: list[tuple[str, str]] = []
    for table in _TABLES:
        for line in table.strip().splitlines():
            code, _, words = line.rpartition(": ")
            pairs += [(form.replace("_", " "), code) for word in words.split() for form in _forms(word)]
    return pairs


def _forms(word: str) -> list[str]:
    """Spell out a stem with its endings."""
    stem, _, endings = word.partition("/")
    return [stem, *(stem + ending for ending in endings.split("-") if ending)]


PEOPLES = frozenset(
    word.replace("_", " ")
    for line in ENGLISH.strip().splitlines()
    for word in line.rpartition(": ")[2].split()
    if word.endswith(("s", "men", "women")) and not word.endswith("ss")
)
"""English words for the people of a place ("spaniards"); the others of the list are adjectives as well."""
