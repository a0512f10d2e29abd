"""The words around an amount that say whether it is the budget, for how long, and how firmly it is meant."""

import re

from server.catalog.geo_demonyms import PEOPLES

# Words that announce a budget by themselves.
STRONG = (
    r"\w{0,24}budgets?|(?:\w{0,24}-)?\w{0,12}etats?|presupuestos?|or[çc]amento|verba|bilancio|media ?spend|ad ?spend"
    r"|(?<!households )spend(?:ing)?|funds|invest(?:ment|ing)?|investieren|inversi[óo]n|invertir|gastar|ausgeben"
    r"|einsetzen|zur verfügung|dépenser|enveloppe|investir|investissement|spesa|spendere|investire|investimento"
    r"|besteden|uitgeven|spendera|to work with|set aside|put aside|earmarked|kostenrahmen|total ?cost|pot"
    r"|(?:must|should|may|can|shall|darf|soll|dürfen|sollen)(?:n['’]?t| not)? (?:cost|kosten)|whole thing (?:is|costs?)"
    r"|(?:campaign|kampagne|campaña|campagne|everything|it all)\b[^,;.]{0,20}?(?:cost|kosten|costar|coûter)"
)
# Words that announce money one has; another cue nearer to the amount outweighs them.
WEAK = (
    r"money|mittel|werbegeld\w{0,3}|moyens|allocat(?:e|ed|ion|ing)|disponemos|disponible|we have|i have|we['’]ve got"
    r"|there(?:['’]s| is)|haben wir|wir haben|tenemos|hay|nous avons|on a|temos|abbiamo|we hebben|vi har|put|lägga"
    r"|total|insgesamt|en tout|gesamt|use|got|plan for"
)
STRONG_EASTERN = "予算|费用|预算|예산"
PRICE = (
    r"costs?|costing|priced?|prices?|pricing|sells?|selling|sold|retails?|worth|fees?|tickets? (?:at|from"
    r"|for|are|is|start\w*)"
    r"|admission|discounts?|vouchers?|coupons?|prizes?|jackpot|win|winner|salary|salaries|incomes?|earn(?:s|ing|ed)?"
    r"|revenues?|turnover|raised|raising|valuation|valued|donat\w+|profits?|basket|order value|aov|bonus|rent|rebate"
    r"|cashback|starting (?:at|from)|savings?|deposit|shipping over|orders? over|price tag|owe|debts?"
    r"|subscription (?:is|at|for)|households?|last (?:year|month|time|quarter|season|summer)|letztes jahr"
    r"|letzten monat"
    r"|el año pasado|l['’]an(?:née)? derni(?:er|ère)|ano passado|l['’]anno scorso|vorig jaar|förra året"
    r"|(?:tickets?|entry|entrance|subscription|abo|karten|entradas?|billets?|biglietti|kaartjes|biljetter)"
    r"(?=\W{0,3}(?:[a-z]{0,3} ?[$€£¥]|[a-z]{3} ?\d|\d))"
    r"|preise?|kostet|kosten|verkauf(?:en|t|te|spreis)|umsatz|umsätze|eintritt|gewinn(?:summe|spiel)?"
    r"|gehalt|einkommen"
    r"|verdien\w*|rabatt\w*|gutschein\w*|eingesammelt|finanzierung\w*|warenkorb|bestellwert|tickets? (?:ab|zu|kosten)"
    r"|gebühr\w*|preisgeld|jahresumsatz|preci?os?|cuestan?|vendemos|vende|se venden?|ventas de|entradas? (?:a|desde)"
    r"|premios?|sueldos?|ingresos|facturaci[óo]n|facturamos|descuentos?|vale|recaudad\w+|recaudamos|prix"
    r"|coût(?:e|ent)?"
    r"|vendus?|vendons|ventes de|billets? (?:à|dès)|remise|salaire|revenus?|chiffre d['’]affaires|levé|panier|preços?"
    r"|custam?|ingressos? a|faturamento|receita|prezzo|prezzi|costano?|biglietti (?:a|da)|fatturato|prijs"
    r"|prijzen|kost"
    r"|omzet|korting|pris|priset|kostar|omsättning"
)
PRICE_EASTERN = "価格|値段|売上|賞金|割引|料金|年収|単価"
KPI = (
    r"e?cpm|cpc|cpa|cpi|cpl|cpv|cpcv|cpo|cac|tkp|roas|ltv|arpu|bids?|bidding|cost per \w+|price per \w+"
    r"|per[- ](?:click|lead)"
    r"|kosten pro \w+|preis pro \w+|costo? por \w+|coste por \w+|coût par \w+|custo por \w+|costo per \w+"
    r"|kosten per \w+|kostnad per \w+|gebot\w*|puja|enchère"
)
_PER_THING = (
    r"(?:clicks?|installs?|installation\w*|instalaci[óo]n\w*|downloads?|descargas?|leads?|mille|thousand"
    r"|thousands|views?"
    r"|orders?|conversions?|acquisitions?|customers?|sign-?ups?|registrations?|sales?|bookings?|visits?|streams?"
    r"|impressions?|1[.,]?000|tausend|tkp|person|people|pax|head|seat|bottle|pair|unit|piece|item|night|hour|kg|kilo"
    r"|ticket|class|lesson|session|klicks?|kunden?|bestellung\w*|anmeldung\w*|stück|flasche|nacht|stunde"
    r"|clics?|clique"
    r"|compra|venta|cliente|persona|noche|unidad|clients?|personne|nuit|pièce|bouteille|vente|klik|klick"
    r"|user|household"
    r"|plate|meal|box|visitor|share|square \w+|m²|litre|liter|course)"
)
AFTER_PRICE = (
    rf"(?:a|an|per|each|pro|je|por|par|al|per|för|the|/) ?{_PER_THING}\b"
    r"|(?:e?cpm|cpc|cpa|cpi|cpl|cpv|tkp|cpo|off|discount|voucher|coupon|prizes?|jackpot|tickets?|salary|revenue"
    r"|income|in (?:revenue|sales|funding|savings|prizes|seed)|funding|round|turnover|fee|price|bonus"
    r"|deposit|profits?"
    r"|rabatt|gutschein|umsatz|gewinn|preisgeld|eintritt|gehalt|einkommen|de descuento|de premio"
    r"|de ventas|de ingresos"
    r"|de réduction|de remise|de chiffre|de revenus?|de levée|de desconto|di sconto|korting|in prize|or more in"
    r"|worth of|gift ?cards?|shoes?|sneakers?|bottles?|jackets?|watch(?:es)?|products?|offers?|deals?|menus?|courses?"
    r"|subscriptions?|plans?|abos?|household|earners?|homes?|houses?|cars?|apartments?)\b"
)
# What a plain number may count instead of money.
COUNTED = (
    r"%|‰|°|percent|per cent|prozent|por ?ciento|por cento|pour cent|per cento|procent|x\b|×"
    r"|(?:calendar |working |full |straight |more )?"
    r"(?:days?|nights?|weeks?|weekends?|months?|years?|yrs?|yo|y/o|quarters?|hours?|hrs?|mins?|minutes?"
    r"|seconds?|secs?)\b"
    r"|tagen?\b|tage\b|wochen?\b|monate?n?\b|jahren?\b|jahre\b|jährige\w*|stunden?\b|minuten?\b|sekunden?\b|uhr\b"
    r"|d[ií]as?\b|semanas?\b|mes(?:es)?\b|años?\b|anos?\b|horas?\b|minutos?\b|segundos?\b|jours?\b|semaines?\b|mois\b"
    r"|ans?\b|heures?\b|secondes?\b|giorni\b|giorno\b|settiman[ae]\b|mes[ei]\b|anni\b|dagen\b|dagar\b|dag\b|weken\b"
    r"|maanden\b|maand\b|jaar\b|veckor\b|vecka\b|månader\b|år\b|[日週月年歳代人回本]|ヶ月|か月|週間"
    r"|(?:(?:new|active|paying|loyal|monthly|unique|local|young|registered|total|of our) )?"
    r"(?:people|persons?|listeners?|users?|men|women|adults|parents|fans?|followers?|subscribers?|customers?|members?"
    r"|visitors?|runners?|students?|employees|clicks?|impressions?|installs?|downloads?|streams?|leads?"
    r"|views?|orders?"
    r"|sign-?ups?|conversions?|visits?|sales|ads?|spots?|creatives?|formats?|ad ?sets?|campaigns?|cities"
    r"|towns|markets?"
    r"|countries|states|regions?|stores?|shops?|locations?|branches|restaurants?|units?|copies|songs?"
    r"|tracks?|episodes?"
    r"|podcasts?|plays|times|km|miles?|kilomet\w+|meters?|m²|sqm|kg|races?|runs?|steps|words|seats|products?|items"
    r"|menschen|personen|leute|hörer\w*|nutzer\w*|frauen|männer|kunden|filialen|städte\w*|läden|klicks?"
    r"|impressionen|installationen|personas|oyentes|usuarios|mujeres|hombres|clientes|tiendas|ciudades"
    r"|clics|impresiones"
    r"|descargas|auditeurs|personnes|utilisateurs|femmes|hommes|magasins|villes|pessoas|ouvintes|usuários|mulheres"
    r"|homens|lojas|cliques|persone|ascoltatori|utenti|donne|uomini|negozi|città|mensen|luisteraars|vrouwen|mannen"
    r"|winkels|lyssnare|kvinnor|män|butiker|degrees|points?|stars?|birthday|anniversary"
    rf"|{'|'.join(sorted(PEOPLES))})\b"
)

_EACH = r"(?:a|an|per|each|every|pro|je|am|im|in der|por|al|a la|par|le|la|il|alla|per|om|i|på|the|ao|à|/|，)"
DAILY = (
    rf"(?:{_EACH} ?(?:single )?(?:day|tag|día|dia|jour|giorno|dag|dagen|jours?)\b|/ ?d\b|daily|täglich|diari[oa]s?"
    r"|quotidien\w*|journali\w+|giornalier\w+|al giorno|dagelijks|dagligen|p\.?d\.?(?=\W|$)|/日|毎日"
    r"|每天|每日|per diem)"
)
WEEKLY = (
    rf"(?:{_EACH} ?(?:single )?(?:week|woche|semana|semaine|settimana|vecka|veckan)\b|/ ?wk\b|weekly|wöchentlich"
    r"|semanal(?:es|mente)?|semanais|hebdomadaire\w*|settimanal\w+|wekelijks|i veckan|/週|毎週|每周)"
)
MONTHLY = (
    rf"(?:{_EACH} ?(?:single |calendar )?(?:month|monat|mes|mois|mês|mese|maand|månad|månaden)\b"
    r"|/ ?mo(?:nth)?\b|monthly"
    r"|monatlich|mensual(?:es|mente)?|mensuel\w*|mensa[il]s?|mensil\w+|maandelijks|i månaden|/月|毎月|月額|每月)"
)
DAILY_BEFORE = (
    r"(?:daily|per[- ]day|tages|tägliche[srn]?|diari[oa]|quotidien\w*|journali\w+|diári[oa]|giornalier\w+"
    r"|dag|dagelijks\w*"
    r"|daglig\w*|日|一日|1日|日額|1日あたり|毎日)"
)
WEEKLY_BEFORE = (
    r"(?:weekly|wochen|wöchentliche[srn]?|semanal|hebdomadaire|settimanale|week|wekelijks\w*|vecko|週|毎週|1週間)"
)
MONTHLY_BEFORE = (
    r"(?:monthly|monats|monatliche[srn]?|mensual|mensuel\w*|mensal|mensile|maand|maandelijks\w*|månads|月|毎月|月額"
    r"|月間)"
)
YEARLY = r"(?:(?:a|per|each|every|pro|im|por|al|par|/) ?(?:year|jahr|año|ano|an|anno|jaar|år)\b|annually|yearly|p\.a\.)"

HARD = (
    r"up to|max(?:imum|imal|\.)?|at most|not? more than|no(?:t)? over|not exceed\w*|must not exceed"
    r"|not go over|cap(?:ped)?"
    r"(?: at| of)?|ceiling|limit(?:ed)?(?: to| of)?|under|below|less than|höchstens|bis zu|nicht mehr als"
    r"|hasta|(?:como )?m[áa]xim[oa]"
    r"|no m[áa]s de|jusqu['’]à|(?:au )?maximum|pas plus de|fino a|(?:al )?massimo|até|no máximo|tot"
    r"|maximaal|högst|upp till"
    r"|最大|上限|不超过"
)
SOFT = (
    r"around|about|roughly|approx(?:\.|imately)?|some(?:thing like|where around)?|circa|ca\.?|c\.|~|≈"
    r"|give or take|ballpark"
    r"|in the region of|etwa|ungefähr|rund|zirka|so um die|unos|unas|alrededor de|aproximadamente"
    r"|cerca de|más o menos"
    r"|environ|autour de|à peu près|dans les|circa|ongeveer|rond(?: de)?|ungefär|cirka|omkring|約|およそ|大约"
)
LEAST = (
    r"at least|min(?:imum|\.)?|no less than|not less than|mindestens|wenigstens|nicht weniger als|al menos|m[íi]nimo"
    r"|por lo menos|au moins|au minimum|almeno|pelo menos|minstens|minst|最低|最少|至少"
)
SOFT_AFTER = (
    r"-?ish\b|or so|give or take|approx\w*|more or less|oder so|ungefähr|más o menos|à peu près|environ"
    r"|circa|ongeveer|前後|程度"
    r"|左右|くらい|ほど"
)
HARD_AFTER = (
    r"max(?:imum|imal)?\b|at most|tops|cap\b|ceiling|limit\b|hard|and not a \w+ more|como máximo|maxim\w*"
    r"|au plus|massimo"
    r"|no máximo|以内|まで|以下|上限"
)
GROSS = re.compile(
    r"\b(?:gross|brutto|bruto|brut|lordo|incl?\w*\.? (?:vat|gst|tax\w*|mwst|iva|tva|btw|moms|agency"
    r"|fees?)|ttc|iva incl\w+)"
    r"|税込"
)

TBD = re.compile(
    rf"(?:{STRONG})(?:['’]s)?[^\w\n]{{0,4}}(?:(?:is|are|remains?|still|yet|ist|noch|wird|está|aún|todavía"
    r"|est|encore|è|ancora|é|ainda"
    r"|nog|är|は|:)[^\w\n]{1,3}){0,3}"
    r"(?P<open>tb[dcav]\b|to be (?:determined|confirmed|decided|defined|agreed|advised)|open\b|not (?:yet )?(?:fixed"
    r"|decided|known|set|clear|confirmed|final)\w*|unknown|undecided|pending|offen|unklar|unbekannt"
    r"|nicht (?:fest\w*|klar|bekannt)"
    r"|nachgereicht|por (?:definir|confirmar|determinar|decidir)|sin definir|pendiente|à (?:définir"
    r"|confirmer|préciser"
    r"|déterminer)|pas encore \w+|non défini|da (?:definire|confermare)|a (?:definir|confirmar)"
    r"|nader te bepalen|n\.?t\.?b"
    r"|onbekend|ej bestämd|未定|\?\?+|xx+)"
    r"|\b(?:no|without a|kein\w*|sin|pas de|geen|don['’]t (?:have|know)(?: the| a| our)?) (?:fixed |set |final )?"
    r"(?:budget|etat|presupuesto)(?: (?:yet|so far|bisher|aún|todavía|encore|fixe))?",
)
SAME = re.compile(
    r"\b(?:same (?:budget|amount|money|spend)(?: as)?|(?:budget|spend)\W{0,3}(?:is |stays? "
    r"|remains? )?(?:the )?same|same again"
    r"|as much as|(?:gleiche[srn]?|derselbe|dasselbe) (?:budget|etat|betrag)|(?:budget"
    r"|etat)\W{0,3}(?:ist |bleibt )?(?:wie|gleich)"
    r"|(?:el )?mismo (?:presupuesto|importe)|(?:presupuesto)\W{0,3}(?:es )?(?:el mismo|igual)"
    r"|(?:le )?même (?:budget|montant)"
    r"|mesmo (?:orçamento|valor)|stesso (?:budget|importo)|(?:zelfde|hetzelfde) budget|samma budget)"
    r"[^.,;\n]{0,40}"
    r"|\b(?:budget|spend|etat|presupuesto)\b[^.;\n]{0,20}\b(?:same as|wie beim letzten|como la última"
    r"|comme la dernière|as last)"
    r"[^.;\n]{0,20}",
)
