"""Spanish, French, Portuguese and Italian words of the date grammar; see `words_english` for the form."""

SPANISH = """
us medio_año
M1 enero ene
M2 febrero feb
M3 marzo
M4 abril abr
M5 mayo may
M6 junio jun
M7 julio jul
M8 agosto ago
M9 septiembre setiembre sept sep
M10 octubre oct
M11 noviembre nov
M12 diciembre dic
W0 lunes
W1 martes
W2 miércoles
W3 jueves
W4 viernes
W5 sábado sábados
W6 domingo domingos
w0 lun lu
w1 mar ma
w2 mie mier mi
w3 jue ju
w4 vie vier vi
w5 sab sa
w6 dom do
c1 un una
n31 treinta_y_uno
o1 primero primera primer primeros primeras
o2 segundo segunda segundos segundas
o3 tercero tercera tercer
o4 cuarto cuarta
o5 quinto quinta
l último última últimos últimas pasado pasada pasados pasadas anterior
ud día | días
uw semana sem | semanas
um mes | meses
uq trimestre | trimestres
uh mitad semestre | semestres
uy año | años
ue finde fin_de_semana fines_de_semana
uf quincena quincenas
uc década décadas
r0 este esta estos estas actual presente
r1 próximo próxima próximos próximas siguiente siguientes
r11 que_viene entrante este_próximo esta_próxima
R0 hoy ahora en_este_momento ahorita hoy_mismo ya de_inmediato inmediatamente ahora_mismo
R1 mañana el_día_siguiente
R2 pasado_mañana
R-1 ayer
z el la los las del de de_el día_del
F del de_la_fecha
S arrancaría comenzaría empezaría iniciaría arrancará comenzará empezará iniciará se_iniciará
N terminaría acabaría finalizaría terminará acabará finalizará concluiría concluirá
S empiece comience empezamos arrancamos salimos
S desde a_partir_de a_partir_del desde_el empezando comenzando
S inicio empieza comienza empezar comenzar arrancando lanzamiento
S empezando_el comenzando_el a_contar_de arranca arrancar iniciando empezamos comenzamos
T a al
N hasta hasta_el hasta_la termina termine acabe finalice terminamos terminar acaba
N acabamos acabar finalizamos finalizando terminando fin finaliza hasta_finales_de
v antes_de antes_del a_más_tardar
B entre
& y e
f durante por para
i en dentro_de
a después_de después_del tras
b antes_de antes_del
A más_tarde a_partir_de_hoy a_partir_de_ahora
g principios_de comienzos_de inicios_de principio_de principios_del
e final_de finales_de fin_de finales_del final_del fines_de
j mediados_de
x resto resto_de resto_del
# por veces vez mil cada
t hace
"""

FRENCH = """
us demi_année
M1 janvier janv jan
M2 février fevr fev
M3 mars
M4 avril avr
M5 mai
M6 juin
M7 juillet juil jui
M8 août aout
M9 septembre sept sep
M10 octobre oct
M11 novembre nov
M12 décembre dec
W0 lundi lundis
W1 mardi mardis
W2 mercredi
W3 jeudi
W4 vendredi vendredis
W5 samedi
W6 dimanche
w0 lun
w1 mar
w2 mer
w3 jeu
w4 ven
w5 sam
w6 dim
c1 un une
n17 dix_sept
n18 dix_huit
n19 dix_neuf
n21 vingt_et_un
n22 vingt_deux
n23 vingt_trois
n24 vingt_quatre
n25 vingt_cinq
n26 vingt_six
n27 vingt_sept
n28 vingt_huit
n29 vingt_neuf
n31 trente_et_un
n45 quarante_cinq
n90 quatre_vingt_dix
o1 premier première premiers premières
o2 deuxième second seconde
o3 troisième
o4 quatrième
o5 cinquième
l dernier dernière derniers dernières passé passée passés précédent précédente
ud jour journée | jours journées
uw semaine sem | semaines
um mois
uq trimestre | trimestres
uh moitié semestre semestres
uy an année | ans années
ue weekend week_end weekends week_ends fin_de_semaine
uf quinzaine
uc décennie décennies
r0 ce cet cette ces courant en_cours actuel actuelle
r11 prochain prochaine prochains prochaines
r1 suivant suivante suivants suivantes à_venir d_après qui_vient
R0 aujourd_hui maintenant en_ce_moment ce_jour
R0 dans_la_journée immédiatement tout_de_suite dès_maintenant dès_aujourd_hui
R1 demain lendemain jour_d_après
R2 après_demain surlendemain
R-1 hier
z le la les l de d du des
s sur en
F du depuis
S à_partir_du à_partir_de à_compter_du à_compter_de dès_le débutant
S démarrant début commence commençant démarrage démarrer lancement
S débute démarre commencer à_partir_d débutant_le
S commencerait débuterait démarrerait commencera débutera démarrera
N se_terminerait finirait se_terminera finira s_achèvera s_achèverait prendra_fin prendrait_fin
T au à aux
N jusqu_au jusqu_à jusqu_a jusque jusqu fin_le se_termine termine finissant jusqu_à_fin se_termine_le
v avant_le avant au_plus_tard au_plus_tard_le d_ici d_ici_le
B entre
& et
f pendant durant pour
i dans
a après
b avant
A plus_tard
g début_de début_du début debut_d
e fin_de fin_du fin fin_d la_fin_du la_fin_de
j mi milieu_de milieu_du
x reste reste_de reste_du
# fois par mille cents
t y_a
"""

PORTUGUESE = """
us meio_ano
M1 janeiro jan
M2 fevereiro fev
M3 março
M4 abril abr
M5 maio mai
M6 junho jun
M7 julho jul
M8 agosto ago
M9 setembro set
M10 outubro out
M11 novembro nov
M12 dezembro dez
W0 segunda segunda_feira
W1 terça terça_feira
W2 quarta quarta_feira
W3 quinta quinta_feira
W4 sexta sexta_feira
W5 sábado
W6 domingo
w0 seg
w1 ter
w2 qua
w3 qui
w4 sex
w5 sab
w6 dom
c1 um uma
o1 primeiro primeira primeiros primeiras
o2 segundo
o3 terceiro terceira
o4 quarto
l último última últimos últimas passado passada
ud dia | dias
uw semana semanas
um mês | meses
uq trimestre | trimestres
uh metade semestre semestres
uy ano | anos
ue fim_de_semana fins_de_semana
uf quinzena quinzenas
r0 este esta neste nesta desta deste
r1 próximo próxima próximos próximas seguinte que_vem
R0 hoje agora imediatamente
R1 amanhã
R2 depois_de_amanhã
R-1 ontem
z o os as do da dos das de
s no na em
S empezamos arrancamos salimos
S desde a_partir_de a_partir_do começando início começa começar iniciando
T a ao à
N até até_o termina terminando até_ao fim
v antes_de
B entre
& e
f durante por
i em dentro_de daqui_a
a depois_de após
b antes_de
A mais_tarde depois
g início_de começo_de início_do
e fim_de final_de fim_do final_do finais_de
j meados_de
x resto resto_do resto_da
# vezes por mil
t atrás
"""

ITALIAN = """
us mezzo_anno
M1 gennaio gen
M2 febbraio feb
M3 marzo
M4 aprile apr
M5 maggio mag
M6 giugno giu
M7 luglio lug
M8 agosto ago
M9 settembre set sett
M10 ottobre ott
M11 novembre nov
M12 dicembre dic
W0 lunedì
W1 martedì
W2 mercoledì
W3 giovedì
W4 venerdì
W5 sabato
W6 domenica
w0 lun
w1 mar
w2 mer
w3 gio
w4 ven
w5 sab
w6 dom
c1 un una uno
o1 primo prima primi prime
o2 secondo seconda
o3 terzo terza
o4 quarto quarta
l ultimo ultima ultimi ultime scorso scorsa scorsi
ud giorno | giorni
uw settimana | settimane
um mese | mesi
uq trimestre | trimestri
uh metà semestre semestri
uy anno | anni
ue weekend fine_settimana
r0 questo questa questi queste
r1 prossimo prossima prossimi prossime seguente
R0 oggi adesso subito da_subito
R1 domani
R2 dopodomani
R-1 ieri
z il lo la i gli le del della dei delle di l nel nella
s in_data
F dal dall dalla
S a_partire_dal da partendo_dal inizio a_partire_da partenza inizia iniziando
T al all alla a
N fino_al fino_a fino_alla termina finisce fine
v entro entro_il
B tra fra
& e ed
f per durante
i tra fra in
a dopo
b prima_di prima_del
A dopo più_tardi
g inizio_di inizio inizi_di
e fine_di fine fine_del
j metà_di
x resto resto_del resto_dell
# volte mila
t fa
"""

SPANISH_FEASTS = """
the_holidays las_fiestas las_navidades fiestas_navideñas
new_year año_nuevo día_de_año_nuevo
summer verano
spring primavera
autumn otoño
winter invierno
new_years_eve nochevieja noche_vieja fin_de_año
epiphany reyes día_de_reyes reyes_magos
valentine san_valentín día_de_los_enamorados
womens_day día_de_la_mujer
palm_sunday domingo_de_ramos
holy_week semana_santa
good_friday viernes_santo
easter pascua pascuas domingo_de_pascua domingo_de_resurrección
easter_monday lunes_de_pascua
labour_day día_del_trabajador día_del_trabajo
mothers_day_es día_de_la_madre
fathers_day día_del_padre
halloween halloween
all_saints todos_los_santos
day_of_the_dead día_de_los_muertos día_de_muertos
hispanic_day día_de_la_hispanidad
thanksgiving día_de_acción_de_gracias acción_de_gracias
black_friday black_friday viernes_negro
cyber_monday cyber_monday
christmas_eve nochebuena noche_buena
christmas navidad día_de_navidad
holy_innocents día_de_los_inocentes
chinese_new_year año_nuevo_chino
ramadan ramadán
diwali diwali
independence_day día_de_la_independencia
"""

FRENCH_FEASTS = """
the_holidays les_fêtes fêtes_de_fin_d_année
new_year nouvel_an jour_de_l_an premier_de_l_an
summer été
spring printemps
autumn automne
winter hiver
new_years_eve saint_sylvestre réveillon_du_nouvel_an la_saint_sylvestre
epiphany épiphanie
candlemas chandeleur
valentine saint_valentin
womens_day journée_de_la_femme
shrove_tuesday mardi_gras
palm_sunday dimanche_des_rameaux rameaux
good_friday vendredi_saint
easter pâques dimanche_de_pâques
easter_monday lundi_de_pâques
labour_day fête_du_travail
mothers_day fête_des_mères
fathers_day fête_des_pères
ascension ascension
pentecost pentecôte
whit_monday lundi_de_pentecôte
bastille_day fête_nationale quatorze_juillet
assumption assomption
halloween halloween
all_saints toussaint jour_de_la_toussaint
armistice armistice jour_de_l_armistice
thanksgiving thanksgiving jour_de_thanksgiving jour_de_thanks_giving thanks_giving action_de_grâce action_de_grâces
black_friday black_friday vendredi_noir
cyber_monday cyber_monday
singles_day singles_day
st_nicholas saint_nicolas
christmas_eve veille_de_noël réveillon_de_noël réveillon
christmas noël jour_de_noël
chinese_new_year nouvel_an_chinois
ramadan ramadan
diwali diwali
"""

OTHER_FEASTS = """
easter páscoa pasqua pasen påsk
easter_monday pasquetta
christmas natal natale kerst kerstmis jul
christmas_eve julafton kerstavond véspera_de_natal
new_year ano_novo capodanno nieuwjaar nyår
new_years_eve réveillon oudejaarsavond nyårsafton san_silvestro
black_friday black_friday
cyber_monday cyber_monday
valentine dia_dos_namorados san_valentino valentijnsdag alla_hjärtans_dag
mothers_day dia_das_mães festa_della_mamma moederdag
halloween halloween
st_nicholas sinterklaas
kings_day koningsdag
midsummer midsommar midsommarafton
assumption ferragosto
epiphany epifania befana
ramadan ramadan
"""
