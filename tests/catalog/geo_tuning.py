"""Queries for which the ranking of places was tuned. The columns are those of the unseen queries."""

TUNING = """
London|exact|London, GB
Paris|exact|Paris, FR
Berlin|exact|Berlin, DE
Lyon|exact|Lyon, FR
Valencia|exact|Valencia, ES
Hyderabad|exact|Hyderabad, IN
Birmingham|exact|Birmingham, GB
Manchester|exact|Manchester, GB
Milan|exact|Milan, IT
Munich|exact|Munich, DE
Barcelona|exact|Barcelona, ES
Toronto|exact|Toronto, CA
Sydney|exact|Sydney, AU
Melbourne|exact|Melbourne, AU
Boston|exact|Boston, US
Dallas|exact|Dallas, US
Phoenix|exact|Phoenix, US
Naples|exact|Naples, IT
Venice|exact|Venice, IT
Dublin|exact|Dublin, IE
Athens|exact|Athens, GR
Nice|exact|Nice, FR
Reading|exact|Reading, GB
Bath|exact|Bath, GB
Santiago|exact|Santiago, CL
Lima|exact|Lima, PE
Delhi|exact|Delhi, IN
Tokyo|exact|Tokyo, JP
Shanghai|exact|Shanghai, CN
Germany|exact|DE
Ireland|exact|IE
Brazil|exact|BR
South Korea|exact|KR
Texas|exact|Texas; US
California|exact|California; US
Florida|exact|Florida; US
Bavaria|exact|Bayern; DE
Tuscany|exact|Toscana; IT
Scotland|exact|Scotland; GB
England|exact|England; GB
München|native|Munich, DE
Muenchen|native|Munich, DE
Mailand|native|Milan, IT
Milano|native|Milan, IT
Köln|native|Köln, DE
Cologne|native|Köln, DE
Roma|native|Rome, IT
Londres|native|London, GB
Nueva York|native|New York City, US
Parigi|native|Paris, FR
Lissabon|native|Lisbon, PT
Kopenhagen|native|Copenhagen, DK
Torino|native|Turin, IT
Zürich|native|Zürich, CH
Москва|native|Moscow, RU
大阪|native|Osaka, JP
ロンドン|native|London, GB
Deutschland|native|DE
Allemagne|native|DE
Alemania|native|DE
ドイツ|native|DE
日本|native|JP
Frankreich|native|FR
États-Unis|native|US
Reino Unido|native|GB
Schweiz|native|CH
Inglaterra|native|England; GB
Andalucía|native|Andalucía; ES
NYC|nickname|New York City, US
LA|nickname|Los Angeles, US
SF|nickname|San Francisco, US
Chi-Town|nickname|Chicago, US
NOLA|nickname|New Orleans, US
Bay Area|nickname|macro:bay-area
DFW|nickname|macro:dfw
SoCal|nickname|California; US
UK|nickname|GB
USA|nickname|US
U.S.|nickname|US
America|nickname|US
Britain|nickname|GB
Czech Republic|nickname|CZ
Turkey|nickname|TR
DMV|nickname|macro:dmv
DACH|macro|macro:dach
DACH region|macro|macro:dach
EMEA|macro|macro:emea
MENA|macro|macro:mena
APAC|macro|macro:apac
CEE|macro|macro:cee
V4|macro|macro:v4
ANZ|macro|macro:anz
Iberia|macro|macro:iberia
UK&I|macro|macro:uki
EU|macro|macro:eu
Europe|macro|macro:europe
Europa|macro|macro:europe
eurozone|macro|macro:eurozone
Scandinavia|macro|macro:scandinavia
Asia|macro|macro:asia
Amérique latine|macro|macro:latam
Berlln|typo|Berlin, DE
Barcelon|typo|Barcelona, ES
San Fransisco|typo|San Francisco, US
Los Angelos|typo|Los Angeles, US
Osakka|typo|Osaka, JP
Mancester|typo|Manchester, GB
Gemany|typo|DE
Germnay|typo|DE
Untied States|typo|US
Frnace|typo|FR
Califonia|typo|California; US
Melborne|typo|Melbourne, AU
Viena|typo|Vienna, AT
Copenhaguen|typo|Copenhagen, DK
Dusseldorf|typo|Düsseldorf, DE
Marseile|typo|Marseille, FR
Scandanavia|typo|macro:scandinavia
Paris Texas|qualified|Paris, US, Texas
Paris, Texas|qualified|Paris, US, Texas
London, Ontario|qualified|London, CA
Cambridge UK|qualified|Cambridge, GB
Cambridge, MA|qualified|Cambridge, US, Massachusetts
Portland OR|qualified|Portland, US, Oregon
Austin, TX|qualified|Austin, US, Texas
Munich, Germany|qualified|Munich, DE
Greater London|qualified|London, GB
Greater Boston|qualified|Boston, US
Dallas metro|qualified|Dallas, US
Kansas City, Missouri|qualified|Kansas City, US, Missouri
Springfield, Missouri|qualified|Springfield, US, Missouri
Georgia, USA|qualified|Georgia; US
Georgia (country)|qualified|GE
Cordoba, Spain|qualified|Córdoba, ES
Newcastle, Australia|qualified|Newcastle, AU
Großraum München|qualified|Munich, DE
US:06103|postal|US:06103
06103|postal|US:06103
New York|region|New York City, US
Saint Petersburg|region|Saint Petersburg, RU
St. Louis|region|St. Louis, US
Singapore|region|SG
Monaco|region|MC
Vienna|region|Vienna, AT
Madrid|region|Madrid, ES
Kyiv|region|Kyiv, UA
Buenos Aires|region|Buenos Aires, AR
Cordoba|ambiguous|*
Midlands|ambiguous|*
Columbia|ambiguous|*
Richmond|ambiguous|*
Washington|ambiguous|*
"""
