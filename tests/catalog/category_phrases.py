"""Phrases people use for what they advertise, each with the ids a sensible planner accepts.

An accepted id is the node itself, its direct parent or child where the phrase is that general, or a second node that
covers the phrase as well; the first id is the best one. `HELD_OUT` was written before the synonyms, from the side of
the advertiser describing the product, and its failures were never looked at; `TUNING` was used while the synonyms grew;
`UNSEEN` describes companies and was written after the last synonym. It was 82 of 100 right at first sight; words for
kinds of companies ("maker", "chain") were then taken as saying nothing of the product, and its failures left alone.
"""

HELD_OUT = """
trail running shoes | 1070
winter boots for kids | 1070 1060
a new craft IPA | 1004
organic red wine from Tuscany | 1007
single malt whisky | 1006
cocktail bar downtown | 1003
mobile banking for students | 1337
cashback credit card | 1339
no-fee brokerage | 1351 1352
robo-advisor | 1352 1351
mortgage refinancing | 1348
renters insurance | 1342 1340
travel cover for backpackers | 1346
dental insurance | 1344 1340
bookkeeping software for freelancers | 1085 1086 1336
tax filing app | 1354
student loans | 1353
bitcoin wallet | 1449 1448
online casino | 1362
national lottery jackpot | 1365
football betting app | 1366
executive MBA programme | 1299 1298 1302
coding bootcamp | 1297 1296 1304 1314
learn Spanish app | 1303
job board | 1301 1295
staffing agency | 1301 1016
private kindergarten | 1330 1329 1305
online maths tutoring | 1304 1312 1295
teeth whitening | 1384 1383
invisible braces | 1384
contact lenses | 1395
online therapy | 1391
physiotherapy practice | 1392
IVF clinic | 1387
hearing aids | 1378 1395
botox clinic | 1383 1094
hay fever tablets | 1208 1473
vitamin D gummies | 1253
protein powder | 1253
cold brew coffee cans | 1133
oat milk barista edition | 1230 1232 1131
sparkling water | 1137
energy drink | 1136
vegan burger patties | 1162 1237 1165 1174
frozen pizza | 1161
breakfast cereal | 1169
chocolate bars | 1170
potato chips | 1175
baby food pouches | 1166
dog food subscription | 1226 1224
cat litter | 1225
vet clinic | 1466
meal kit delivery | 1201 1359
burger chain opening | 1358 1360
sushi restaurant | 1360
pizza delivery | 1359 1358 1360
supermarket weekly offers | 1501
furniture store | 1268 1269 1494 1507
memory foam mattress | 1279 1287
robot vacuum cleaner | 1289
espresso machine | 1289 1284
garden furniture | 1270
cordless drill | 1275 1274
indoor plants | 1288
solar panels for the roof | 1032
green electricity tariff | 1403 1031 1030 1032
heat pump installation | 1404 1413 1396
plumber | 1411
home cleaning service | 1407
moving company | 1019 1012 1396
self storage units | 1025
two-bedroom apartments for rent | 1484
new-build condos | 1485 1482
office space | 1483
co-working space | 1483
personal injury lawyer | 1417
electric SUV launch | 1571
used cars | 1555
car subscription | 1552 1567
winter tyres | 1558 1556
car rental at the airport | 1567
e-bike | 1575
ride hailing | 1565
city breaks by train | 1539 1542 1540
low-cost airline | 1537
all-inclusive holidays | 1542
ski resort | 1533 1530
Mediterranean cruise | 1538
campsite | 1532
theme park | 1540 1333 1315
stand-up comedy tour | 1318
music festival | 1319 1315
musical theatre tickets | 1327
new movie release | 1317
museum exhibition | 1009 1321
developer conference | 1320
true crime podcast | 1433
audiobook subscription | 1422
video streaming service | 1431
daily newspaper | 1430
puzzle game for phones | 1424 1423
PlayStation game | 1120 1425
gaming laptop | 1107 1106
noise cancelling headphones | 1111
flagship smartphone | 1114
5G SIM-only plan | 1471
fibre broadband | 1468
smart TV | 1119
action camera | 1102 1100 1099
cybersecurity for enterprises | 1085 1017 1082
CRM platform | 1085
cloud hosting | 1027
marketing agency | 1011
password manager | 1086 1084 1082
meditation app | 1489
fitness tracker app | 1517 1294
boutique gym | 1512
yoga classes | 1518
golf clubs | 1524 1525 1528
camping tents | 1528
lipstick | 1143 1138
anti-ageing cream | 1246 1244 1142
eau de parfum | 1152 1153
shampoo bar | 1187 1179
electric razor | 1272
hair salon | 1090
tattoo studio | 1095
wedding rings | 1073
lingerie | 1065
swimwear for summer | 1064
designer handbags | 1072
luxury watches | 1073
plus-size fashion | 1067 1059 1058
children's charity | 1453
climate NGO | 1457 1452 1453
blood donation campaign | 1453 1458 1454
election campaign for mayor | 1476 1479 1474
dating app | 1259 1261 1260
vape pens | 1548 1550
CBD oil | 1056 1057
hunting rifles | 1578
flower delivery | 1372
gift cards | 1374
board games | 1249 1248
Lego sets | 1252 1248
diapers | 1125
toilet paper | 1213
laundry detergent | 1191
Bierbrauerei | 1004
Kfz-Versicherung | 1341
Girokonto | 1337
Laufschuhe | 1070
Zahnarztpraxis | 1384
Möbelhaus | 1268 1269 1494 1507
Stromanbieter | 1403 1030 1031 1029
Gebrauchtwagen | 1555
Urlaubsreisen | 1542 1529 1541
Wimmelbuch für Kinder | 1422
Katzenfutter | 1226
Weiterbildung | 1296 1297 1295
zapatillas deportivas | 1070
seguro de hogar | 1342
cuenta bancaria | 1337
cerveza artesanal | 1004
billetes de avión | 1537
clínica dental | 1384
curso de inglés | 1303
pañales | 1125
assurance auto | 1341
crédit immobilier | 1348
voiture électrique | 1571
billets de concert | 1319 1509
vêtements pour enfants | 1060
parfum pour femme | 1153 1152
croquettes pour chien | 1226
agence immobilière | 1485 1482
cerveja | 1004
tênis de corrida | 1070
assicurazione auto | 1341
scarpe da ginnastica | 1070
hypotheek | 1348
zorgverzekering | 1344
hemförsäkring | 1342
elbil | 1571
ビール | 1004
自動車保険 | 1341
"""

TUNING = """
sneakers | 1070
bank account | 1337
MBA | 1299
dentist | 1384
crypto | 1448 1449
charity | 1453 1452
mobile game | 1424 1423
Bier | 1004
running app | 1517 1294
car insurance | 1341
oat milk | 1230 1232
hotel booking | 1533 1530
concert tickets | 1319 1509
SaaS for accountants | 1085
insurance for cars | 1341
app for runners | 1517
leather shoes for women | 1070
snekers | 1070
credt card | 1339
resturant | 1360
our new vegan restaurant in town | 1360
premium dog food | 1226
app to learn languages | 1303 1300
software for dentists | 1085 1082
loans for small businesses | 1349 1337
insurance for dogs | 1345
holiday homes by the sea | 1536
shoes for babies | 1070 1060
luxury hotel in Paris | 1533
family hotel | 1533
electric bikes | 1575
bike leasing | 1552 1575
kids bikes | 1528 1252
science museum | 1009
rock concert | 1319
comedy podcast | 1433
business podcast | 1433
fantasy novel | 1422
cookbook | 1422
sports newspaper | 1430
weather app | 1442
vpn service | 1084
accounting software | 1085
e-commerce platform | 1499 1085
wine subscription | 1007
non-alcoholic beer | 1004
gin distillery | 1006
cigars | 1545
nicotine pouches | 1547
sports betting | 1366
bingo site | 1362
scratch cards | 1365
medical cannabis | 1049 1054
pepper spray | 1582
condoms | 1520
pregnancy test | 1520 1387 1519 1214
cough syrup | 1208
prescription drugs | 1473
flu vaccine | 1473 1458
weight loss programme | 1293 1291
calorie counting app | 1292
stop smoking campaign | 1458
voter registration drive | 1476
trade union | 1455
recruitment for nurses | 1301 1016
army recruitment | 1456
apprenticeships | 1314
online degree | 1304 1298 1302
summer camp | 1333
babysitter app | 1329
nursing home | 1334
retirement savings | 1350
gold coins | 1443 1077 1444
payday loans | 1349
buy now pay later | 1349
savings account | 1337
business bank account | 1337
health insurance | 1344
life insurance | 1343
tax advisor | 1354
divorce lawyer | 1417
estate agent | 1485 1482
student housing | 1484
house cleaning | 1407
kitchen renovation | 1413 1404
air conditioning | 1289 1396
washing machine | 1289
air fryer | 1289
sofa bed | 1269 1268
office chairs | 1020 1269
bed linen | 1287
wall paint | 1275
lawn mower | 1285
Christmas tree | 1288 1326 1371
birthday gifts | 1371
fireworks | 1377
Valentine's day flowers | 1372
perfume for men | 1154 1152
shampoo | 1187
face cream | 1246 1244
sunscreen | 1247
mascara | 1141
nail polish | 1140
tampons | 1214
toothpaste | 1214
deodorant | 1218
hair dryer | 1273
razor blades | 1241 1240
wet wipes | 1219
dish soap | 1190
coffee beans | 1133
iced tea | 1133 1131
orange juice | 1135
cola | 1132
mineral water | 1137
chewing gum | 1170
granola | 1169
pasta sauce | 1171
instant noodles | 1174
ice cream | 1158
cheese | 1230
yoghurt | 1230
bacon | 1237
sourdough bread | 1167 1356
organic vegetables | 1176
olive oil | 1165 1171
protein bars | 1175 1253
bus travel | 1539 1041
ferry tickets | 1538
safari tours | 1540 1542
honeymoon trips | 1542
zoo | 1540
escape room | 1315 1540
film festival | 1317 1315
art gallery | 1009
trade fair | 1321
marathon | 1325
season tickets football | 1325
nightclub | 1324
radio station | 1433
streaming platform | 1431
new single by a rapper | 1427 1319
vinyl records | 1427
e-reader | 1109
tablet | 1118
drone | 1097
wifi router | 1115
smartwatch | 1097 1073
phone case | 1110
home security system | 1398 1117
solar installation | 1032
EV charging | 1560
motorhome rental | 1567 1574
motorbike | 1575
truck tyres | 1558
car wash | 1563
car sharing | 1565
taxi app | 1566
driving school | 1295
Krankenkasse | 1344
Baufinanzierung | 1348
Wohnmobil | 1574
Fahrradversicherung | 1340
Hundefutter | 1226
Bioladen | 1501 1165
Kaffeemaschine | 1289
Steuerberater | 1354 1336
Pflegeheim | 1334
Stellenangebote | 1301
Ökostrom | 1032 1403
Handytarif | 1471
Reisebüro | 1541
Brillen | 1395
Spenden für Kinder | 1453
Kräutertee | 1133
Winterreifen | 1558
Hausratversicherung | 1342
coche eléctrico | 1571
seguro de coche | 1341
préstamos personales | 1349
tienda de ropa | 1497 1059
helado artesanal | 1158
viajes al Caribe | 1529 1542
máster en marketing | 1299
vino tinto | 1007
apuestas deportivas | 1366
colchones | 1279
assurance habitation | 1342
banque en ligne | 1337
chaussures de sport | 1070
location de voiture | 1567
fromage de chèvre | 1230
mutuelle santé | 1344
séjour au ski | 1542
bijoux fantaisie | 1073
école de commerce | 1298
don pour une association | 1453 1452
seguro de carro | 1341
cartão de crédito | 1339
apartamentos à venda | 1485
conto corrente | 1337
occhiali da vista | 1395
vacanze al mare | 1529 1542
zonnepanelen | 1032
autoverzekering | 1341
tweedehands auto | 1555
bolån | 1348
löparskor | 1070
化粧品 | 1138
保険 | 1340
旅行 | 1529
gluten-free bakery | 1356 1167
family-run vineyard | 1007
non-stick frying pans | 1284
scented candles | 1177 1282
wireless earbuds | 1111
electric toothbrush heads | 1214
kids' sunscreen | 1247
curly hair shampoo | 1187 1179
plant-based milk | 1230 1131 1232
ready-to-eat salads | 1236 1174 1176
frozen berries | 1159
spicy ramen noodles | 1174 1165 1360
burger restaurant chain | 1358 1360
artisan gelato shop | 1158 1360 1355
organic baby food | 1166
cat toys | 1227 1224
puppy training classes | 1463 1460 1465
men's running shorts | 1063 1062 1059
leather jackets | 1059
maternity jeans | 1061
silver jewellery | 1073
reading glasses | 1395
ski goggles | 1528 1074 1524
rooftop bar | 1003
whisky tasting | 1006 1003 1315
Oktoberfest tickets | 1315 1326 1509
indie band tour | 1319
Broadway show | 1327
horror film | 1317
kids' audiobooks | 1422
fashion magazine | 1430
online chess game | 1249 1425 1424
match-3 puzzle game | 1424 1423
game console bundle | 1121
budget smartphone | 1114
unlimited data plan | 1471
home wifi package | 1468
cloud storage for photos | 1027 1103
invoice software for contractors | 1085
HR platform | 1016 1085
penetration testing | 1085 1017 1024
digital marketing course | 1304 1296 1297 1295
piano lessons | 1503 1295
nursing degree | 1298 1302 1299
international boarding school | 1305
summer language camp | 1303 1333
part-time jobs for students | 1301
warehouse staff recruitment | 1301 1016
freelance marketplace | 1301 1016 1499
high-yield savings | 1337
instant personal loan | 1349
first-time buyer mortgage | 1348
travel credit card with miles | 1339
pension advice | 1350
stock trading platform | 1351 1352
NFT drop | 1451
motorcycle insurance | 1341
insurance for small businesses | 1340
cheap car insurance for young drivers | 1341
plug-in hybrid SUV | 1573 1554
certified pre-owned BMW | 1555
brake repair shop | 1562 1558
EV charging stations | 1560
airport parking | 1560 1537
luxury safari lodge | 1533 1530 1540
weekend in Rome | 1542 1529 1540
cheap flights to New York | 1537
river cruises on the Danube | 1538
interrail pass | 1539
youth hostel | 1530
beach villa rental | 1536
wellness weekend | 1533 1094 1542
crossfit box | 1512
online personal trainer | 1514
pilates reformer studio | 1518 1512
boxing gloves | 1524 1525 1526
surf school | 1510 1513 1516 1540
sleep tracking app | 1489 1517 1394
acne treatment | 1385 1246
knee surgery clinic | 1390 1378
couples therapy | 1391
hearing test | 1378
migraine tablets | 1208 1473
hair loss treatment | 1183 1092
lip filler | 1383
roof repair | 1404
garden landscaping | 1408 1409
blackout curtains | 1415 1287
corner sofa | 1269
standing desk | 1269 1020
house plants delivered | 1288
penthouse apartments for sale | 1485
student flats | 1484
animal rescue | 1453 1461 1457
refugee aid | 1453 1457
organ donation | 1458 1453
recycling campaign | 1048 1458
presidential candidate | 1479 1476
online poker room | 1362
disposable vapes | 1548
CBD gummies | 1056
singles over 50 dating | 1259 1261
Kinderbetreuung | 1329
Autokredit | 1349
Wanderschuhe | 1070
Hautarztpraxis | 1385
Fertighäuser | 1028 1485
Glasfaseranschluss | 1468
Biowein | 1007
Hörbuch-App | 1422 1421
Musikfestival in Köln | 1319 1315
Ferienwohnung an der Ostsee | 1536
Schülernachhilfe | 1295 1312
clases de piano | 1503 1295
seguro de salud para familias | 1344
muebles de cocina | 1284 1268
coches de segunda mano | 1555
crema antiarrugas | 1246 1244
entradas para el teatro | 1327
cours de yoga en ligne | 1518
crème solaire bio | 1247
livraison de pizzas | 1359 1360
voyage au Japon | 1529 1542
vin bio | 1007
banco digital | 1337
passagens aéreas baratas | 1537
corso di inglese online | 1303
mutuo prima casa | 1348
fietsverzekering | 1340
billig elavtal | 1403
スマホゲーム | 1424
転職サイト | 1301
handmade ceramics | 1284 1282 1198
merino wool sweaters | 1059
barefoot shoes | 1070
compression socks | 1194 1063
eco-friendly nappies | 1125
squeezy fruit pouches for toddlers | 1166
rye bread | 1167
smoked salmon | 1165 1162 1237
hummus and dips | 1171 1175 1233 1165
dark roast coffee | 1133
ginger shots | 1135 1131
prebiotic soda | 1132 1131
whey isolate | 1253
sugar-free gum | 1170
tequila brand | 1006
Belgian trappist ales | 1004
Bordeaux wines | 1007
hard kombucha | 1005 1131
tapas bar | 1360 1003
ghost kitchen delivery | 1359
sourdough pizza place | 1360
corporate catering | 1357
contactless card reader | 1337 1085 1026
business credit card | 1339
fractional investing | 1351 1352
equity release | 1348 1350
annuities | 1350 1351
wedding insurance | 1340
landlord cover | 1340 1342
bitcoin cashback card | 1448 1449 1339
conveyancing solicitor | 1417
employment tribunal lawyer | 1417
shared ownership homes | 1485 1482
holiday let management | 1536 1486
serviced offices | 1483
senior apartments | 1334
luxury sedan | 1554 1553
seven-seater family car | 1554 1553
electric delivery vans | 1571
used motorbikes | 1575 1555
windscreen replacement | 1562
van leasing | 1552
dash cams | 1556 1559 1097 1099
folding bike | 1528 1575
marine engines | 1569
flight comparison site | 1537 1541
overnight ferry to Sweden | 1538
glamping pods | 1532
guided hiking holidays | 1542 1540
boutique riad in Marrakech | 1533
city tourist card | 1540 1529
aqua park | 1516 1540
immersive Van Gogh experience | 1009 1321 1008
stand-up special | 1318
K-pop world tour | 1319
jazz club nights | 1319 1324
half marathon sign-up | 1325
gaming expo | 1322 1321
B2B sales summit | 1320
animated family movie | 1317
crime thriller audiobook | 1422
finance newsletter | 1432
mystery podcast | 1433
reality TV show | 1429
idle clicker game | 1424 1423
first-person shooter | 1425 1120 1426
VR headset | 1121 1097 1122
mechanical keyboard | 1110
4K monitor | 1106 1119 1110
portable charger | 1110
e-ink notebook | 1109 1118
smart thermostat | 1097 1117
family phone plan | 1471
satellite internet | 1468
HR onboarding software | 1085 1016
AI coding assistant | 1085 1086
endpoint security | 1085 1017
managed Kubernetes hosting | 1027
translation services | 1012 1440
corporate training | 1296 1297 1295 1012
branding studio | 1011
language exchange app | 1303
GCSE revision | 1312 1295
forklift licence | 1297 1314 1295
nursing jobs | 1301
truck driver recruitment | 1301 1016
preschool | 1330 1305 1329
after-school club | 1333 1329
elder care | 1389 1334 1380
orthodontics | 1384
varifocal lenses | 1395
knee physiotherapy | 1392
ADHD assessment | 1391 1378
online GP | 1388 1378
joint pain gel | 1208
menopause supplements | 1253
blood pressure monitor | 1378 1043 1394
hair extensions salon | 1090
lash studio | 1089
mineral sunscreen | 1247
vitamin C serum | 1246 1244
solid perfume | 1152
beard oil | 1178
bamboo toothbrush | 1214
microfibre cloths | 1190
weighted blanket | 1287
bunk beds | 1279 1268 1269
cast iron skillet | 1284
pressure washer | 1274 1275 1285
raised garden beds | 1285
wallpaper | 1282
underfloor heating | 1396 1404 1399
loft insulation | 1404 1413 1402
window cleaners | 1407
rat control | 1410
man and van | 1019
horse riding school | 1510 1513
karate for kids | 1515
ballet classes | 1511
kettlebell set | 1526
carp fishing rods | 1528
dog walking | 1465
raw cat food | 1226
sell old gold | 1445
UN refugee agency | 1457 1453
local council elections | 1476 1474
anti-drug campaign | 1458
church Christmas service | 1490 1493
tarot readings | 1488
lottery syndicate | 1365
fantasy football app | 1435
rolling tobacco | 1544 1546
airsoft gear | 1581 1524
Kinderfahrräder | 1528
Zahnpflege | 1214 1384
Wärmepumpen | 1396 1032
Pflegeversicherung | 1344 1340
Skireisen | 1542
Bio-Säfte | 1135
Gartenhäuser | 1285 1277
Tagesgeldkonto | 1337
seguro de mascotas | 1345
ropa de cama | 1287
máster online | 1299 1304
alquiler de furgonetas | 1567
vin pétillant | 1007
canapés d'angle | 1269
assurance emprunteur | 1348 1340
stages de voile | 1510
creme hidratante | 1246 1244
plano de saúde | 1344
pasta fresca | 1165 1235 1236
lampadari | 1286
fietshelmen | 1528
hyra bil | 1567
転職エージェント | 1301 1016
脱毛サロン | 1091
"""

UNSEEN = """
flat-pack furniture chain | 1268 1269
discount supermarket | 1501
online fashion retailer | 1497 1058 1499
running shoe brand | 1070
energy drink brand | 1136
craft chocolate maker | 1170
capsule coffee machines | 1289
electric car maker | 1571 1553
home sharing platform | 1536 1530
ride-hailing app | 1565
music streaming app | 1431
video game publisher | 1120 1425
smartphone maker | 1114
mobile network operator | 1471
neobank | 1337
stock trading app | 1352 1351
cryptocurrency exchange | 1449
car insurance comparison site | 1341 1340
private health insurer | 1344 1340
dating app for professionals | 1259 1261
language learning app | 1303
online university | 1298 1302 1304
meal kit company | 1201
food delivery app | 1359
burger chain | 1358
coffee shop chain | 1360
brewery | 1004
sparkling wine producer | 1007
soft drink maker | 1132
baby diaper brand | 1125
toothpaste brand | 1214
skincare startup | 1244 1246
perfume house | 1152
make-up brand | 1138
razor subscription | 1242 1240 1241
contact lens retailer | 1395
hearing aid manufacturer | 1378
dental clinic chain | 1384
online pharmacy | 1386
mental health app | 1391
fitness studio franchise | 1512
yoga app | 1517 1518
sportswear brand | 1063
outdoor clothing | 1059 1063 1528
bicycle manufacturer | 1528
tyre manufacturer | 1558
petrol station network | 1033
solar company | 1032
green electricity supplier | 1403 1032
internet provider | 1468
cloud software company | 1085 1027 1082
website builder | 1027
job search platform | 1301
recruitment agency | 1301 1016
real estate portal | 1482
furniture rental | 1268 1269
mattress in a box | 1279
robot lawn mower | 1285
kitchen appliances | 1289
DIY store | 1502
garden centre | 1285
pet food brand | 1226
vet practice | 1466
toy manufacturer | 1252 1248
board game publisher | 1249 1248
bookstore chain | 1422
audiobook app | 1422
news magazine | 1430 1432
podcast network | 1433
cinema chain | 1317
concert promoter | 1319
theatre season | 1327
football club tickets | 1325
amusement park | 1540
national tourist board | 1529
cruise line | 1538
train operator | 1539
hotel group | 1533
travel agency | 1541
parcel service | 1019
law firm | 1417
tax software | 1354
consulting firm | 1013
advertising agency | 1011
wildlife charity | 1453 1457
development aid organisation | 1457 1453
green party election campaign | 1476 1474
state lottery | 1365
sports betting company | 1366
e-cigarette brand | 1548
whisky brand | 1006
jewellery retailer | 1073
Swiss watchmaker | 1073
luxury handbag label | 1072
optician chain | 1395
hair care brand | 1179
cleaning products | 1190
laundry detergent brand | 1191
frozen food brand | 1155 1161
oat drink company | 1230 1232 1131
vegan meat alternatives | 1237 1165
protein bar startup | 1175 1253
Direktbank | 1337
Biermarke | 1004
Autovermietung | 1567
Sportartikelhersteller | 1524
Online-Apotheke | 1386
Tiernahrungshersteller | 1226
Fluglinie | 1537
Möbelkette | 1268 1269
banco online | 1337
cadena de supermercados | 1501
marca de ropa deportiva | 1063
compañía de seguros | 1340
operador de telefonía móvil | 1471
chaîne de restaurants | 1360
marque de cosmétiques | 1138
constructeur automobile | 1553
compagnie d'assurance | 1340
marca de cerveja | 1004
catena di palestre | 1512
kledingmerk | 1058 1059
möbelkedja | 1268 1269
化粧品ブランド | 1138
"""
