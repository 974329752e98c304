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
    cantonment marga peth bazaar soi út trace""".split()
)
# Of those, the ones that are street words also when written small: "Dolna street".
PLAIN = frozenset(
    """street road rd avenue ave lane boulevard blvd highway marg nagar colony chowk vihar
    puram gali mohalla basti sokak sokağı caddesi mahallesi utca gatan sarani""".split()
)
# The same in short, and those that are words elsewhere: only behind a number.
SHORT_AFTER_NUMBER = frozenset(
    """pde tce terr cct crt cl gve grv esp espl hts mws qy bvd cir lp trl trce rdge chse clse avn
    strt str byp wlk vw vws town garden scheme residency homes layout ctr cnr crcl cresc gln
    gn mnr pk prom strand wynd brae ramp nook krg krog yolu bulv blok kopru mevkii motorway
    frontage turnpike tér tere utja krt puiestee maantee iela prospekts ielā gatvė
    kungsgatan stræde strede vænge toldbod""".split()
)
# The same, but only with a house number before it, since these are ordinary words.
AFTER_NUMBER_AND_NAME = (
    AFTER_NAME
    | SHORT_AFTER_NUMBER
    | frozenset(
        """st av ln dr cres court ct gdns place pl square sq row way walk hill rise hwy pkwy
    circle loop path trail view parade society bagh sok cad mah út katu tie gata veien
    gate village heights house towers settlement quarters ports prairie dale wells rest
    manor fort park ganj crossing junction plaza point ridge station valley green meadow
    meadows mount field fields bridge mill mills ford corner""".split()
    )
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
    strasse quartier mtaa barabara alei ulicy placu osiedlu vul vulytsia vulytsya ulitsa prospekt
    sharia shari shara sharea carrer passeig rruga aleea șos sos bld bvd blvd esplanade
    ulici ulicu kucheh koocheh khiaban khiyaban bolvar rr utca rruga dong phum sentier venelle cours vico contrada lungotevere lungomare salita derb
    travesía travesia calleja camí plaça rambla rambla rúa beco viela azinhaga quelha servidão
    caminho ladeira loteamento hameau passage villa place square voie quartier rond-point cours
    pje psje jd
    lote sector urbanizacion cll av carretera barriada via piaţa aleea bulevard bul bulevar
    бул площад улици ulička nabrezie námestie náměstí třída nábřeží
    hẻm ngách kiệt xóm thôn khối jalan lr lrg lorong persiaran lebuh lintang
    solok changkat sorong mtr""".split()
)
# The same in short, with a stop after them: "R. Augusta 12".
SHORT_BEFORE_NAME = frozenset(
    """al os cl col pr str tv r kr mz pl urb av cra cll jr ul jl tel g c blv bul šos sok trav trv
    est rod pç pça lgo az bc tr rte imp ch sq res""".split()
) - {"tel", "g"}
# Of those, the ones that are ordinary words too: these need a number.
BEFORE_NAME_AND_NUMBER = frozenset(
    """via place plaza gang sharia prospekt bld cours salita vico largo camino colonia avenue quartier passage ronda acceso
    retorno setor strada places jr av gg plac
    passage villa place square voie cours lote sector carretera lr solok thôn khối
    rambla sorong caminho mtr beco est res ch r c""".split()
)
# The end of a word, with a number after it: "Goethestraße 17".
ENDINGS = (
    "straße|strasse|straat|laan|gracht|gasse|gata|gatan|vägen|vegen|veien|gade|katu|kade|plein|weg|"
    "platz|allee|damm|ufer|vej|tie|hof|steig|berg|singel|dreef|steeg|gränd|stien|stigen|"
    "boulevard|bulevardi|stykket|bakken|plads|torv|kuja|polku|markt|graben|promenade|str\\."
)
# Of those, the ones that say street without a number.
SURE_ENDINGS = "straße|strasse|straat|laan|gracht|gasse|gatan|vägen|vegen|gade|katu|str\\."
# Somebody says where they live, in some more languages.
_LIVES_IN_OTHERS = (
    r"nakaa(?: katika)?|naishi(?: katika)?|moro(?: n[ao])?|minha morada é|morada[ :]|a minha morada [eé]|vivo(?: na| no| em)?|j habite|bewohne|wohnhaft(?: in)?|oturuyoruz|evimiz|evim|assalomu manzilim|manzilim|manzil|بيتي(?: في)?|منزلي(?: في)?|ساكن(?:ة)?(?: في)?|اسكن(?: في)?|أقيم(?: في)?|आमचा पत्ता|रहता हूँ|रहती हूँ|"
    r"nakatira(?: po)?(?: kami)?(?: sa)?|alamat(?: rumah)?|tinggal|domiciliad[oa](?: en)?|resido(?: en)?|residente(?: en)?|zamieszkał[ay]|lakcímem|osoite|bosatt(?: på)?|bopæl|adresa(?: je| mea)?|locuim|"
    r"bor(?: på| i)?|stanujem(?: u)?|živim(?: u| na)?|μένω(?: στην| στο)?|κατοικώ|banoj(?: në)?|живея(?: на| в)?|lakom|lakunk|bydlím(?: v| na)?|bývam(?: v| na)?|asun|"
    r"elan|gyvenu|dzīvoju|ina zaune a|mo ngbe ni|ngihlala|ndinogara|ndimakhala(?: ku)?|mbeera|(?:we|i) dey(?: for| stay)?|rehti hu|baschhu|unë jam \w+,|alamatku(?: di)?|"
    r"ntuye(?: i| mu)?|casa está(?: en)?(?: la| el)?|casa queda(?: en)?(?: la| el)?"
)
# Somebody says where they live; what follows is looked at with less doubt.
LIVES = (
    r"(?:live|lives|living|lived|stay|stays|staying|house|home|room|address|office|shop|based|moved|"
    r"residing|resides|reside|located)(?: is| are| was)?(?: now| still| just)?(?: at| in| on| to|:)|address(?: is)?:?|"
    r"(?:vivo|vive|vivimos|viven) en|dirección(?: es)?:?|direccion(?: es)?:?|(?:j['’])?habit(?:e|ons)(?: au| à| dans)?|adresse(?: est| ist)?:?|"
    r"(?:wohne|wohnt|wohnen) in(?: der)?|(?:moro|mora|moramos) n[ao]|endereço:?|(?:abito|abita) in|indirizzo:?|"
    r"mieszkam (?:na|przy)|адрес:?|жив[уёе]т? на|oturuyor\w*|adresim:?|adres:?|alamat(?: saya)?:?|tinggal di|"
    r"naishi|anaishi|ghar|nakatira sa|woon(?:t)? (?:in|op)(?: de)?|bor (?:på|i)|أسكن في|عنواني|उसका पता|मेरा पता|पता|"
    rf"{_LIVES_IN_OTHERS}"
)
# Whole addresses are weighed part by part (address_parts.py). A house or flat, with its number.
SURE_UNITS = frozenset(
    one.strip()
    for one in """flat, apartment, apt, h.no, hno, h no, h. no, h.n., house no, house number, hse no, hse, door no,
    d.no, door number, plot, plot no, plot number, erf, stand no, villa, blk, lote, mz, manzana, kebele, depto,
    dpto, departamento, apto, apart., daire, kv, кв, квартира, буд, nyumba namba, nyumba no, nyumba nambari, kitalu,
    appartement, appt, wohnung, whg, lgh, lägenhet, byt, makaan no, makan no, makan number, ghar no,
    quarter no, qtr no, unit no, numero di casa, house #, ap, maison no, casa no, casa número,
    شقة, عمارة, دار, carré, parcelle, concession, الشقة, شقه, بناية, nyumba na, ploti, ünite, daire no, ev no, kapı no, bina no,
    mieszkanie, lakás, ajtó, butas, dzīvoklis, korter, asunto, leilighet, lejlighed, hybel, διαμέρισμα,
    stan br, stan broj, ulaz br, apartament, unit no, room no, flat number, shop no, stall no, plak, pelak, پلاک, guri, hse no., house plot, makan, holding no, khasra no, postfach"""
    .replace("\n", " ").split(",")
)  # fmt: skip
# What is a part of an address beside other parts, and may be a count or a group alone.
LIKELY_UNITS = frozenset(
    one.strip()
    for one in """house, block, bloque, bloco, blok, bloc, lane, road, street, gali, gully, galli, room, floor, building, bldg,
    sector, phase, ph, unit, lot, level, tower, section, zone, stand, shop, quarter, qtr, ward, cluster, compound, gate,
    woreda, wereda, purok, casa, torre, edificio, edif, etapa, int, interior, interno, piso, puerta, portal, esc, escalera,
    scala, sc, palazzina, piano, quadra, qd, conjunto, conj, rt, rw, kav, số, ngõ, ngách, hẻm, tổ, ấp, khu, phường,
    klatki, klatce, mieszkania, chawl, mauza, वार्ड, गली, प्लॉट, ब्लॉक, सेक्टर, मकान, घर, फ्लैट, कमरा, বাসা, রোড, ফ্ল্যাট, ওয়ার্ড,
    ব্লক, বাড়ি, مکان, بلاک, گلی, quận, mahalla, mahallah, zuqaq, zqaq, محلة, زقاق, улица, улице, микрорайон, мкр, бл, вх, ет, ап, вход, ж.к., row, tent, shelter,
    হাউস, হাউজ, সেক্টর, îlot, ilot, villa no, bloc no,
    hut, cell, line, alley, khoroo, bair, toot, microdistrict, extension, ext, caravan, trailer, pitch, site, rr, vahed, tabaqe, sangkat, khan,
    phum, em, emelet, vchod, vhod, ulaz, stan, sprat, lot ii, unit, zona, pasaje, passage, dar, degmada, guri, hs, street no, house hold no,
    soi, moo, mu, mah, kat, d, bl, et, klatka, piętro, m, lok, haus, aufgang, stock, étage, bât, bâtiment,
    bat, porte, entrée, hall, km, door, h, plot of, korpus, корп, под, этаж, дом, д, near house, mtaa,
    flat no, bahay, box, site, survey no, khata, mile, pole, well, casă, kilometro, apt no, stage, bus stop, house of,
    рядом, dom, ulica, box no, ground, row, شارع, رقم, منزل, بيت, الطابق, دور, bina, barak, ent, lt, unidade, mt"""
    .replace("\n", " ").split(",")
) - {"house of", "near house", "plot of", "ground", "рядом", "ulica", "mt"}  # fmt: skip
SHORT_AFTER_NAME = frozenset(
    """mah mahallesi sok sk sokak sokağı cad cd caddesi cadde bulvarı blv bulvar sitesi apartmanı
    köyü""".split()
)
# After a name: parts of a town that nobody would find without it.
AFTER_DISTRICT = frozenset(
    one.strip()
    for one in """estate, nagar, colony, layout, extension, extn, section, sub city, subcity, sub-city, township, location,
    compound, village, junction, gardens, heights, court, quarters, settlement, camp, roundabout, bus stop, stage,
    close, crescent, enclave, vihar, puram, ganj, para, bagh, housing, society, apartments, residency, flats, towers,
    mansions, complex, phase, market junction, new town, old town, site, park, line, chowk, mohalla, basti, slum,
    mahal, ext, residence, court, hamlet, scheme, plaza, chawl, wada, ward, tole, tol, toli, mandi, goth, katchi abadi"""
    .replace("\n", " ").split(",")
)  # fmt: skip
BEFORE_DISTRICT = frozenset(
    one.strip()
    for one in """barangay, brgy, bgy, mohalla, mohallah, mahalla, mtaa wa, mtaa, kata ya, kata, kijiji cha, kitongoji cha,
    kampung, kampong, kp, desa, dusun, kelurahan, kel, kecamatan, kec, col, colonia, barrio, bo, urb, urbanización,
    vereda, vill, village, p.o., p.o, ps, p.s., taluk, tehsil, dist, distt, district, quartier, bairro, jardim, vila,
    conjunto, residencial, osiedle, os, sitio, hamlet, residence, résidence, cité, lotissement, hay, derb, douar,
    aa.hh, aahh, asentamiento humano, pp.jj, حارة, درب, قرية, مخيم, محله, کوچه, گلی, محلہ, commune, comuna, municipio, zona, cellule, colline, secteur, arrondissement, sangkat, khan, phum, khum, жилмассив, жилмассиве, микрорайоне,
    поселок, посёлок, посёлке, село, селе, деревня, xaafadda, degmada, ж.к., kvartal, kvart, naselje, karte, zone de, parish, lieu-dit, ortsteil, dzielnica, subd, subdivision, upazila, thana, post, p/o, gram, gaon, basti, sub city,
    villa, phường, quận, ấp, khu phố, xã, fraccionamiento, fracc, unidad, residencial, complesso, parco, contrada,
    hermanad, ejido, rancho, sector, manzana, colony, estate, camp, quarter, mikrorayon, мкр, район, حي"""
    .replace("\n", " ").split(",")
) - {"post", "hermanad", "quarter", "camp", "estate", "district", "colony", "sector"}  # fmt: skip
# Where something stands by what it stands beside.
WHERE = frozenset(
    one.strip()
    for one in """a la par de, a la par del, contiguo a, contiguo al, costado de, behind, opposite, opposite to, opp, opp., near, near to, next to, beside, besides, adjacent to, across from,
    in front of, just after, just before, after, before, off, along, by, close to, facing, around, under, past,
    frente a, frente al, enfrente de, enfrente del, detrás de, detrás del, atrás de, al lado de, al lado del, junto a, junto al,
    cerca de, cerca del, a la vuelta de, diagonal a, en face de, en face du, derrière, à côté de, à côté du, près de, près du,
    em frente a, em frente ao, em frente à, atrás da, atrás do, ao lado da, ao lado do, perto da, perto do, próximo à, próximo ao,
    dietro, di fronte a, di fronte alla, di fronte al, accanto a, accanto alla, accanto al, vicino a, vicino alla, vicino al,
    neben, neben der, neben dem, hinter, hinter der, hinter dem, gegenüber, gegenüber der, gegenüber vom, obok, naprzeciwko, za,
    karibu na, nyuma ya, mkabala na, mbele ya, kando ya, jirani na, dekat, belakang, di belakang, samping, di samping, depan, di depan,
    sa tabi ng, sa likod ng, sa harap ng, malapit sa, tapat ng, gần, sau, đối diện, cạnh, خلف, بجانب, أمام, قرب, مقابل,
    naast, achter, tegenover"""
    .replace("\n", " ").split(",")
)  # fmt: skip
LANDMARKS = frozenset(
    one.strip()
    for one in """mosque, masjid, church, temple, mandir, gurdwara, school, primary school, secondary school, petrol station,
    filling station, gas station, fuel station, shell, total, market, junction, roundabout, stage, bus stop, bus stand, bus station,
    clinic, dispensary, hospital, health centre, health center, transformer, borehole, water tank, tank, tower, mast, bridge,
    bakery, pharmacy, chemist, butchery, hotel, bar, pub, shop, supermarket, mill, posho mill, posho, kiosk, stadium, field,
    playground, cemetery, graveyard, station, railway, railway line, tracks, river, canal, well, pump, tree, mango tree, gate,
    police station, police post, post office, bank, factory, workshop, garage, car wash, barracks, chief's camp, hall, dam, quarry,
    cinema, park, university, college, polytechnic, depot, crossing, corner, dump, chowk, talab, pond, dargah, shrine, chapel,
    cathedral, checkpoint, airport, terminal, rank, taxi rank, substation, pole, estate, court, tailor, salon, barber,
    cancha, iglesia, escuela, colegio, parque, tienda, panadería, farmacia, plaza, mercado, hospital, puente, río, cementerio, estación,
    église, mosquée, école, marché, pharmacie, gare, boulangerie, pont, cimetière, mairie, terrain,
    igreja, escola, padaria, mercado, farmácia, praça, posto, quadra, campo, chiesa, scuola, farmacia, stazione, piazza, mercato,
    kirche, moschee, schule, bahnhof, bäckerei, apotheke, tankstelle, kościoła, kościołem, szkoły, szkołą, sklepu, sklepem,
    msikiti, msikiti wa, kanisa, kanisa la, shule, shule ya msingi, soko, sokoni, kituo, zahanati, daraja, masjid, sekolah, pasar, gereja,
    puskesmas, balai desa, simbahan, eskwela, palengke, kapilya, tindahan, chợ, trường, nhà thờ, chùa, cầu,
    المسجد, مسجد, الجامع, المدرسة, مدرسة, السوق, المستشفى, الكنيسة, الصيدلية, moskee, kerk, school, kerkje"""
    .replace("\n", " ").split(",")
)  # fmt: skip
# Somebody tells where their home is; then one likely part is enough.
HOME = (
    r"(?:live|lives|living|lived|stay|stays|staying|stayed|reside|resides|residing|house is|home is|address is|address|my place is|house|home|"
    r"(?:i|we|she|he|they) moved|rent|renting|located|situated|based|deliver|sleep|found)(?: now| still| just)?(?: at| in| on| to| near)?|"
    r"(?:vivo|vive|vivimos|viven|queda|quedamos)(?: en| por)?(?: la| el)?|dirección(?: es)?|(?:j['’])?habit(?:e|ons|ent)(?: au| à| dans)?|adresse(?: est| ist)?|"
    r"(?:wohne|wohnt|wohnen)(?: in)?(?: der)?|(?:moro|mora|moramos|moram)(?: n[ao]| em)?|endereço(?: é)?|(?:abito|abita|abitiamo|vivo)(?: in| a)?|indirizzo|"
    r"mieszkam(?: na| przy)?|mieszka(?: na| przy)?|(?:живу|живёт|живет|живем)(?: на| в)?|(?:alamat|adres|adresim)(?: saya| ko)?|tinggal(?: di)?|"
    r"(?:yangu|yetu|yake) iko|naishi|anaishi|tunaishi|tunakaa|nakaa|anakaa|nakatira(?: sa| ako sa)?|taga|rehta hoon|rehti hoon|woon(?:t)?(?: in| op)?(?: de)?|nhà ở|ở|stau(?: pe| în)?|locuiesc(?: pe)?|"
    r"أسكن(?: في)?|نسكن(?: في)?|عنواني|"
    rf"{_LIVES_IN_OTHERS}"
)
