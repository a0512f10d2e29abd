"""Dutch and Swedish words of the date grammar; see `words_english` for the form."""

DUTCH = """
M1 januari jan
M2 februari feb
M3 maart mrt
M4 april apr
M5 mei
M6 juni jun
M7 juli jul
M8 augustus aug
M9 september sep sept
M10 oktober okt
M11 november nov
M12 december dec
W0 maandag
W1 dinsdag
W2 woensdag
W3 donderdag
W4 vrijdag
W5 zaterdag
W6 zondag
w0 ma
w1 di
w2 wo
w3 do
w4 vr
w5 za
w6 zo
c1 een één
o1 eerste
o2 tweede
o3 derde
o4 vierde
l laatste vorige afgelopen
ud dag | dagen
uw week | weken
um maand | maanden
uq kwartaal | kwartalen
uh helft halfjaar
uy jaar | jaren
ue weekend weekenden weekeinde
r0 deze dit
r1 volgende komende aanstaande
R0 vandaag nu meteen per_direct
R1 morgen
R2 overmorgen
R-1 gisteren
z de het van den
s op
F van
S vanaf start begint beginnend startend begin start_op begint_op met_ingang_van
T naar
N tot tot_en_met t_m tm eindigt tot_aan
v uiterlijk voor
B tussen
& en
f gedurende voor
i over binnen in
a na
b voor
A later
g begin begin_van
e eind einde eind_van einde_van
j midden medio half
x rest rest_van rest_van_de rest_van_het
K weeknummer
# keer per duizend
t geleden
"""

SWEDISH = """
M1 januari jan
M2 februari feb
M3 mars
M4 april apr
M5 maj
M6 juni jun
M7 juli jul
M8 augusti aug
M9 september sep sept
M10 oktober okt
M11 november nov
M12 december dec
W0 måndag måndagen
W1 tisdag tisdagen
W2 onsdag onsdagen
W3 torsdag torsdagen
W4 fredag fredagen
W5 lördag lördagen
W6 söndag söndagen
w0 mån
w1 tis
w2 ons
w3 tors
w4 fre
w5 lör
w6 sön
c1 en ett
o1 första
o2 andra
o3 tredje
o4 fjärde
l sista förra senaste
ud dag dagen | dagar
uw vecka veckan | veckor
um månad månaden | månader
uq kvartal kvartalet
uh halva halvan hälften halvår
uy år året
ue helg helgen veckoslut
r0 denna detta den_här i_år
r1 nästa kommande
R0 idag i_dag nu omedelbart
R1 imorgon i_morgon
R2 övermorgon i_övermorgon
R-1 igår
z den det av
s på
S från från_och_med fr_o_m start startar börjar från_den med_start
T till
N till_och_med t_o_m tom fram_till slutar slutar_den
v senast
B mellan
& och
f under i för
i om inom
a efter
b före innan
A senare
g början_av början
e slutet_av slutet
j mitten_av
x resten resten_av
K v
# gånger per tusen
t sedan
"""
