/**
 * Common English words that may begin a sentence, and so stand with a capital letter without being a name. A name that
 * is also a word (Will, Grant, May) is read as a name only where the note knows such a person, or its place shows it.
 */
export const COMMON: ReadonlySet<string> = new Set(
  `
about above abstract abt accepted access accordingly account accounts across action actions actually add admin
advice after afternoon afterwards again against agency agenda agent ago agree agreed agreement ahead alas albeit all
alone along aloud already alright also although always am among an and announce annual another answer answered any
anybody anyhow anyone anything anyway apart apologies app apparently apply approved april are arising around as asap
aside ask asked asking asks assessment assume assuming at attach attend attended attendees attending audit auto
automatically autumn away back bad badge badges bakery band bank banner bar basically be bearing because bed been
before beforehand behind being believe bell besides best better between bid big bigger bill bin bio birthday
biscuits bit bless block blue board boiler book booked booking books bootcamp booth boss both bother bought boundary
box boxes branch break breakdown breakfast bride brief brilliant bring bringing brochure broker brother brought
budget bug build building bumped bursary bus business busy but buy by caf cake call called calls came camera can
cancelled cannot cap car card cards careful carry case cash cat catalogue catch caught cc cert certificate certs
chair chairman chairs change chap charge charity chase chasing chat chatted check checklist cheers choir church
circle circulate circulated circus claims clause clear clearly clerk client clients close closed closes closing club
co coat code codes coffee cold colleague collect colour come comes coming comment comments commit committed comms
company compare complaints complete completion conf conference confirm confirmed connect consider considered
considering contact contacted contract contracts copies copy cost costs could council count couple courier course
court cousin cover covered covers credit credits cross crowd cttee currently cust customer customers cut dark data
date dates daughter daughters day days dead deal dear debrief decide decided decision decisions deck declined
definitely delighted deliver delivered delivery demo dentist depends deposit depot design desk despite details
diarise diary dictated did didnt differently dig dinner direct discount discuss discussed discussion do dock docs
does dog doing don done door doors doubt down doz draft drafted draw drawings drinks drive driver drop dropped
dropping dry due during each eager early easily easter eat eggs either eleven else em email emailed emailing emails
end ends eng engineer enough equally especially essentially even evening eventually ever every everybody everyone
everything everywhere ex exactly example excellent except exec expect expected expenses explained extra eyes face
factory fail fair fall falls family fan far farm fast feb fee feedback feels fees feet fellow fetch few fewer
figures file filed film final finally finance find finding fine fingers finish finished fire firm first five fix
fixed flat flats flight flights floated floor flow flowers flying folder follow following for forecast forget forgot
forklift form forma formerly forms fortnight fortunately forty forum forward found founder four frame frankly free
fri friday from front full fund further fwd garden gate gave generally get gets getting gist give given giving glad
gloves go goes going golden gone gonna good got governor gracious grant great green group guest guide guy ha had
half hall ham hamper hand hands handwritten hang happen happened happily happy hard has hates have having he head
headcount heads hear heard held hell hello help helped hence her here hers herself hes him himself hip hire hired
hiring his hit hold holds holidays home honest honestly hope hopefully hospice hospital host hot hotel hour hours
house how however hrs hurry husband hybrid id idea ideally ideas if ill im importantly in incidentally including
incumbent indemnity info initially instead insurance insurer interest interested interim intern internal interview
interviews into intro introduce introduced inv invite invited invoice invoices is ish issue issued it item its
itself jars job jobs joint joke journal joy june just keen keep keeps kept key keys kids kind kindly knee knock know
known knows kudos lab label lad lads lady landlord lands lanyards laptop last late later lates latest laughed launch
law lawyers layout lead leading leaflet leaflets leak learn lease leave leaves leaving left legal lend lent less
lesson let letter letters lettings library licence life lift light lights like liked likes limit line lines link
list live loan log logged logo logs lol long longer look looked looking lose lost lot lots loud love loved lovely
lower lunch machine made mail mails mainly make makes man manager many map maps march mark market marketing marquee
match mate matter max may maybe me mean meant meanwhile meet meeting meetings meetup memo mention mentioned menu
mess message met mgr mid might min mind minded mine minibus mins minus minute minutes miss missed mkt mock model
module moment mon monday money month monthly months mood more moreover morning most mostly mother mould move moved
moves moving msg mtg much mulling must my myself name namely names near nearly need needed needn needs neighbour
neither nephew never nevertheless new news newsletter next nice night nights nine no nobody none nonetheless noon
nor not notably note noted notes nothing notice notify nov now number numbers obtain obviously occasionally of off
offer offered offering office offices often oh ok old on onboarding once one ones only open opened opening opens ops
or order org organiser originally other otherwise ought our ours out outage outline outside over overall overdue owe
owed owes owing own owner owners pack packaging page pager pages paid panel paper papers parent park parked parking
part particularly partner party pass passed passport past pasted patch pay paying pays pdf pension people per
perhaps permit permitting person phone phoned photo photograph photographs photos physio piano pick piece pilot ping
pint pitch place plan planning plant platform play please plumber plus pm podcast point points policy polite poor
pop portal portfolio possibly post posted poster posting ppl practice pre prep present press pressed presumably
previous previously price prices pricing print printed printer prints prior private prize pro prob probably problem
product programme project projector promise promised promises promising proper proposal proposed provide publish
pull pursued push put putting quarter question questions queue quickly quid quiet quit quite quote quoted quotes
race radio raffle rain rained raise ran rang range rarely rate rates rather re read reading readings reads ready
real really recap receipt receipts received receiving recently reception reckons recommends record recording red
redo ref reference referral refund regarding regardless regional register regulator release remember remembered
remind reminded reminder renew renewal rent replaced replied reply report request resubmit resume retires retiring
retry return returned review revised rewrite right ring ringing rings rise risk risks road robot roll rollout roof
room rooms rota rough round rule rules run rung running runs rush sadly safeguarding said sale sales same sample
samples sat saw say says schedule scheme school scope script seat seating sec second secretary secs section security
see seemed seems seen self sell selling send sending sends sent separately sept seriously service session set settle
several shall share she shed sheet sheets shes ship shipped shirt shirts shoot shop short shortly shot should show
showed shut side sign signed silence similarly simply since single sister sit site sites six size sleep slide slides
slightly slipped slot slow small so sold solicitor some somebody someone something sometimes somewhat somewhere song
soon sooner sorry sort sorted sound sounds soup spare speak spec speech spend spoke spoken sponsor spot spreadsheet
spring st staff stage stairs stall stand standing standup start starts statement station status stay stayed stays
step steps still stock stop stopped store story straight strange strictly strong stuck student study stuff sub
suggested summary summer sun sunday super supplier supply support supported supposedly sure surely surprisingly
survey swap swears switch swore system table take taken takes taking talk talked talking task tasks tasting taxi tea
teaching team telephone tell telling template ten tenants tender term terms test testing text than thank thanked
thanks that the their them themselves then there thereafter therefore these they thing things think thinking thinks
third thirty this those though thought three through throw thru thurs thursday thus ticket tickets til till time
times timing tin tip title tmrw to toast today todo together told tomorrow tonight too took tool top topics total
totally touch touching tough tour toying trade train training transcript transfer trays treasurer trial tricky tried
true trustees try tues turn turned twenty twice two typically ultimately um under undertaken undertaking undertook
unfortunately uni union unit unless unlike unpaid until up update upon upstairs us use used users using usual
usually valuation van vans various vendor venue version very vet via vicar video view vinyl visit voice volumes volunteer
volunteered vote wait waited waiting walk walked walking wall want wanted wants warm was water way wd we wear
weather webinar website wedding weds week weekend weekly weeks welcome well went were what whatever when whenever
where whereas wherever whether which whichever while whilst who whoever whole why will win window windows wine wing
winter wish with withdrawn within without wk wks woman won wondered wonderful wondering wont word wording words work
worked working works worth would wouldn write writing written wrong wrote xmas yaml yard yeah year yearly years yes
yesterday yet you young your yr yrs
`
    .trim()
    .split(/\s+/),
);
