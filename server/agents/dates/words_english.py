"""English words of the date grammar: a line is a code (class letter and value) and the words it stands for.

The classes are those of `server.agents.dates.lexicon`; `_` joins the words of a phrase.
"""

WORDS = """
M1 january jan
M2 february feb
M3 march mar
M4 april apr
M5 may
M6 june jun
M7 july jul
M8 august aug
M9 september sep sept
M10 october oct
M11 november nov
M12 december dec
W0 monday mondays mon
W1 tuesday tuesdays tue tues
W2 wednesday wednesdays
W3 thursday thursdays thu thur thurs
W4 friday fridays fri
W5 saturday saturdays
W6 sunday sundays
w2 wed weds
w5 sat
w6 sun
c1 a_full one_full a an another a_whole one_whole one_more
n2 couple couple_of a_couple a_couple_of pair_of both
n21 twenty_one
n22 twenty_two
n23 twenty_three
n24 twenty_four
n25 twenty_five
n26 twenty_six
n27 twenty_seven
n28 twenty_eight
n29 twenty_nine
n31 thirty_one
n45 forty_five
o1 first
o2 second
o3 third
o4 fourth
o5 fifth
o6 sixth
o7 seventh
o8 eighth
o9 ninth
o10 tenth
o11 eleventh
o12 twelfth
o13 thirteenth
o14 fourteenth
o15 fifteenth
o16 sixteenth
o17 seventeenth
o18 eighteenth
o19 nineteenth
o20 twentieth
o21 twenty_first
o22 twenty_second
o23 twenty_third
o24 twenty_fourth
o25 twenty_fifth
o26 twenty_sixth
o27 twenty_seventh
o28 twenty_eighth
o29 twenty_ninth
o30 thirtieth
o31 thirty_first
l last final past previous
ud day | days nights
uw w_c week_commencing week_beginning week_starting week wk | weeks wks
um month mo | months mos
uq quarter qtr | quarters qtrs
uh half
us half_year
uy year yr | years yrs
ue weekend | weekends
uk workweek working_week work_week business_week
uf fortnight | fortnights
uc decade | decades
r0 this current
r1 next following
r11 coming upcoming this_coming the_coming
r2 next_next after_next
R0 today now immediately right_away straight_away
R0 asap right_now as_soon_as_possible tonight at_this_time at_the_moment today_s
R1 tomorrow tmrw the_day_after
R2 day_after_tomorrow the_day_after_tomorrow overmorrow
R-1 yesterday
z the of st_of more extra additional further full
s on
F from
S starting start starts beginning begins begin commencing as_of as_from effective since onwards_from starting_from
S starting_on start_on starts_on beginning_on starting_from live_from starting_in starts_in start_in goes_live_on
S go_on_air go_on_air_on goes_on_air on_air_from on_air_on be_live_on be_live_from run_from runs_from go_out_on
S go_live go_live_on launching launches launch launching_on launch_on kick_off kick_off_on kicks_off_on kicking_off
T to
N until till til until_we_hit until_we_reach until_we_get_to
N through thru up_to up_until up_till up_to_and_including through_to all_the_way_to
N end ending ends end_on ends_on ending_on finishing finish_on finishes_on finish finishes stop_on end_date
v by no_later_than latest
B between
& and
f for during over lasting lasts throughout across within
i in
a after
b before leading_up_to prior_to ahead_of
A hence later
g beginning_of start_of early the_start_of the_beginning_of begin_of
e end_of end_the_end_of late the_end_of close_of
j middle_of mid the_middle_of
x rest_of remainder_of the_rest_of remaining remaining_part_of balance_of
Ey eoy year_end the_year_end year_s_end
Em eom month_end
Eq eoq quarter_end end_of_quarter
K calendar_week cw iso_week kw wk week_no week_number
# once twice times per hundred thousand million grand
t ago
"""

FEASTS = """
new_year new_year new_years new_year_s new_year_day new_years_day new_year_s_day
new_years_eve new_year_eve new_years_eve new_year_s_eve nye
epiphany epiphany three_kings_day
valentine valentine_s_day valentines_day valentine_s valentines valentine_day
womens_day women_s_day womens_day international_women_s_day
st_patrick st_patrick_s_day st_patricks_day saint_patrick_s_day st_patrick
palm_sunday palm_sunday
maundy_thursday maundy_thursday holy_thursday
good_friday good_friday
holy_saturday holy_saturday easter_saturday
easter easter easter_sunday easter_day
easter_monday easter_monday easter_mon
the_holidays the_holidays christmas_holidays the_christmas_holidays festive_period the_festive_period
labour_day international_workers_day international_workers_day may_day international_worker_s_day workers_day
mothers_day mother_s_day mothers_day mother_day
fathers_day father_s_day fathers_day father_day
memorial_day memorial_day
juneteenth juneteenth
independence_day independence_day fourth_of_july
us_labor_day labor_day labour_day
columbus_day columbus_day
halloween halloween hallowe_en
all_saints all_saints_day all_saints all_saints_day
veterans_day veterans_day veteran_s_day
singles_day singles_day singles_day single_s_day double_eleven
thanksgiving thanksgiving thanksgiving_day thanks_giving_day thanks_giving turkey_day
black_friday black_friday
cyber_monday cyber_monday
giving_tuesday giving_tuesday
prime_day prime_day
christmas_eve christmas_eve xmas_eve
christmas christmas christmas_day xmas xmas_day
boxing_day boxing_day
st_nicholas st_nicholas_day
ascension ascension ascension_day
pentecost pentecost whit_sunday
whit_monday whit_monday pentecost_monday
corpus_christi corpus_christi
ash_wednesday ash_wednesday
shrove_tuesday shrove_tuesday mardi_gras pancake_day fat_tuesday
mlk_day martin_luther_king_day mlk_day martin_luther_king_s_day martin_luther_king_jr_day martin_luther_king_s_birthday
presidents_day presidents_day president_s_day washington_s_birthday
groundhog_day groundhog_day ground_hog_day
april_fools april_fools_day april_fool_s_day april_fools
earth_day earth_day
cinco_de_mayo cinco_de_mayo
chinese_new_year chinese_new_year lunar_new_year chinese_new_year_s_day spring_festival
ramadan ramadan ramadhan
rosh_hashanah rosh_hashanah rosh_hashana
yom_kippur yom_kippur
passover passover pesach
eid_al_fitr eid_al_fitr eid
eid_al_adha eid_al_adha
islamic_new_year islamic_new_year
diwali diwali deepavali
hanukkah hanukkah chanukah hanukah
holi holi
advent_season advent
summer summer
spring spring
autumn autumn fall
winter winter
advent1 first_advent first_sunday_of_advent
guy_fawkes guy_fawkes bonfire_night guy_fawkes_day
st_andrew st_andrew_s_day
canada_day canada_day
australia_day australia_day
"""
