"""German words of the date grammar; see `words_english` for the form."""

WORDS = """
us halbes_jahr halben_jahr
M1 januar jänner jan
M2 februar feber feb
M3 märz maerz mrz mär
M4 april apr
M5 mai may
M6 juni jun
M7 juli jul
M8 august aug
M9 september sep sept
M10 oktober okt oct october
M11 november nov
M12 dezember dez dec
W0 montag montags
W1 dienstag dienstags
W2 mittwoch mittwochs
W3 donnerstag donnerstags
W4 freitag freitags
W5 samstag samstags sonnabend
W6 sonntag sonntags
w0 mo mon
w1 di
w2 mi
w3 do don
w4 fr fre
w5 sa sam
w6 so son
c1 einen_ganzen ein_ganzer einen_vollen ein_voller eine_ganze eine_volle ein eine einen einem einer eines
n2 beiden paar ein_paar
n21 einundzwanzig
n22 zweiundzwanzig
n23 dreiundzwanzig
n24 vierundzwanzig
n25 fünfundzwanzig
n26 sechsundzwanzig
n27 siebenundzwanzig
n28 achtundzwanzig
n29 neunundzwanzig
n31 einunddreißig
n45 fünfundvierzig
o1 erst
o2 zweit
o3 dritt
o4 viert
o5 fünft
o6 sechst
o7 siebt siebent
o8 acht
o9 neunt
o10 zehnt
o11 elft
o12 zwölft
o13 dreizehnt
o14 vierzehnt
o15 fünfzehnt
o16 sechzehnt
o17 siebzehnt
o18 achtzehnt
o19 neunzehnt
o20 zwanzigst
o21 einundzwanzigst
o22 zweiundzwanzigst
o23 dreiundzwanzigst
o24 vierundzwanzigst
o25 fünfundzwanzigst
o26 sechsundzwanzigst
o27 siebenundzwanzigst
o28 achtundzwanzigst
o29 neunundzwanzigst
o30 dreißigst
o31 einunddreißigst
l letzte letzter letzten letztes letztem vergangene vergangenen vergangener vorige vorigen voriges
ud tag tages | tage tagen tg werktage werktagen
uw woche | wochen
um monat monats | monate monaten
uq quartal quartals | quartale quartalen
uh hälfte halbjahr halbjahres | halbjahre
uy jahr jahres | jahre jahren
ue wochenende wochenenden we
uk arbeitswoche
uc jahrzehnt jahrzehnte dekade
r0 diese dieser diesen dieses diesem laufenden aktuellen dies
r11 kommende kommender kommenden kommendes kommendem
r1 nächste nächster nächsten nächstes nächstem folgende folgenden folgender folgendes
r2 übernächste übernächsten übernächster übernächstes nach_dem_nächsten nach_der_nächsten
R0 heute jetzt sofort zu_dieser_zeit gerade_jetzt heutige ab_sofort heutigen
R1 morgen
R2 übermorgen
R-1 gestern
z weitere weiteren zusätzliche zusätzlichen volle vollen ganze ganzen der die das den dem des ter
s am an
F vom von
S ab beginnend seit start startet starten beginn beginnt gestartet los_gehts startend startdatum
S ab_dem beginnend_am startet_am starten_am start_am beginnt_am los_am
S ab_sofort_ab
T zum zu auf
N bis bis_zum bis_zur bis_einschl bis_zu bis_einschließlich bis_inklusive bis_inkl endet endet_am endend enddatum
v spätestens spätestens_am
B zwischen
& und
f für während über
f lang dauert
i in im binnen innerhalb
a nach ab
b vor
A später
g anfang beginn_des zu_beginn
e ende
j mitte
x rest restliche restlichen rest_des verbleibende verbleibenden
K kw kalenderwoche kalenderwochen
# mal pro je tausend hundert mio
t her
"""

FEASTS = """
the_holidays die_feiertage weihnachtsfeiertage weihnachtsferien
new_year neujahr neujahrstag
new_years_eve silvester
epiphany dreikönig heilige_drei_könige dreikönigstag heiligen_drei_könige
valentine valentinstag
womens_day frauentag weltfrauentag
carnival_thursday weiberfastnacht altweiber
rose_monday rosenmontag
shrove_tuesday faschingsdienstag fastnacht
ash_wednesday aschermittwoch
palm_sunday palmsonntag palmensonntag
maundy_thursday gründonnerstag
good_friday karfreitag
holy_saturday karsamstag
easter ostern ostersonntag
easter_monday ostermontag
labour_day tag_der_arbeit maifeiertag erster_mai
mothers_day muttertag
ascension himmelfahrt christi_himmelfahrt
fathers_day_de vatertag
assumption mariä_himmelfahrt
all_souls allerseelen
spring_start frühlingsanfang
summer_start sommeranfang
winter_start winteranfang
walpurgis walpurgisnacht
pentecost pfingsten pfingstsonntag
whit_monday pfingstmontag
corpus_christi fronleichnam
unity_day tag_der_deutschen_einheit
harvest_festival erntedankfest erntedank
halloween halloween
reformation_day reformationstag
all_saints allerheiligen
st_martin martinstag st_martin
autumn_start herbstanfang
repentance_day buß_und_bettag
volkstrauertag volkstrauertag
sunday_of_the_dead totensonntag ewigkeitssonntag
st_nicholas nikolaus nikolaustag
singles_day singles_day
thanksgiving thanksgiving
black_friday black_friday
cyber_monday cyber_monday
advent_season advent adventszeit vorweihnachtszeit weihnachtszeit weihnachtsgeschäft
summer sommer
spring frühling frühjahr
autumn herbst
winter winter
advent1 erster_advent ersten_advent
advent2 zweiter_advent zweiten_advent
advent3 dritter_advent dritten_advent
advent4 vierter_advent vierten_advent
christmas_eve heiligabend heiliger_abend
christmas weihnachten weihnacht weihnachtstag erster_weihnachtstag erster_weihnachtsfeiertag
boxing_day zweiter_weihnachtstag zweiter_weihnachtsfeiertag
chinese_new_year chinesisches_neujahr chinesisches_neujahrsfest chinesischen_neujahr
ramadan ramadan
eid_al_fitr eid_al_fitr zuckerfest
eid_al_adha eid_al_adha opferfest
diwali diwali
hanukkah hanukkah chanukka
women_carnival weiberfasnacht
"""
