"""The words by which people say what a campaign is for."""

from dataclasses import dataclass

from server.agents.words.phrases import Phrases
from server.domain.products import Objective


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective, and how surely its words mean it."""

    objective: Objective
    confidence: float = 0.95


_SURE: list[tuple[Aim | None, str]] = [
    (
        Aim("REACH"),
        "awareness|brand awareness|brand building|brand recall|brand recognition|branding|get known|become known"
        "|get our name out|name recognition"
        "|get the word out|spread the word|raise our profile|make a name|become better known|top of mind"
        "|brand campaign|visibility|brand visibility"
        "|maximum reach|max reach|maximise reach|maximize reach|maximising reach|maximizing reach|broad reach"
        "|wide reach|as much reach|unique reach"
        "|reach as many|reach is the goal|reach campaign|goal reach|objective reach|optimise for reach"
        "|optimize for reach|more reach|get reach|for reach"
        "|know about us|know our brand|know the brand|introduce our brand|make our brand known|know we exist"
        "|hear about us|heard of us|know our name|know us|on the map"
        "|as many people as possible|everyone to know|people to know"
        "|bekanntheit|markenbekanntheit|bekannter werden|bekannt werden|bekannt machen|bekannter machen|reichweite"
        "|aufmerksamkeit|sichtbarkeit|markenaufbau"
        "|brandawareness|möglichst viele menschen|möglichst viele leute|so viele menschen wie möglich|imagekampagne"
        "|notoriedad|notoriedad de marca|reconocimiento de marca|darnos a conocer|dar a conocer|darse a conocer"
        "|alcance|máximo alcance|visibilidad"
        "|llegar al mayor número|llegar a la mayor cantidad|conozca nuestra marca|conozcan nuestra marca"
        "|conozca la marca|conozcan la marca|que nos conozcan|hacernos conocer"
        "|notoriété|notoriété de marque|faire connaître|faire découvrir|nous faire connaître|se faire connaître"
        "|faire connaitre"
        "|couverture maximale|visibilité|portée"
        "|toucher le plus de monde|toucher un maximum|reconhecimento de marca|reconhecimento da marca|notoriedade"
        "|dar a conhecer|tornar conhecida"
        "|consapevolezza|notorietà|far conoscere|farci conoscere|naamsbekendheid|bekendheid|merkbekendheid|bereik"
        "|kännedom|varumärkeskännedom|räckvidd"
        "|認知|知ってもらい|知られ|認知度|知名度|リーチ",
    ),
    (
        Aim("EVEN_IMPRESSION_DELIVERY"),
        "even delivery|even impression delivery|evenly delivered|delivered evenly|deliver evenly|deliver it evenly"
        "|even impressions|steady presence"
        "|constant presence|steady delivery|smooth delivery|even pacing|spread impressions evenly"
        "|impressions evenly|continuous presence"
        "|gleichmäßige auslieferung|gleichmäßig ausliefern|gleichmäßig ausgeliefert|gleichmäßige präsenz"
        "|konstante präsenz|entrega uniforme|entrega homogénea"
        "|presencia constante|diffusion régulière|diffusion uniforme|diffusion homogène|présence constante"
        "|présence continue|entrega constante"
        "|distribuzione uniforme|gelijkmatige levering|jämn leverans|as many impressions|maximise impressions"
        "|maximize impressions|max impressions|maximum impressions",
    ),
    (
        Aim("CLICKS"),
        "clicks|click throughs|clickthroughs|click through|click throughs|get clicks|link clicks|people to click"
        "|tap through|taps|klicks|klicken|clics|clicks al enlace"
        "|cliques|clic|clique|kliks|klikken|klick|クリック|クリック数",
    ),
    (
        Aim("WEBSITE_VISITS"),
        "website visits|site visits|web visits|website traffic|web traffic|site traffic|traffic to our website"
        "|traffic to our site|traffic to the website"
        "|traffic to the site|traffic to our shop|traffic to our store|traffic to our online shop"
        "|traffic to our landing page|traffic to the landing page"
        "|visits to our website|visits to our site|visits to the website|visits to the site|visitors to our website"
        "|visitors to our site|visitors on our site"
        "|website visitors|site visitors|landing page visits|landing page views|page views|people to our website"
        "|people to our site|people to the website"
        "|people to the site|people to our landing page|people to our web shop|people onto our site"
        "|people onto our website|visit our website|visit our site"
        "|visit the website|visit the site|visits on our site|visits to our online shop|visits to our online store"
        "|people to our online shop|page visits"
        "|webseitenbesuche|websitebesuche|website besuche|besuche auf der website|besuche auf unserer website"
        "|besuche auf unserer webseite|besucher auf unsere website"
        "|besucher auf unserer website|besucher auf unsere seite|besucher auf die website|traffic auf die website"
        "|traffic auf unsere website|traffic auf unserer website"
        "|seitenaufrufe|websitetraffic|website traffic|webseitenbesucher|websitebesucher|leute auf unsere website"
        "|leute auf die website|mehr besucher"
        "|visitas a la web|visitas a nuestra web|visitas al sitio|visitas a nuestro sitio|visitas web|tráfico web"
        "|tráfico a la web|tráfico a nuestra web|tráfico al sitio"
        "|visitas a la página|visitas a nuestra página|visitas en la web"
        "|visites sur le site|visites sur notre site|visites du site|visites de notre site|trafic web"
        "|trafic sur le site|trafic sur notre site|trafic vers le site"
        "|trafic vers notre site|visiteurs sur notre site|visiteurs sur le site|visites web|visites en ligne"
        "|visitas ao site|visitas ao nosso site|tráfego no site|tráfego para o site|visite al sito"
        "|visite al nostro sito|traffico sul sito|traffico al sito"
        "|websitebezoeken|bezoeken aan onze website|bezoekers op onze site|websitebezoek|besök på webbplatsen"
        "|besök på vår webbplats|webbplatsbesök|webbtrafik"
        "|サイト訪問|サイト訪問数|サイトへの訪問|ウェブサイトへの訪問|サイト誘導",
    ),
    (
        Aim("VIDEO_VIEWS"),
        "video views|views of our video|views of the video|views of our trailer|views of the trailer|trailer views"
        "|views for our trailer|views for our video|views on our video"
        "|views for the trailer|views on the trailer|completed views|completed video views|watch our video"
        "|watch the video|watch our trailer|watch the trailer|see the trailer|people watching our video"
        "|people to watch|video completions|video plays|plays of the video|views of our spot|views of our clip"
        "|watch our clip|watch our film|watch the clip"
        "|videoaufrufe|videoviews|video aufrufe|videoansichten|aufrufe des videos|aufrufe unseres videos"
        "|trailer aufrufe|traileraufrufe|video ansehen|trailer ansehen"
        "|visualizaciones|visualizaciones de vídeo|visualizaciones de video|visualizaciones del vídeo"
        "|reproducciones de vídeo|reproducciones de video|reproducciones del vídeo"
        "|reproducciones del tráiler|vean el tráiler|vean el vídeo|vues de la vidéo|vues vidéo|vues de vidéo"
        "|vues de notre vidéo|vues de la bande annonce|regarder la vidéo"
        "|regardent la vidéo|visualizações de vídeo|visualizações do vídeo|visualizações|visualizzazioni"
        "|visualizzazioni del video|videoweergaven|videovisningar|動画再生|動画視聴|再生回数|動画の再生",
    ),
    (
        Aim("APP_INSTALLS"),
        "app installs|installs|app install|installations|app installations|app downloads|app download"
        "|downloads of our app|downloads of the app|downloads for our app|downloads for the app"
        "|download our app|download the app|install our app|install the app|get the app|new app users|app users"
        "|installing our app|downloading our app|app promotion"
        "|installationen|app installationen|app downloads|downloads der app|downloads unserer app|app herunterladen"
        "|app installieren|die app laden|unsere app laden"
        "|instalaciones|instalaciones de la app|instalaciones de nuestra app|descargas de la app"
        "|descargas de nuestra app|descargar la app|descarguen la app|descargas de la aplicación"
        "|instalar la app|instalen la app|descarguen nuestra app|installations de l'app"
        "|installations de l'application|installations de notre app|installations de notre application"
        "|téléchargements de l'app|téléchargements de l'application|téléchargements de notre application"
        "|téléchargements de notre app|télécharger l'application|télécharger notre application"
        "|téléchargent notre application|téléchargent l'application|télécharger notre app|télécharger l'app"
        "|instalações|instalações do app|instalações do aplicativo|downloads do app|baixem o app|baixar o app"
        "|installazioni|installazioni dell'app|download dell'app|scaricare l'app|scarichino l'app|app installaties"
        "|installaties|app installatie|appinstallationer|installationer|nedladdningar av appen"
        "|アプリインストール|アプリのインストール|インストール|インストール数|アプリのダウンロード|アプリダウンロード",
    ),
    (
        Aim("PODCAST_STREAMS"),
        "podcast streams|podcast listens|podcast plays|podcast downloads|streams of our podcast"
        "|streams of the podcast|listens to our podcast|listens for our podcast|listens for the podcast"
        "|streams for our podcast"
        "|streams for the podcast|listeners for our podcast|listeners for the podcast|listeners to our podcast"
        "|listeners to the podcast|listen to our podcast|listen to the podcast|listen to our show"
        "|listen to the show|listen to our new podcast|listen to our new show|grow our podcast|grow the podcast"
        "|podcast audience growth|promote our podcast|promote our new podcast|promote a podcast|promote the podcast"
        "|episode streams|episode plays|episode listens|episode downloads|downloads of our podcast"
        "|downloads for our podcast|more podcast listeners|new podcast listeners|tune in to our podcast"
        "|subscribe to our podcast"
        "|plays of our podcast|listens of our podcast|streams of our show|listens to our show|streams for our show"
        "|promoting our podcast|promoting a podcast|podcast promotion"
        "|podcast hörer|hörer für unseren podcast|podcaststreams|podcast streams|podcast abrufe|podcastabrufe"
        "|hörer für den podcast|unseren podcast hören|neue podcasthörer|podcast bewerben|unseren podcast bewerben"
        "|streams für unseren podcast|streams unseres podcasts|abrufe für unseren podcast|escuchas del podcast"
        "|escuchas de nuestro podcast|oyentes para nuestro podcast|oyentes para el podcast|escuchen nuestro podcast"
        "|escuchen el podcast|reproducciones del podcast|reproducciones de nuestro podcast"
        "|promocionar nuestro podcast|escuchas para nuestro podcast|écoutes du podcast|écoutes de notre podcast"
        "|écoutes pour notre podcast|auditeurs pour notre podcast"
        "|écouter notre podcast|écoutent notre podcast|écoutes de podcast|promouvoir notre podcast"
        "|streams do podcast|ouvintes para o nosso podcast|ascolti del podcast|ascolti del nostro podcast"
        "|podcast luisteraars"
        "|podcastluisteraars|podcastlyssnare|lyssningar|ポッドキャスト再生|ポッドキャストの再生|ポッドキャストのリスナー",
    ),
    (
        Aim("LEAD_GEN"),
        "leads|email list|mailing list|phone calls|applicants|job applications|lead gen|lead generation"
        "|generate leads|sign ups|signups|sign up|newsletter signups"
        "|newsletter sign ups|newsletter subscribers|newsletter subscriptions|email signups|registrations"
        "|people to register"
        "|register for|test drives|test drive bookings|test drive requests|test drive sign ups|enquiries|inquiries"
        "|contact requests|quote requests|requests for quotes|requests for a quote|demo requests|demo bookings"
        "|book a demo"
        "|free trials|trial signups|trial sign ups|free trial sign ups|applications|appointments|callback requests"
        "|contact forms|form fills|whitepaper downloads|white paper downloads|ebook downloads|e book downloads"
        "|brochure requests"
        "|brochure downloads|qualified contacts|member sign ups|people signing up|get people to sign up"
        "|anmeldungen|newsletter anmeldungen|newsletteranmeldungen|registrierungen|probefahrten|probefahrt|anfragen"
        "|kontaktanfragen|interessenten|terminanfragen|demo anfragen|bewerbungen|newsletter abonnenten"
        "|leadgenerierung"
        "|kontakte generieren|registros|inscripciones|suscripciones a la newsletter|suscriptores a la newsletter"
        "|suscripciones al boletín|altas en la newsletter|pruebas de conducción|solicitudes"
        "|solicitudes de información|contactos cualificados"
        "|captar leads|generación de leads|generar leads|inscriptions|inscriptions à la newsletter"
        "|abonnés à la newsletter|essais routiers|demandes de devis|demandes d'essai|prospects|demandes de contact"
        "|génération de leads"
        "|candidatures|inscrições|cadastros|test drives|registrazioni|iscrizioni|iscrizioni alla newsletter"
        "|richieste di preventivo|aanmeldingen|inschrijvingen|proefritten|offerteaanvragen|anmälningar"
        "|registreringar|provkörningar"
        "|リード|リード獲得|資料請求|会員登録|登録|問い合わせ",
    ),
    (
        Aim("CONVERSIONS"),
        "conversions|sales|online sales|purchases|purchase|bookings|reservations|orders|online orders|ticket sales"
        "|sell tickets|sell out|sell more|drive sales|boost sales|tickets sold|buy tickets|sell subscriptions"
        "|subscriptions sold"
        "|donations|checkouts|roas|return on ad spend|transactions|revenue|hotel bookings|room bookings"
        "|table bookings|direct bookings|paid subscriptions|paying subscribers|new subscribers|ticket purchases"
        "|buy online|sell the remaining"
        "|verkäufe|abverkauf|umsatz|buchungen|bestellungen|käufe|ticketverkäufe|ticketverkauf|tickets verkaufen"
        "|karten verkaufen|verkaufen|conversions|konversionen|reservierungen|spenden|onlinebestellungen|mehr umsatz"
        "|onlineverkäufe"
        "|abschlüsse|kartenverkauf|hotelbuchungen|ventas|ventas online|compras|reservas|pedidos|conversiones"
        "|venta de entradas|vender entradas|vender más|donaciones|ingresos|venta de tickets"
        "|ventes|ventes en ligne|achats|réservations|commandes|conversions|vente de billets|vendre des billets"
        "|vendre plus|billets vendus|billetterie|dons|ventes de billets"
        "|vendas|compras|reservas|pedidos|conversões|venda de ingressos|venda de bilhetes|vendite|acquisti"
        "|prenotazioni|ordini|conversioni|vendita di biglietti|verkoop|aankopen|boekingen|bestellingen|conversies"
        "|kaartverkoop|ticketverkoop"
        "|försäljning|köp|bokningar|beställningar|konverteringar|biljettförsäljning|売上|購入|予約|コンバージョン|注文|チケット販売",
    ),
]
_LIKELY: list[tuple[Aim | None, str]] = [
    (Aim("CLICKS", 0.75), "traffic|tráfico|trafic|tráfego|traffico|verkehr auf"),
    (
        Aim("APP_INSTALLS", 0.7),
        "downloads|download|descargas|téléchargements|ダウンロード|download dell'app|nedladdningar",
    ),
    (Aim("PODCAST_STREAMS", 0.7), "streams|listens|plays|écoutes|escuchas|ascolti|abrufe"),
    (Aim("VIDEO_VIEWS", 0.7), "views|aufrufe|vues|weergaven|visningar"),
    (
        Aim("CONVERSIONS", 0.7),
        "subscribers|subscriptions|abos|abonnements|suscripciones|abonnés|suscriptores|assinaturas|abbonamenti",
    ),
    (Aim("LEAD_GEN", 0.7), "new members|more members|memberships|recruit|recruiting|mitglieder gewinnen|nuevos socios"),
    (
        Aim("CONVERSIONS", 0.7),
        "raise funds|raise money|fundraising|spenden sammeln|recaudar fondos|collecter des fonds",
    ),
    (Aim("EVEN_IMPRESSION_DELIVERY", 0.65), "impressions|impressionen|impresiones"),
]
_NOT_AIMS: list[tuple[Aim | None, str]] = [
    (
        None,
        "sales team|sales manager|sales rep|sales department|summer sales|winter sales|end of season sales"
        "|january sales|sales period|head of sales|sales director|sales office|traffic jam|traffic jams"
        "|traffic news|foot traffic|store traffic|in store traffic|traffic to our stores|traffic light"
        "|in order to|sales event|sales events|sales executives|sales people|streaming|click and collect"
        "|work orders|sign up page|download page|sign up form|sign up link|video views only|booking platform"
        "|booking app|booking site"
        "|purchase intent|last orders|marching orders|lead time|lead times|lead agency|revenue streams|data streams"
        "|rooms with views|sea views|mountain views|scenic views|income streams|mit klick|sales pitch"
        "|cost per click|cost per install"
        "|cost per lead|cost per sale|cost per view|per click|per install|per lead|per sale|per view|pro klick"
        "|pro installation|pro lead|por clic|por instalación|par clic|par installation|job applications app"
        "|web applications|software applications"
        "|business applications|applications software|in reach|within reach|out of reach|visibility glasses"
        "|trade visitors|job application|registro mercantil|on the map app|mit umsatz|con reservas",
    ),
]
AIMS: Phrases[Aim | None] = Phrases([*_NOT_AIMS, *_SURE, *_LIKELY])
