"""The words for street, estate, house and flat in the languages people write."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

# After the name, with a number or a capital: "14 Ferncliffe Road", "Atatürk Caddesi".
AFTER_NAME = frozenset(
    """street road rd avenue ave lane drive close crescent terrace gardens grove mews
    boulevard blvd highway alley estate marg nagar colony layout chowk enclave vihar puram
    chawl gali mohalla basti sokak sokağı caddesi cadde mahallesi bulvarı utca utcája tér
    körút gatan vägen sarani apartments mansions flats sorok allé boulevardi bulevardi trg
    ulica cesta nábřeží náměstí tee väg gade vej quay quays parkway bypass compound
    cantonment marga peth bazaar soi""".split()
)
# Of those, the ones that are street words also when written small: "Dolna street".
PLAIN = frozenset(
    """street road rd avenue ave lane boulevard blvd highway marg nagar colony chowk vihar
    puram gali mohalla basti sokak sokağı caddesi mahallesi utca gatan sarani""".split()
)
# The same, but only with a house number before it, since these are ordinary words.
AFTER_NUMBER_AND_NAME = AFTER_NAME | frozenset(
    """st av ln dr cres court ct gdns place pl square sq row way walk hill rise hwy pkwy
    circle loop path trail view parade society bagh para sok cad mah út katu tie gata veien
    gate village heights house towers settlement quarters ports prairie dale wells rest
    manor fort park ganj crossing junction plaza point ridge station valley green meadow
    meadows mount field fields bridge mill mills ford corner""".split()
)
# Before the name: "Calle Los Pinos 45", "12 rue des Lilas".
BEFORE_NAME = frozenset(
    """calle cll avenida avda av jirón jiron jr pasaje psje paseo carrera cra kra
    transversal diagonal camino callejón callejon plaza urb urbanización urbanizacion
    colonia barrio manzana acceso corredor glorieta ronda privada andador retorno cerrada
    calzada periférico prolongación rue avenue boulevard bd allée allee chemin impasse quai
    place montée passage ruelle via viale piazza corso vicolo largo rotonda piazzale strada
    rua travessa alameda praça praca estrada rodovia setor ulica ul aleja osiedle plac jalan
    jln jl gang lorong barangay brgy purok sitio kampung kampong taman đường phố ngõ số
    soseaua șoseaua bulevardul calea intrarea улица улице ул проспект проспекте пр переулок
    переулке пер бульвар площадь шоссе шосе вулиця вул οδός οδος οδού λεωφόρος straße
    strasse quartier mtaa barabara""".split()
)
# The same in short, with a stop after them: "R. Augusta 12".
SHORT_BEFORE_NAME = frozenset("""al os cl col pr str tv r kr mz pl urb av cra cll jr ul""".split())
# Of those, the ones that are ordinary words too: these need a number.
BEFORE_NAME_AND_NUMBER = frozenset(
    """via place plaza kg gang largo camino colonia avenue quartier passage ronda acceso
    retorno setor strada places jr av gg plac""".split()
)
# The end of a word, with a number after it: "Goethestraße 17".
ENDINGS = (
    "straße|strasse|straat|laan|gracht|gasse|gata|gatan|vägen|vegen|veien|gade|katu|kade|plein|weg|"
    "platz|allee|damm|ufer|vej|tie|hof|steig|berg|singel|dreef|steeg|gränd|stien|stigen|"
    "boulevard|bulevardi|stykket|bakken|plads|torv|kuja|polku|markt|graben|promenade|str\\."
)
# Of those, the ones that say street without a number.
SURE_ENDINGS = "straße|strasse|straat|laan|gracht|gasse|gatan|vägen|vegen|gade|katu|str\\."
# Somebody says where they live; what follows is looked at with less doubt.
LIVES = (
    r"(?:live|lives|living|lived|stay|stays|staying|house|home|room|address|office|shop|based|moved|"
    r"residing|resides|reside|located)(?: is| are| was)?(?: now| still| just)?(?: at| in| on| to|:)|address(?: is)?:?|"
    r"(?:vivo|vive|vivimos|viven) en|dirección(?: es)?:?|direccion(?: es)?:?|(?:j['’])?habit(?:e|ons)(?: au| à| dans)?|adresse(?: est| ist)?:?|"
    r"(?:wohne|wohnt|wohnen) in(?: der)?|(?:moro|mora|moramos) n[ao]|endereço:?|(?:abito|abita) in|indirizzo:?|"
    r"mieszkam (?:na|przy)|адрес:?|жив[уёе]т? на|oturuyor\w*|adresim:?|adres:?|alamat(?: saya)?:?|tinggal di|"
    r"naishi|anaishi|ghar|nakatira sa|woon(?:t)? (?:in|op)(?: de)?|bor (?:på|i)|أسكن في|عنواني|उसका पता|मेरा पता|पता"
)
