"""Ordinary words that are no slips of others, though some are one letter away from them.

The most common words of four letters or more, and what is near to words of the scenarios. Who adds
a scenario adds what its own words could be taken for.
"""

from __future__ import annotations

_WORDS = """
aaron ability able about above academic academy access acquired across acting action active actor
actually added addition advance advanced affairs africa african after afternoon afternoons again
against agreed ahead aircraft airport akron album allow allowed almost alone along already also
alter although always america american among amount ancient angeles animal animals annual another
answer anti anyone anything appear appeared appears april apron area areas arms army arrived
article artist artists arts asked assembly association attack attempt attended august author
average award awarded awards away baby back bags ball balls band banded banged bangs bank banned
banner bard bars bas base baseball based bass bath bats battle bays beach beaches beads beard
bears beat became because become becoming beds beech been bees before began begin begins begs
begun behind being believe believed bell bells below bench benches bends benin bents best beth
bets better beyond bias bids bile bill bills billy bind binds bing bis bishop bits black block
blood bloom blue blush boar board boast boat boats body boiled boiler bolt bolts bones boo book
books boom boon boost boot booth booths boots booty border born boston bot bout bouts bowler boxed
boxer boxers boxes boys branch break breath bridge bring britain british broke broken broker brood
brook broom brother brothers brought brown brush budge budget buds bugs build building built bull
bulls bunch bush business call called came camp campaign campus canada canadian cannot capital
captain care career caretaker carolina carried cars cas casa case cases cash cass cast castle
casts catholic caught cause caused cell census cent center central centre centred centro century
certain chain chains chair chairman chairs champion chance change changed changes channel chapter
char charge charged chargers charges charles chart chest chicago chief child children china
chinese choice choir choirs choke chord chords chores chorus chose chris church cisco cite cities
city civil claimed clair clan clans clash class clean cleaned cleaner cleaning cleanse cleansing
clear cleared clearer clearing clears clone close closed closer closes closet clover club coach
coast coasts coat coats code cold collect collection collections college color colt colts come
comes coming command committed committee common company complete complex composed computer
congress connection connections conner consists contact contacts contains continue contract
contracts contrast contrasts control convection cooke cooks core cores corner coroner corps cost
costa costs cot could council country county couple course court courtyard cove coven cover
covered covert crash create created creek crew crore cross cultural culture cupboard current dade
dairy daisy dale daly dame dams dance dane daniel dans dante dare dares dark das dat data date
dated daughter dave david daze dead deadline deal death debut december decided decision deck
decorate decorated deep defeated defense degree department des design designed desk despite died
digital direct directed directly director disk distance district division doctor doe does dogg
dogs doing dome don dona done dong donor doo doom door dose dots double dove down dozed drama
drive drone dropped drums duke duly dune duration during dusk dusty dutch duties duty dyes each
earlier early earn earned earth east eastern easy economic edge edition editor edward effect
eighth either elected election electric electricity elements else elves emery emperor empire ended
energy engine england english enough entered entire episode equipment estate europe european even
evening evenings event events ever everyone evidence exactly example except exchange expected
extended eyed eyes face fact failed fair fall families family famous fast father fear fears
feature featured features february federal fee feed feeds feel feeling feels fees feet fell fellow
felt female females festival fever fide field fife fifth fight fighting fights figure file filed
filled film films final finally find finding finds fine fined fingers finished fire fired firm
first fish fixed flee flees flight flood floor florida flour focus fold follow followed fond foo
food fool foot football for forbidden force forced forces ford foreign forest form formed former
formerly forms fort forte forth forts forward foul found founded founding fours fourth foxes
france frank fred freed freeze french frey friend friends from front full fun function fund
funding funds funk fur further future gabe gage gale game games garde garden gate gave gaze gear
geared gears general genus george german germany getting girl girls give given giving glass global
globe glove glover glovers gloves goal goals goes going gold golden gone good governor grade grand
great greater greek green grew ground grounds group groups grove groves growing guard guitar hair
hal hale hall halo halt halves hand hands handy hangs hans happened happy hard hating have having
head headed heading healing health heap hear heard hearing hears heart hearth heat heating heaving
heavy height held hell heller helm help helped helping henry here herself high higher highest
highly highway hill himself historic history hold holding home honor honour honours hope horse
hose hospital host hotel hound hounds house housed houses housing however human hurt husband idea
image include included includes income increase increased india indian indoors industry inside
insider intended interest into involved ireland irish iron island islands issue issued issues
italian italy itself jack james january japan japanese jean jewish john johnson join joined jones
joseph journal judge july june junior just justice keep kept kernel kidd kids kill killed kind
kinds king kingdom kiss kitchen kits knew knights know known label lace lack lady lake lame lan
lana lance land landlord lane lang lange language large larger largest laser lass last late later
latin latter launch launched launches layer layne lea lead leader leading leads leaf leafs league
leah leak leaking leaks lean leaning leans leap leaping leaps leapt lear lease leased leases leash
leasing leave leaves leaving left legal legs length lengthy lens lenses lest lets letter level
levels library licence license licensed lick lies life light lights like likely limited line lines
ling linger lips list listed lister liter litter little live lived lives living local located
location loch lock locke locked locker locks loco log lok london lone long longed longer look
looked looking looks loop loops lord loss lost louis love loved lover lower luck lunch lung lynch
machine mack made magazine main mainly maintain maintenance major majority make makes making mal
male males managed manager many march mare maria mark marked marker market marks marriage married
martin mary mask masks mass mast master match matches mater material matter maximus maybe mayor
mead meal meals mean meaning means meant meat med medal medals media medical meet meeting mel
member members memory men meng menu mere mesa mesh mess messy metal metals meteor meter meters
metre metres metro mets mexico meyer michael middle might mike mile miles military million mind
mine minister ministry minor minute minutes miss mission mist mixed moat mode model modern moe
moist mole moment moments money monkey mont monte monty moore mora mori morning morse mort moss
mostly mother mount mountain mounts mouth mouthful mouths move moved movement movie moving much
multiple municipality museum music musical must myself name named names nation national nations
native natural nature navy neal near nearby neared nearer nearly neat neck need needed needs
neighbors neighbours network neve never news next nice nike nile nina nineties nino nodded node
non none nope normal north northern nose notable note noted nothing novel november nowhere nueva
nuevo number numbers numerous oars october oder offer offered office officer officers official
often older olympics online only onto open opened opening opera operated order ordered orders
original other others ounce ours ourselves outside outsider oven over overall owen owned owner
owners pace paces pacific pack packs pad pads paid pain pained pains paint painted painter
painting paints pair palace palaces paler panel panted panting pants paper papers parents paris
parish park parks part parts party pas pass passed past patch patches patel patents paul pavel
paws payment pays peace pears peas peck pens people percent perfect perhaps period permission
permit permits person personal pest pete peter pets phone physical piano pic pick picked picture
pie piece pike pile piles pilot pinch pine pines pink pip pipe piper pipes pitch pitched pitcher
pitchers pitches pits place placed places plaid plan plane planes planets planned plans plant
plants plata plate plates plato platt play played player players playground playing plays please
plot plump poets point pointe pointed pointer pointing points poker poland police policy pont poor
pope popular port portion portions position possible post potion pots powder power practice
presence present press pressure pretty previous priced prices prick pride primary prime prince
princes print printed printer printing prints prior prison private prize prizes probably problem
problems process produced producer products program programs project projection projective
promoted property proposed protection protective provide provided provider provides province pts
public puck pulled pulp pump pumps pup pupil pupils purpose pushed puts quality queen question
queue quickly quiet quincy quit quite race races racing radio rae rafe rage rai raid raids rail
rails railway rain rains rainy raion raise raised rake ran range rani rann rare rat rate rated
rates rather rats rave reach reached read reading ready realized really rears reason received
recent recently record recorded records referred regiment region regional regular rein reins
related release released remained remains remember removed ren rend rene reno rent rents repair
repaired repairs replaced report reported republic required research residents response rest rests
result results retired return returned review rice richard ride right rights ring ripe rise risen
risk rita rite rites river road roam robert rock role rolf rom roma roman roof rook room root rosa
rose rot roth round rounds route routes routine royal rte rubbish ruin ruins rule rules running
runs rural ruse russia russian safe safely safety said saint same sand sands sat save say saying
says scare scared scene school schools science score scored scots scott sea seal sealing seals
seam sean searing sears seas season seasons seat seating seats second seconds secret sect section
security seed seeing seemed seems seen selected self sellers sends senior sense sent separate
series serious serve served service services serving set sets setting setts seventh seveny sever
several severn shade shaded shaft shafts shake shale shall shame shane shape shaped share shares
shark sharp sharpe shave shaved shay she shea shed sheep shelter shen shift shifts ship ships
shire shirt shirts shit shook shore short shortly shot shots should shoulder show showed shown
shows shut sid side sided siege sight sign signed silver similar simple simply since singer single
sings sire sister site sitting sixth size skating skin sleek sleep sleeping sleepy slide slightly
slit slot slots slowly small smaller smart smile smiled smith soared social society soft sold
soldiers some someone son song songs soo soon sooner sorry sound source south southern soviet
space spain spanish spare spared spat speak special species specific sped speed spent spilt spit
splint spoke spoon sport sports spot spots sprang spread spring sprint sprung spying squadron
square stab stacy stadium staff stage stains stairs stale stalk stalks stall stallion stalls stan
stand standard standing stands star stare stared stares stark starr stars start started starting
starts stat state stated states stating station stations stats status stay stays steep stems step
stepped steps steven stevens stiff still stills stone stood stop stopped stops storage store
stories story straight strand strands stray street string strong stuart student students studied
studies studio study stuff style subject success such suddenly sued summer sumner super supplied
supplier supplies supply support sure surface sven swat sway sweat sweating sweats sweep sweeping
sweet swift swings syed system systems table tables tablet tablets tags take taken takes taking
tale tales talk talking tame tape tapes taps tate teacher team teams tears teen teenagers tell
temple tenants tends tens tent tenths tents ter term terms tess test texas text than that theatre
thee their them then theory there these they thing things think thinking third thirds thirsty
thirties this thomas those though thought thrash threes threw thrive throat through thus tide
tides tidy ties tiles time timed timer times tiny tips tires title today toes together told tong
toni tony took tops torn toss total touch tour toward towards tower town towns township toys trace
track tracks trade traders trades trail trails train training traps trash travel travers trees
trent triad trial trials tribal trick tried troops truce truck true trunk trust truth trying tuck
turks turn turned turning turns tweet tweets twine twins type under union unit united units until
upon upper used uses using usually valley value variety various vast vend vendors vent vents
version very vest vet vice victoria victory video view village vince vine virginia vocals voice
volunteer volunteers vote voted voter voters votes waist wait waiter waiting wal wales walk walked
walking walks wall wallis walls wally walt walter wand want wanted wanting war ward ware warm warn
warp wars wary washing waste wasted wasting wat watch watched watching water watery watt weak
weakly weed weeds weedy weep weight well wells went were west western what whatever when where
whether which while white whole whom whose wide width wife wild will william williams wills wind
window windows wing winner winning winter wish wishing witch with within without wits woken woman
women wood word words wore work worked workers working works world worm worn would woven wreck
writ writer writing written wrong wrote yard yarn yeah yeas yellow yong york you young your yours
youth zealand
"""
ORDINARY = frozenset(_WORDS.split())
