"""Words of everyday language that are also names of places; in a text they need capital letters or "in" to mean one.

They were chosen by hand, in nine languages. Small towns need no entry: their names always ask for the same care.
"""

_REGIONS = """
est var mon zou hela komen volta vas south centre north nord west sud maio mayo mie central marche east centrale kent
cher michael store western manche ouest eure grad landes coast northern southern eastern somme bay quarter pool lac
valle fermo trat delta sal turkey meta plateau patrick cortes jordan brava islands paro guerrero corse atua montagnes
tak seno elva maritime ba aube diana unity mono saga laguna lakes bride abra antique dorado ig lara duarte magdalena
arroyo faro rapina matam surt cesar bono ascension redonda falcon chad haiti paola savoie acre manus ra valga creuse
plateaux littoral lacs trinity collines cayo mara allier muta peel moselle guinee malte somalie centrum limburg
planken clare cascade lares lib stip rae angus fars rivers misiones mala ain dosso amara loreto gard lau boe bled
bloke indre cascades orne isabela bong marches northwest northeast southeast southwest midlands
"""

_CITIES = """
van of man ho nada male san vista tema nice york parla bello porto plano pare libertad reading mitte bo santos praia
natal george sale banda beni mesa loja tanta mobile chico serra mestre surprise mary regina resistencia latina mau
salvador split ica gracia orange pereira coronel tours passos jackson virar independence bari samba beira banan
carolina moreno bush provo sorriso corona elizabeth modena rosario anjo salto bath ajax prato mage retiro corrientes
moro soledad bunda ann mito siegen commonwealth cerro amarillo salta contagem klang hamilton lincoln oral palma hino
braga gera kennedy milagro warren fontana springs charlotte batman pasto phoenix baise enterprise assis metro
carrefour tyler norman morena paradise capas escondido florence buffalo palmas duma barreiras ede dali derby goma hub
golfe queens leon basti columbus vladimir taza itu gilbert brandon salinas favoriten hamm nashville colina gaza pest
henderson oakland montgomery aurora alexandra trindade mango richardson chu bata lira hassan breves ponce concordia
codo providence eugene preston springfield reus nigel surrey charleston manta poblacion pali chandler kingston sutton
callao imperatriz shaping irving reno cork boulder salem colon buda queimados highland riverside bender bolton puri
sodo hampton oran marica herne most march job sport bradford altona portsmouth edison tyre ruse barking formosa dayton
hue ome elche concord ejido kira candelaria cary midland bade brusque mascara perm pune poole uba merlo centennial
mansa sari minato fairfield lages kapar mosquera viana orlando goes best along cool rugby beja angers dole lens mons
aalen essen wedding much nach bitte marino parque alegre buga cali apia cannes lourdes spa bar hof ulm linz rheine
berg worms minden weiden singen baden halle
"""

_OTHER_NAMES = """
och para uma von os kan vad can sus solo ben poi chi ora esse tan bon gente kom barn dabei li dessa dort sina sido own
mann toda nacional deras car fez name sui ten klar tarde pueblo gerne dis siano feira regio bella desse tour tur namen
mei turn eher paz vele act lilla devi perto lag landen luz manos rest sant mec tempi sala luta gold kallar haga pensa
cabo sol pire chama hago okay velho manger region monte toma marca soli google capaz pre luck sert nix longa basic
drug ren provas ama gaz vereniging tiro costi soul campi mari tor vin ojo madeira anda cita sainte neuken mets angeles
sides plocka mila mobil wensen castello bordo mora sam usan hang homo talas salt pegou manda conception conquista
rodrigues kut naso mosca kilo oriental mel cai colonia jas monster voren ting luc bone raka victor columna usi pet
spoken roles bat tape silla tir gama bala julia soci bid caza amare carmen log sid karin alba boze nich sla sano bilda
amano metropolitana sana lion sousa neves dual ovo vana situe hanna vargas adams adem gul kassa pech medina ida
caroline franklin margarita grana neustadt lama tassi serena marchand werder litoral vine bruna damas dining genes
kyle mason ofen rd lila observatoire constancia pets torn sali amen litros havre kita cos moln apotheke baia vanta
kanton syd hudson ko vena castel jura clermont matto araba peste chin ado morava bec aman stadi nico pal levi sug
turen sumo kale abo meurs veen costanza provou cercado ibas hamas duran bh hail matura winston salazar wei pec lone
sophia grenade brujas lanka cordillera caem uau valles cano lil lill sour mers lione alley lime tango bann puni rim
tub bufala stalin madura bruxas tik panda rast ariel tunes vien tiran fletcher trent cordon oea eko temen villanueva
besar farta nodes tirano luso darem bugia rousse angra yen bardo ivo nadia sofie ottava lyda senna dures stoke ara roc
bona mors coni leck apex raab kin alep neumarkt figueira midway chilla bale rezende rp staline kitas rige lester viti
tana augusta carmona udi bougie ahmad viktoria sparte nuss dab cansa osa logos edo tori pera susa caller plockas brunn
mobila ariana alfaro duram meds juliet pesto moti mite aten rafa pun pax delicias hayden gemene iguala fava wallis
planas karolina plaisance sok orsa walton waterloo agro arminia minskas landsberg sor giura riant gant elst varas lim
tarso brando bim thorn krishna londons kath zion florens hoten gasa rino tolo sion puno lio rali parme wah arcangelo
liber bie sinti vigas renn feng paras meca pastas tanda ligor judah bethlehem greenwood parisi brousse flavia civ kil
avr cheng terminus ipo hissar cham bab brejo adama ubi sine konstanta yeh nip romo whitehall goiana gutierrez aris
nava divas lamy milford fao limo honan us la to ao ni cada nova land eau six vs chine chili norra gana oma toon duc
sec ira lati inde bruine dominique maurice maurizio gane pole fas bi df franca cile oz indie cali rok tai sip serbi
cad cin spann viro png lao brum siri gotham hexagone hollywood jersey liban gales chade saxe caba kc freistaat armeni
somali liberi rio island polen eldorado gta provence sea cis gulf prairies rockies antilles philly yes dom mar dos tal
bora via aveyron europaweit bundesweit deutschlandweit emirate ways keys hit
"""

_PEOPLE = """
english polish pole poles dane danes finn finns finne turk turks scot scots roman romans romana romano romani romane
vasco inder frankfurter berliner pariser basler ire iren chinos china grec hollander checo checa pools belg suizo
noors americana americano cubano cubana breton bretonne persian andaluz thai kiwis dominicans russe russes suisse
suisses schweizer griego alema alemana ingles britons swede swedes deutschen pinoy catalan milanese venetian carioca
capitalino brite briten
"""

COMMON_WORDS = frozenset(f"{_REGIONS} {_CITIES} {_OTHER_NAMES} {_PEOPLE}".split())
