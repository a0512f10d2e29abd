"""Queries written without looking at the answers: what a planner in an agency types.

The first part was written before the ranking was tuned and gave 136 of 138 when first looked at (the two misses were
repaired since); the second part was written after the tuning had ended and gave 131 of 131.

A row is the query, its kind and the expected place: a country code, "macro:key", "Name, country" for a city,
"Name; country" for a region, "CC:code" for a postal code. "Name, country, region" tells cities of one name apart. A
star before the place says that the answer must also be called ambiguous; a lone star, that only that counts.
"""

UNSEEN = """
Warsaw|exact|Warsaw, PL
Lisbon|exact|Lisbon, PT
Osaka|exact|Osaka, JP
Nairobi|exact|Nairobi, KE
Rotterdam|exact|Rotterdam, NL
Leeds|exact|Leeds, GB
Bordeaux|exact|Bordeaux, FR
Leipzig|exact|Leipzig, DE
Malmö|exact|Malmö, SE
Bergen|exact|Bergen, NO
Denver|exact|Denver, US
Seattle|exact|Seattle, US
Calgary|exact|Calgary, CA
Adelaide|exact|Adelaide, AU
Auckland|exact|Auckland, NZ
Pune|exact|Pune, IN
Guadalajara|exact|Guadalajara, MX
Medellín|exact|Medellín, CO
Lagos|exact|Lagos, NG
Casablanca|exact|Casablanca, MA
Croatia|exact|HR
Philippines|exact|PH
Colorado|exact|Colorado; US
Ontario|exact|Ontario; CA
Queensland|exact|Queensland; AU
Normandie|exact|Normandie; FR
Warszawa|native|Warsaw, PL
København|native|Copenhagen, DK
Wien|native|Vienna, AT
Praha|native|Prague, CZ
Firenze|native|Florence, IT
Napoli|native|Naples, IT
Athina|native|Athens, GR
Moskva|native|Moscow, RU
București|native|Bucharest, RO
Sevilla|native|Sevilla, ES
Göteborg|native|Gothenburg, SE
Genève|native|Geneva, CH
Bruxelles|native|Brussels, BE
Den Haag|native|The Hague, NL
Lisboa|native|Lisbon, PT
東京|native|Tokyo, JP
パリ|native|Paris, FR
北京|native|Beijing, CN
서울|native|Seoul, KR
Россия|native|RU
Sverige|native|SE
Polska|native|PL
Österreich|native|AT
España|native|ES
Suomi|native|FI
Royaume-Uni|native|GB
Países Bajos|native|NL
Giappone|native|JP
Frankrijk|native|FR
Förenta staterna|native|US
Lombardei|native|Lombardia; IT
Bayern|native|Bayern; DE
Catalogne|native|Catalunya; ES
NRW|nickname|Nordrhein-Westfalen; DE
the Big Apple|nickname|New York City, US
Philly|nickname|Philadelphia, US
Vegas|nickname|Las Vegas, US
Holland|nickname|NL
KSA|nickname|SA
UAE|nickname|AE
Bombay|nickname|Mumbai, IN
Saigon|nickname|Ho Chi Minh City, VN
CDMX|nickname|Mexico City, MX
Ruhrgebiet|nickname|macro:ruhr
Twin Cities|nickname|macro:twin-cities
Silicon Valley|nickname|San Jose, US, California
the States|nickname|US
Nordics|macro|macro:nordics
nordic countries|macro|macro:nordics
Skandinavien|macro|macro:scandinavia
Benelux|macro|macro:benelux
Baltic states|macro|macro:baltics
UK and Ireland|macro|macro:uki
GCC|macro|macro:gcc
LATAM|macro|macro:latam
Lateinamerika|macro|macro:latam
South East Asia|macro|macro:sea
Middle East|macro|macro:middle-east
the EU|macro|macro:eu
New England|macro|macro:new-england
Eastern Europe|macro|macro:eastern-europe
North America|macro|macro:north-america
Barcelone|native|Barcelona, ES
Amsterdm|typo|Amsterdam, NL
Stokholm|typo|Stockholm, SE
Philidelphia|typo|Philadelphia, US
Cincinatti|typo|Cincinnati, US
Pitsburgh|typo|Pittsburgh, US
Albequerque|typo|Albuquerque, US
Edinburg Scotland|typo|Edinburgh, GB
Lissbon|typo|Lisbon, PT
Vennice|typo|Venice, IT
Massachussets|typo|Massachusetts; US
Conneticut|typo|Connecticut; US
Austrailia|typo|AU
Phillipines|typo|PH
Switserland|typo|CH
Columbus Ohio|qualified|Columbus, US, Ohio
Portland, Maine|qualified|Portland, US, Maine
Vancouver WA|qualified|Vancouver, US, Washington
Birmingham, Alabama|qualified|Birmingham, US, Alabama
Athens, Georgia|qualified|Athens, US, Georgia
Valencia, Venezuela|qualified|Valencia, VE
Toledo, Spain|qualified|Toledo, ES
Melbourne, Florida|qualified|Melbourne, US, Florida
Santiago de Chile|qualified|Santiago, CL
Springfield, IL|qualified|Springfield, US, Illinois
Hyderabad, Pakistan|qualified|Hyderabad, PK
Perth Scotland|qualified|Perth, GB, Scotland
Frankfurt (Oder)|qualified|Frankfurt (Oder), DE
Richmond, Virginia|qualified|Richmond, US, Virginia
Greater Manchester|qualified|Manchester, GB
Berlin metropolitan area|qualified|Berlin, DE
Chicago metro|qualified|Chicago, US
US:90210|postal|US:90210
10001|postal|US:10001
ZIP 60614|postal|US:60614
New York State|region|New York; US
Washington State|region|Washington; US
Washington DC|region|Washington, US, District of Columbia
Quebec City|region|Québec, CA
Luxembourg|region|LU
Mexico City|region|Mexico City, MX
São Paulo|region|São Paulo, BR
Île-de-France|region|Île-de-France; FR
Hamburg|region|Hamburg, DE
Singapore|region|SG
Wales|region|Wales; GB
San Jose|ambiguous|*
Springfield|ambiguous|*
Georgia|ambiguous|*
Victoria|ambiguous|*
Gdańsk|exact|Gdańsk, PL
Porto|exact|Porto, PT
Antwerp|exact|Antwerp, BE
Tampere|exact|Tampere, FI
Nottingham|exact|Nottingham, GB
Grenoble|exact|Grenoble, FR
Bari|exact|Bari, IT
Málaga|exact|Málaga, ES
Brisbane|exact|Brisbane, AU
Fukuoka|exact|Fukuoka, JP
Jaipur|exact|Jaipur, IN
Puebla|exact|Puebla, MX
Recife|exact|Recife, BR
Mombasa|exact|Mombasa, KE
Doha|exact|Doha, QA
Riyadh|exact|Riyadh, SA
Halifax|exact|Halifax, CA
Tucson|exact|Tucson, US
Sacramento|exact|Sacramento, US
Chile|exact|CL
Jordan|exact|JO
Chad|exact|TD
Oregon|exact|Oregon; US
Alberta|exact|Alberta; CA
Tasmania|exact|Tasmania; AU
Gelderland|exact|Gelderland; NL
Liguria|exact|Liguria; IT
Kerala|exact|Kerala; IN
Cardiff|exact|Cardiff, GB
Galway|exact|Galway, IE
Anvers|native|Antwerp, BE
Gand|native|Gent, BE
Lüttich|native|Liège, BE
Straßburg|native|Strasbourg, FR
Mailand|native|Milan, IT
Venedig|native|Venice, IT
Varsovia|native|Warsaw, PL
Moscú|native|Moscow, RU
Pékin|native|Beijing, CN
Le Caire|native|Cairo, EG
Atenas|native|Athens, GR
Edimburgo|native|Edinburgh, GB
Filadelfia|native|Philadelphia, US
Norimberga|native|Nuremberg, DE
横浜|native|Yokohama, JP
札幌|native|Sapporo, JP
ロサンゼルス|native|Los Angeles, US
フランス|native|FR
スウェーデン|native|SE
Киев|native|Kyiv, UA
القاهرة|native|Cairo, EG
Türkei|native|TR
Ungarn|native|HU
Grèce|native|GR
Suède|native|SE
Japón|native|JP
Marruecos|native|MA
Stati Uniti|native|US
Zuid-Afrika|native|ZA
Alemanha|native|DE
Sizilien|native|Sicilia; IT
Bretagne|native|Bretagne; FR
L.A.|nickname|Los Angeles, US
D.C.|nickname|Washington, US
Joburg|nickname|Johannesburg, ZA
Bangalore|nickname|Bengaluru, IN
Calcutta|nickname|Kolkata, IN
Constantinople|nickname|Istanbul, TR
Ivory Coast|nickname|CI
Burma|nickname|MM
PNW|nickname|macro:pacific-northwest
GTA|nickname|Toronto, CA
Frankfurt|nickname|Frankfurt am Main, DE
Euskadi|nickname|País Vasco; ES
Balkans|macro|macro:balkans
Asia Pacific|macro|macro:apac
Südostasien|macro|macro:sea
Amérique du Nord|macro|macro:north-america
Sub Saharan Africa|macro|macro:sub-saharan-africa
European Union|macro|macro:eu
Caribbean|macro|macro:caribbean
Maghreb|macro|macro:maghreb
US Midwest|macro|macro:us-midwest
Golfstaaten|macro|macro:gcc
América Latina|macro|macro:latam
zone euro|macro|macro:eurozone
Budapset|typo|Budapest, HU
Helsenki|typo|Helsinki, FI
Glasgw|typo|Glasgow, GB
Liverpol|typo|Liverpool, GB
Birmigham|typo|Birmingham, GB
Johanesburg|typo|Johannesburg, ZA
Singapor|typo|SG
Indianopolis|typo|Indianapolis, US
Mineapolis|typo|Minneapolis, US
Sacremento|typo|Sacramento, US
Rejkjavik|typo|Reykjavík, IS
Deutshland|typo|DE
Argentna|typo|AR
Columbus, Georgia|qualified|Columbus, US, Georgia
Rochester MN|qualified|Rochester, US, Minnesota
Jackson, Mississippi|qualified|Jackson, US, Mississippi
Wilmington Delaware|qualified|Wilmington, US, Delaware
Lincoln UK|qualified|Lincoln, GB
Boston, Lincolnshire|qualified|Boston, GB
Halle (Saale)|qualified|Halle (Saale), DE
Cartagena, Spain|qualified|Cartagena, ES
Tripoli, Lebanon|qualified|Tripoli, LB
Santa Cruz, Bolivia|qualified|Santa Cruz de la Sierra, BO
Barcelona, Venezuela|qualified|Barcelona, VE
Alexandria, VA|qualified|Alexandria, US, Virginia
Greater Lyon|qualified|Lyon, FR
Houston area|qualified|Houston, US
Dublin, Ohio, USA|qualified|Dublin, US, Ohio
Nice, France|qualified|Nice, FR
60601|postal|US:60601
US:94105|postal|US:94105
zip code 33101|postal|US:33101
Andalucia|region|Andalucía; ES
Catalonia|region|Catalunya; ES
Rhône-Alpes|region|Auvergne-Rhône-Alpes; FR
North Carolina|region|North Carolina; US
Nova Scotia|region|Nova Scotia; CA
Kansas City|region|Kansas City, US
Oklahoma|region|Oklahoma; US
Panama City|ambiguous|Panama City, PA
Kingston|ambiguous|*
Hamilton|ambiguous|*
Newcastle|ambiguous|*
Leon|ambiguous|*
Birmingham, US|qualified|Birmingham, US, Alabama
"""
