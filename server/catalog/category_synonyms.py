"""What people call the ad categories, in nine languages.

One line a category: its IAB Ad Product 2.0 id, a colon, phrases between commas. German, Dutch and
Swedish nouns are capitalised where longer
compounds may end in them ("Versicherung" for "Kfz-Versicherung"). Endings and accents do not matter.
"""

SYNONYMS = """
1001: adult toys, sex toys, sex shop, erotic, porn, escort, adult entertainment, Erotik, sexshop, juguetes sexuales,
  sextoys
1002: alcohol, alcoholic drinks, alcoholic beverages, booze, liquor store, off-licence, wine shop, Alkohol,
  Getränke mit Alkohol, alcohólicas, bebidas alcohólicas, alcool, spirits and wine, liqueur store, お酒, アルコール
1003: bar, pub, cocktail bar, brewpub, wine bar, beer garden, Biergarten, Kneipe, Weinbar, bares, bar à vins,
  bar à cocktails, gastropub, taproom, speakeasy, pubs, 居酒屋, バー
1004: beer, craft beer, lager, ipa, pale ale, ale, stout, pilsner, brewery, cider, Bier, Pils, Brauerei, Craftbier,
  Weissbier, Weizen, cerveza, cervecería, cerveza sin alcohol, bière, brasserie artisanale, cerveja, birra,
  birrificio, biertje, Brouwerij, bryggeri, ビール, クラフトビール, alcohol-free beer, alkoholfreies Bier
1005: hard seltzer, alcopop, alco pop, hard soda, canned cocktails, ready to drink cocktails, premixed cocktails, rtd,
  チューハイ
1006: spirits, liquor, whisky, whiskey, bourbon, scotch, gin, vodka, rum, tequila, mezcal, brandy, cognac, liqueur,
  aperitif, vermouth, Schnaps, Likör, Spirituosen, Wodka, Aperitivo, licor, licores, ron, whisky écossais, spiritueux,
  pastis, eau de vie, cachaça, grappa, jenever, ウイスキー, 焼酎, 日本酒, sake
1007: wine, red wine, white wine, rosé, winery, vineyard, champagne, prosecco, cava, sparkling wine, Wein, Rotwein,
  Weisswein, Weingut, Sekt, vino, vino tinto, vinos, bodega, vin rouge, vin blanc, vins, vignoble, domaine viticole,
  vinho, vini, cantina vinicola, wijn, Wijnen, vin, rödvin, ワイン
1008: art gallery opening, fine art, fine arts, culture, cultural, opera house, philharmonic, Kultur, cultura,
  beaux-arts
1009: museum, gallery, art exhibition, art museum, art gallery, Museum, Kunstausstellung, Galerie, museo,
  galería de arte, musée, exposition d'art, museu, mostra d'arte, 美術館, 博物館
1010: b2b, business to business, industrial company, industrial, Industrie, Gewerbe, 法人向け
1011: advertising agency, ad agency, marketing agency, marketing services, digital agency, seo, seo agency,
  media agency, branding agency, influencer marketing, adtech, Werbeagentur, Marketingagentur, agencia de marketing,
  agencia de publicidad, agence de communication, agence de publicité, agência de publicidade, agenzia pubblicitaria,
  reclamebureau, reklambyrå, 広告代理店
1012: translation services, translation agency, franchise, market research, consultants for business,
  notary services online, company registration, Übersetzungsbüro, traductor, agence de traduction, business service,
  outsourcing, office services, Unternehmensdienstleistungen, servicios empresariales, services aux entreprises,
  call center, virtual office
1013: consulting, consultancy, management consulting, strategy consulting, business advisory, consultants,
  Unternehmensberatung, Beratungsfirma, consultoría, consultora, conseil en stratégie, cabinet de conseil, consulenza,
  コンサルティング
1014: expense management, expense tracking, time tracking, travel expenses, Spesenabrechnung, Zeiterfassung,
  gastos de empresa, notes de frais
1015: event planning, event agency, event planner, corporate events, wedding planner, wedding planning, Eventagentur,
  Hochzeitsplaner, organización de eventos, organizador de bodas, organisation d'événements, agence événementielle
1016: hr software, human resources, payroll, recruiting software, recruitment agency, headhunter, executive search,
  hr, staffing, talent acquisition, Personalvermittlung, Personalwesen, Lohnabrechnung, Personaldienstleister,
  Zeitarbeit, recursos humanos, nóminas, ressources humaines, cabinet de recrutement, paie, uitzendbureau,
  rekrytering, risorse umane, 人事, 人材紹介
1017: it services, managed services, it support, it consulting, it outsourcing, system integrator,
  software development agency, app development, web development, web design, IT-Dienstleister, IT-Dienstleistungen,
  Systemhaus, servicios informáticos, desarrollo web, services informatiques, développement web, servizi informatici,
  web agency, it-tjänster
1018: dry cleaning, laundry service, laundromat, launderette, Reinigung, chemische Reinigung, Wäscherei, tintorería,
  lavandería, pressing, laverie, lavanderia, クリーニング
1019: man and van, international shipping, same-day delivery, last mile delivery, fulfilment, freight forwarding,
  furniture delivery, parcel lockers, van and driver, logistics, shipping, courier, parcel delivery, freight,
  delivery company, haulage, postal service, parcel, moving company, movers, removals, removal company,
  relocation service, Logistik, Spedition, Paketdienst, Kurier, Umzug, Umzugsunternehmen, Versanddienst, logística,
  mensajería, mudanzas, empresa de mudanzas, transporte de mercancías, logistique, livraison de colis, déménagement,
  déménageur, transporteur, logistica, corriere, traslochi, mudança, Verhuisbedrijf, verhuizen, pakketdienst,
  flyttfirma, 引っ越し, 物流, 宅配便
1020: office supplies, office furniture, office chair, copier lease, Büromöbel, Bürobedarf, Bürostuhl,
  muebles de oficina, material de oficina, fournitures de bureau, mobilier de bureau, kantoormeubelen, kontorsmöbler
1021: photographer, wedding photographer, photo studio, portrait photography, Fotograf, Fotostudio, Hochzeitsfotograf,
  fotógrafo, photographe, fotografo, fotograaf
1022: printing service, print shop, online printing, business cards, flyers, copy shop, Druckerei, Visitenkarten,
  imprenta, tarjetas de visita, imprimerie, tipografia, drukkerij, tryckeri, 印刷
1023: public relations, pr agency, communications agency, strategic communication, Öffentlichkeitsarbeit, PR-Agentur,
  relaciones públicas, relations publiques
1024: security guards, security company, private security, Sicherheitsdienst, Wachdienst, empresa de seguridad,
  société de sécurité, gardiennage
1025: self storage, storage unit, storage units, storage facility, warehouse storage, Lagerraum, Selfstorage,
  trastero, trasteros, guardamuebles, garde-meuble, box de stockage, opslagruimte, magasinering, トランクルーム
1026: business telecom, voip, business phone system, call centre software, Telefonanlage, centralita,
  telefonía para empresas, téléphonie d'entreprise
1027: cloud storage, data storage, photo storage, online backup, web hosting, cloud computing, cloud hosting, cloud,
  domain names, domain registration, vps, data center, website builder, Webhosting, Cloudspeicher, Rechenzentrum,
  alojamiento web, hébergement web, hébergeur, nuage, hosting, サーバー, クラウド
1028: construction company, building company, building materials, construction, general contractor, concrete,
  scaffolding, Bauunternehmen, Baufirma, Baustoffe, Hausbau, Fertighaus, prefab house, constructora,
  materiales de construcción, entreprise de construction, BTP, matériaux de construction, impresa edile, Bouwbedrijf,
  byggföretag
1029: energy company, energy industry, utility company, Energieversorger, Energiekonzern, empresa energética,
  compañía energética, fournisseur d'énergie, Energi, energia, energiebedrijf, energibolag
1030: power plant, electric power, electricity company, electric utility, Stromkonzern, compañía eléctrica,
  electricidad, producteur d'électricité, elbolag, 電力会社
1031: energy services, energy consulting, Energieberatung, energy audit, eficiencia energética, rénovation énergétique
1032: solar, solar panels, solar energy, photovoltaics, renewable energy, green energy, wind power, wind farm,
  home battery, Solar, Solaranlage, Photovoltaik, Ökostrom, Windkraft, Balkonkraftwerk, Solarstrom, paneles solares,
  placas solares, energía solar, energías renovables, panneaux solaires, énergie solaire, énergies renouvelables,
  painéis solares, energia solar, pannelli solari, fotovoltaico, zonnepanelen, groene stroom, solceller, solenergi,
  太陽光発電, 再生可能エネルギー
1033: petrol station, gas station, fuel, oil and gas, oil company, motor oil company, petrol, gasoline, heating oil,
  propane, lubricants, Tankstelle, Heizöl, Kraftstoff, Mineralöl, gasolinera, combustible, station-service, carburant,
  fioul, posto de gasolina, benzinaio, benzinestation, bensinstation, ガソリンスタンド
1034: forestry, logging, timber, sawmill, Forstwirtschaft, Holzhandel, silvicultura, sylviculture
1035: industrial storage, warehousing, pallet racking, Lagerhaltung, almacén industrial, entreposage
1037: aerospace, defense contractor, aircraft manufacturer, defence industry, Raumfahrt, Rüstung, aeroespacial,
  aérospatiale
1038: civil engineering, engineering company, engineering firm, Ingenieurbüro, ingeniería, bureau d'études
1039: conglomerate, Mischkonzern, holding company, conglomerado industrial
1040: wholesale, wholesaler, distributor, import export, Großhandel, mayorista, distribuidor, grossiste, groothandel,
  grossist
1041: public transport, bus company, metro, freight rail, truck manufacturer, Nahverkehr, ÖPNV, Verkehrsbetriebe,
  transporte público, transports en commun, trasporto pubblico, openbaar vervoer, kollektivtrafik, commuter buses
1042: manufacturing, manufacturer, machinery, factory equipment, machine tools, 3d printing, industrial robots,
  Maschinenbau, Fertigung, Hersteller von Maschinen, fabricación, maquinaria, machines industrielles,
  produzione industriale
1043: biotech, biotechnology, medical devices, medical equipment, life sciences, medtech, Medizintechnik,
  Biotechnologie, dispositivos médicos, dispositifs médicaux
1044: mining, quarry, mine, Bergbau, minería, exploitation minière
1045: laboratory, lab equipment, scientific instruments, Labor, Laborbedarf, laboratorio, laboratoire
1046: signage, signs, billboards, Beschilderung, rótulos, enseignes
1047: small business, startup services, small business services, Kleinunternehmen, Existenzgründung, pymes, autónomos,
  petites entreprises, auto-entrepreneur
1048: waste management, waste disposal, recycling, junk removal, skip hire, dumpster rental, Entsorgung, Müllabfuhr,
  Containerdienst, reciclaje, gestión de residuos, gestion des déchets, recyclage, afvalverwerking, återvinning
1049: cannabis, marijuana, weed, hemp, Hanf, marihuana, 大麻
1051: cannabis drinks, thc drinks
1052: edibles, weed gummies, thc gummies
1053: bong, grinder, rolling papers, cannabis equipment
1054: dispensary, cannabis store, weed shop, cannabis club, coffeeshop
1056: cbd, cbd gummies, cbd oil, cbd drops, CBD-Öl, aceite de cbd, huile cbd, olio cbd
1057: cbd cream, cbd balm, cbd topical, cbd lotion
1058: fashion, apparel, fashion brand, fashion label, clothing brand, streetwear, Mode, Modemarke, Modelabel, moda,
  marca de moda, marca de ropa, marque de mode, prêt-à-porter, marque de vêtements, modemerk, modemärke, ファッション,
  アパレル
1059: trousers, pants, skirts and trousers, cardigans, polo shirts, rainwear, raincoat, vests, clothes, clothing,
  garments, jeans, t-shirts, tshirt, hoodies, sweaters, jackets, coats, knitwear, denim, pyjamas, rain jacket,
  winter jackets, Kleidung, Bekleidung, Jacken, Hosen, Pullover, ropa, camisetas, vaqueros, chaquetas, vêtements,
  manteaux, pull, roupa, roupas, abbigliamento, vestiti, giacche, Kleding, Kläder, Jackor, 服, 洋服
1060: kids clothes, children's clothes, baby clothes, kidswear, clothes for kids, kids fashion, school uniforms,
  Kinderkleidung, Kindermode, Babykleidung, Babymode, ropa infantil, ropa de niños, ropa de bebé, vêtements enfants,
  vêtements bébé, mode enfant, roupa infantil, abbigliamento bambini, kinderkleding, barnkläder, 子供服
1061: maternity jeans, maternity dress, maternity bra, maternity clothes, maternity wear, pregnancy clothes,
  nursing bras, Umstandsmode, ropa premamá, ropa de embarazo, vêtements de grossesse
1062: menswear, men's clothing, men's fashion, suits, shirts for men, tailor, Herrenmode, Anzüge, Hemden,
  ropa de hombre, moda masculina, trajes, mode homme, abbigliamento uomo, herenkleding, herrkläder
1063: shorts, running shorts, sports bra, tracksuit, yoga wear, cycling shorts, sportswear, activewear, athleisure,
  gym wear, leggings, workout clothes, running clothes, yoga pants, cycling jersey, football jersey, Sportbekleidung,
  Sportkleidung, Laufbekleidung, ropa deportiva, vêtements de sport, tenue de sport, roupa esportiva,
  abbigliamento sportivo, sportkleding, träningskläder, スポーツウェア
1064: swimwear, bikini, swimsuits, swimming trunks, beachwear, Bademode, Badeanzug, bañadores, bikinis,
  maillots de bain, costumi da bagno, badkleding, badkläder, 水着
1065: lingerie, underwear, bras, boxers, boxer shorts, briefs, shapewear, thermal underwear, Unterwäsche, Dessous,
  BHs, ropa interior, lencería, sous-vêtements, soutien-gorge, intimo, ondergoed, underkläder, 下着
1066: wedding dress, bridal wear, bridal gowns, tuxedo, wedding suits, Brautkleid, Brautmode, Hochzeitskleid,
  vestidos de novia, robe de mariée, vestido de noiva, abito da sposa, bruidsjurk, brudklänning
1067: womenswear, women's clothing, women's fashion, dresses, skirts, blouses, plus size, Damenmode, Kleider,
  Damenbekleidung, ropa de mujer, moda femenina, moda mujer, vestidos, mode femme, robes, vêtements femme,
  abbigliamento donna, dameskleding, damkläder, レディース
1068: belts, scarves, hats, caps, gloves, ties, umbrellas, beanies, Schals, Mützen, Gürtel, Handschuhe, cinturones,
  sombreros, gorras, bufandas, ceintures, chapeaux, écharpes, accessori moda
1069: costumes, halloween costumes, carnival costumes, fancy dress, cosplay, Kostüme, Karnevalskostüm,
  Faschingskostüme, disfraces, déguisements
1070: shoes, sneakers, trainers, footwear, running shoes, boots, sandals, heels, hiking boots, football boots, kicks,
  slippers, shoe brand, flip flops, Schuhe, Schuh, Turnschuhe, Laufschuhe, Stiefel, Sandalen, Wanderschuhe, Sneaker,
  zapatos, zapatillas, zapatillas de deporte, zapatillas de running, botas, calzado, chaussures, baskets, bottes,
  chaussures de running, chaussures de course, sapatos, tênis, calçados, scarpe, scarpe da corsa, stivali, Schoenen,
  schoen, hardloopschoenen, Skor, löparskor, 靴, スニーカー, ランニングシューズ
1071: shoe polish, insoles, shoelaces, shoe care, Schuhpflege, Einlagen
1072: handbags, bags, wallets, purses, tote bag, leather goods, Handtaschen, Taschen, Geldbörsen, bolsos, carteras,
  sacs à main, maroquinerie, portefeuilles, bolsas, borse, handtassen, väskor, バッグ, 財布
1073: jewelry, jewellery, watches, watch brand, rings, engagement rings, wedding rings, necklaces, earrings, diamonds,
  bracelets, luxury watch, jeweller, Schmuck, Uhren, Armbanduhr, Ringe, Ehering, Juwelier, joyas, joyería, relojes,
  anillos, bijoux, bijouterie, montres, joaillerie, alliances, jóias, relógios, gioielli, orologi, gioielleria,
  sieraden, Horloges, smycken, klockor, 腕時計, ジュエリー
1074: sunglasses, shades, Sonnenbrillen, gafas de sol, lunettes de soleil, óculos de sol, occhiali da sole, zonnebril,
  solglasögon, サングラス
1076: antiques, antique furniture, Antiquitäten, antigüedades, antiquités, antiquariato
1077: coins, rare coins, coin collecting, Münzen, monedas de colección, numismatique
1078: collectibles, collectables, action figures, funko, Sammlerstücke, coleccionables, objets de collection,
  figurines
1079: movie memorabilia, memorabilia, vinyl memorabilia
1080: trading cards, sports cards, pokemon cards, football stickers, Sammelkarten, cromos, cartes à collectionner
1081: stamps, Briefmarken, sellos, philatélie, timbres de collection
1082: software, Software, logiciel, programas informáticos, ソフトウェア
1083: browser extension, chrome extension, ad blocker, Browser-Erweiterung
1084: vpn, antivirus, antivirus software, password manager, backup software, Virenschutz, VPN-Dienst,
  gestor de contraseñas, gestionnaire de mots de passe, pc cleaner
1085: endpoint security, network security, firewall, identity management, zero trust, email security, cloud security,
  observability, ai agents, ai software, low-code platform, video conferencing, contract management,
  procurement software, field service software, property management software, restaurant software, school software,
  learning management system, applicant tracking system, headless cms, customer data platform, chatbot platform,
  translation software, legal software, fleet management, invoice software, payroll software, penetration testing,
  scheduling software, booking software, inventory software, email marketing platform, customer support software,
  api platform, data warehouse, devops, compliance software, clinic management software, e-signature, survey software,
  digital signage software, saas, b2b software, b2b saas, enterprise software, crm, erp, business software,
  accounting software, project management software, project management tool, cybersecurity, ai platform,
  data analytics, data platform, business intelligence, invoicing software, helpdesk software, collaboration software,
  workflow automation, email marketing tool, marketing automation, Unternehmenssoftware, Buchhaltungssoftware,
  Rechnungsprogramm, Warenwirtschaft, Cybersicherheit, IT-Sicherheit, programa de facturación, software empresarial,
  software de contabilidad, ciberseguridad, logiciel de gestion, logiciel de comptabilité, logiciel d'entreprise,
  cybersécurité, facturation, software aziendale, software gestionale, boekhoudsoftware, boekhoudprogramma,
  bokföringsprogram, affärssystem, 会計ソフト, 業務ソフト, point of sale system, pos system, kassensystem
1086: photo editing software, office suite, video editing software, desktop software, design software, ai assistant,
  chatbot, ai tool, Bildbearbeitung, Textverarbeitung, logiciel photo
1088: beauty treatments, cosmetic services, Kosmetikstudio, tratamientos de belleza, soins esthétiques, estetica
1089: lash studio, lashes, brows, eyebrow studio, brow bar, permanent makeup, microblading, facial treatment,
  beauty salon, beauty parlour, beautician, facials, eyelash extensions, Kosmetikerin, Kosmetiksalon,
  salón de belleza, centro de estética, institut de beauté, salon de beauté, centro estetico, schoonheidssalon,
  skönhetssalong, エステ
1090: hair salon, hairdresser, barber, barbershop, haircut, hair stylist, Friseur, Friseursalon, Barbier, Haarschnitt,
  peluquería, barbería, coiffeur, salon de coiffure, barbier, cabeleireiro, parrucchiere, barbiere, Kapper, Kapsalon,
  frisör, 美容室, 美容院
1091: hair removal, laser hair removal, waxing, Haarentfernung, depilación láser, depilación, épilation,
  épilation laser, depilazione, ontharing, hårborttagning, 脱毛
1092: hair transplant, hair restoration, Haartransplantation, injerto capilar, trasplante capilar, greffe de cheveux,
  trapianto capelli, haartransplantatie, 増毛
1093: nail salon, manicure, pedicure, Nagelstudio, Maniküre, salón de uñas, onglerie, manucure, ネイルサロン
1094: thermal baths, therme, Therme, wellness day, hammam, sauna and spa, termas, thermes, med spa, medspa, day spa,
  spa treatments, wellness spa, massage, massage studio, Massage, spa day, balneario, masajes, massaggi
1095: tattoo, tattoo studio, piercing, Tattoostudio, Tätowierung, tatuajes, tatouage, tatuaggi, tatoeage, tatuering
1096: tanning salon, solarium, Sonnenstudio, bronceado, bronzage
1097: vr headset, virtual reality headset, smart glasses, smart thermostat, smart lighting, gps tracker,
  action figure robot, dash cam, dashcams, e-reader accessories, baby tech, voice recorder, smart ring, fitness band,
  fitness tracker, consumer electronics, electronics, gadgets, gadget, smart home devices, smart speaker, drones,
  drone, smartwatch, wearables, hi-tech, Elektronik, Unterhaltungselektronik, Smarthome, electrónica, électronique,
  objets connectés, eletrônicos, elettronica, elektronica, elektronik, 家電, electronics brand
1098: arcade machine, pinball, Spielautomat, máquina recreativa
1099: camcorder, video camera, action cam, Videokamera, videocámara, caméscope
1101: camera lens, tripod, camera bag, Objektiv, Stativ, trípode, objectif photo
1102: camera, digital camera, dslr, mirrorless camera, Kamera, Digitalkamera, cámara de fotos, cámara, appareil photo,
  fotocamera, カメラ
1103: photo app, photo editing app, Foto-App, app de fotos, appli photo
1104: circuit boards, semiconductors, chips, gpu, graphics card, processors, electronic components, Halbleiter,
  Grafikkarte, semiconductores, carte graphique, composants électroniques
1105: walkie talkie, two-way radio, Funkgerät, radio communication
1106: monitor, monitors, computer monitor, 4k monitor, mini pc, external drive, ssd, memory card, Bildschirm,
  Monitore, computer, computers, pc, workstation, pc hardware, mac, Computer, Rechner, ordenador, ordenadores,
  ordinateur, computador, パソコン
1107: laptop, laptops, notebook computer, chromebook, macbook, ultrabook, Notebook, Laptops, portátil, portátiles,
  ordinateur portable, pc portable, computer portatile, notebook gaming, ノートパソコン
1108: desktop computer, desktop pc, gaming pc, Desktop-PC, Gaming-PC, ordenador de sobremesa, pc gamer,
  ordinateur de bureau
1109: e-ink, e-ink tablet, digital notebook, ebook device, e-reader, ebook reader, kindle, E-Book-Reader, liseuse,
  lector de libros electrónicos
1110: phone case, charger, power bank, cables, keyboards, mouse and keyboard, Ladegerät, Handyhülle, cargador,
  fundas de móvil, chargeur, coque de téléphone, hoesje
1111: headphones, earbuds, earphones, headset, airpods, Kopfhörer, auriculares, cascos inalámbricos, casque audio,
  écouteurs, fones de ouvido, cuffie, auricolari, koptelefoon, oordopjes, hörlurar, イヤホン, ヘッドホン
1112: home cinema, home theater, soundbar, speakers, hi-fi, hifi, sound system, projector, turntable,
  bluetooth speaker, Lautsprecher, Heimkino, Stereoanlage, Beamer, altavoces, proyector, barra de sonido,
  enceinte bluetooth, barre de son, vidéoprojecteur, altoparlanti, högtalare, スピーカー
1113: fish finder, marine gps, sonar, marine electronics, Echolot
1114: budget phone, refurbished phones, senior phone, handset, smartphone, smartphones, phone, mobile phone,
  cell phone, iphone, android phone, foldable phone, phones, Smartphone, Handy, Mobiltelefon, móvil, móviles,
  teléfono móvil, celular, téléphone portable, téléphone, telemóvel, cellulare, Mobieltje, Telefoon, mobiltelefon,
  スマホ, スマートフォン, 携帯電話
1115: wifi router, router, mesh wifi, network equipment, WLAN-Router, enrutador, routeur
1116: printer, printers, ink cartridges, scanner, toner, Drucker, Druckerpatronen, impresora, imprimante,
  cartouches d'encre, stampante, skrivare, プリンター
1117: security camera, video doorbell, alarm device, smart lock, Überwachungskamera, Türklingel mit Kamera,
  cámara de seguridad, caméra de surveillance, telecamera di sicurezza
1118: tablet, tablets, ipad, tableta, tablette, タブレット
1119: tv, television set, smart tv, oled tv, Fernseher, televisor, televisores, téléviseur, smart-tv, televisore,
  テレビ
1120: first-person shooter, racing game, adventure game, sports game, simulation game, open world game,
  football manager game, game expansion, game dlc, early access game, vr game, video games, video game, videogame,
  console game, pc game, computer game, new game release, rpg game, Videospiel, Videospiele, Computerspiel,
  videojuegos, videojuego, jeux vidéo, jeu vidéo, videogiochi, videogioco, jogos de videogame, videogames, videospel,
  dataspel, ビデオゲーム, ゲーム
1121: console bundle, handheld console, console, game console, games console, playstation, xbox, nintendo switch,
  gaming console, Spielkonsole, Konsole, consola, videoconsola, console de jeux, spelconsole, spelkonsol, ゲーム機
1122: game controller, gaming headset, gaming chair, gaming accessories, gamepad, Gaming-Zubehör, mando de consola,
  manette
1123: fmcg, cpg, consumer goods, consumer packaged goods, household goods, Konsumgüter, gran consumo,
  produits de grande consommation, beni di largo consumo, 日用品
1124: baby carrier, baby monitor, crib, cot, high chair, baby bath, bottle steriliser, play mat, baby products,
  baby gear, strollers, pram, pushchair, car seat for babies, child car seat, baby care, toddler products,
  Babyprodukte, Babyartikel, Kinderwagen, Kindersitz, productos para bebé, carrito de bebé, sillas de coche para bebé,
  puériculture, poussette, siège auto, produits bébé, carrinho de bebê, passeggino, prodotti per bambini,
  babyproducten, barnvagn, ベビー用品
1125: eco-friendly nappies, nappy subscription, swim nappies, pull-up nappies, cloth diapers, diapers, nappies,
  Windeln, pañal, couches, couches bébé, fraldas, pannolini, luiers, blöjor, おむつ
1126: baby formula, infant formula, breast pump, baby bottles, Babymilch, Säuglingsnahrung, Milchpumpe,
  leche infantil, leche de fórmula, lait infantile, biberons, 粉ミルク
1127: back to school, school supplies, school bag, Schulranzen, Schulbedarf, vuelta al cole, mochilas escolares,
  rentrée scolaire, cartable, material escolar
1128: bbq, barbecue, barbeque, grill, grilling, gas grill, Grill, Gasgrill, barbacoa, parrilla, grillades
1129: charcoal, Holzkohle, Grillkohle, carbón para barbacoa, charbon de bois
1131: drinks, beverages, beverage, drink brand, soft drink, kombucha, oat drink, plant-based milk, Getränke, Getränk,
  Erfrischungsgetränk, bebidas, refrescos, boissons, bevande, dranken, Drankje, Dryck, drycker, 飲料
1132: soda, cola, soft drinks, lemonade, fizzy drinks, carbonated drinks, tonic water, iced soda, Limonade, Limo,
  Cola, Softdrink, gaseosa, refresco, refresco de cola, sodas, boisson gazeuse, refrigerante, bibite, frisdrank, läsk,
  炭酸飲料, コーラ
1133: coffee, Kräutertee, tea, coffee beans, espresso, instant coffee, coffee brand, coffee roaster, iced coffee,
  iced tea, matcha, herbal tea, coffee capsules, coffee pods, coffee subscription, Kaffee, Tee, Kaffeebohnen,
  Kaffeerösterei, Kaffeekapseln, Eistee, café en grano, café molido, té, cápsulas de café, café en grains,
  café torréfié, thé, capsules de café, infusions, caffè, tè, chá, koffie, thee, kaffe, コーヒー, お茶, 紅茶
1134: drink mix, syrup, drink powder, cordial, squash drink, cocoa powder, Sirup, Getränkepulver, sirop,
  jarabe para bebidas
1135: ginger shots, juice shots, wellness shots, juice cleanse, juice, fruit juice, orange juice, smoothies, smoothie,
  cold-pressed juice, Saft, Fruchtsaft, Orangensaft, zumo, zumos, jugo, jus de fruits, jus d'orange, suco,
  succo di frutta, sap, vruchtensap, juicer drinks, ジュース
1136: energy drink, energy drinks, sports drink, isotonic drink, electrolyte drink, electrolytes, Energydrink,
  Energy-Drink, Sportgetränk, bebida energética, bebidas isotónicas, boisson énergisante, boisson énergétique,
  energético, bevanda energetica, energidryck, エナジードリンク
1137: water, mineral water, bottled water, sparkling water, spring water, Wasser, Mineralwasser, agua mineral,
  agua embotellada, eau minérale, eau gazeuse, eau de source, água mineral, acqua minerale, mineraalwater,
  mineralvatten, ミネラルウォーター
1138: cosmetics, makeup, make-up, beauty brand, beauty products, cosmetic brand, foundation makeup, Kosmetik,
  Kosmetika, Schminke, Naturkosmetik, cosméticos, cosmética, maquillaje, cosmétique, maquillage, produits de beauté,
  maquiagem, cosmetici, trucco, make-up merk, smink, kosmetik, 化粧品, コスメ
1139: makeup brushes, beauty tools, Schminkpinsel, brochas de maquillaje, pinceaux maquillage
1140: nail polish, nail varnish, Nagellack, esmalte de uñas, vernis à ongles, smalto, nagellak, マニキュア
1141: mascara, eyeliner, eyeshadow, Wimperntusche, Lidschatten, máscara de pestañas, sombra de ojos, fard à paupières
1142: foundation, concealer, blush, face powder, primer, base de maquillaje, fond de teint, fondotinta,
  ファンデーション
1143: lipstick, lip gloss, lip balm, Lippenstift, Lippenpflege, pintalabios, labial, rouge à lèvres, batom, rossetto,
  lippenstift, läppstift, 口紅
1146: paper plates, paper cups, Pappteller, platos desechables
1150: aluminium foil, cling film, baking paper, Alufolie, Frischhaltefolie, papel de aluminio
1151: trash bags, bin bags, garbage bags, freezer bags, Müllbeutel, Gefrierbeutel, bolsas de basura, sacs poubelle
1152: perfume, fragrance, fragrances, scent, perfumes, Parfum, Parfüm, Duft, Düfte, perfumería, colonia, parfums,
  eau de toilette, eau de parfum, perfumaria, profumo, profumi, parfym, 香水
1153: women's perfume, perfume for women, Damenduft, Damenparfum, perfume de mujer, parfum femme, profumo donna
1154: men's fragrance, aftershave, cologne, Herrenduft, Rasierwasser, perfume de hombre, parfum homme, après-rasage,
  dopobarba
1155: frozen food, frozen foods, Tiefkühlkost, Tiefkühlprodukte, congelados, alimentos congelados, surgelés,
  surgelati, diepvries, 冷凍食品
1158: ice cream, frozen yoghurt, popsicles, gelato, frozen dessert, Eiscreme, Speiseeis, Eis am Stiel, helado,
  helados, crème glacée, glaces, sorbet, sorvete, gelati, ijsje, ijs, アイスクリーム
1159: frozen berries, frozen peas, frozen spinach, frozen chips, french fries, frozen vegetables, frozen fruit,
  Tiefkühlgemüse, verduras congeladas, légumes surgelés
1161: frozen pizza, frozen meals, ready meals frozen, tv dinner, Tiefkühlpizza, pizza congelada, pizza surgelée,
  plats surgelés
1162: frozen fish, fish fingers, frozen meat, frozen chicken, frozen seafood, Fischstäbchen, pescado congelado,
  poisson surgelé
1165: flour and grains, beans, lentils, coconut milk, seafood, fish, salmon, canned tuna, vegan cooking, superfood,
  tomatoes, potatoes, Fisch, Nudeln, Reis, Eier, arroz, huevos, riz, œufs, pâtes, food, groceries, food brand,
  food products, organic food, vegan food, plant-based food, vegan products, gluten-free food, Lebensmittel,
  Nahrungsmittel, Biolebensmittel, vegane Produkte, alimentos, alimentación, comida vegana, productos ecológicos,
  aliments, produits alimentaires, alimentation, épicerie, produits bio, comida, alimentari, cibo,
  prodotti alimentari, Voedsel, levensmiddelen, Mat, livsmedel, 食品, olive oil, Olivenöl, aceite de oliva,
  huile d'olive, pasta, noodles, rice, nudeln, eggs, canned food, honey, peanut butter
1166: fruit pouches, toddler snacks, weaning food, toddler meals, baby food, baby snacks, Babynahrung, Babybrei,
  comida para bebés, potitos, petits pots, alimentation bébé, omogeneizzati, babyvoeding, barnmat, ベビーフード
1167: bread, baked goods, rolls, toast bread, tortillas, Brot, Brötchen, Backwaren, pan de molde, bollería,
  pain de mie, pane, prodotti da forno, 食パン, パン
1168: flour, baking mix, cake mix, sugar, yeast, Mehl, Backmischung, harina, farine, levadura
1169: cereal, muesli, granola, oatmeal, porridge, corn flakes, breakfast, Müsli, Haferflocken, Cornflakes, cereales,
  avena, céréales, flocons d'avoine, cereali, ontbijtgranen, havermout, シリアル
1170: candy, chocolate, sweets, chewing gum, confectionery, gummy bears, pralines, Schokolade, Süßigkeiten, Süßwaren,
  Bonbons, Gummibärchen, Pralinen, chocolates, dulces, golosinas, caramelos, chicles, chocolat, confiserie, bonbons,
  doces, cioccolato, cioccolata, caramelle, chocolade, snoep, choklad, godis, チョコレート, お菓子
1171: hummus, dips, pesto, salsa, vinegar, maple syrup, nut butter, curry paste, guacamole, sauces, ketchup,
  mayonnaise, condiments, mustard, hot sauce, spices, dressing, soy sauce, jam, Soßen, Gewürze, Senf, Marmelade,
  salsas, especias, mermelada, moutarde, épices, confiture, spezie, sughi, 調味料, 醤油
1172: cookies, biscuits, crackers, cookie brand, Kekse, Gebäck, galletas, gâteaux secs, biscotti, koekjes, kex,
  クッキー
1173: fruit, fresh fruit, apples, avocados, Obst, fruta, fruits frais, frutta
1174: ready meals, soup, instant noodles, instant ramen, Fertiggerichte, Suppe, platos preparados, sopas,
  plats préparés, soupes, piatti pronti, lunch bowls, インスタントラーメン
1175: snacks, chips, crisps, potato chips, popcorn, nuts, snack brand, protein bars, pretzels, healthy snacks,
  Knabberzeug, Kartoffelchips, Nüsse, Snacks, Salzgebäck, Proteinriegel, aperitivos salados, patatas fritas de bolsa,
  frutos secos, snacks saludables, barritas, chips salées, apéritif salé, salgadinhos, patatine, zoutjes,
  ポテトチップス, スナック
1176: vegetables, fresh vegetables, Gemüse, verduras, légumes, verdura
1177: scented candles, lighters, matches, umbrella stand, batteries and bulbs, candles, Kerzen, velas, bougies
1178: grooming kit, beard oil, beard care, men's grooming, grooming products, Bartpflege, Bartöl, cuidado de la barba,
  huile à barbe
1179: hair care, hair products, haircare, Haarpflege, cuidado del cabello, cuidado capilar, soins capillaires,
  soin des cheveux, cura dei capelli, haarverzorging, hårvård, ヘアケア
1180: hair clips, hair accessories, scrunchies, Haarschmuck
1181: hair dye, hair color, hair colour, Haarfarbe, tinte de pelo, coloration cheveux, tinta per capelli, 白髪染め
1182: conditioner, Haarspülung, acondicionador, après-shampoing, balsamo
1183: hair growth, hair loss treatment, minoxidil, Haarausfall, caída del cabello, chute de cheveux
1184: hairspray, hair spray, Haarspray, laca
1185: hair gel, hair wax, pomade, Haargel, gomina, gel coiffant
1187: dandruff shampoo, curly hair shampoo, dry shampoo, shampoo, shampoo bar, Shampoo, champú, shampoing, xampu,
  schampo, シャンプー
1189: home care, household products, Haushaltsprodukte, productos del hogar, produits ménagers
1190: cleaning cloths, microfibre cloths, mop, sponges, oven cleaner, window cleaner spray, bathroom cleaner,
  toilet cleaner, stain remover, air freshener, cleaning products, cleaning spray, disinfectant, dishwasher tablets,
  dish soap, cleaner, Reinigungsmittel, Putzmittel, Spülmittel, productos de limpieza, limpiador,
  lavavajillas líquido, produit d'entretien, nettoyant, liquide vaisselle, produtos de limpeza, detersivi casa,
  schoonmaakmiddel, rengöringsmedel, 洗剤
1191: laundry detergent, detergent, fabric softener, washing powder, laundry pods, Waschmittel, Weichspüler,
  detergente, suavizante, lessive, adoucissant, detersivo, wasmiddel, tvättmedel, 洗濯洗剤
1192: hosiery, Strümpfe, collants et bas
1193: tights and nylons, pantyhose, nylons, Strumpfhosen, medias, calze
1194: socks, Socken, calcetines, chaussettes, meias, calzini, sokken, strumpor, 靴下
1195: tights, pantis, collants
1197: water bottle, reusable bottle, thermos, Trinkflasche, Thermoskanne, botella reutilizable, gourde
1198: drinkware, mugs, tumblers, glasses and mugs, Tassen, Trinkgläser, tazas, tasses, verres
1199: household plastics, plastic boxes, Kunststoffboxen
1200: food storage containers, lunchbox, tupperware, Frischhaltedosen, Brotdose, tupper, boîtes de conservation
1201: meal kit, meal kits, meal box, recipe box, meal subscription, cook box, Kochbox, Kochboxen, caja de recetas,
  kit de comida, box repas, box cuisine, box ricette, maaltijdbox, matkasse, ミールキット
1203: school and office supplies, stationery, Schreibwaren, papelería, papeterie, cartoleria, kantoorartikelen, 文房具
1204: crayons, children's paint, Malstifte, kids art supplies
1207: pens, fountain pen, pencils, Kugelschreiber, Füller, bolígrafos, stylos, penne
1208: pain gel, joint pain, muscle rub, cold and flu, throat lozenges, nasal strips, foot cream, indigestion tablets,
  travel sickness, eczema cream, lice treatment, paracetamol, aspirin, tablets for headaches, migraine tablets,
  migraine relief, heartburn, hay fever, antacid, sleeping pills, eye drops, cold sore cream, wound cream, plasters,
  over the counter medicine, otc, painkillers, cold medicine, cough syrup, allergy tablets, headache pills,
  pain relief, allergy relief, ibuprofen, antihistamine, nasal spray, Schmerzmittel, Hustensaft, Erkältungsmittel,
  rezeptfreie, Nasenspray, analgésicos, jarabe para la tos, antigripal, médicaments sans ordonnance,
  sirop pour la toux, analgesico, farmaci da banco, pijnstillers, receptfria läkemedel, 風邪薬, 市販薬
1209: paper products, Papierprodukte, productos de papel
1210: tissues, facial tissue, Taschentücher, pañuelos de papel, mouchoirs, ティッシュ
1211: napkins, Servietten, servilletas, serviettes en papier
1212: paper towels, kitchen roll, Küchenrolle, papel de cocina, essuie-tout
1213: toilet paper, toilet roll, Toilettenpapier, Klopapier, papel higiénico, papier toilette, papel higiênico,
  carta igienica, wc-papier, toalettpapper, トイレットペーパー
1214: dental care products, dental floss, Zahnpflege, Zahnseide, eye care products, incontinence pads, earplugs,
  cotton pads, hydration skincare wipes, personal care, pregnancy test, Schwangerschaftstest, test de grossesse,
  test de embarazo, toothpaste, toothbrush, electric toothbrush, oral care, mouthwash, tampons, period products,
  sanitary pads, menstrual cup, feminine hygiene, toiletries, Zahnpasta, Zahnbürste, Körperpflege, Mundspülung,
  Damenhygiene, pasta de dientes, cepillo de dientes, higiene personal, compresas, dentifrice, brosse à dents,
  hygiène intime, serviettes hygiéniques, dentifricio, igiene personale, tandpasta, tandkräm, tandborste, 歯磨き粉,
  歯ブラシ
1215: body wash, shower gel, bodycare, Duschgel, gel de ducha, gel douche, bagnoschiuma, douchegel, ボディソープ
1216: bath bombs, bubble bath, Badezusatz, bombas de baño, bain moussant
1217: body scrub, exfoliator, Peeling, exfoliante, gommage
1218: deodorant, antiperspirant, Deo, Deodorant, desodorante, déodorant, デオドラント
1219: wet wipes, baby wipes, Feuchttücher, toallitas, lingettes
1220: soap, hand soap, hand wash, Seife, jabón, savon, sabonete, sapone, zeep, tvål, 石鹸
1221: pest control products, insect spray, mosquito repellent, mosquito spray, Insektenspray, Mückenschutz,
  insecticida, repelente de mosquitos, anti-moustique, insecticide, 虫除け
1224: pet products, pet care, pet brand, Haustierbedarf, Tierbedarf, productos para mascotas, produits pour animaux,
  prodotti per animali, dierenproducten, ペット用品
1225: cat litter, Katzenstreu, arena para gatos, litière, lettiera, kattenbakvulling, kattsand, 猫砂
1226: pet food, dog food, cat food, fish food, kibble, raw dog food, puppy food, Tierfutter, Hundefutter,
  Katzenfutter, Tiernahrung, Futter, comida para perros, comida para gatos, pienso para perros, pienso,
  alimento para mascotas, croquettes, nourriture pour chat, nourriture pour chien, pâtée, ração para cães,
  cibo per cani, cibo per gatti, crocchette, hondenvoer, kattenvoer, dierenvoeding, hundfoder, kattmat, hundmat,
  ドッグフード, キャットフード
1227: cat toys, dog collar, dog coat, pet carrier, bird cage, hamster cage, fish tank, pet supplies, dog leash,
  dog beds, cat tree, aquarium, dog toys, Hundeleine, Kratzbaum, Hundebett, accesorios para mascotas, correa de perro,
  arbre à chat, accessoires pour chien
1228: dog treats, cat treats, pet treats, Leckerli, Hundesnacks, premios para perros, friandises pour chien
1229: chilled food, refrigerated food, Kühlregal, refrigerados, produits frais
1230: milk, cheese, yogurt, yoghurt, butter, dairy, dairy products, oat milk, almond milk, soy milk, plant milk,
  milk alternative, vegan cheese, Milch, Käse, Joghurt, Butter, Hafermilch, Haferdrink, Mandelmilch, Pflanzenmilch,
  Molkerei, Skyr, leche, queso, quesos, yogur, mantequilla, lácteos, leche de avena, bebida de avena, lait, fromage,
  fromages, yaourt, beurre, produits laitiers, lait d'avoine, lait végétal, leite, queijo, iogurte, latte, formaggio,
  formaggi, latte d'avena, melk, kaas, havermelk, mjölk, Ost, havremjölk, havredryck, 牛乳, チーズ, ヨーグルト,
  オーツミルク
1232: chilled drinks, refrigerated beverages, oat drink chilled
1234: pudding, chilled desserts, Pudding, natillas, crèmes dessert
1235: cookie dough, pizza dough, Pizzateig
1236: salads, salad, ready-to-eat, fresh soup, poke bowl, wraps, fresh ready meals, chilled meals, sandwiches to go,
  plats frais
1237: meat, sausage, ham, bacon, fresh meat, plant-based meat, vegan burger, meat substitute, meat alternative,
  veggie burger, butcher, tofu, Fleisch, Wurst, Schinken, Fleischersatz, vegane Wurst, Aufschnitt, carne, jamón,
  embutidos, hamburguesa vegana, viande, charcuterie, jambon, steak végétal, salumi, carne vegetale, vlees,
  vleesvervanger, kött, korv, 肉, ハム
1239: religious items, rosary, crucifix, Rosenkranz
1240: shaving, Rasur, afeitado, rasage, rasatura, 髭剃り
1241: razor blades, Rasierklingen, cuchillas de afeitar, lames de rasoir
1242: razor, razors, Rasierer, maquinilla de afeitar, rasoir, rasoio
1243: shaving cream, shaving foam, Rasierschaum, espuma de afeitar, mousse à raser
1244: skin care, skincare, skincare brand, Hautpflege, cuidado de la piel, cuidado facial, soins de la peau,
  soin visage, cura della pelle, huidverzorging, hudvård, スキンケア
1245: body lotion, hand cream, Bodylotion, Handcreme, crema de manos, crème mains, lait pour le corps
1246: vitamin c serum, niacinamide, face oil, micellar water, day cream, anti-wrinkle, face wash, skin serum,
  acne cream, retinol, night cream, eye cream, toner, pimple patches, hyaluronic serum, face cream, moisturizer,
  moisturiser, anti-aging cream, serum, facial serum, face mask, cleanser, Gesichtscreme, Feuchtigkeitscreme,
  Anti-Aging, crema facial, crema hidratante, crema antiarrugas, crème hydratante, crème anti-âge, crème visage,
  sérum, crema viso, gezichtscrème, ansiktskräm, 美容液, 化粧水
1247: sunscreen, sun cream, suncream, spf, self tanner, Sonnencreme, Sonnenschutz, Sonnenmilch, protector solar,
  crema solar, crème solaire, protetor solar, zonnebrand, solkräm, 日焼け止め
1248: toys and games, toy brand, Spielwaren, juguetería, ludothèque
1249: board games, card game, board game, tabletop games, Brettspiel, Brettspiele, Gesellschaftsspiel,
  Gesellschaftsspiele, Kartenspiel, juegos de mesa, jeux de société, jeu de société, jogos de tabuleiro,
  giochi da tavolo, bordspellen, bordspel, brädspel, ボードゲーム
1250: trampoline, swing set, outdoor toys, Trampolin, Spielgeräte, cama elástica, balançoire
1251: puzzles, jigsaw, jigsaw puzzle, Puzzle, rompecabezas, casse-tête
1252: toys, toy, lego, dolls, toy cars, building blocks, stuffed animals, Spielzeug, Puppen, Kuscheltier,
  Holzspielzeug, juguetes, muñecas, jouets, poupées, peluches, brinquedos, giocattoli, Speelgoed, Leksaker, おもちゃ,
  玩具
1253: menopause supplements, hair vitamins, immune support, joint supplement, mushroom supplement, electrolyte powder,
  fish oil, biotin, vitamin c, magnesium, iron tablets, melatonin, sleep aid, turmeric, ashwagandha, pre-workout,
  bcaa, superfood powder, greens powder, kollagen, Magnesium, vitamins, supplements, dietary supplements,
  food supplement, protein powder, whey, creatine, collagen, omega 3, multivitamin, nutrition supplements,
  vitamin gummies, Nahrungsergänzung, Nahrungsergänzungsmittel, Vitamine, Proteinpulver, Eiweißpulver, suplementos,
  vitaminas, proteína en polvo, suplementos deportivos, compléments alimentaires, vitamines, protéines en poudre,
  whey protein, integratori, integratori alimentari, voedingssupplementen, vitaminen, kosttillskott, プロテイン,
  サプリメント
1254: probiotics, fibre supplement, digestive supplement, Probiotika, probióticos, probiotiques
1255: diet pills, fat burner, weight loss supplement, weight loss pills, Schlankheitspillen, Abnehmpillen,
  quemagrasas, brûleur de graisse
1257: water filter, water purifier, Wasserfilter, filtro de agua, carafe filtrante, 浄水器
1258: water softener, Wasserenthärter, descalcificador, adoucisseur d'eau
1259: dating, dating app, dating site, online dating, matchmaking, singles app, Datingapp, Dating-App, Partnerbörse,
  Singlebörse, app de citas, citas online, site de rencontre, application de rencontre, rencontres, app de namoro,
  app di incontri, datingsite, dejtingapp, マッチングアプリ
1260: hookup, casual dating, casual encounters, Seitensprung
1261: serious dating, matchmaker, marriage agency, Partnervermittlung, agencia matrimonial, agence matrimoniale, 婚活
1262: abortion, gun control, lgbtq rights, death penalty, social issue campaign, aborto, avortement
1263: durable goods, Gebrauchsgüter
1265: batteries, Batterien, pilas, piles
1268: furniture, furniture brand, furniture store, Möbel, Möbelhaus, muebles, mobiliario, tienda de muebles, meubles,
  mobilier, móveis, mobili, arredamento, Meubels, Möbler, 家具
1269: corner sofa, standing desk, shelves, tv stand, coffee table, bar stools, kids furniture, shoe rack, chairs,
  Stühle, Kleiderschrank, Tische, sofa, sofa bed, Schlafsofa, sofá cama, canapé-lit, couch, tables, wardrobe, desk,
  bookshelf, dining table, armchair, Sofas, Schränke, Schreibtisch, Esstisch, Regal, Sessel, sofás, armario,
  escritorio, canapé, armoire, canapés, divano, divani, bank meubel, soffa, ソファ
1270: garden furniture, patio furniture, outdoor furniture, Gartenmöbel, muebles de jardín, mobilier de jardin,
  salon de jardin, mobili da giardino, tuinmeubelen, trädgårdsmöbler
1272: electric shaver, electric razor, beard trimmer, trimmer, Elektrorasierer, Bartschneider, afeitadora,
  recortadora, rasoir électrique, tondeuse à barbe, rasoio elettrico, scheerapparaat, rakapparat
1273: hair dryer, hair straightener, curling iron, Föhn, Glätteisen, secador de pelo, plancha de pelo, sèche-cheveux,
  lisseur, asciugacapelli, ドライヤー
1274: tools, power tools, hand tools, hardware, Werkzeug, Elektrowerkzeug, herramientas, outils, outillage, bricolage,
  utensili, gereedschap, verktyg, 工具
1275: pressure washer, ladder, multi-tool, tool box, sander, chainsaw, leaf blower, glue, Hochdruckreiniger, drill,
  cordless drill, screwdriver, saw, paint and brushes, paint, Bohrmaschine, Akkuschrauber, Wandfarbe, taladro,
  pintura, perceuse, visseuse, peinture, trapano, boormachine, borrmaskin
1276: industrial tools, fasteners, welding, Schweißgeräte, soldadura industrial
1277: home and garden, home goods, homeware store, Haus und Garten, hogar y jardín, maison et jardin, casa e giardino,
  wonen, heminredning
1278: bathroom, bathroom furniture, shower head, bathroom accessories, Badezimmer, Badmöbel, Dusche, muebles de baño,
  salle de bain, arredo bagno, badkamer, badrum
1279: mattress, mattresses, bed, beds, bed frame, bedroom furniture, Matratze, Matratzen, Betten, Boxspringbett,
  colchón, colchones, camas, matelas, lits, colchão, materasso, materassi, Matrassen, bedden, Madrass, sängar,
  マットレス, ベッド
1280: carpets, rugs, Teppich, Teppiche, alfombras, tapis, tappeti, tapijt, mattor, カーペット
1281: fireplace, wood stove, Kaminofen, Kamin, chimenea, cheminée, poêle à bois, stufa, kachel
1282: picture frames, mirrors, curtains and decor, photo prints, canvas prints, artificial flowers,
  christmas decorations, Weihnachtsdeko, home decor, decoration, wall art, posters, vases, interior design, wallpaper,
  Deko, Wohndeko, Einrichtung, Tapeten, decoración, decoración del hogar, papel pintado, décoration, déco,
  décoration intérieure, decoração, arredo casa, woondecoratie, inredning, インテリア
1283: housewares, vacuum bags, laundry basket, Haushaltswaren, menaje, articles ménagers
1284: ceramics, pottery, skillet, cast iron pan, casserole dish, teapot, French press, lunch plates, salad bowl,
  barware, thermomix accessories, Keramik, céramique, cerámica, wok, cutlery, chopping board, coffee mug,
  wine glasses, baking tray, pressure cooker, chef's knife, cookware, kitchenware, pots and pans, knives, frying pan,
  tableware, dinnerware, crockery, kitchen, kitchens, fitted kitchen, kitchen utensils, kitchen gadgets, Küche,
  Küchen, Einbauküche, Töpfe, Pfannen, Kochgeschirr, Geschirr, Küchenmesser, cocina, utensilios de cocina, sartenes,
  vajilla, cuisine équipée, ustensiles de cuisine, casseroles, poêles, cucina, pentole, keukens, Keuken, kök,
  台所用品
1285: raised beds, raised garden beds, compost, garden shed, garden house, summer house, irrigation, plant pots, hose,
  bird feeder, potting soil, Gartenhaus, Gartenhäuser, Hochbeet, abri de jardin, lawn mower, garden tools, gardening,
  garden supplies, garden centre, garden center, seeds, fertilizer, robot lawn mower, hedge trimmer, greenhouse,
  Rasenmäher, Gartengeräte, Gartenbedarf, Gartencenter, Mähroboter, cortacésped, jardinería, herramientas de jardín,
  tondeuse, jardinerie, jardinage, outils de jardin, tosaerba, giardinaggio, tuincentrum, grasmaaier, gräsklippare,
  trädgård, 園芸
1286: lampadari, lampada, suspensions luminaires, solar lights, neon sign, smart bulbs, floor lamp, table lamp,
  desk lamp, ceiling lights, fairy lights, Stehlampe, lamps, lighting, light bulbs, chandelier, led lights, Lampen,
  Leuchten, Beleuchtung, lámparas, iluminación, luminaires, lampes, éclairage, illuminazione, verlichting, belysning,
  照明
1287: bedding, bed linen, duvet, pillows, towels, bed sheets, blankets, weighted blanket, Bettwäsche, Kissen,
  Bettdecken, Handtücher, ropa de cama, sábanas, almohadas, edredón, toallas, linge de lit, couette, oreillers,
  linge de maison, biancheria da letto, cuscini, beddengoed, sängkläder, 布団, 枕
1288: plants, christmas tree, christmas trees, Weihnachtsbaum, houseplants, house plants, indoor plants,
  trees and shrubs, Pflanzen, Zimmerpflanzen, plantas, plantes, plantes d'intérieur, piante, Planten, kamerplanten,
  krukväxter, 観葉植物
1289: tumble dryer, freezer, cooker, hob, kettle, humidifier, fan heater, dehumidifier, sewing iron, ice maker,
  rice cooker, slow cooker, stick vacuum, appliances, home appliances, household appliances, washing machine, fridge,
  refrigerator, dishwasher, vacuum cleaner, vacuum, robot vacuum, air fryer, coffee machine, coffee maker,
  espresso machine, oven, microwave, blender, air conditioner, air purifier, dryer, food processor, iron, toaster,
  Haushaltsgeräte, Waschmaschine, Kühlschrank, Geschirrspüler, Spülmaschine, Staubsauger, Saugroboter, Kaffeemaschine,
  Kaffeevollautomat, Heißluftfritteuse, Backofen, Klimaanlage, Küchenmaschine, electrodomésticos, lavadora, nevera,
  frigorífico, lavavajillas, aspiradora, robot aspirador, cafetera, freidora de aire, horno, aire acondicionado,
  électroménager, lave-linge, machine à laver, réfrigérateur, lave-vaisselle, aspirateur, robot aspirateur,
  machine à café, friteuse sans huile, four encastrable, climatiseur, eletrodomésticos, geladeira, elettrodomestici,
  lavatrice, frigorifero, lavastoviglie, aspirapolvere, macchina da caffè, wasmachine, koelkast, stofzuiger,
  koffiemachine, huishoudelijke apparaten, tvättmaskin, kylskåp, dammsugare, vitvaror, 冷蔵庫, 洗濯機, 掃除機,
  エアコン
1290: luggage, suitcase, suitcases, backpack, backpacks, travel bags, carry-on, Koffer, Rucksack, Rucksäcke,
  Reisetasche, Gepäck, maletas, mochilas, equipaje, valises, bagages, sac à dos, malas de viagem, valigie, zaini,
  Koffers, rugzak, resväskor, ryggsäck, スーツケース
1291: diet, weight loss, dieting, slimming, keto diet, intermittent fasting, Diät, Abnehmen, dieta, perder peso,
  adelgazar, régime, perte de poids, minceur, emagrecimento, dimagrire, afvallen, viktminskning, ダイエット
1292: calorie counter, calorie tracker, food diary, food tracking app, calorie app, nutrition app, Kalorienzähler,
  Ernährungs-App, contador de calorías, compteur de calories, contacalorie, カロリー計算
1293: weight loss program, weight loss programme, weight loss clinic, weight loss app, diet plan, slimming club,
  weight watchers, glp-1 program, Abnehmprogramm, Diätprogramm, programa para adelgazar, programme minceur,
  programme de perte de poids
1295: music lessons, piano lessons, guitar lessons, exam prep, test preparation, homework club, Musikunterricht,
  Klavierunterricht, education, careers, tutoring, training provider, exam preparation, school, test prep,
  driving school, driving lessons, Bildung, Ausbildung, Schule, Nachhilfe, Fahrschule, Akademie, educación, formación,
  escuela, clases particulares, autoescuela, éducation, formation, école, soutien scolaire, auto-école, educação,
  escola, istruzione, formazione, scuola, Opleiding, Opleidingen, school, onderwijs, Utbildning, skola, 教育, 塾,
  予備校, 自動車学校
1296: corporate training, leadership training, first aid course, sales training, executive coaching,
  language training for companies, retraining, career change course, adult education, evening classes,
  continuing education, professional development, further education, upskilling, Erwachsenenbildung, Weiterbildung,
  Weiterbildungen, Volkshochschule, Fortbildung, educación para adultos, formación continua, formation continue,
  formation professionnelle, formation pour adultes, vuxenutbildning, bijscholing
1297: forklift licence, licence training, hgv training, trade certificate, security licence,
  project management certification, language certificate, Führerschein für Lkw, Staplerschein, certification,
  certificate program, professional certificate, certificate course, bootcamp, coding bootcamp, IT certification,
  Zertifikat, Zertifizierung, Zertifikatskurs, certificación, certification professionnelle, 資格
1298: university, college, degree, bachelor, bachelor's degree, universities, business school, undergraduate, campus,
  Universität, Hochschule, Fachhochschule, Studium, Studiengang, universidad, grado universitario, université,
  école de commerce, licence universitaire, universidade, faculdade, università, corso di laurea, Universiteit,
  hogeschool, universitet, högskola, 大学
1299: mba, master's degree, masters degree, master's programme, postgraduate, phd, executive mba, grad school,
  graduate school, emba, Masterstudium, Masterstudiengang, Promotion an der Uni, posgrado, doctorado, máster,
  maestría, máster universitario, executive education, mastère, troisième cycle, pós-graduação, mestrado,
  laurea magistrale, masteropleiding, masterprogram, 大学院
1300: education app, learning app, kids learning app, study app, math app, flashcards app, Lern-App, Lernapp,
  app educativa, application éducative, 学習アプリ
1301: truck driver jobs, driver recruitment, teacher recruitment, nurse recruitment, care jobs, engineering jobs,
  tech jobs, hospitality jobs, career fair, open positions, vacancies, part-time jobs, warehouse jobs,
  graduate scheme, traineeship, nurses wanted, drivers wanted, hiring drivers, seasonal jobs, recruiting campaign,
  freelance jobs, freelance marketplace, internships, internship, Praktikum, Azubi, Fachkräfte gesucht, Minijob,
  prácticas, stage en entreprise, jobs, job portal, job search, job vacancies, job platform, recruitment,
  hiring campaign, job site, careers site, job app, employer branding, temp agency, we are hiring, Jobs,
  Stellenangebote, Jobbörse, Stellenportal, Jobportal, Arbeitsvermittlung, Recruitingkampagne, Mitarbeitersuche,
  empleo, ofertas de empleo, portal de empleo, bolsa de trabajo, emploi, offres d'emploi, intérim, agence d'intérim,
  site d'emploi, vagas de emprego, emprego, offerte di lavoro, agenzia per il lavoro, vacatures, vacaturesite,
  lediga jobb, jobbsajt, 求人, 転職
1302: higher education, enseignement supérieur, educación superior
1303: language learning, language course, language school, learn english, english course, language app,
  spanish lessons, learn languages, Sprachkurs, Sprachschule, Englischkurs, Sprachlern-App, Sprachen lernen,
  curso de idiomas, clases de inglés, aprender inglés, academia de idiomas, idiomas, cours d'anglais,
  apprendre l'anglais, école de langues, apprentissage des langues, cours de langue, curso de inglês,
  escola de idiomas, corso di inglese, corsi di lingua, taalcursus, talencursus, språkkurs, 英会話, 語学
1304: marketing course, coding course, photography course, design course, data science course, programming course,
  ai course, finance course, business course, writing course, online course, online courses, e-learning, elearning,
  online learning, mooc, online classes, online training, online education, Onlinekurs, Online-Kurs, Onlinekurse,
  Fernstudium, cursos online, curso online, formación online, cours en ligne, formation en ligne, cursos on-line,
  corsi online, online cursus, onlinekurs, オンライン講座
1305: primary school, elementary school, private school, international school, boarding school, high school,
  preschool, Grundschule, Privatschule, Internat, Gymnasium, colegio, colegio privado, escuela primaria, école privée,
  école primaire, collège privé, scuola privata, basisschool, grundskola, 小学校, 幼稚園
1307: distance learning, formación a distancia, formation à distance, Fernkurs, Fernschule
1308: homeschooling, home school
1309: paid surveys, online surveys, survey app, Umfragen, encuestas pagadas, sondages rémunérés
1310: multi-level marketing, mlm, network marketing
1311: remote work, work from home, home office, teletrabajo, télétravail
1312: study skills, exam revision, study help, homework help, Hausaufgabenhilfe
1313: teaching materials, lesson plans, Unterrichtsmaterial, recursos para profesores
1314: trade school, vocational school, apprenticeship, apprenticeships, vocational training, Berufsschule, Lehrstelle,
  Ausbildungsplatz, formación profesional, apprentissage, alternance, ITS, mbo, yrkesutbildning, 専門学校
1315: oktoberfest, carnival, parade, street food festival, food festival, wine festival, open day, gala,
  city festival, event, events, festival, fair, trade show tickets, escape room, fun fair, Veranstaltung,
  Veranstaltungen, Festival, evento, eventos, événement, événements, festivals, evento dal vivo, evenement, Evenemang,
  イベント
1316: auction, auctions, auction house, Auktion, Auktionshaus, subasta, subastas, vente aux enchères, asta
1317: cinema, movie, film, movie theater, film release, movie premiere, film festival, blockbuster, movie tickets,
  Kino, Kinofilm, Film, Filmstart, cine, película, estreno de película, cinéma, film au cinéma, sortie de film, filme,
  prima cinema, bioscoop, bio, biofilm, 映画, 映画館
1318: comedy show, stand-up, stand up comedy, comedian, comedy club, Kabarett, Comedy-Show, Comedyshow, monólogos,
  comedia en vivo, humoriste, one man show, お笑い
1319: band tour, tour tickets, arena tour, orchestra, gospel choir, world tour, rapper, singer, band, dj set, concert,
  concerts, live music, concert tickets, tour dates, music tour, gig, gigs, album tour, music festival, Konzert,
  Konzerte, Konzertkarten, Konzerttickets, Tournee, Musikfestival, concierto, conciertos, entradas de conciertos,
  entradas para conciertos, festival de música, gira de conciertos, tournée, places de concert, festival de musique,
  shows ao vivo, show musical, ingressos para show, concerti, concerto, biglietti concerti, concertkaartjes, konsert,
  konsertbiljetter, コンサート, ライブチケット, 音楽フェス
1320: conference, workshop, seminar, summit, webinar, congress, lecture, tech conference, hackathon, Konferenz,
  Kongress, Tagung, Seminar, Vortrag, conferencia, congreso, taller, seminario, conférence, séminaire,
  salon professionnel, convegno, congresso, konferens, セミナー
1321: immersive experience, art fair, design fair, car show, boat show tickets, wedding fair, exhibition, expo,
  trade fair, trade show, Messe, Fachmesse, Ausstellung, feria, exposición, exposition, foire, fiera, mostra, beurs,
  Tentoonstelling, mässa, utställning, 展示会
1322: comic con, fan convention, gaming convention, anime convention, コミケ
1323: fashion week, fashion show, Modenschau, desfile de moda, défilé de mode
1324: nightclub, club night, nightlife, dj night, party, rave, disco, Nachtclub, Clubnacht, Diskothek, discoteca,
  vida nocturna, fiesta, boîte de nuit, soirée, nattklubb, クラブイベント
1325: half marathon, 10k run, fun run, charity run, obstacle race, cycling race, golf tournament, grand prix,
  boxing match, darts world cup, ice hockey game, playoffs, world championships, sporting event, sports event,
  marathon, race entry, football match, season tickets, match tickets, football tickets, basketball game,
  basketball tickets, running event, triathlon, sports club tickets, Sportveranstaltung, Marathon, Fußballspiel,
  Dauerkarte, Stadtlauf, evento deportivo, partido de fútbol, maratón, abonos de temporada, événement sportif,
  match de foot, billets de match, partita di calcio, voetbalwedstrijd, fotbollsmatch, スポーツ観戦
1326: christmas market, new year's eve party, easter event, halloween event, Weihnachtsmarkt, Silvesterparty,
  mercado navideño, marché de noël, mercatino di natale, julmarknad
1327: broadway, broadway show, west end show, pantomime, puppet theatre, stage play, theatre, theater, musical,
  musicals, play, ballet, opera, theatre tickets, circus, Theater, Musical, Oper, Ballett, Zirkus, Schauspielhaus,
  teatro, ópera, musical de teatro, circo, théâtre, comédie musicale, opéra, spectacle, cirque, spettacolo teatrale,
  teater, 演劇, ミュージカル
1328: family, parenting, parents app, Familie, crianza, parentalité
1329: childcare, babysitter, babysitting, au pair, Kinderbetreuung, Babysitter, guardería y canguros, canguro,
  garde d'enfants, baby-sitter, babysitten, barnvakt
1330: day care, daycare, nursery, nursery school, kindergarten, kita, Kindergarten, Kindertagesstätte, Krippe,
  guardería, escuela infantil, crèche, asilo nido, creche, kinderdagverblijf, kinderopvang, förskola, 保育園
1331: nanny, nanny service, Kindermädchen, niñera, nounou, tata, ベビーシッター
1332: genealogy, family tree, ancestry, dna test, DNA-Test, Ahnenforschung, Stammbaum, genealogía, árbol genealógico,
  généalogie, albero genealogico
1333: after-school club, holiday club, kids club, toddler group, music for babies, forest school, scouts,
  birthday party venue, playgroup, kids theatre, family day out, trampoline park, laser tag, bowling, kids activities,
  summer camp, kids camp, children's party, soft play, indoor playground, holiday camp, Ferienlager, Ferienfreizeit,
  Indoorspielplatz, Kindergeburtstag, campamento de verano, actividades infantiles, colonie de vacances,
  activités pour enfants, campo estivo, sommarläger
1334: senior living, retirement home, care home, retirement community, nursing home, Seniorenheim, Altersheim,
  Pflegeheim, Seniorenresidenz, residencia de ancianos, residencia para mayores, maison de retraite, résidence senior,
  ehpad, casa di riposo, verzorgingshuis, äldreboende, 老人ホーム
1335: finance, financial services, fintech, finance app, financial advice, financial advisor, financial planning,
  insurance and banking, Finanzen, Finanzdienstleister, Finanzdienstleistungen, Finanzberatung, finanzas,
  servicios financieros, asesor financiero, services financiers, conseiller financier, finances, finanças,
  servizi finanziari, consulente finanziario, financiële diensten, finanstjänster, 金融
1336: accountant, accountants, bookkeeping, bookkeeper, accounting firm, accounting, Buchhaltung, Wirtschaftsprüfer,
  contable, gestoría, asesoría contable, contabilidad, comptable, expert-comptable, comptabilité, contabilidade,
  commercialista, boekhouder, accountantskantoor, redovisning, bokföring, 会計士, 税理士
1337: card reader, card terminal, point of sale payments, instant payments, payroll card, challenger bank,
  children's bank account, safe deposit box, foreign exchange, currency exchange, multi-currency account,
  kids account, joint account, student account, high-yield savings, interest rate on savings, Kinderkonto,
  international transfers, digital wallet, mobile wallet, payments, payment terminal, bank, banking, bank account,
  credit union, checking account, current account, savings account, savings, neobank, online bank, banking app,
  mobile banking, digital bank, business account, debit card, money transfer, remittance, payment app, fixed deposit,
  overnight deposit account, Bank, Banken, Konto, Girokonto, Sparkonto, Tagesgeld, Festgeld, Bankkonto,
  Geschäftskonto, Sparkasse, Onlinebank, Kontoeröffnung, Überweisung ins Ausland, banco, bancos, cuenta bancaria,
  cuenta corriente, cuenta de ahorro, banca online, banca móvil, cuenta nómina, app de pagos, banque, compte bancaire,
  compte courant, compte en banque, livret d'épargne, épargne, banque en ligne, néobanque, conta bancária,
  conta corrente, banco digital, poupança, banca, conto corrente, conto bancario, conto deposito, bankrekening,
  spaarrekening, Betaalrekening, bankkonto, sparkonto, 銀行, 銀行口座, 口座開設, 預金
1338: credit repair, credit score, credit report, debt consolidation, debt relief, debt counselling,
  Schuldnerberatung, Bonität, reunificación de deudas, rachat de crédit, surendettement, schuldhulp, pożyczka
1339: credit card, credit cards, rewards card, travel credit card, prepaid card, Kreditkarte, Kreditkarten,
  tarjeta de crédito, tarjetas de crédito, carte de crédit, carte bancaire, cartão de crédito, carta di credito,
  creditcard, kreditkort, クレジットカード
1340: phone insurance, bike insurance, bicycle insurance, gadget insurance, wedding insurance, landlord insurance,
  professional indemnity, cyber insurance, income protection, disability insurance, Fahrradversicherung,
  Berufsunfähigkeitsversicherung, Handyversicherung, assurance vélo, seguro de móvil, insurance, insurer,
  insurance company, liability insurance, insurance broker, dental insurance plan, business insurance,
  legal expenses insurance, Versicherung, Versicherungen, Haftpflicht, Haftpflichtversicherung, Rechtsschutz,
  Rechtsschutzversicherung, Unfallversicherung, seguro, seguros, aseguradora, compañía de seguros, assurance,
  assurances, assureur, mutuelle d'assurance, assicurazione, assicurazioni, Verzekering, Verzekeringen, verzekeraar,
  Försäkring, försäkringar, försäkringsbolag, 保険
1341: motorcycle insurance, scooter insurance, truck insurance, young driver insurance, car insurance, auto insurance,
  motor insurance, vehicle insurance, van insurance, motorbike insurance, Autoversicherung, KFZ-Versicherung,
  Kfz Versicherung, Fahrzeugversicherung, Motorradversicherung, seguro de coche, seguro de auto, seguro de autos,
  seguro de moto, assurance auto, assurance voiture, assurance automobile, assurance moto, seguro auto,
  seguro automóvel, seguro de carro, assicurazione auto, assicurazione moto, rc auto, autoverzekering, bilförsäkring,
  自動車保険, 車の保険
1342: home insurance, house insurance, household insurance, homeowners insurance, contents insurance,
  renters insurance, tenant insurance, building insurance, Hausratversicherung, Wohngebäudeversicherung,
  Gebäudeversicherung, seguro de hogar, seguro del hogar, seguro de casa, assurance habitation, assurance maison,
  seguro residencial, assicurazione casa, woonverzekering, inboedelverzekering, opstalverzekering, hemförsäkring,
  火災保険
1343: funeral plan, key person insurance, final expense, life insurance, term life, funeral insurance,
  Lebensversicherung, Risikolebensversicherung, Sterbegeldversicherung, seguro de vida, seguro de decesos,
  assurance vie, assurance décès, assicurazione vita, assicurazione sulla vita, levensverzekering,
  uitvaartverzekering, livförsäkring, 生命保険
1344: long-term care insurance, critical illness cover, medical cover, expat health insurance, Pflegeversicherung,
  dental plan, health insurance, medical insurance, private medical, health plan, medicare, dental insurance,
  Krankenversicherung, Krankenkasse, Zahnzusatzversicherung, private Krankenversicherung, seguro de salud,
  seguro médico, seguro dental, assurance santé, mutuelle, mutuelle santé, complémentaire santé, plano de saúde,
  seguro saúde, assicurazione sanitaria, zorgverzekering, ziektekostenverzekering, sjukförsäkring, 医療保険, 健康保険
1345: pet insurance, dog insurance, cat insurance, Tierversicherung, Hundeversicherung, Tierkrankenversicherung,
  seguro para mascotas, seguro de perro, assurance animaux, assurance chien, assicurazione animali, dierenverzekering,
  hundförsäkring, ペット保険
1346: travel insurance, trip insurance, holiday insurance, travel cover, Reiseversicherung,
  Auslandskrankenversicherung, Reiserücktrittsversicherung, seguro de viaje, assurance voyage, seguro viagem,
  assicurazione viaggio, reisverzekering, reseförsäkring, 旅行保険, 海外旅行保険
1347: insurance app, insurtech, Versicherungs-App, app de seguros
1348: equity release, mortgage advice, remortgage, bridging loan, buy-to-let mortgage, home equity loan,
  construction loan, prêt relais, assurance emprunteur, mortgage, mortgages, home loan, home loans, mortgage broker,
  refinancing, Hypothek, Baufinanzierung, Immobilienfinanzierung, Baukredit, Immobilienkredit, hipoteca, hipotecas,
  préstamo hipotecario, crédit immobilier, prêt immobilier, hypothèque, financiamento imobiliário, crédito habitação,
  mutuo, mutui, mutuo casa, Hypotheek, hypotheken, bolån, 住宅ローン
1349: business loan, instant loan, home improvement loan, microloan, debt financing, invoice financing,
  salary advance, cash advance, klein kredit, loan, loans, personal loan, payday loan, instant loan, quick cash,
  cash loan, consumer credit, car loan, buy now pay later, Kredit, Kredite, Ratenkredit, Sofortkredit, Konsumkredit,
  Darlehen, Autokredit, préstamo, préstamos, préstamo personal, crédito rápido, créditos, crédit, prêt,
  prêt personnel, crédit à la consommation, empréstimo, empréstimo pessoal, crédito pessoal, prestito, prestiti,
  prestito personale, lening, Leningen, persoonlijke lening, lån, privatlån, ローン, カードローン
1350: annuities, annuity, pension transfer, workplace pension, retirement calculator, retirement planning, pension,
  pensions, pension plan, retirement savings, 401k, ira account, private pension, Altersvorsorge, Rente,
  Rentenversicherung, Riester, plan de pensiones, jubilación, retraite, plan épargne retraite, épargne retraite,
  previdência privada, aposentadoria, fondo pensione, pensione, Pensioen, tjänstepension, 年金, iDeCo
1351: stock trading platform, forex, forex trading, cfd trading, options trading, savings plan etf, ETF-Sparplan,
  gold investment, crowdfunding investment, real estate fund, peer to peer lending, financial advisor investing,
  stocks, investing, investments, investment, shares, etf, etfs, brokerage, broker, stock trading, trading,
  index funds, mutual funds, wealth management, private banking, asset management, asset manager, bonds, hedge fund,
  fund, Aktien, Geldanlage, Investmentfonds, Fonds, Depot, Wertpapiere, Vermögensverwaltung, Börse, Onlinebroker,
  acciones, inversión, inversiones, fondos de inversión, bolsa de valores, actions en bourse, bourse, investissement,
  investissements, placements, fonds d'investissement, gestion de patrimoine, investimentos, ações, investimento,
  investimenti, azioni, borsa, beleggen, aandelen, beleggingen, aktier, fonder, investeringar, 投資, 株, 証券,
  投資信託, NISA
1352: investment app, trading app, stock app, budgeting app, money management app, personal finance app, robo advisor,
  saving app, micro-investing, copy trading, Trading-App, Finanz-App, Haushaltsbuch-App, Spar-App, Robo-Advisor,
  app de inversión, app de finanzas, app de ahorro, application d'investissement, appli de budget,
  app de investimentos, app per investire, beleggingsapp, spaar-app, 投資アプリ, 家計簿アプリ
1353: student loan, financial aid, student finance, tuition loans, Studienkredit, BAföG, préstamo estudiantil,
  becas y préstamos, prêt étudiant, studielån, 奨学金
1354: tax, taxes, tax return, tax software, tax preparation, tax advisor, tax app, Steuererklärung, Steuer,
  Steuerberater, Steuer-App, Steuersoftware, Lohnsteuerhilfe, declaración de la renta, impuestos, asesor fiscal,
  déclaration d'impôts, impôts, conseiller fiscal, imposto de renda, dichiarazione dei redditi, belastingaangifte,
  Belastingadviseur, deklaration skatt, 確定申告, 税金
1355: gastronomy, hospitality, food service, Gastronomie, gastronomía, restauration, ristorazione, horeca
1356: wedding cake, cake delivery, custom cakes, bagel shop, pretzel shop, macarons, bakery, bakeries, patisserie,
  cake shop, donut shop, cupcakes, Bäckerei, Bäcker, Konditorei, panadería, pastelería, boulangerie, pâtisserie,
  padaria, panificio, pasticceria, forno artigianale, bakkerij, Bakker, bageri, パン屋, ケーキ屋
1357: catering, caterer, Partyservice, traiteur, servicio de catering
1358: fast food, burgers, burger restaurant, drive-through, quick service restaurant, fried chicken, kebab, hot dogs,
  burger joint, taco chain, fast food chain, Schnellrestaurant, Burger, Döner, Imbiss, comida rápida, hamburguesas,
  hamburguesería, restauration rapide, hamburgers, fast-food, lanchonete, hamburgueria, paninoteca, snackbar,
  hamburgare, snabbmat, ファストフード, ハンバーガー
1359: ghost kitchen, dark kitchen, lunch delivery, pizza place delivery, food courier, veg box, fruit delivery,
  office lunch delivery, food delivery, takeaway, takeout, delivery app, food delivery app, grocery delivery,
  online grocery, pizza delivery, meal delivery, quick commerce, Lieferdienst, Essenslieferung, Lieferservice,
  Pizzalieferdienst, Lebensmittellieferdienst, Lieferando, comida a domicilio, reparto de comida, entrega de comida,
  pedidos de comida, livraison de repas, livraison à domicile, livraison de courses, delivery de comida,
  entrega de alimentos, consegna a domicilio, cibo a domicilio, maaltijdbezorging, bezorgdienst, thuisbezorgd,
  matleverans, hemkörning, 出前, フードデリバリー
1360: pizza place, pizza restaurant, noodle bar, tea room, ice cream parlour, gelateria, fine dining, buffet,
  sushi bar, vegan restaurant, beach club, food hall, food truck, Eisdiele, heladería, glacier artisanal, restaurant,
  restaurants, dining, diner, bistro, steakhouse, pizzeria, cafe, coffee shop, coffee house, coffee chain, brunch,
  sushi, tapas, ramen, tea house, Restaurant, Restaurants, Café, Kaffeehaus, Gasthaus, Wirtshaus, Gaststätte,
  restaurante, restaurantes, cafetería, marisquería, bar de tapas, cafés, salon de thé, brasserie, ristorante,
  ristoranti, trattoria, caffetteria, Eetcafé, restaurang, krog, レストラン, カフェ, ラーメン屋, 寿司屋
1361: gambling, betting, bookmaker, Glücksspiel, apuestas, juegos de azar, jeux d'argent, jogos de azar,
  gioco d'azzardo, scommesse, gokken, kansspelen, spelbolag, ギャンブル
1362: casino, casinos, online casino, slots, poker, roulette, blackjack, slot machines, bingo, Spielbank, Spielothek,
  Casino, Online-Casino, casino online, tragaperras, casino en ligne, machines à sous, cassino, casinò, gokkast,
  nätcasino, カジノ
1363: contest, sweepstakes, prize draw, competition prize, Gewinnspiel, Preisausschreiben, sorteo,
  concurso con premio, jeu-concours, concorso a premi, 懸賞
1364: giveaway, giveaways, Verlosung
1365: lottery syndicate, euromillions, powerball, christmas lottery, lotto ticket, charity lottery, Eurojackpot,
  lotería de navidad, lottery, lotto, scratch cards, scratchcards, jackpot, lottery tickets, Lotterie, Lotto,
  Rubbellose, lotería, rasca y gana, loterie, loto, tickets à gratter, loteria, lotteria, gratta e vinci, Loterij,
  lotteri, trisslott, 宝くじ
1366: sports betting, sportsbook, football betting, betting app, bet on sports, horse racing bets, odds, Sportwetten,
  Sportwette, Wettanbieter, Wetten, apuestas deportivas, casa de apuestas, paris sportifs, paris en ligne,
  apostas esportivas, casa de apostas, scommesse sportive, sportweddenschappen, sportspel, vadslagning,
  スポーツベッティング, 競馬
1367: virtual betting, social casino, fantasy betting
1368: sustainability, eco-friendly, sustainable, Nachhaltigkeit, sostenibilidad, développement durable, sostenibilità,
  duurzaamheid, hållbarhet
1369: eco products, sustainable products, zero waste, refillable, nachhaltige Produkte,
  productos ecológicos sostenibles, produits écologiques
1370: carbon offset, carbon offsetting, co2 compensation, CO2-Kompensation, compensación de carbono,
  compensation carbone
1371: personalized mugs, experience days, gift box, advent calendar, Adventskalender, secret santa, Valentinstag,
  wedding gifts, birthday presents, gifts, gift, christmas gifts, mother's day gifts, present ideas,
  personalised gifts, gift ideas, photo gifts, Geschenke, Geschenkideen, Geschenk, Weihnachtsgeschenke, regalos,
  ideas de regalo, cadeaux, idées cadeaux, presentes, regali, Cadeaus, presenter, プレゼント, ギフト
1372: dried flowers, flower subscription, wreath, funeral flowers, flowers, florist, bouquet, bouquets, roses, Blumen,
  Blumenstrauß, Blumenladen, Florist, flores, floristería, ramo de flores, fleurs, fleuriste, bouquet de fleurs,
  fiori, fioraio, Bloemen, bloemist, blommor, blombud, 花, 花束
1373: gift baskets, gift basket, hampers, Geschenkkorb, Präsentkorb, cestas de navidad, cesta de regalo,
  panier cadeau, coffret cadeau, cesti regalo
1374: gift card, gift cards, vouchers, coupons, coupon app, deals app, cashback app, discount codes, Geschenkkarte,
  Gutscheine, Gutschein, tarjeta regalo, cupones, carte cadeau, bons d'achat, codes promo, cartão presente,
  buoni regalo, cadeaubon, presentkort, ギフトカード, クーポン
1375: gift certificate, Geschenkgutschein, experience gifts, Erlebnisgutschein
1376: greeting cards, birthday cards, christmas cards, Grußkarten, Glückwunschkarten, tarjetas de felicitación,
  cartes de vœux, biglietti d'auguri
1377: party supplies, balloons, party decorations, fireworks, Partydeko, Luftballons, Feuerwerk, globos,
  artículos de fiesta, fuegos artificiales, ballons, feux d'artifice, articles de fête
1378: blood pressure monitor, medical alert, wheelchair, mobility scooter, orthopaedics, compression stockings,
  ultrasound, mri scan, menopause clinic, longevity clinic, weight clinic, diabetes care, glucose monitor, first aid,
  hearing test, check-up, health check, blood test, vaccination clinic, knee surgery, private clinic, urologist,
  gynaecologist, cardiologist, paediatrician, Kinderarzt, Frauenarzt, midwife, speech therapy, health care,
  healthcare, medical services, health, clinic, telemedicine, telehealth, online doctor, medical practice, health app,
  hearing aid, Gesundheit, Klinik, Arztpraxis, Telemedizin, Hörgeräte, Hörakustiker, salud, clínica, telemedicina,
  audífonos, santé, clinique, téléconsultation, appareils auditifs, saúde, plano clínico, salute, apparecchi acustici,
  Gezondheidszorg, hoortoestel, hälsovård, vårdcentral, hörapparat, 医療, クリニック, 補聴器
1379: acupuncture, homeopathy, natural medicine, naturopath, alternative medicine, ayurveda, Akupunktur, Homöopathie,
  Heilpraktiker, Naturheilkunde, acupuntura, homeopatía, medicina natural, homéopathie, naturopathe, médecine douce,
  omeopatia, 鍼灸, 漢方
1380: assisted living, betreutes Wohnen, vida asistida, résidence services
1381: chiropractor, chiropractic, osteopath, osteopathy, Chiropraktiker, Osteopath, quiropráctico, osteópata,
  chiropracteur, ostéopathe, 整体
1382: clinical trial, clinical trials, study participants, medical study, klinische Studie, ensayo clínico,
  essai clinique, 治験
1383: lip filler, rhinoplasty, facelift, tummy tuck, hyaluron, aesthetic medicine, plastic surgery, cosmetic surgery,
  botox, breast augmentation, liposuction, aesthetic clinic, cosmetic clinic, fillers, Schönheitschirurgie,
  Schönheits-OP, plastische Chirurgie, cirugía estética, medicina estética, chirurgie esthétique, médecine esthétique,
  cirurgia plástica, chirurgia estetica, plastische chirurgie, plastikkirurgi, 美容整形, 美容外科
1384: oral surgery, dental crowns, dentures, tooth whitening, veneers, Zahnersatz, Zahnaufhellung, dentist, dentists,
  dental, dental clinic, dental care, orthodontist, braces, aligners, dental implants, teeth whitening,
  clear aligners, Zahnarzt, Zahnärzte, Zahnmedizin, Zahnklinik, Kieferorthopäde, Zahnimplantate, Zahnspange, dentista,
  clínica dental, ortodoncia, implantes dentales, brackets, dentiste, cabinet dentaire, orthodontiste,
  implant dentaire, appareil dentaire, clínica odontológica, aparelho dentário, studio dentistico, ortodonzia,
  Tandarts, tandartspraktijk, beugel, Tandläkare, tandvård, 歯医者, 歯科, 歯科医院, 矯正歯科
1385: Hautarztpraxis, mole check, eczema treatment, dermatology, dermatologist, acne treatment, skin clinic, Hautarzt,
  Dermatologe, dermatólogo, dermatología, dermatologue, dermatologo, huidarts, hudläkare, 皮膚科
1386: pharmacy, drugstore, chemist, online pharmacy, drugstores, Apotheke, Onlineapotheke, Drogerie, Drogeriemarkt,
  farmacia, parafarmacia, pharmacie, parapharmacie, farmácia, Apotheek, drogist, apotek, 薬局, ドラッグストア
1387: fertility clinic, ivf, fertility treatment, egg freezing, family planning, Kinderwunsch, Kinderwunschklinik,
  clínica de fertilidad, reproducción asistida, fecundación in vitro, fertilité, pma, clinica della fertilità,
  fertiliteitskliniek, 不妊治療
1388: gp, general practitioner, family doctor, doctor, doctors, physician, primary care, Hausarzt, Arzt,
  Allgemeinarzt, médico de cabecera, médico, médecin, médecin généraliste, médico de família, medico di base,
  huisarts, läkare, 内科
1389: elder care, senior care, live-in care, home nursing, dementia care, respite care, personal alarm for seniors,
  meals on wheels, home care services, home healthcare, caregiver, elderly care at home, ambulante Pflege,
  Pflegedienst, häusliche Pflege, cuidado a domicilio, ayuda a domicilio, aide à domicile, soins à domicile,
  assistenza domiciliare, thuiszorg, hemtjänst, 訪問介護, 介護
1390: hospital, hospitals, surgery center, children's hospital, Krankenhaus, Spital, hospitales, hôpital, ospedale,
  Ziekenhuis, Sjukhus, 病院
1391: adhd assessment, autism assessment, grief counselling, eating disorder, sleep therapy, hypnotherapy,
  addiction help, family therapy, psychiatric clinic, couples therapy, marriage counselling, burnout,
  stress management, anxiety app, depression help, alcohol rehab, self-help groups, life coach, coaching, Coaching,
  therapy, therapist, mental health, psychologist, counselling, counseling, psychotherapy, psychiatrist, therapy app,
  mental health app, online therapy, rehab, addiction treatment, Psychotherapie, Psychologe, Therapie,
  seelische Gesundheit, terapia, terapia online, psicólogo, salud mental, thérapie, psychologue, santé mentale,
  psicoterapia, psicólogo online, psicologo, geestelijke gezondheid, psycholoog, terapi, psykolog, psykisk hälsa,
  メンタルヘルス, カウンセリング
1392: physiotherapy, physiotherapist, physical therapy, physio, Physiotherapie, Physiotherapeut, Krankengymnastik,
  fisioterapia, fisioterapeuta, kinésithérapie, kinésithérapeute, kiné, fisioterapista, fysiotherapie, sjukgymnast,
  fysioterapeut, 理学療法
1393: doctor booking, find a doctor, appointment booking app, Arzttermine, cita médica online,
  prise de rendez-vous médical
1394: symptom checker, period tracker, health tracker, Symptom-Checker
1395: optician, eyeglasses, glasses, contact lenses, eye doctor, lasik, laser eye surgery, eye care, spectacles,
  optometrist, Brille, Brillen, Optiker, Kontaktlinsen, Augenarzt, Augenlasern, gafas, óptica, lentillas,
  lentes de contacto, oftalmólogo, lunettes, opticien, lentilles de contact, ophtalmologue, óculos, ótica, occhiali,
  ottico, lenti a contatto, Brillen, contactlenzen, Opticien, glasögon, optiker, kontaktlinser, メガネ, 眼鏡,
  コンタクトレンズ
1396: home services, garden services, handyman app, Hausdienstleistungen, servicios para el hogar,
  services à domicile, boiler, heating installation, hvac, heating, Heizung, Wärmepumpe, heat pump, caldera,
  calefacción, bomba de calor, chauffage, pompe à chaleur, chaudière, riscaldamento, pompa di calore, caldaia,
  warmtepomp, cv-ketel, värmepump, electrician, Elektriker, electricista, électricien, elettricista, elektricien,
  電気工事
1397: appliance repair, washing machine repair, Hausgeräte-Reparatur, reparación de electrodomésticos,
  réparation électroménager
1398: home security, alarm system, burglar alarm, security system, Alarmanlage, alarmas, alarma para casa,
  sistema de alarma, système d'alarme, alarme maison, télésurveillance, allarme casa, alarmsysteem, hemlarm,
  ホームセキュリティ
1399: flooring, parquet, laminate, carpet installation, floor tiles, Bodenbeläge, Parkett, Laminat, Fliesen, suelos,
  parquet flotante, carrelage, revêtement de sol, pavimenti, piastrelle, vloeren, golv, フローリング
1400: interior design app, paint visualizer, diy app, room planner app, home design app
1401: emergency kit, disaster preparedness, Notvorrat, 防災
1402: smoke detector, fire extinguisher, Rauchmelder, detector de humo, détecteur de fumée
1403: electricity provider, gas provider, electricity tariff, energy supplier, electricity supplier, energy tariff,
  power tariff, gas and electricity, energy deal, Stromanbieter, Stromtarif, Gasanbieter, Gastarif, Stadtwerke, Strom,
  Strom und Gas, tarifa de luz, luz y gas, compañía de luz, tarifa eléctrica, fournisseur d'électricité,
  électricité et gaz, offre électricité, luce e gas, fornitore di energia, energieleverancier, stroom en gas, elavtal,
  電気料金, 電力プラン, ガス会社
1404: loft insulation, underfloor heating, damp proofing, staircase, decking, fence, fencing, Dämmung, Zaun,
  roof repair, gutter cleaning, insulation, locksmith, Schlüsseldienst, plastering, tiling, tiler, cerrajero,
  serrurier, home improvement, home renovation, diy, roofing, roofer, house painter, painter, handyman, carpenter,
  home repair, Renovierung, Handwerker, Dachdecker, Maler, Heimwerken, Tischler, Schreiner, reformas, reforma de casa,
  pintor, carpintero, rénovation, travaux maison, couvreur, peintre en bâtiment, artisan, menuisier, ristrutturazione,
  imbianchino, falegname, klusbedrijf, verbouwing, schilder, renovering, hantverkare, リフォーム
1405: smart home app, home monitoring app, Smart-Home-App
1406: find a tradesman, tradesperson app, contractor reviews, home service marketplace, Handwerkerportal
1407: window cleaners, office cleaning, end of tenancy cleaning, carpet cleaning, ironing service, sofa cleaning,
  Fensterreinigung, Büroreinigung, cleaning service, house cleaning, cleaner, maid service, housekeeping,
  window cleaning, Gebäudereinigung, Reinigungsfirma, Haushaltshilfe, Putzhilfe, Reinigungskraft,
  servicio de limpieza, limpieza a domicilio, empleada del hogar, femme de ménage, service de ménage,
  ménage à domicile, entreprise de nettoyage, diarista, impresa di pulizie, pulizie domestiche, schoonmaakbedrijf,
  schoonmaakster, städfirma, hemstädning, städhjälp, 家事代行, ハウスクリーニング
1408: landscaping, landscaper, landscape design, garden design, Gartenbau, Landschaftsbau, paisajismo, paysagiste,
  hovenier, trädgårdsanläggning
1409: garden landscaping, hedge cutting, lawn mowing service, gardener, lawn care, garden maintenance, tree service,
  Gärtner, Gartenpflege, jardinero, jardinier, entretien de jardin, giardiniere, tuinman, trädgårdsmästare
1410: rat control, mouse control, rodent control, bed bugs, wasp nest removal, termite treatment, cockroach control,
  exterminator, pest control, pest control service, Kammerjäger, Schädlingsbekämpfung, control de plagas, fumigación,
  dératisation, désinsectisation, disinfestazione, ongediertebestrijding, skadedjur, 害虫駆除
1411: blocked drains, drain cleaning, leak repair, Rohrreinigung, plumber, plumbing, Klempner, Installateur,
  fontanero, plomero, plombier, plomberie, encanador, idraulico, loodgieter, rörmokare, 水道修理
1412: swimming pool, pools, pool installation, hot tub, jacuzzi, sauna, Schwimmbad, Swimmingpool, Poolbau, Whirlpool,
  piscina, piscinas, piscine, piscines, zwembad aanleg, プール工事
1413: remodeling, kitchen remodeling, bathroom renovation, home extension, loft conversion, Umbau, Badsanierung,
  Sanierung, reforma de cocina, reforma de baño, rénovation salle de bain, extension maison, ristrutturazione bagno
1414: water services, water utility, water company, Wasserwerke, compañía de agua, compagnie des eaux
1415: blackout curtains, garage door, front door, door installation, roller blinds, pergola, windows and doors,
  window installation, double glazing, blinds, curtains, shutters, conservatory, Fenster, Fensterbau, Rollläden,
  Vorhänge, Jalousien, ventanas, persianas, cortinas, fenêtres, rideaux, volets, finestre, infissi, tende,
  kozijnen, gordijnen, fönster, gardiner, カーテン
1416: conveyancing, employment law, immigration law, legal insurance app, divorce, mediation, data protection advice,
  wills, will writing, tenant rights, trademark registration, company formation, patent, legal services, legal,
  legal advice, legal tech, Rechtsberatung, asesoría legal, servicios jurídicos, services juridiques,
  conseil juridique, servizi legali, juridisch advies, juridisk rådgivning, 法律相談
1417: family lawyer, criminal defence, tax lawyer, employment lawyer, tribunal lawyer, legal aid, probate lawyer,
  lawyer, lawyers, law firm, attorney, solicitor, divorce lawyer, notary, immigration lawyer, injury lawyer, Anwalt,
  Rechtsanwalt, Anwaltskanzlei, Kanzlei, Notar, abogado, abogados, bufete, despacho de abogados, notario, avocat,
  avocats, cabinet d'avocats, notaire, advogado, advocacia, avvocato, studio legale, notaio, Advocaat,
  advocatenkantoor, advokat, advokatbyrå, 弁護士, 法律事務所
1418: bail bonds, Kaution, fianza
1419: media company, media, publisher, Medien, Verlag, medios, médias, éditeur, casa editrice, uitgeverij, förlag,
  メディア
1420: social network, social media app, blog, forum, messaging app, messenger, community app, chat app,
  soziales Netzwerk, red social, redes sociales, réseau social, rete sociale, SNS
1421: book review app, reading app, Lese-App
1422: romance novel, cookbooks, biography, audio drama, kids books, graphic novel, poetry collection, textbooks,
  memoir, Hörbuch-App, Sachbuch, Thriller, books, book, audiobook, audiobooks, novel, novels, ebook, ebooks,
  bookstore, book launch, comics, manga, children's book, cookbook, bestseller, thriller novel, bookshop,
  book subscription, audiobook app, Bücher, Buch, Hörbuch, Hörbücher, Roman, Krimi, Kinderbuch, Kochbuch,
  Buchhandlung, Buchladen, libros, libro, audiolibros, novela, librería, cuento infantil, livre, livres, roman,
  audiolivre, librairie, bande dessinée, livros, livraria, libri, audiolibri, libreria, romanzo, Boeken, Boek,
  luisterboek, böcker, Bok, ljudbok, ljudböcker, bokhandel, 本, 書籍, 小説, 漫画, オーディオブック
1423: casual games, casual game, hyper-casual, Gelegenheitsspiele, juegos casuales
1424: idle game, clicker game, casual puzzle, word game app, trivia app, card game app, match three, merge game,
  kids game app, mobile game, mobile games, mobile gaming, game app, casual mobile game, puzzle app, match-3,
  gaming app, quiz app, Handyspiel, Mobile Game, Spiele-App, Handyspiele, juego para móvil, juego de móvil,
  juegos para móviles, juego móvil, jeu mobile, jeux mobiles, jeu sur mobile, jogo para celular, jogo mobile,
  gioco per cellulare, gioco mobile, mobiel spel, mobiele game, mobilspel, スマホゲーム, ゲームアプリ, モバイルゲーム
1425: esports, e-sports, core gaming, online game, mmorpg, multiplayer game, shooter game, gaming, pc gaming,
  Online-Spiel, Onlinespiel, juego online, jeu en ligne, jogo online, gioco online, e-sport, オンラインゲーム,
  eスポーツ
1426: rpg app, strategy game app, battle royale app, mobile rpg, mobile strategy game
1427: vinyl, cd, vinyl records, new album, album release, single release, record label, music release, new single,
  ep release, Schallplatten, Vinyl, neues Album, Albumveröffentlichung, disco nuevo, nuevo álbum, vinilos,
  discográfica, nouvel album, vinyles, sortie d'album, maison de disques, novo álbum, nuovo album, nieuw album,
  nytt album, skivbolag, 新曲, アルバム, レコード
1428: dvd, blu-ray, dvds, bluray, DVD
1429: live tv, tv channel, tv show, tv series, television, broadcaster, Fernsehsender, Fernsehen, TV-Sender, TV-Serie,
  canal de televisión, serie de televisión, chaîne de télé, série télé, emissora, canale tv, tv-kanaal, tv-kanal,
  テレビ番組
1430: fashion magazine, sports magazine, comic magazine, digital newspaper, e-paper, weekly magazine, newspaper,
  magazine, newspaper subscription, magazines, Zeitung, Zeitschrift, Magazin, Zeitungsabo, Abo der Zeitung, periódico,
  revista, journal quotidien, journaux, presse, abonnement presse, jornal, giornale, rivista, quotidiano, krant,
  tijdschrift, tidning, tidskrift, 新聞, 雑誌
1431: anime streaming, sports streaming, film streaming, football streaming, karaoke app, music app,
  streaming service, streaming, music streaming, video streaming, streaming platform, video on demand, svod,
  series streaming, streaming app, Streamingdienst, Musikstreaming, Streaming-Dienst, plataforma de streaming,
  servicio de streaming, música en streaming, plateforme de streaming, service de streaming, serviço de streaming,
  servizio di streaming, streamingdienst, streamingtjänst, 動画配信, 音楽配信
1432: finance newsletter, business news, local news, fact checking, investigative journalism, tech news, news,
  news app, news site, newsletter, Nachrichten, Nachrichten-App, noticias, app de noticias, actualités,
  info en continu, notícias, notizie, nieuws, nieuwssite, nyheter, ニュース
1433: daily news podcast, radio campaign, audio drama podcast, interview podcast, podcast, podcasts, radio,
  radio station, podcast launch, podcast series, radio show, Podcast, Podcasts, Radiosender, Radio, Hörspiel,
  emisora de radio, pódcast, émission de radio, station de radio, rádio, podcast app, radiostation, poddradio, podd,
  ポッドキャスト, ラジオ
1434: sports media, sports channel, sports news, Sportnachrichten, noticias deportivas
1435: fantasy sports, fantasy football, fantasy league, daily fantasy, fantasy manager
1436: sports highlights, match highlights
1437: sports analysis, football news, team news
1438: app, mobile app, apps, utility app, App, aplicación, aplicación móvil, application mobile, appli, aplicativo,
  applicazione, アプリ
1439: productivity app, to-do app, note taking app, calendar app, productivity, to do list, planner app,
  Produktivitäts-App, app de productividad, application de productivité, app di produttività
1440: dictionary app, reference app, translator app, translation app, encyclopedia, Übersetzungs-App
1441: search engine, Suchmaschine, buscador, moteur de recherche
1442: weather app, weather forecast, Wetter-App, app del tiempo, météo, 天気アプリ
1443: precious metals, gold, silver, gold bars, bullion, platinum, Gold, Goldbarren, Edelmetalle, oro,
  lingotes de oro, métaux précieux, lingots d'or, ouro, lingotti, goud, guld, 金地金
1445: cash for gold, sell gold, gold buyer, Goldankauf, compro oro, rachat d'or
1448: crypto staking, defi, crypto token, coin launch, bitcoin etf, crypto, cryptocurrency, bitcoin, ethereum,
  blockchain, web3, stablecoin, Krypto, Kryptowährung, Kryptowährungen, criptomonedas, criptomoneda, cripto,
  cryptomonnaie, crypto-monnaie, criptomoedas, criptomoeda, criptovalute, criptovaluta, cryptovaluta, Cryptomunten,
  kryptovaluta, 仮想通貨, 暗号資産, ビットコイン
1449: crypto exchange, bitcoin exchange, crypto wallet, crypto app, buy bitcoin, crypto trading, crypto trading app,
  Kryptobörse, Krypto-App, exchange de criptomonedas, comprar bitcoin, plateforme crypto, acheter des bitcoins,
  corretora de criptomoedas, exchange di criptovalute, cryptobeurs, 仮想通貨取引所
1450: crypto stock, crypto etf
1451: nft drop, nft collection, nft, nfts, nft marketplace, digital collectibles
1452: non-profit, nonprofit, non profit organisation, Verein, gemeinnützig, gemeinnütziger Verein,
  organización sin ánimo de lucro, sin fines de lucro, association à but non lucratif, association,
  organização sem fins lucrativos, associazione no profit, onlus, stichting, ideell förening, NPO
1453: animal rescue, refugee aid, refugees, disaster relief, hunger relief, homeless shelter, cancer research charity,
  children in need, donate now, earthquake relief, orphanage, sponsor a child, legacy giving, charity, charities,
  donation, donations, fundraising, fundraiser, charity appeal, relief fund, foundation charity, donate,
  crowdfunding for charity, animal shelter, food bank, Spenden, Spendenaktion, Hilfsorganisation, Wohltätigkeit,
  Spende, Spendenkampagne, Tierheim, caridad, donaciones, organización benéfica, beneficencia, recaudación de fondos,
  fundación, don, dons, association caritative, appel aux dons, œuvre caritative, collecte de fonds, caridade,
  doações, instituição de caridade, beneficenza, donazioni, raccolta fondi, goed doel, goede doelen, Donaties,
  välgörenhet, insamling, 寄付, 募金, チャリティー
1454: civic organization, community group, neighbourhood group, volunteers, volunteering, Ehrenamt, Bürgerinitiative,
  voluntariado, bénévolat, volontariato, vrijwilligers
1455: business association, farmers association, industry federation, trade union, union, professional association,
  chamber of commerce, federation, Gewerkschaft, Berufsverband, Verband, IHK, sindicato, colegio profesional,
  syndicat, fédération, sindacato, vakbond, fackförbund, 労働組合
1456: army, military recruitment, navy, air force, armed forces, Bundeswehr, ejército, fuerzas armadas, armée,
  esercito, defensie, försvarsmakten, 自衛隊
1457: ngo, human rights organization, environmental organisation, climate organisation, aid organization,
  wildlife conservation, NGO, Umweltorganisation, Naturschutz, Menschenrechtsorganisation, ong,
  organización no gubernamental, organisation non gouvernementale, protection de la nature,
  organizzazione non governativa, miljöorganisation, 国際協力
1458: anti-drug campaign, drug prevention, drink-driving campaign, energy saving campaign, vaccination, hiv awareness,
  mental health awareness, tax office, library, public library, emergency number, food safety, immigration office,
  consumer protection, organ donation, road safety campaign, census, cancer screening, tourism safety,
  climate campaign, water saving, recycling campaign, anti-bullying, domestic violence helpline, helpline, police,
  fire service, public health, public service announcement, stop smoking, quit smoking, health awareness, Rauchstopp,
  psa, public health campaign, vaccination campaign, road safety, government campaign, anti-smoking, public awareness,
  ministry, city council, blood donation, government, public sector, Aufklärungskampagne, Impfkampagne, Ministerium,
  Behörde, Blutspende, Gesundheitskampagne, campaña de vacunación, seguridad vial, ayuntamiento, ministerio,
  donación de sangre, campagne de prévention, sécurité routière, ministère, don du sang, mairie,
  campanha de vacinação, campagna vaccinale, donazione sangue, overheid, bloeddonatie, gemeente, myndighet, 献血,
  政府広報
1459: scholarship, scholarships, Stipendium, beca, becas, bourse d'études, bolsa de estudos, borsa di studio,
  studiebeurs, stipendium
1460: pet tracker, pet microchip, pet tech, puppy training, dog training, puppy classes, dog school, Hundeschule,
  adiestramiento canino, éducation canine, pets, pet ownership, pet owners app, Haustiere, mascotas,
  animaux de compagnie, animali domestici, huisdieren, husdjur, ペット
1461: animal rescue centre, dog rescue, cat adoption, pet adoption, adopt a dog, rescue dogs, Tiervermittlung,
  adopción de perros, adopción de mascotas, adoption d'animaux, adozione cani, 保護犬
1462: breeder, puppies for sale, dog breeder, Züchter, criador de perros, élevage de chiens, allevamento cani
1463: pet app, dog training app, dog walking app, Hunde-App
1464: pet grooming, dog grooming, Hundefriseur, Hundesalon, peluquería canina, toilettage, toelettatura, trimsalon,
  hundtrim, トリミング
1465: dog walking, cat sitting, pet hotel, pet boarding, dog day care, dog minders, pet sitting, dog walker,
  dog sitter, dog boarding, kennels, dog daycare, Hundesitter, Tierpension, Hundebetreuung, paseador de perros,
  residencia canina, garde de chien, garde d'animaux, pension canina, pensione per cani, hondenoppas, hunddagis,
  ペットホテル
1466: vet, veterinarian, veterinary, animal hospital, veterinary clinic, vets, Tierarzt, Tierklinik, Tierarztpraxis,
  veterinario, clínica veterinaria, vétérinaire, clinique vétérinaire, veterinário, clinica veterinaria, dierenarts,
  Veterinär, 動物病院, 獣医
1467: telecom, telecommunications, telco, telecoms, Telekommunikation, Telekommunikationsanbieter, telecomunicaciones,
  operadora, télécom, opérateur télécom, telecomunicações, telecomunicazioni, telekom, 通信会社
1468: satellite internet, rural broadband, 5g home internet, internet box, home wifi, wifi package, internet package,
  internet plan, gigabit internet, Glasfaseranschluss, Internettarif, broadband, home internet, internet provider,
  fibre internet, fiber internet, fibre, wifi at home, internet service provider, dsl, isp, Internetanbieter,
  Glasfaser, DSL, Internetanschluss, Breitband, internet en casa, fibra óptica, fibra, internet y móvil,
  fournisseur d'accès internet, fibre optique, box internet, internet residencial, banda larga, fibra ottica,
  internet casa, connessione internet, internetprovider, glasvezel, bredband, 光回線, インターネット回線
1469: landline, home phone, Festnetz, telefonía fija, téléphone fixe
1470: cable tv, satellite tv, pay tv, tv package, Kabelfernsehen, Pay-TV, televisión de pago, bouquet tv, tv a cabo,
  pay tv pacchetto
1471: roaming, unlimited calls, prepaid phone plan, family mobile plan, Datentarif, Datenvolumen, mobile plan,
  phone plan, cell phone plan, mobile contract, sim only, sim card, phone contract, data plan, prepaid sim, 5g plan,
  esim, mobile operator, mobile network, mobile carrier, unlimited data, sim deal, Handyvertrag, Handytarif,
  Mobilfunk, Mobilfunktarif, SIM-Karte, Mobilfunkanbieter, Prepaid-Tarif, tarifa móvil, tarifas móviles,
  plan de datos, operador móvil, operadora móvil, línea móvil, forfait mobile, forfait téléphonique, opérateur mobile,
  carte sim, plano de celular, chip pré-pago, tarifario móvel, piano tariffario, offerta mobile, operatore mobile,
  telefoonabonnement, mobiel abonnement, mobilabonnemang, mobiloperatör, 格安SIM, 携帯プラン
1472: calling card, international calls, international calling, Auslandsgespräche, llamadas internacionales
1473: pharma, prescription drug, medicine, medication, pharmaceutical, drugs, pharmaceuticals, rx, vaccine, vaccines,
  prescription medicine, Medikamente, Arzneimittel, Medikament, Pharma, Impfstoff, verschreibungspflichtige,
  medicamentos, medicamento, farmacéutica, vacuna, médicaments, médicament, laboratoire pharmaceutique, vaccin,
  remédios, farmaci, medicinali, vaccino, Medicijnen, geneesmiddelen, läkemedel, medicin, 医薬品, 薬, ワクチン
1474: politics, political party, political campaign, political, Politik, Partei, política, partido político,
  politique, parti politique, politica, partito politico, politiek, politisch, politisk, politik, 政治, 政党
1475: ballot measure, Volksabstimmung, ballot initiative
1476: election, elections, get out the vote, voter registration, election campaign, vote, Wahl, Wahlkampf, Wahlen,
  Bundestagswahl, elecciones, campaña electoral, élections, élection, campagne électorale, eleições, eleição,
  elezioni, verkiezingen, verkiezing, valkampanj, riksdagsval, 選挙
1477: pac, super pac, political action committee
1479: candidate, senate candidate, mayor candidate, presidential candidate, Kandidat, Spitzenkandidat,
  candidato a alcalde, candidato político, candidat aux élections, 候補者
1480: political donation, campaign donations, Parteispende
1481: referendum, petition, Volksentscheid, referéndum, référendum, pétition
1482: real estate, property, properties, real estate platform, property portal, proptech, Immobilien,
  Immobilienportal, Immobilie, inmobiliaria, inmuebles, bienes raíces, portal inmobiliario, immobilier,
  portail immobilier, imobiliária, imóveis, immobiliare, immobili, Vastgoed, fastigheter, fastighet, 不動産
1483: serviced offices, hot desks, meeting rooms, warehouse to let, business park, commercial real estate,
  office space, coworking, retail space, co-working, offices to let, Gewerbeimmobilien, Bürofläche, Büroräume,
  Coworking-Space, oficinas en alquiler, locales comerciales, coworking espacio, immobilier d'entreprise,
  bureaux à louer, uffici in affitto, kantoorruimte, bedrijfspand, kontorslokal, オフィス賃貸
1484: student flats, student rooms, shared flat, room to rent, furnished apartment, co-living, apartments for rent,
  rental apartments, rentals, flats to rent, apartment rental, student housing, student accommodation, to let,
  Mietwohnung, Mietwohnungen, Studentenwohnheim, Wohnungssuche, pisos en alquiler, alquiler de pisos,
  departamento en renta, residencia de estudiantes, location appartement, appartement à louer, logement étudiant,
  aluguel de apartamento, affitto, appartamenti in affitto, huurwoning, huurappartement, hyreslägenhet, 賃貸,
  賃貸マンション
1485: shared ownership, first home, smart homes for sale, eco homes, holiday property abroad,
  retirement homes for sale, penthouse, penthouse apartments, villas, townhouses, plots, off-plan property,
  property for sale, terreno, Grundstück, land for sale, luxury homes, houses for sale, homes for sale,
  apartments for sale, new homes, condos, real estate agent, estate agent, realtor, property developer, new build,
  housing development, buy a house, flats, luxury villas, Eigentumswohnung, Eigentumswohnungen, Immobilienmakler,
  Makler, Hauskauf, Neubau, Neubauwohnungen, Bauträger, pisos en venta, casas en venta, promotora inmobiliaria,
  obra nueva, agente inmobiliario, agence immobilière, agent immobilier, maison à vendre, appartement neuf,
  appartements neufs, promoteur immobilier, programme immobilier, casas à venda, apartamentos à venda,
  case in vendita, agenzia immobiliare, nuove costruzioni, koopwoning, nieuwbouwwoning, Makelaar, bostadsrätt,
  nyproduktion, mäklare, 新築マンション, マンション, 住宅販売
1486: property management, homeowner services, Hausverwaltung, administración de fincas, gestion locative, syndic
1487: religion, spirituality, Religion, Spiritualität, espiritualidad, religión, spiritualité, 宗教
1488: astrology, horoscope, tarot, psychic, zodiac, Horoskop, Astrologie, Kartenlegen, astrología, horóscopo,
  astrologie, voyance, oroscopo, horoscoop, horoskop, 占い, 星占い
1489: sleep sounds, sleep tracking app, mental fitness app, relaxation app, gratitude journal app, meditation app,
  mindfulness app, prayer app, meditation, mindfulness, bible app, sleep app, breathing app, Meditations-App,
  Meditation, Achtsamkeit, Achtsamkeits-App, app de meditación, meditación, application de méditation, méditation,
  pleine conscience, app de meditação, meditação, app di meditazione, meditazione, meditatie-app, meditationsapp,
  瞑想アプリ
1490: church service, worship, mass, Gottesdienst, misa, culte
1491: religious cause, missionary, Mission
1492: religious charity, church charity, caritas
1493: church, mosque, synagogue, temple, parish, Kirche, Gemeinde der Kirche, iglesia, église, igreja, chiesa, kerk,
  kyrka, 教会, 寺
1494: retail, retailer, shop, store, shops, retail chain, outlet, Einzelhandel, Einzelhändler, Laden, Geschäft,
  comercio minorista, tienda, minorista, commerce de détail, magasin, boutique, varejo, loja, negozio,
  vendita al dettaglio, Winkel, winkels, detaljhandel, butik, 小売, ショップ
1495: craft supplies, arts and crafts, art supplies, yarn, knitting, sewing, sewing machine, Bastelbedarf,
  Bastelmaterial, Künstlerbedarf, Wolle, Nähmaschine, manualidades, lanas, loisirs créatifs, mercerie,
  travaux manuels, hobbyartikelen, garn, 手芸
1496: phone shop, cell phone store, mobile phone store, Handyshop, Handyladen, tienda de móviles,
  boutique de téléphonie
1497: clothing store, clothes shop, fashion store, fashion retailer, fashion boutique, second-hand clothing,
  vintage clothing, thrift store, Modegeschäft, Bekleidungsgeschäft, Secondhand, Modehaus, tienda de ropa,
  ropa de segunda mano, magasin de vêtements, friperie, boutique de mode, loja de roupas, negozio di abbigliamento,
  kledingwinkel, klädbutik, 古着
1498: department store, department stores, Kaufhaus, Warenhaus, grandes almacenes, grand magasin, grands magasins,
  loja de departamentos, grande magazzino, Warenhuis, varuhus, 百貨店, デパート
1499: online shop, online store, ecommerce, e-commerce, online marketplace, webshop, marketplace, online retailer,
  dropshipping, shopping app, Onlineshop, Online-Shop, Onlinehandel, Versandhandel, Marktplatz, tienda online,
  comercio electrónico, tienda en línea, boutique en ligne, vente en ligne, site marchand, loja online, loja virtual,
  comércio eletrônico, negozio online, commercio elettronico, webwinkel, nätbutik, e-handel, 通販, ネットショップ
1500: factory outlet, outlet store, outlet mall, outlet center, Outlet, Fabrikverkauf, magasin d'usine
1501: supermarket, Bioladen, supermarkets, grocery store, grocery, grocery chain, discounter, convenience store,
  organic supermarket, hypermarket, farm shop, Supermarkt, Supermärkte, Lebensmittelhändler, Discounter, Biomarkt,
  Hofladen, supermercado, supermercados, hipermercado, ultramarinos, supermarché, hypermarché, magasin bio,
  supermercato, ipermercato, supermarkt, Matbutik, livsmedelsbutik, スーパー, スーパーマーケット, コンビニ
1502: hardware store, diy store, home improvement store, diy shop, Baumarkt, Baumärkte, ferretería,
  tienda de bricolaje, magasin de bricolage, quincaillerie, loja de materiais de construção, ferramenta, bouwmarkt,
  byggvaruhus, järnaffär, ホームセンター
1503: guitar, guitars, musical instruments, piano, drums, record store, music store, musical instrument, synthesizer,
  dj equipment, Gitarre, Klavier, Musikinstrumente, Schlagzeug, Musikhaus, Plattenladen, guitarra,
  instrumentos musicales, tienda de música, guitare, instruments de musique, magasin de musique, violão,
  strumenti musicali, chitarra, muziekinstrumenten, gitaar, musikinstrument, gitarr, 楽器, ギター, ピアノ
1504: pawn shop, pawnbroker, Pfandhaus, Leihhaus, casa de empeño, monte de piedad, prêteur sur gage, 質屋
1505: pet store, pet shop, pet supply store, Zoohandlung, Zoofachgeschäft, tienda de mascotas, tienda de animales,
  animalerie, negozio di animali, dierenwinkel, djuraffär, ペットショップ
1506: shopping mall, mall, shopping centre, shopping center, Einkaufszentrum, Shoppingcenter, centro comercial,
  centre commercial, shopping center, centro commerciale, winkelcentrum, köpcentrum, galleria, ショッピングモール
1507: specialty store, concept store, specialist shop, Fachgeschäft, Fachhandel, tienda especializada,
  magasin spécialisé, bike shop, Fahrradladen
1508: sports shop, sporting goods store, sports store, Sportgeschäft, Sporthaus, tienda de deportes, magasin de sport,
  sportwinkel, sportbutik, スポーツ用品店
1509: ticket platform, ticket shop, ticketing, tickets online, ticket seller, Ticketportal, Ticketshop,
  venta de entradas, billetterie, prevendita biglietti, ticketservice, biljettförsäljning, チケット販売
1510: sailing lessons, voile, stage de voile, école de voile, climbing course, diving course, swimming club,
  kayak course, paragliding, skydiving, Tauchschule, Segelschule, escuela de surf, surf school, ski school,
  riding school, horse riding lessons, tennis lessons, golf lessons, sailing school, diving school, skischule,
  Reitschule, fitness, exercise, workout, working out, Sport treiben, ejercicio, remise en forme, esercizio fisico,
  フィットネス
1511: ballet classes, salsa classes, tango lessons, zumba, hip hop dance classes, dance lessons, dance studio,
  dance classes, dance school, ballet school, Tanzschule, Tanzkurs, escuela de baile, clases de baile, école de danse,
  cours de danse, escola de dança, scuola di danza, dansschool, dansskola, ダンス教室
1512: crossfit box, fitness classes, ems training, hiit classes, 24/7 gym, gym, gyms, fitness studio, fitness club,
  gym membership, health club, crossfit, fitness center, pilates studio, spinning studio, climbing gym, bouldering,
  Fitnessstudio, Fitnessclub, Boulderhalle, Kletterhalle, gimnasio, gimnasios, club de fitness, salle de sport,
  salle de fitness, club de sport, salle d'escalade, academia de ginástica, academia, palestra, palestre, sportschool,
  fitnesscentrum, Gym, gymkort, ジム, スポーツジム
1513: sports club, football club membership, amateur league, tennis club, golf club membership, sports league,
  Sportverein, Tennisclub, club deportivo, club de tenis, club sportif, società sportiva, sportvereniging,
  idrottsförening
1514: online personal trainer, nutrition coach, running coach, personal trainer, personal training, fitness coach,
  online coach, entrenador personal, coach sportif, preparador físico, パーソナルトレーニング
1515: martial arts, karate, boxing gym, judo, boxing classes, self defense, mma, taekwondo, jiu jitsu, Kampfsport,
  Boxclub, Selbstverteidigung, artes marciales, boxeo, arts martiaux, boxe, arti marziali, vechtsport, kampsport,
  空手, 格闘技
1516: swimming lessons, public pool, water park, aqua park, swim school, Schwimmkurs, Freibad, Hallenbad, Erlebnisbad,
  parque acuático, clases de natación, cours de natation, parc aquatique, parco acquatico, zwembad, simskola,
  スイミングスクール
1517: gym app, swim app, hiking app, marathon training plan, workout plan, steps challenge, cycling training app,
  fitness app, runners app, app for runners, marathon app, running app, workout app, training app, step counter,
  home workout app, cycling app, health tracking app, step tracker, yoga app, Fitness-App, Lauf-App, Trainings-App,
  Sport-App, Schrittzähler, Fitnessapp, Laufapp, app de fitness, app para correr, app de running,
  app de entrenamiento, app de ejercicio, application de fitness, application de running, appli de sport,
  application de course, app de corrida, app de treino, app di fitness, app per correre, app di corsa,
  app per allenamento, fitness-app, hardloopapp, hardloop-app, träningsapp, löparapp, フィットネスアプリ,
  ランニングアプリ
1518: yoga, yoga studio, yoga classes, pilates, hot yoga, yoga retreat, Yoga, Yogastudio, Yogakurs, Pilates,
  clases de yoga, estudio de yoga, cours de yoga, studio de yoga, aulas de yoga, corso di yoga, yogastudio, ヨガ,
  ヨガスタジオ
1519: sexual health, sexual wellness, std test, sti test, hiv test, sexuelle Gesundheit, salud sexual, santé sexuelle,
  saúde sexual
1520: condoms, contraception, birth control, contraceptive, the pill, Kondome, Verhütung, anticonceptivos,
  preservativos, condones, préservatifs, contraception, camisinha, preservativi, condooms, kondomer, コンドーム
1521: viagra, erectile dysfunction, ed treatment, Potenzmittel, disfunción eréctil, dysfonction érectile
1522: fertility app, ovulation tracker, ovulation app, cycle tracking app, Zyklus-App, app de fertilidad,
  application de fertilité
1523: libido supplement, performance enhancer, testosterone booster
1524: boxing gloves, hockey gear, cricket bat, baseball bat, basketballs, footballs, tennis racket, padel racket,
  yoga gear, swimming goggles, sports equipment, sporting goods, sports gear, golf clubs, tennis rackets,
  Sportartikel, Sportausrüstung, Golfschläger, Tennisschläger, artículos deportivos, material deportivo,
  équipement sportif, articles de sport, raquette de tennis, artigos esportivos, articoli sportivi,
  attrezzatura sportiva, sportartikelen, sportutrustning, スポーツ用品, ゴルフクラブ
1525: football gear, soccer ball, basketball hoop, athletics equipment, hockey stick, running gear, running watch
1526: exercise equipment, home gym, treadmill, dumbbells, exercise bike, fitness equipment, yoga mat, rowing machine,
  kettlebells, Fitnessgeräte, Laufband, Hanteln, Heimtrainer, Crosstrainer, cinta de correr, pesas,
  bicicleta estática, équipement de fitness, tapis de course, vélo d'appartement, haltères, attrezzi fitness,
  cyclette, loopband, hometrainer, löpband, ダンベル
1527: table tennis, pool table, darts, foosball, Tischtennis, Tischkicker, billar, baby-foot
1528: bike helmets, bike accessories, fietshelm, fietshelmen, bike lights, roller skates, inline skates,
  scooter for kids, camping stove, hunting gear, hiking poles, hiking backpack, bike trailer, golf bag,
  snow boots gear, Fahrradhelm, Kinderfahrrad, casque vélo, ski goggles, ski helmet, ski boots, surf gear,
  climbing shoes, bike helmet, paddle boards, paddleboard, wetsuit, binoculars, kayak, camping gear, tents,
  outdoor gear, hiking gear, fishing gear, fishing rods, ski equipment, skis, snowboards, surfboards, kayaks,
  sleeping bag, climbing gear, skateboards, bicycles, bike, bikes, bicycle, mountain bike, road bike,
  Campingausrüstung, Zelte, Outdoor-Ausrüstung, Angelzubehör, Skiausrüstung, Wanderausrüstung, Fahrrad, Fahrräder,
  Rennrad, Mountainbike, tiendas de campaña, equipo de camping, material de montaña, bicicletas, bicicleta, pesca,
  matériel de camping, tente, randonnée équipement, vélo, vélos, matériel de ski, barracas de camping,
  attrezzatura da campeggio, tende da campeggio, biciclette, bici, kampeerspullen, tent, Fietsen, Fiets,
  campingutrustning, tält, cyklar, Cykel, キャンプ用品, 自転車, 釣具
1529: visit, destination, tourist destination, island tourism, region marketing, travel guide, weekend in, trip to,
  travel, tourism, tourist board, holiday, holidays, vacation, vacations, destination marketing, city tourism,
  visit our city, trips, Reise, Reisen, Urlaub, Tourismus, Tourismusverband, Ferien, viajes, turismo, vacaciones,
  oficina de turismo, voyage, voyages, tourisme, vacances, office de tourisme, viagens, viagem, férias, viaggi,
  vacanze, viaggio, Reizen, Vakantie, toerisme, Resor, semester, resa, turism, 旅行, 観光
1530: accommodation, lodging, hostel, hostels, Unterkunft, Unterkünfte, Hostel, alojamiento, albergue, hébergement,
  auberge de jeunesse, hospedagem, alloggio, ostello, Accommodatie, boende, 宿泊
1531: bed and breakfast, b&b, guesthouse, guest house, Pension, Gästehaus, pensión, casa rural, chambre d'hôtes,
  pousada, agriturismo, 民宿
1532: campsite, camping, campground, camp site, glamping, caravan park, rv park, Campingplatz, Camping, acampada,
  terrain de camping, campeggio, campingplats, kampeerterrein, キャンプ場
1533: riad, inn, palace hotel, city stay, airport hotel, staycation, wellness retreat, Kurhotel, posada, safari lodge,
  mountain lodge, city hotel, aparthotel, hotel deals, hotel rooms, eco lodge, hotel voucher, spa resort,
  luxury lodge, hotel, hotels, resort, resorts, hotel booking, boutique hotel, hotel chain, hotel app, spa hotel,
  wellness hotel, beach resort, ski hotel, Hotel, Hotels, Hotelbuchung, Wellnesshotel, Ferienanlage, Resort, hoteles,
  reserva de hotel, reservas de hotel, hôtel, hôtels, réservation d'hôtel, hotéis, reserva de hotéis, alberghi,
  albergo, prenotazione hotel, hotelketen, hotell, hotellbokning, ホテル, ホテル予約, 旅館
1534: motel, motels
1535: timeshare, timeshares
1536: holiday let, holiday lets, treehouse stay, farm stay, home exchange, beach villa, chalet, houseboat, log cabin,
  apartment rental for holidays, villa holidays, cottage, vacation rental, vacation rentals, holiday home,
  holiday homes, holiday rental, holiday cottage, airbnb, short-term rental, villa rental, cabin rental,
  Ferienwohnung, Ferienwohnungen, Ferienhaus, alquiler vacacional, apartamento turístico, casa de vacaciones,
  location de vacances, gîte, gîtes, aluguel por temporada, casa vacanze, affitti brevi, vakantiehuis, vakantiewoning,
  stuga, fritidshus, semesterhus, 貸別荘
1537: flight comparison, flight search, airport lounge, charter flights, flights comparison site, business class,
  frequent flyer programme, flight deals, private jet, Flugreise, airline, airlines, flights, flight, cheap flights,
  plane tickets, airfare, flight tickets, low cost airline, budget airline, air travel, airport, Flug, Flüge,
  Fluggesellschaft, Airline, Billigflüge, Flugtickets, Flughafen, vuelos, aerolínea, billetes de avión,
  vuelos baratos, aeropuerto, vols, compagnie aérienne, billets d'avion, vol pas cher, aéroport, passagens aéreas,
  companhia aérea, voos, voli, compagnia aerea, biglietti aerei, Vluchten, luchtvaartmaatschappij, vliegtickets, flyg,
  flygbolag, flygbiljetter, 航空会社, 航空券, 格安航空券
1538: cruise, cruises, cruise line, river cruise, Kreuzfahrt, Kreuzfahrten, crucero, cruceros, croisière, croisières,
  cruzeiro, crociera, crociere, cruisereizen, kryssning, クルーズ, ferry, ferries, Fähre
1539: interrail, interrail pass, eurail, train, bus travel, bus, long-distance bus, Fernbus, trains, railway, rail,
  train tickets, rail pass, night train, train travel, Bahn, Zug, Zugtickets, Bahnfahrkarten, Nachtzug, tren, trenes,
  billetes de tren, chemin de fer, billets de train, trem, treno, treni, biglietti del treno, trein, treinreizen, tåg,
  tågbiljetter, 鉄道, 新幹線, coach travel, bus tickets
1540: whale watching, hot air balloon, helicopter tour, wine tour, bike tours, city pass, hop-on hop-off, castle,
  observation deck, botanical garden, boat tour, experiences, planetarium, aquarium, sightseeing, tours, guided tours,
  city tour, excursions, theme park, amusement park, zoo, aquarium visit, attractions, walking tours, day trips,
  tourist attraction, safari, Stadtführung, Freizeitpark, Sehenswürdigkeiten, Tierpark, Ausflug, Ausflüge,
  Stadtrundfahrt, parque de atracciones, parque temático, visitas guiadas, zoológico, excursiones, visites guidées,
  parc d'attractions, parc à thème, parque de diversões, passeios turísticos, parco divertimenti, visite guidate,
  pretpark, dierentuin, rondleidingen, nöjespark, djurpark, rundturer, 遊園地, テーマパーク, 観光ツアー
1541: travel agency, travel agent, online travel agency, travel booking, travel site, ota, travel app, trip booking,
  booking platform, Reisebüro, Reiseportal, Reisebuchung, agencia de viajes, reservas de viajes, agence de voyage,
  agence de voyages, agência de viagens, agenzia di viaggi, agenzia viaggi, Reisbureau, resebyrå, 旅行代理店,
  旅行予約
1542: ski trip, skiing holiday, ski trips, snow holidays, walking holidays, cycling holidays, hiking holidays,
  diving holiday, golf holiday, group tours, singles holidays, senior trips, school trips, family holidays, Skireise,
  Skireisen, Wanderurlaub, Kurzurlaub, Familienurlaub, viajes de esquí, séjour ski, settimana bianca, weekend breaks,
  weekend trip, weekend getaway, city weekend, road trip, spa break, wellness weekend, getaway, holiday deals,
  holiday resort package, island holiday, package holiday, honeymoon trips, package holidays, holiday packages,
  travel packages, all inclusive, package tour, tour operator, vacation packages, city break, city breaks,
  beach holiday, ski holiday, last minute holidays, sun holidays, honeymoon, adventure travel, Pauschalreise,
  Pauschalreisen, Reiseveranstalter, Urlaubsreise, Städtereise, Städtereisen, Skiurlaub, Strandurlaub, Rundreise,
  Last-Minute-Reisen, paquetes de viaje, paquetes vacacionales, todo incluido, escapadas, viaje organizado,
  touroperador, viajes organizados, séjours tout compris, séjour, séjours, voyage organisé, tour-opérateur, voyagiste,
  circuit touristique, pacotes de viagem, pacchetti vacanze, pacchetto vacanza, viaggi organizzati, vakantiepakket,
  stedentrip, pakketreizen, paketresor, charterresor, weekendresa, パッケージツアー, ツアー旅行
1543: trip planner, itinerary app, travel planner, travel planning app, Reiseplaner, planificador de viajes
1544: tobacco, Tabak, tabaco, tabac, tabacco, タバコ
1545: cigars, cigar, Zigarren, puros, cigares, sigari, sigaren, 葉巻
1546: cigarettes, cigarette, Zigaretten, cigarrillos, sigarette, sigaretten, cigaretter, 紙巻きたばこ
1547: nicotine pouches, snus, chewing tobacco, smokeless tobacco, Nikotinbeutel, bolsas de nicotina
1548: vape, vapes, vaping, e-cigarette, e-cigarettes, vape shop, disposable vapes, E-Zigarette, E-Zigaretten,
  cigarrillo electrónico, vapeo, vapear, cigarette électronique, vapotage, cigarro eletrônico, sigaretta elettronica,
  e-sigaret, e-cigarett, 電子タバコ
1549: vape cartridges, vape pods, e-liquid, vape juice, Liquids
1550: vaporizer, vaporizers, Vaporizer
1551: vehicles, automotive, mobility, Fahrzeuge, vehículos, véhicules, veículos, veicoli, voertuigen, fordon,
  自動車業界
1552: van leasing, electric car subscription, salary sacrifice car, fleet leasing, car leasing, leasing, lease a car,
  car subscription, vehicle leasing, Leasing, Autoleasing, Auto-Abo, Autoabo, renting, renting de coches,
  leasing de coches, location longue durée, loa, noleggio a lungo termine, private lease, leaseauto, billeasing,
  privatleasing, カーリース
1553: cars, car, auto, automobile, car ownership, car dealer, car dealership, car brand, car maker, car manufacturer,
  test drive, Auto, Autos, PKW, Autohaus, Autohändler, Automarke, Autohersteller, Wagen, coche, coches, automóvil,
  carros, concesionario, marca de coches, voiture, voitures, automobile, concessionnaire, constructeur automobile,
  marque automobile, carro, concessionária, automóveis, macchina, macchine, concessionaria, casa automobilistica,
  autodealer, automerk, Bil, bilar, bilmärke, bilhandlare, 車, 自動車, 自動車メーカー
1554: new car, new cars, new suv, suv, new car model, car launch, sedan, hatchback, pickup truck, truck, sports car,
  luxury car, family car, minivan, Neuwagen, SUV, Kombi, Sportwagen, Geländewagen, Kleinwagen, Familienauto,
  coche nuevo, coches nuevos, todoterreno, voiture neuve, citadine, 4x4, carro novo, auto nuova, auto nuove,
  nieuwe auto, ny bil, 新車
1555: used car, used cars, second-hand cars, pre-owned cars, certified pre-owned, used car dealer,
  used car marketplace, Gebrauchtwagen, Gebrauchtwagenhändler, Jahreswagen, coche de segunda mano,
  coches de segunda mano, coches de ocasión, coches usados, autos usados, voiture d'occasion, voitures d'occasion,
  véhicule d'occasion, carros usados, carros seminovos, auto usate, auto usata, usato garantito, tweedehands auto,
  occasion auto, occasions, begagnade bilar, begagnad bil, 中古車
1556: automotive products, car products, auto supplies, car mats, car electronics
1557: car care, car polish, car shampoo, motor oil, engine oil, Autopflege, Motoröl, aceite de motor, huile moteur,
  olio motore, motorolie, motorolja, エンジンオイル
1558: windscreen wipers, brake pads, exhaust, alloy wheels, all-season tyres, Felgen, Ganzjahresreifen, tires, tyres,
  car parts, auto parts, winter tires, car battery, spare parts, brakes, Reifen, Winterreifen, Sommerreifen,
  Autoteile, Ersatzteile, Autobatterie, neumáticos, llantas, recambios, piezas de coche, repuestos, pneus,
  pneus hiver, pièces auto, pièces détachées, peças automotivas, pneumatici, gomme auto, gomme invernali,
  ricambi auto, Banden, autobanden, winterbanden, auto-onderdelen, däck, vinterdäck, bildelar, タイヤ, カー用品
1559: tuning parts, car tuning, aftermarket parts, Tuning, roof box, Dachbox
1560: airport parking, parking garage, Tiefgarage, charging point, automotive services, car services, ev charging,
  charging stations, wallbox, ev charger, charging network, parking app, parking, Ladesäule, Ladestation,
  Ladestationen, Parkplatz, Park-App, punto de recarga, puntos de recarga, aparcamiento, borne de recharge,
  bornes de recharge, recharge électrique, colonnine di ricarica, laadpaal, laadstation, laddbox, laddstation, EV充電,
  駐車場
1561: towing, tow truck, roadside assistance, breakdown cover, Abschleppdienst, Pannenhilfe, grúa,
  asistencia en carretera, dépannage auto, remorquage, soccorso stradale, pechhulp, bärgning, ロードサービス
1562: windscreen, windscreen replacement, windshield repair, exhaust repair, tyre fitting, car bodywork,
  paintless dent repair, Scheibenwechsel, brake repair, clutch repair, tyre change, dent repair, inspection of cars,
  TÜV, Inspektion, car repair, auto repair, garage, mechanic, car workshop, oil change, windscreen repair, mot test,
  car service, Autowerkstatt, Werkstatt, KFZ-Werkstatt, Autoreparatur, Ölwechsel, taller mecánico, taller de coches,
  mecánico, réparation auto, garagiste, mécanicien, vidange, oficina mecânica, officina, officina meccanica,
  meccanico, autogarage, Garagebedrijf, bilverkstad, verkstad, 車検, 自動車整備
1563: car wash, car washing, car detailing, Autowäsche, Waschstraße, Waschanlage, lavado de coches, lavage auto,
  station de lavage, autolavaggio, autowasstraat, biltvätt, 洗車
1564: car selling app, sell your car, car marketplace app, car buying app, car marketplace, Autobörse, Auto verkaufen,
  vender coche, compra-venta de coches, vendre sa voiture, vendi auto, sälja bil, 車買取
1565: ride-hailing, ride hailing, rideshare, ride sharing, carpooling, ride-sharing app, car pool, carsharing,
  car sharing, Mitfahrgelegenheit, Carsharing, Fahrdienst, viajes compartidos, coche compartido, vtc, covoiturage,
  autopartage, app de transporte, corridas por app, deelauto, bilpool, samåkning, 配車アプリ, カーシェア,
  e-scooter sharing, scooter sharing
1566: taxi, taxis, cab, minicab, taxi app, airport transfer, chauffeur service, Taxi, Taxi-App, Limousinenservice,
  taxista, タクシー
1567: hyra bil, louer une voiture, alquilar coche, Auto mieten, noleggiare auto, auto huren, minibus hire,
  luxury car rental, motorbike rental, lorry hire, car rental, motorhome rental, campervan hire, Wohnmobil mieten,
  rent a car, car hire, van hire, van rental, truck rental, rental car, camper rental, Autovermietung, Mietwagen,
  Leihwagen, Transporter mieten, alquiler de coches, alquiler de furgonetas, coche de alquiler, location de voiture,
  location voiture, location utilitaire, aluguel de carros, autonoleggio, noleggio auto, autoverhuur, huurauto,
  biluthyrning, hyrbil, レンタカー
1569: marine engines, outboard motor, dinghy, rib boat, sailing gear, boat show, houseboat for sale, boats, boat,
  yacht, yachts, boating, sailing boat, yacht charter, jet ski, Boot, Boote, Yacht, Segelboot, barcos, yates, bateau,
  bateaux, voilier, barche, barca, Boten, zeilboot, båtar, Båt, ボート
1570: diesel car, diesel, Diesel
1571: electric vans, electric delivery van, electric trucks, electric pickup, electric car, electric cars, ev, evs,
  electric vehicle, electric vehicles, battery electric, electric suv, electric van, Elektroauto, Elektroautos,
  E-Auto, Elektrofahrzeug, E-Mobilität, coche eléctrico, coches eléctricos, vehículo eléctrico, auto eléctrico,
  autos eléctricos, voiture électrique, voitures électriques, véhicule électrique, carro elétrico, carros elétricos,
  auto elettrica, auto elettriche, macchina elettrica, elektrische auto, elektrische auto's, elbil, elbilar,
  電気自動車
1572: petrol car, gasoline car, Benziner
1573: hybrid car, hybrid cars, hybrid, plug-in hybrid, hybrid vehicle, Hybridauto, Plug-in-Hybrid, coche híbrido,
  coches híbridos, híbrido, voiture hybride, véhicule hybride, carro híbrido, auto ibrida, hybride auto, hybridbil,
  laddhybrid, ハイブリッド車
1574: rv, motorhome, campervan, caravan, camper, camper van, trailer home, Wohnmobil, Wohnwagen, autocaravana,
  caravana, camping-car, fourgon aménagé, trailer, kampeerauto, caravans, husbil, husvagn, キャンピングカー
1575: e-moped, vespa, cargo bike, quad bike, atv, motocross, motorcycle, motorcycles, motorbike, scooter, scooters,
  e-bike, e-bikes, ebike, electric bike, electric scooter, moped, e-scooter, Motorrad, Motorräder, E-Bike, E-Bikes,
  Pedelec, E-Roller, Roller, Lastenrad, moto, motos, motocicleta, bicicleta eléctrica, patinete eléctrico,
  vélo électrique, vélos électriques, trottinette électrique, bicicleta elétrica, motociclo, bici elettrica,
  biciclette elettriche, monopattino, motor merk, elektrische fiets, elektrische fietsen, motorcykel, elcykel,
  elcyklar, elsparkcykel, バイク, 電動自転車
1576: weapons, weapon, Waffen, armas, armes, armi, wapens, vapen, 武器
1577: ammunition, ammo, bullets, Munition, munición, munitions
1578: guns, gun, firearms, pistol, rifle, rifles, handgun, gun store, Pistole, Gewehr, Schusswaffen, pistolas,
  armas de fuego, rifles de caza, armes à feu, fusil, armi da fuoco, 銃
1579: gun holster, rifle scope, gun accessories, Zielfernrohr
1580: gun show, gun auction
1581: knives weapon, hunting knife, crossbow, bow and arrow, airsoft, Armbrust, ballesta, arbalète
1582: taser, stun gun, pepper spray, Elektroschocker, Pfefferspray
"""

# Phrases that mean too little on their own in running text; a search still finds them.
WEAK = """
desktops, exposition, laufen, villas, eye, lip, facial, storage, games, sports, shaving, bottles, blades, meals,
metals, tools, primer, apps, contests, conferences, manufacturing, construction, scent, lectures, taller, resa,
semester, mat, bok, bio, ost, bil, pull, stage, gala, parade, carnival, fan, tablets, dons, association, formation,
cadre, bouquet, volets, sap, lotto, glasses, nuage, oro, thé, sel, planta, reforma, pintor, monitor, monitors,
vaccination, divorce, library, singer, band, rapper, visit, destination, weekend in, trip to, first aid, coaching,
salad, fish, inspection, payments, matches, fence, payroll card, experiences, inn, hose, glue, rentals, rental,
jobs, recruitment, bus, Jobs, insurance app, bar, play, party, film, movie, movies, book, books, event, events,
fair, festival, fund, shop, store, shops, outlet, mall, media, blog, forum, app, mobile app, news, newsletter,
radio, podcast, podcasts, streaming, music streaming, travel, trips, holiday, holidays, vacation, health, clinic,
family, school, careers, education, fitness, exercise, workout, yoga, gaming, esports, car, cars, auto, water, food,
drinks, tea, gift, gifts, present, presents, phone, phones, tablet, computer, computers, pc, tv, television, gold,
silver, don, plan, savings, property, properties, union, vote, candidate, mass, train, trains, tours, training,
desk, rail, bed, beds, tables, rings, shades, kicks, ties, caps, jam, iron, grill, saw, paint, painter, signs,
mobility, therapy, doctor, doctors, legal, tax, taxes, culture, breakfast, brunch, dining, camping, plants, pets,
parking, kitchen, bathroom, plus size, sugar, eggs, kit, mine, square, federation, foundation, government, religion,
politics, political, hr, cloud, chips, cap, App, Auto, Autos, Sport, Film, Radio, Musical, Konto, Medien, Reise,
Reisen, Urlaub, Ferien, Messe, Wahl, Gas, Strom, Schule, Bildung, Gesundheit, Familie, Podcast, Podcasts, Laden,
Geschäft, Gold, Kultur, Mode, Tee, Wasser, Bahn, Zug, Partei, Verein, Verband, Buch, Bücher, Kino, Event, Events,
viajes, vacaciones, salud, escuela, formación, tienda, fiesta, cine, película, libro, libros, noticias, móvil,
móviles, coche, coches, feria, aplicación, santé, école, magasin, boutique, voyage, voyages, vacances, soirée,
cinéma, livre, livres, moda, mode, bureau, séjour, appli, salute, scuola, negozio, viaggi, vacanze, mobili, borsa,
banca, bank, banco, carro, carros, loja, academia, conference, workshop, seminar, exhibition, concert, concerts,
church, temple, cleaner, retail, retailer, software, auctions, coins, gym, wedding, marathon, sport, trail, boots,
festivals, evento, eventos, événement, événements, 本, 花, 車, 服, 肉, 薬, 株, アプリ, ゲーム
"""

# Words of everyday language that fold to the name of a product, often one of another language ("Spende", "sello",
# "maleta"). Written like this and alone, they name none.
EVERYDAY = """
gärna låna tire banden roll rolle lagere mémoire mange romano många även kamer sweet dulce doce suelo suele rug slot
spend spends hat funka degree degrees collega especie especies espécie verra verrà tasso couche régime régimen regime
rencontre rencontres rencontré practice practices práctica prácticas praktisch praktische fier mostra bürger heel
voilà past présenter presentera never automatisch automatische fantastisch fantastische islamitische regalo segura
alliance montré composto notare will wills målet press presso term terms terme termes termos suit suite arme nieuwe
nieuw disco globo tag tage tagen flat labor compreso piensa terreno commission mission kommission commissione missione
trasmissione dinero rent rents prête preto län share stock fond trasporto short sell stampa occasion occasione spirit
spirito circa opere rose metros mètres brief bra tendo style dress snacka kontrollera meia watch trailer trailers sign
signs metro tour present presents order orders handy apple pool minister energy industry industrial cultural master
"""
