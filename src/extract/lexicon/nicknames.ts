/**
 * Short forms of English given names. One line a name, its short forms behind it. Used to recognise somebody known who is
 * called by a short form, and only where one known person alone fits: two who are known are never taken for one.
 */
const TABLE = `
abigail abby abi
abraham abe
albert al bert bertie
alexander alex al sandy xander alec
alexandra alex sandra lexi sasha
alfred alf alfie fred
alison ali
amanda mandy
andrew andy drew
angela angie ange
anne annie
anthony tony ant
antony tony ant
arthur art
barbara barb babs
barnaby barney
bartholomew bart
benjamin ben benji
bernadette bernie
bernard bernie
beverley bev
bronwen bron
calum cal
cameron cam
caroline caro carrie
catherine cath cathy kate katie cat
charles charlie chuck chas
charlotte charlie lottie
christina chris tina chrissie
christine chris chrissie
christopher chris kit topher
clifford cliff
constance connie
cynthia cindy
daniel dan danny
david dave davey
deborah deb debs debbie
dennis den
derek del
dominic dom
donald don
dorothy dot dotty
douglas doug dougie
edmund ed eddie
edward ed eddie ted ned
edwin ed eddie
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby
emily em emmy
emma em
eugene gene
felicity fliss
florence flo
frances fran frankie
francis frank
frederick fred freddie
gabriel gabe
gabrielle gabby
geoffrey geoff
gerald gerry
geraldine gerry
gillian gill
gordon gord
graham gray
gregory greg
gwendolen gwen
harold harry hal
harriet hattie
helen nell
henrietta hettie etta
henry harry hal
herbert herb bert
hugh hughie
isabella izzy bella
isabel izzy bel
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie
janet jan
jason jase
jeffrey jeff
jennifer jen jenny
jeremy jez jerry
jessica jess jessie
joanna jo
joanne jo
john johnny jack
jonathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy jude
julian jules
julia jules
juliet jules
katherine kate kath kathy katie kat
kathleen kath kathy
kenneth ken kenny
kevin kev
kimberley kim
laura laurie
lawrence larry laurie
laurence larry laurie
leonard len lenny leo
leslie les
lillian lil lily
louise lou
louis lou
lucy luce
madeleine maddie
malcolm malc
margaret maggie meg peggy marge margo
marguerite margo
martin marty mart
matthew matt matty
maureen mo
maxwell max
michael mike mick mickey
michelle shell
miranda mandy
montgomery monty
nancy nan
natalie nat
nathan nate
nathaniel nat nate
nicholas nick nicky
nicola nicky nic
oliver ollie
olivia liv livvy
pamela pam
patricia pat patsy trish tricia
patrick pat paddy
penelope penny pen
peter pete
philip phil pip
phillip phil
philippa pip pippa
raymond ray
rebecca becky becca bex
reginald reg
richard rich rick dick richie
robert rob bob bobby robbie bert
roderick rod
rodney rod
roger rodge
ronald ron ronnie
rosalind ros
rosemary rosie
rupert rupe
russell russ
samantha sam
samuel sam sammy
sandra sandy
sarah sal
sebastian seb
shirley shirl
simon si
siobhan shiv
stanley stan
stephanie steph
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie
suzanne sue suzie
sylvia syl
tamara tam
teresa terry tess
terence terry
theodore theo ted teddy
theresa terry tess
thomas tom tommy
timothy tim
valerie val
veronica ronnie
victor vic
victoria vicky tori vic
vincent vince
virginia ginny
walter walt wally
wilfred wilf
william bill billy will liam
winifred winnie
yvonne vonnie
zachary zach zack
`;

/** Short forms by full given name, both folded. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [full = '', ...shorts] = line.split(' ');
      return [full, shorts] as const;
    }),
);

/** Full given names by short form, both folded. A short form may stand for several. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [full, shorts] of SHORT_FORMS) {
    for (const short of shorts) map.set(short, [...(map.get(short) ?? []), full]);
  }
  return map;
})();
