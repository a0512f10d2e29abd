"""The interests of the IAB Audience Taxonomy 1.1 that the planner offers, and what people call them in nine languages.

One line an interest: its id, a colon, phrases between commas. Capitalised nouns may end longer
compounds; endings and accents do not matter.
"""

# Id, parent id or "-", name, from the IAB Tech Lab Audience Taxonomy 1.1 (CC BY 3.0): tier 2, and the tier 3 most
# often asked for.
INTERESTS = """
207 - Academic Interests
243 - Automotive
258 - Books and Literature
268 - Business and Finance
338 - Careers
344 - Education
348 - Family and Relationships
359 - Fine Art
368 - Food & Drink
381 - Health and Medical Services
406 - Healthy Living
422 - Hobbies & Interests
457 - Home & Garden
466 - Medical Health
467 - Movies
481 - Music and Audio
522 - News and Politics
534 - Personal Finance
541 - Pets
550 - Pharmaceuticals, Conditions, and Symptoms
581 - Pop Culture
583 - Real Estate
606 - Shopping
607 - Sports
676 - Style & Fashion
687 - Technology & Computing
706 - Television
719 - Travel
733 - Video Gaming
248 243 Car Culture
253 243 Green Vehicles
254 243 Luxury Cars
369 368 Alcoholic Beverages
371 368 Cooking
373 368 Dining Out
378 368 Vegan Diets
408 406 Fitness and Exercise
412 406 Nutrition
415 406 Wellness
536 534 Insurance
538 534 Personal Investing
495 481 Dance and Electronic Music
497 481 Hip Hop Music
504 481 Rock Music
614 607 Basketball
625 607 Cycling
644 607 Golf
663 607 Soccer
669 607 Tennis
677 676 Beauty
681 676 Fashion Trends
688 687 Artificial Intelligence
703 687 Consumer Electronics
720 719 Adventure Travel
724 719 Beach Travel
728 719 Family Travel
734 733 Console Games
735 733 eSports
736 733 Mobile Games
737 733 PC Games
"""

# The same taxonomy's purchase intents, tier 2.
PURCHASE_INTENTS = """
753 - Apps
779 - Arts and Entertainment
805 - Automotive Ownership
852 - Automotive Products
861 - Automotive Services
865 - Beauty Services
871 - Business and Industrial
919 - Clothing and Accessories
935 - Collectables and Antiques
942 - Consumer Electronics
972 - Consumer Packaged Goods
1368 - Education and Careers
1377 - Family and Parenting
1383 - Finance and Insurance
1400 - Food and Beverage Services
1407 - Furniture
1420 - Gifts and Holiday Items
1428 - Hardware Supplies
1448 - Health and Medical Services
1471 - Hobbies and Interests
1476 - Home and Garden Services
1493 - Legal Services
1496 - Life Events
1506 - Logistics and Delivery
1538 - Non-Profits
1546 - Office Equipment and Supplies
1549 - Pet Services
1555 - Pharmaceuticals, Conditions, and Symptoms
1585 - Real Estate
1591 - Recreation and Fitness Activities
1599 - Software
1618 - Sporting Goods
1649 - Travel and Tourism
1676 - Web Services
"""

# Spotify's podcast topics and the interest each one matches; three match none.
PODCAST_TOPICS = """
automotive 243
books-and-literature 258
business-and-finance 268
careers 338
education 344
events-and-attractions -
family-and-relationships 348
fine-art 359
food-and-drink 368
healthy-living 406
hobbies-and-interests 422
home-and-garden 457
medical-health 466
movies 467
music-and-audio 481
news-and-politics 522
personal-finance 534
pets 541
pop-culture 581
real-estate 583
religion-and-spirituality -
science -
shopping 606
sports 607
style-and-fashion 676
technology-and-computing 687
television 706
travel 719
video-gaming 733
"""

SYNONYMS = """
207: academics, science, science lovers, history buffs, history fans, researchers, scholars, philosophy, psychology,
  astronomy, physics, biology, Wissenschaft, Wissenschaftsinteressierte, Geschichtsinteressierte, ciencia,
  amantes de la ciencia, historia, sciences, passionnés d'histoire, passionnés de sciences, ciência, scienza,
  wetenschap, vetenskap, 科学, 歴史好き
243: cars, car lovers, car owners, drivers, motorists, auto enthusiasts, automobile, automotive, car buyers,
  motorbike fans, bikers, motorcyclists, Autos, Autofahrer, Autofahrende, Autobesitzer, Autointeressierte,
  Motorradfahrer, coches, conductores, aficionados a los coches, amantes de los coches, voitures, automobilistes,
  conducteurs, passionnés d'automobile, motards, motoristas, carros, automobilisti, appassionati di auto,
  motociclisti, autoliefhebbers, automobilisten, bilister, bilägare, bilintresserade, 車好き, ドライバー
248: petrolheads, gearheads, car culture, car tuning, classic cars, vintage cars, oldtimer fans, motorsport fans,
  formula 1, formula one, f1 fans, racing fans, Oldtimer, Tuningfans, Motorsportfans, Formel 1, coches clásicos,
  fórmula 1, voitures de collection, formule 1, auto d'epoca, bilentusiaster
253: green vehicles, electric cars, ev owners, ev drivers, electric vehicles, hybrid cars, e-mobility, Elektroautos,
  Elektroautofahrer, E-Mobilität, coches eléctricos, voitures électriques, auto elettriche, carros elétricos,
  elektrische auto's, elbilar, 電気自動車
254: luxury cars, premium cars, sports cars, supercars, Luxusautos, Sportwagen, coches de lujo, voitures de luxe,
  auto di lusso, luxe auto's, lyxbilar, 高級車
258: books, readers, reading, book lovers, bookworms, avid readers, literature, novels, bibliophiles,
  audiobook listeners, authors, comics fans, manga fans, poetry, Leser, Leserinnen, Leseratten, Lesen, Bücher,
  Buchliebhaber, Bücherfreunde, Literatur, Bücherwürmer, lectores, lectura, libros, amantes de los libros,
  amantes de la lectura, literatura, lecteurs, lectrices, lecture, amateurs de livres, passionnés de lecture,
  littérature, leitores, leitura, amantes de livros, lettori, lettura, amanti dei libri, lezers, boekenliefhebbers,
  boekenwurmen, läsare, bokälskare, bokläsare, 読書, 読書好き, 本好き
268: business, entrepreneurs, founders, executives, decision makers, business owners, small business owners, managers,
  startups, business people, professionals, self-employed, freelancers, marketers, c-level, it decision makers,
  b2b decision makers, Unternehmer, Unternehmerinnen, Gründer, Selbstständige, Selbständige, Führungskräfte,
  Entscheider, Geschäftsleute, Manager, Wirtschaft, emprendedores, empresarios, directivos, autónomos, negocios,
  profesionales, entrepreneurs, dirigeants, chefs d'entreprise, décideurs, indépendants, cadres, affaires,
  empreendedores, empresários, negócios, executivos, imprenditori, dirigenti, liberi professionisti, affari,
  ondernemers, zzp'ers, managers, företagare, entreprenörer, egenföretagare, beslutsfattare, 経営者, 起業家,
  ビジネスパーソン
338: careers, job seekers, job hunters, career changers, career starters, graduates looking for work,
  professional development, Jobsuchende, Arbeitssuchende, Berufseinsteiger, Karriere, personas que buscan empleo,
  quienes buscan trabajo, buscadores de empleo, demandeurs d'emploi, chercheurs d'emploi, jeunes diplômés, carrière,
  quem procura emprego, carreira, chi cerca lavoro, carriera, werkzoekenden, arbetssökande, jobbsökande, 就活生,
  転職希望者
344: education, students, university students, college students, learners, teachers, language learners,
  lifelong learners, pupils, school leavers, undergraduates, educators, Studierende, Studenten, Studentinnen, Schüler,
  Lehrer, Lernende, Lehrkräfte, Bildung, estudiantes, universitarios, estudiantes universitarios, profesores,
  educación, étudiants, étudiantes, enseignants, professeurs, élèves, lycéens, apprenants, estudantes, universitários,
  professores, studenti, universitari, insegnanti, studenten, leraren, docenten, studenter, lärare, elever, 学生,
  大学生, 教師
348: family, families, parents, new parents, moms, mums, mothers, dads, fathers, young families, couples, newlyweds,
  expecting parents, pregnant women, parents with kids, parents of toddlers, soon-to-be parents, weddings, brides,
  brides-to-be, engaged couples, dating, grandparents, Familien, Eltern, junge Eltern, frischgebackene Eltern, Mütter,
  Väter, werdende Eltern, werdende Mütter, Schwangere, Paare, Brautpaare, Hochzeitspaare, Mamas, Großeltern, familias,
  padres, madres, padres primerizos, padres recientes, madres primerizas, embarazadas, parejas, novios,
  recién casados, abuelos, familles, jeunes parents, mères, mamans, papas, pères, futurs parents, futures mamans,
  femmes enceintes, grands-parents, futurs mariés, famílias, pais, mães, pais recentes, novos pais, gestantes, casais,
  famiglie, genitori, neogenitori, mamme, papà, coppie, donne incinte, gezinnen, ouders, jonge ouders, moeders,
  vaders, zwangere vrouwen, familjer, föräldrar, småbarnsföräldrar, nyblivna föräldrar, mammor, pappor, gravida,
  ファミリー, 家族, 子育て, 子育て世代, 親, ママ, パパ, 夫婦
359: art, arts, fine art, art lovers, museum goers, theatre goers, theatre lovers, culture lovers, opera lovers,
  ballet, photography lovers, design lovers, Kunst, Kunstliebhaber, Kunstinteressierte, Kulturinteressierte,
  Theaterfreunde, Museumsbesucher, arte, amantes del arte, aficionados al arte, amantes de la cultura, amateurs d'art,
  passionnés d'art, amateurs de théâtre, art et culture, amantes da arte, amanti dell'arte, appassionati d'arte,
  kunstliefhebbers, konstintresserade, konstälskare, アート好き, 芸術, 美術
368: food, foodies, food lovers, foodie, gourmets, coffee lovers, coffee drinkers, tea drinkers, snackers,
  chocolate lovers, food and drink, gastronomy, Feinschmecker, Genießer, Kaffeetrinker, Kaffeeliebhaber,
  Essen und Trinken, Foodies, Schleckermäuler, amantes de la comida, amantes de la gastronomía, amantes del café,
  comida y bebida, gourmands, gastronomes, amateurs de café, épicuriens, amantes de comida, amantes da gastronomia,
  amantes de café, buongustai, amanti del cibo, amanti del caffè, fijnproevers, lekkerbekken, koffieliefhebbers,
  matälskare, matintresserade, kaffeälskare, グルメ, 食通, コーヒー好き
369: wine, beer, whisky, alcohol, Wein, vino, beer drinkers, beer lovers, wine lovers, wine drinkers, whisky drinkers,
  whiskey lovers, cocktail lovers, alcoholic beverages, spirits drinkers, craft beer fans, gin lovers, Biertrinker,
  Bierliebhaber, Bierfans, Weinliebhaber, Weintrinker, Weinkenner, Whiskyliebhaber, amantes de la cerveza, cerveceros,
  amantes del vino, aficionados al vino, amateurs de vin, amateurs de bière, oenophiles, apreciadores de cerveja,
  amantes de vinho, apreciadores de vinho, amanti del vino, amanti della birra, appassionati di vino, wijnliefhebbers,
  bierliefhebbers, vinälskare, ölälskare, vinintresserade, ビール好き, ワイン好き, お酒好き
371: cooking, home cooks, cooks, bakers, baking, hobby cooks, cooking enthusiasts, recipes, bbq fans, grill fans,
  Kochen, Hobbyköche, Kochbegeisterte, Kochfans, Backen, Hobbybäcker, Grillfans, cocina, cocineros, cocinillas,
  aficionados a la cocina, amantes de la cocina, repostería, cuisine, passionnés de cuisine, cuisiniers amateurs,
  pâtisserie maison, culinária, quem gosta de cozinhar, amantes da culinária, cucina, appassionati di cucina, koken,
  hobbykoks, thuiskoks, thuisbakkers, matlagning, hobbykockar, matlagningsintresserade, 料理, 料理好き
373: dining out, restaurant goers, restaurant visitors, eating out, diners, brunch lovers, fast food eaters,
  Restaurantbesucher, Restaurantgänger, Essengehen, comer fuera, clientes de restaurantes, sorties au restaurant,
  clients de restaurants, comer fora, mangiare fuori, uit eten, restaurantbezoekers, äta ute, restaurangbesökare,
  外食
378: vegans, vegetarians, vegan, vegetarian, plant-based eaters, flexitarians, vegan diets, plant-based, Veganer,
  Vegetarier, Veganerinnen, vegan lebende, Flexitarier, veganos, vegetarianos, végétariens, végans, véganes,
  flexitariens, vegani, vegetariani, vegetariërs, veganisten, veganer, vegetarianer, ヴィーガン, ベジタリアン
381: healthcare, doctors' patients, health services, caregivers, patients, nurses, healthcare professionals, doctors,
  Patienten, Pflegekräfte, Ärzte, pacientes, médicos, personal sanitario, patients, soignants, médecins, pazienti,
  medici, patiënten, zorgprofessionals, patienter, sjuksköterskor, 患者, 医療従事者
406: healthy living, health conscious, health-conscious, healthy lifestyle, health enthusiasts, weight loss, sleep,
  smokers who want to quit, gesundheitsbewusst, Gesundheitsbewusste, gesunde Ernährung und Leben, gesunder Lebensstil,
  vida sana, vida saludable, personas saludables, mode de vie sain, vie saine, soucieux de leur santé, vida saudável,
  vita sana, attenti alla salute, gezond leven, gezondheidsbewuste mensen, hälsomedvetna, hälsosamt liv, 健康志向,
  健康
408: runners, running, joggers, jogging, gym goers, gym-goers, fitness, fitness fans, fitness enthusiasts, yoga,
  yogis, yoga fans, yoga lovers, pilates, crossfit, bodybuilders, bodybuilding, workout fans, exercise, active people,
  sporty people, marathon runners, triathletes, strength training, weightlifters, home workouts, swimmers,
  hikers workout, active lifestyle, Läufer, Läuferinnen, Laufbegeisterte, Jogger, Fitness, Fitnessfans,
  Fitnessbegeisterte, Fitnessinteressierte, Yoga, Yogafans, Yogabegeisterte, Yogis, Marathonläufer, Kraftsportler,
  Sportliche, Laufen, corredores, running popular, deportistas aficionados, aficionados al running,
  aficionados al fitness, amantes del fitness, gente activa, maratonianos, ejercicio, yoguis, coureurs, coureuses,
  coureurs à pied, adeptes de fitness, passionnés de fitness, adeptes de yoga, course à pied, musculation,
  marathoniens, joggeurs, praticantes de ioga, ioga, amantes de fitness, academia, musculação, maratonistas,
  corredores de rua, corridori, runner, podisti, appassionati di fitness, appassionati di corsa, amanti dello yoga,
  hardlopers, sporters, fitnessliefhebbers, yogaliefhebbers, löpare, motionärer, fitnessintresserade,
  träningsintresserade, yogautövare, gymbesökare, ランナー, ランニング, フィットネス, ヨガ, 筋トレ
412: nutrition, healthy eating, healthy eaters, dieters, diet, protein fans, supplements users, healthy food,
  gesunde Ernährung, Ernährung, Ernährungsbewusste, nutrición, alimentación saludable, comida sana,
  nutrition sportive, alimentation saine, bien manger, nutrição, alimentação saudável, nutrizione, alimentazione sana,
  gezonde voeding, kost, hälsosam mat, 栄養, ダイエット
415: wellness, self-care, self care, mindfulness, meditation, spa lovers, mental wellbeing, well-being, wellbeing,
  relaxation, Achtsamkeit, Wohlbefinden, Meditation, Wellnessfans, bienestar, autocuidado, meditación, bien-être,
  méditation, développement personnel, bem-estar, autocuidado, meditação, benessere, meditazione, welzijn,
  mindfulness, välmående, 瞑想, ウェルネス, 癒し
422: hobbies, hobbyists, crafters, diy crafts, crafting, knitters, gardeners hobby, collectors, photographers,
  photography, board gamers, arts and crafts, campers, anglers, fishing, hunters, outdoor hobbies, birdwatching,
  scrapbooking, musicians, guitarists, model makers, puzzle fans, makers, Bastler, Hobbys, Sammler, Hobbyfotografen,
  Angler, Fotografie, Heimwerken als Hobby, Brettspielfans, Handarbeit, aficiones, coleccionistas, manualidades,
  fotografía, pescadores, juegos de mesa, loisirs créatifs, collectionneurs, photographie, pêcheurs, loisirs,
  bricoleuses, passatempos, colecionadores, fotografia, pescadores, artesanato, hobby, collezionisti, pescatori,
  fai da te creativo, hobbyisten, verzamelaars, vissers, samlare, sportfiskare, pysslare, 趣味, カメラ好き, 釣り
457: home and garden, homeowners, home owners, gardeners, gardening, diy, diyers, home improvers, interior design,
  home decor, do-it-yourselfers, decorators, plant lovers, renters, home movers, Heimwerker, Hobbygärtner,
  Gartenfreunde, Gartenliebhaber, Gartenbesitzer, Hausbesitzer, Eigenheimbesitzer, Wohnen, Einrichtung,
  Haus und Garten, jardineros, jardinería, hogar y jardín, decoración, propietarios de vivienda, manitas, bricolaje,
  jardiniers, jardinage, bricoleurs, bricolage, décoration, maison et jardin, propriétaires, jardinagem,
  casa e jardim, decoração, proprietários, giardinaggio, giardinieri, casa e giardino, arredamento, fai da te,
  tuinliefhebbers, tuinieren, doe-het-zelvers, klussers, huiseigenaren, trädgårdsintresserade, hemmafixare,
  inredningsintresserade, husägare, villaägare, インテリア, ガーデニング, DIY
466: medical health, medical conditions, diabetics, allergy sufferers, chronic illness, migraine sufferers,
  Allergiker, Diabetiker, alérgicos, diabéticos, personnes allergiques, diabétiques, allergici, diabetici,
  diabetespatiënten, allergiker, アレルギー
467: movies, film, films, movie goers, moviegoers, movie lovers, film fans, cinephiles, cinema goers, cinema fans,
  film buffs, horror movie fans, Kinogänger, Filmfans, Kinofans, Filmliebhaber, Cineasten, Kino, Filme, cinéfilos,
  amantes del cine, aficionados al cine, películas, cinéphiles, amateurs de cinéma, films et cinéma,
  amantes de cinema, filmes, cinefili, amanti del cinema, appassionati di cinema, filmliefhebbers, bioscoopbezoekers,
  filmälskare, biobesökare, filmintresserade, 映画, 映画好き, 映画ファン
481: music, music fans, music lovers, concert goers, festival goers, audiophiles, podcast listeners,
  listeners of music, live music fans, pop music, classical music, jazz fans, jazz, country music, k-pop, kpop fans,
  latin music, reggaeton, Musikfans, Musikliebhaber, Musikbegeisterte, Musikinteressierte, Konzertbesucher,
  Festivalbesucher, Festivalgänger, Musik, Klassik, Schlagerfans, amantes de la música, aficionados a la música,
  melómanos, música, asistentes a conciertos, musique, mélomanes, amateurs de musique, passionnés de musique,
  fans de musique, festivaliers, amantes da música, fãs de música, appassionati di musica, amanti della musica,
  musica, muziek, muziekliefhebbers, festivalgangers, concertgangers, musikälskare, musikintresserade,
  konsertbesökare, 音楽, 音楽ファン, 音楽好き
495: electronic music, edm, techno, techno fans, house music, ravers, dance music, clubbers, trance, drum and bass,
  electronic music fans, Technofans, elektronische Musik, Clubgänger, Raver, música electrónica, musique électronique,
  música eletrônica, musica elettronica, elektronische muziek, elektronisk musik, テクノ
497: hip hop, hip-hop, rap, rap fans, hip-hop fans, rap music, trap music, Hip-Hop-Fans, Rapfans, Deutschrap,
  rap français, ヒップホップ, ラップ
504: rock, rock music, rock fans, metal fans, metalheads, heavy metal, indie rock, punk, alternative rock, Rockfans,
  Metalfans, Rockmusik, rockeros, música rock, fans de rock, musique rock, roqueiros, rockliefhebbers, rockfans,
  ロック
522: news, politics, news readers, politically interested, news junkies, current affairs, voters, Nachrichten,
  Politikinteressierte, Zeitungsleser, Politik, Wähler, noticias, política, interesados en política, votantes,
  actualité, politique, électeurs, lecteurs de presse, notícias, eleitores, notizie, politica, elettori, nieuws,
  politiek, kiezers, nyheter, väljare, politikintresserade, ニュース, 政治
534: personal finance, finance, finanzas, savers, budgeters, money savers, homebuyers, saving money, mortgage seekers,
  debt, Sparer,
  Finanzinteressierte, Finanzen, Sparfüchse, finanzas personales, ahorradores, épargnants, finances personnelles,
  argent, finanças pessoais, poupadores, finanza personale, risparmiatori, spaarders, persoonlijke financiën,
  privatekonomi, sparare, お金, 家計
536: insurance, insurance seekers, policyholders, insurance shoppers, Versicherungen, Versicherte, seguros,
  assurances, assicurazioni, verzekeringen, försäkringar, 保険
538: investors, investing, retail investors, stock traders, traders, crypto investors, crypto enthusiasts,
  personal investing, day traders, stock market, cryptocurrency fans, Anleger, Privatanleger, Investoren, Aktionäre,
  Börseninteressierte, Kleinanleger, Krypto-Fans, Trader, inversores, inversionistas, inversiones, bolsa,
  criptoinversores, investisseurs, boursicoteurs, investissement, placements, investidores, investimentos,
  investitori, investimenti, trader, beleggers, beleggen, investerare, aktiesparare, 投資家, 投資
541: pets, pet owners, pet lovers, dog owners, cat owners, dog lovers, cat lovers, dog parents, pet parents, dogs,
  cats, animal lovers, horse owners, horse riders, Haustierbesitzer, Tierfreunde, Tierliebhaber, Hundebesitzer,
  Hundehalter, Hundeliebhaber, Katzenbesitzer, Katzenhalter, Katzenfreunde, Tierbesitzer, Tierhalter, Haustiere,
  Hunde, Katzen, dueños de perros, dueños de gatos, dueños de mascotas, amantes de los animales,
  amantes de los perros, mascotas, perros, gatos, propriétaires de chiens, propriétaires de chats,
  propriétaires d'animaux, amoureux des animaux, amis des animaux, maîtres de chiens, animaux, chiens, chats,
  donos de cães, donos de gatos, donos de pets, tutores de pets, amantes de animais, cães, gatos, proprietari di cani,
  proprietari di animali, padroni di cani, amanti degli animali, cani, gatti, hondenbezitters, hondeneigenaren,
  kattenbezitters, huisdiereigenaren, baasjes, dierenliefhebbers, hundägare, kattägare, djurägare, djurvänner,
  犬の飼い主, 猫好き, 犬好き, ペット, ペットオーナー, 愛犬家, 飼い主
550: pharmaceuticals, medication users, prescription users, symptoms, cold and flu, chronic pain sufferers, symptômes,
  síntomas, sintomi, symptomen
581: pop culture, celebrity news, celebrities, gossip, influencers followers, royals, celebrity fans, anime fans,
  comic fans, memes, Promis, Popkultur, Prominews, Animefans, cultura pop, famosos, culture pop, stars, célébrités,
  fans d'anime, famosi, popcultuur, kändisar, アニメ, アニメファン, アニメ好き, 芸能
583: real estate, home buyers, house hunters, first-time buyers, property buyers, flat hunters, landlords,
  property investors, Hauskäufer, Immobilieninteressierte, Wohnungssuchende, Immobilienkäufer, Vermieter, Immobilien,
  compradores de vivienda, bienes raíces, inmobiliaria, acheteurs immobiliers, primo-accédants, immobilier,
  futurs propriétaires, compradores de imóveis, imóveis, acquirenti di case, chi cerca casa, immobiliare,
  huizenzoekers, woningzoekenden, huizenkopers, bostadsköpare, bostadssökande, 不動産, マイホーム
606: shopping, shoppers, online shoppers, bargain hunters, deal seekers, deal hunters, grocery shoppers,
  christmas shoppers, coupon users, consumers who shop, Shopper, Onlineshopper, Onlinekäufer, Schnäppchenjäger,
  Einkaufen, Shoppingfans, compradores, compradores online, cazadores de ofertas, compras, acheteurs en ligne,
  acheteurs, chasseurs de bonnes affaires, consommateurs, compradores online, caçadores de ofertas, acquirenti online,
  cacciatori di offerte, shopping online, koopjesjagers, online shoppers, shoppare, fyndjägare, näthandlare,
  ショッピング, 買い物好き
607: sports, sport, sports fans, sports lovers, sports enthusiasts, athletes, sporty, outdoor sports, winter sports,
  skiers, snowboarders, surfers, climbers, olympic fans, nfl fans, baseball fans, hockey fans, ice hockey fans,
  rugby fans, cricket fans, american football fans, boxing fans, mma fans, skateboarders, martial arts, volleyball,
  handball, swimming, sailing, Sportfans, Sportbegeisterte, Sportinteressierte, Sportler, Wintersportler, Skifahrer,
  Eishockeyfans, Handballfans, Kletterer, Sport, Wassersportler, deportes, deporte, aficionados al deporte,
  deportistas, amantes del deporte, esquiadores, surfistas, sportifs, sportives, fans de sport, passionnés de sport,
  amateurs de sport, skieurs, esportes, fãs de esportes, esportistas, desporto, appassionati di sport, tifosi,
  sportivi, sciatori, sportliefhebbers, sportfans, skiërs, sportintresserade, sportfans, skidåkare, hockeyfans,
  idrott, スポーツ, スポーツファン, スポーツ好き, 野球ファン, スキーヤー
614: basketball, basketball fans, nba fans, nba, hoops fans, basketball players, Basketballfans, Basketball,
  Basketballer, baloncesto, aficionados al baloncesto, basket, fans de basket, basquete, fãs de basquete,
  pallacanestro, tifosi di basket, basketbal, basketfans, バスケ, バスケットボール
625: cycling, cyclists, bikers on bicycles, bike riders, mountain bikers, road cyclists, bicycle riders,
  bike commuters, tour de france fans, Radfahrer, Radfahrerinnen, Radfahren, Radsportler, Radsportfans, Fahrradfahrer,
  Rennradfahrer, Mountainbiker, E-Bike-Fahrer, ciclistas, ciclismo, aficionados al ciclismo, cyclistes, cyclisme,
  vététistes, ciclismo de estrada, ciclisti, appassionati di ciclismo, fietsers, wielrenners, mountainbikers,
  wielerfans, cyklister, cykling, サイクリスト, サイクリング, 自転車好き
644: golf, golfers, golf fans, golf players, Golfer, Golfspieler, Golferinnen, golfistas, jugadores de golf, golfeurs,
  golfeuses, golfisti, golfers, golfspelers, golfare, ゴルフ, ゴルファー
663: soccer, football, football fans, soccer fans, premier league fans, bundesliga fans, champions league fans,
  football supporters, soccer players, world cup fans, footballers, Fußball, Fußballfans, Fussballfans,
  Fußballbegeisterte, Fußballspieler, Fußballinteressierte, fútbol, aficionados al fútbol, hinchas, futboleros,
  fans del fútbol, seguidores del fútbol, amantes del fútbol, foot, fans de foot, fans de football,
  supporters de foot, amateurs de football, passionnés de foot, futebol, fãs de futebol, torcedores,
  torcedores de futebol, calcio, tifosi di calcio, appassionati di calcio, voetbal, voetbalfans, voetballiefhebbers,
  fotboll, fotbollsfans, fotbollsintresserade, fotbollssupportrar, サッカー, サッカーファン
669: tennis, tennis fans, tennis players, wimbledon fans, padel players, Tennisspieler, Tennisfans, tenistas,
  aficionados al tenis, tenis, joueurs de tennis, fans de tennis, tênis esporte, tennisti, appassionati di tennis,
  tennissers, tennisspelers, tennisspelare, テニス
676: style, fashion, fashionistas, fashion lovers, fashion fans, fashion-conscious, fashion conscious,
  style conscious, streetwear fans, sneakerheads, jewellery lovers, Modebewusste, Modeinteressierte, Modefans,
  modebewusst, Mode, Modeliebhaber, amantes de la moda, aficionados a la moda, moda, fans de mode, amateurs de mode,
  passionnés de mode, passionnées de mode, mode, amantes da moda, appassionati di moda, amanti della moda,
  modeliefhebbers, modebewuste mensen, modeintresserade, modemedvetna, ファッション, ファッション好き, おしゃれ
677: beauty, beauty lovers, beauty fans, makeup lovers, make-up fans, skincare fans, skincare lovers,
  beauty enthusiasts, cosmetics users, hair care fans, Beauty-Fans, Schminkfans, Beautyinteressierte,
  Kosmetikinteressierte, Kosmetikfans, belleza, amantes de la belleza, amantes del maquillaje, maquillaje, beauté,
  passionnées de beauté, amatrices de maquillage, fans de cosmétiques, beleza, amantes de maquiagem,
  amantes da beleza, bellezza, amanti del trucco, appassionate di beauty, beautyliefhebbers, skönhet,
  skönhetsintresserade, sminkintresserade, 美容, 美容好き, コスメ好き
681: fashion trends, trendsetters, trend followers, fashion week followers, Trendsetter, trendbewusst,
  tendencias de moda, tendances mode, tendências de moda, tendenze moda, modetrends
687: technology, tech, techies, tech fans, tech lovers, tech enthusiasts, tech-savvy, tech savvy, geeks, developers,
  programmers, software engineers, it professionals, early adopters, computers, computing, gadget lovers, nerds,
  data scientists, engineers, Technikfans, Technikbegeisterte, technikaffin, Technikaffine, Technikinteressierte,
  Technikfreaks, Entwickler, Programmierer, Informatiker, ITler, Technologie, tecnología, amantes de la tecnología,
  aficionados a la tecnología, tecnófilos, desarrolladores, programadores, informáticos, technophiles,
  passionnés de technologie, passionnés de tech, amateurs de technologie, technologie, développeurs, informaticiens,
  tecnologia, amantes de tecnologia, desenvolvedores, apaixonados por tecnologia, appassionati di tecnologia,
  sviluppatori, programmatori, techliefhebbers, technologie, ontwikkelaars, programmeurs, teknik, teknikintresserade,
  teknikentusiaster, utvecklare, programmerare, テクノロジー, テック, IT好き, エンジニア, ガジェット好き
688: artificial intelligence, ai, ai enthusiasts, machine learning, künstliche Intelligenz, KI-Interessierte,
  inteligencia artificial, intelligence artificielle, inteligência artificial, intelligenza artificiale,
  kunstmatige intelligentie, artificiell intelligens, 人工知能
703: consumer electronics, gadgets, gadget fans, smartphone users, smart home owners, smart home fans, apple fans,
  hi-fi fans, Gadgetfans, Elektronik, Smart-Home-Besitzer, electrónica de consumo, électronique grand public,
  eletrônicos, elettronica di consumo, consumentenelektronica, hemelektronik, ガジェット
706: television, tv, tv viewers, series fans, binge watchers, tv series, streaming viewers, reality tv,
  netflix watchers, soap fans, series lovers, Serienfans, Serienjunkies, Fernsehzuschauer, Fernsehen, Serien,
  series de televisión, amantes de las series, televisión, seriéfilos, télévision, fans de séries, téléspectateurs,
  séries télé, séries de tv, televisão, fãs de séries, serie tv, televisione, amanti delle serie, serieliefhebbers,
  televisie, tv-kijkers, serieälskare, tv-tittare, テレビ, ドラマ好き, ドラマ
719: travel, travellers, travelers, frequent travellers, frequent flyers, tourists, holidaymakers, globetrotters,
  business travellers, business travelers, city breakers, vacationers, travel lovers, travel enthusiasts,
  commuters abroad, train travellers, jetsetters, Reisende, Reisefreudige, Reiselustige, Urlauber, Vielflieger,
  Reisebegeisterte, Geschäftsreisende, Touristen, Weltenbummler, Reisefans, Städtereisende, Reisen, viajeros,
  viajeros frecuentes, amantes de los viajes, turistas, viajes, viajeros de negocios, voyageurs, voyageuses,
  touristes, vacanciers, voyages, amateurs de voyages, passionnés de voyage, grands voyageurs, viajantes,
  viajantes frequentes, amantes de viagens, viagens, viaggiatori, turisti, amanti dei viaggi, viaggi, vacanzieri,
  reizigers, toeristen, reisliefhebbers, vakantiegangers, reizen, resenärer, turister, resor, reseintresserade,
  reslystna, 旅行, 旅行好き, 旅行者, 観光客
720: adventure travel, adventurers, backpackers, hikers, hiking, trekkers, outdoor enthusiasts, outdoors people,
  mountaineers, nature lovers, outdoor fans, campers and hikers, Abenteurer, Abenteuerreisende, Wanderer,
  Wanderfreunde, Wandern, Outdoorfans, Outdoor-Fans, Outdoorbegeisterte, Backpacker, Bergsteiger, Naturliebhaber,
  Naturfreunde, aventureros, mochileros, senderistas, excursionistas, amantes de la naturaleza, senderismo,
  montañeros, randonneurs, randonneuses, aventuriers, amoureux de la nature, routards, randonnée,
  amateurs de plein air, aventureiros, mochileiros, trilheiros, amantes da natureza, avventurieri, escursionisti,
  amanti della natura, trekking, wandelaars, avonturiers, natuurliefhebbers, buitenmensen, vandrare, äventyrare,
  friluftsintresserade, naturälskare, ハイキング, 登山, バックパッカー, アウトドア, アウトドア好き
724: beach travel, beach lovers, beach holidays, beach goers, beachgoers, sun seekers, island hoppers, Strandurlauber,
  Strandliebhaber, Sonnenhungrige, playa, amantes de la playa, plage, amateurs de plage, praia, amantes de praia,
  spiaggia, amanti del mare, strandliefhebbers, zonaanbidders, soldyrkare, ビーチ
728: family travel, travelling families, family holidays, family vacations, families on holiday, Familienurlauber,
  Familienurlaub, Familienreisen, viajes en familia, vacaciones en familia, vacances en famille, voyages en famille,
  viagens em família, viaggi in famiglia, vacanze in famiglia, gezinsvakanties, familjesemester, 家族旅行
733: gamers, gaming, video games, video gamers, video game players, video game fans, players, gaming fans,
  gaming enthusiasts, twitch viewers, Gamer, Gamerinnen, Zocker, Videospieler, Videospielfans, Gaming, Gaming-Fans,
  Spieler, Videospiele, jugadores, jugadores de videojuegos, aficionados a los videojuegos, videojuegos, joueurs,
  joueuses, joueurs de jeux vidéo, jeux vidéo, fans de jeux vidéo, jogadores, videogames, jogos, fãs de games,
  giocatori, videogiochi, videogiocatori, appassionati di videogiochi, gameliefhebbers, spelers, videogames, spelare,
  tv-spel, datorspel, spelintresserade, ゲーマー, ゲーム, ゲーム好き
734: console games, console gamers, playstation fans, xbox gamers, nintendo fans, switch players, Konsolenspieler,
  Konsolenzocker, jugadores de consola, joueurs sur console, jogadores de console, giocatori console, consolegamers,
  konsolspelare
735: esports, esports fans, e-sports, e-sport fans, league of legends fans, competitive gamers, E-Sport-Fans,
  E-Sportler, aficionados a los esports, fans d'esport, fãs de esports, appassionati di esport, esportfans, eスポーツ
736: mobile games, mobile gamers, casual gamers, mobile game players, Handyspieler, Mobile Gamer, Gelegenheitsspieler,
  jugadores móviles, jugadores de móvil, joueurs mobiles, jogadores mobile, giocatori mobile, mobiele gamers,
  mobilspelare, モバイルゲーマー, スマホゲーム
737: pc games, pc gamers, computer gamers, steam users, PC-Spieler, Computerspieler, jugadores de pc, joueurs pc,
  jogadores de pc, giocatori pc, pc-gamers, datorspelare
753: people buying apps, app shoppers, in-market apps
805: in-market car buyers, in-market for a car, looking to buy a car, people buying a car, new car shoppers,
  Autokäufer, Autokaufinteressierte, compradores de coches, acheteurs de voitures, compradores de carros,
  acquirenti di auto, autokopers, bilköpare
919: clothing shoppers, fashion shoppers, in-market clothing
942: electronics shoppers, in-market electronics
1383: in-market finance, people looking for insurance, people looking for a loan
1407: furniture shoppers, in-market furniture, furniture buyers, Möbelkäufer
1496: life events, people getting married, people moving house, recent movers, Umziehende
1585: in-market real estate, people buying a home
1649: travel planners, in-market travel, holiday planners, people planning a trip
"""

# Words that name an interest only beside a word for people ("people who love football"); alone they may be what is
# advertised.
WEAK = """
laufen, kost, reizen, resor, backen, kochen, wohnen, historia, kino, filme, einkaufen, ernährung, serien, musik,
kunst, playa, plage, praia, bolsa, players, wine, beer, whisky, alcohol, wein, vino, books, reading, science,
sciences, art, arts, arte, food, business, education, bildung, family, families, family and relationships, music,
news, politics, insurance, pets, real estate, shopping, style, television, tv, film, films, movies, computers,
travel, reisen, beauty, fashion, mode, moda, technology, tech, ai, sport, fitness, exercise, diet, sleep, nutrition,
vegan, plant-based, professionals, drivers, patients, doctors, managers, founders, decision makers, rock, rap, punk,
jazz, photography, diy, bricolage, gardening, cooking, baking, cocina, cucina, cuisine, dating, debt, gadgets,
gaming, foot, people, stars, loisirs, argent, finanzen, politik, nachrichten, autos, cars, coches, voitures, carros,
automobile, automotive, automobil, hunde, katzen, dogs, cats, symptoms, spelers, voters, teachers, consumers,
weddings, swimming, ejercicio, compras, libros, viajes, viaggi, viagens, voyages, noticias, notizie, nieuws,
nyheter, politica, musica, musique, muziek, academia, academics, healthcare, memes, gossip, collectors, musicians,
photographers, developers, engineers, versicherungen, seguros, assurances, immobilier, immobilien, inmobiliaria,
cadres, indépendants, autónomos, electric cars, electric vehicles, elektroautos, luxury cars, hybrid cars, video
games, mobile games, pc games, console games, consumer electronics, supplements users, wellness, meditation,
mindfulness, wirtschaft, negocios, affaires, affari, elektronik, football, soccer, tennis, golf, basketball,
cycling, running, hiking, yoga, pilates
"""

# Words of everyday language that fold to the name of an interest, often in another language.
EVERYDAY = """
país países pais cae chat royal promise promis compromiso élevé elever élève oudere ouder väder dinero trasporto
executive lecture
"""
