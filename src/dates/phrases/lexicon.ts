/**
 * Words that can follow a day without making it the name of a thing: after "on the 12th" they begin something new, where
 * any other noun ("the 12th floor") would not.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so then than as at by for from in into of off on onto over per re to under until till up upon via with w within without ' +
    'after before since during because if when once while unless though although that which who whose where whether why how ' +
    'i me my you your he him his she her it its we us our they them their this these those ' +
    'is are was were be been am do does did has have had will would shall should can could may might must ' +
    'not no also too again instead maybe perhaps probably hopefully ideally please latest at only just about ' +
    'onwards onward first last both all any some each itself here there now still already ' +
    "i'll he'll she'll we'll they'll i've we've i'm she's he's it's we're they're ill hell shell theyll im"
  ).split(' '),
);

/** Determiners that make a following day part of a thing's name: "the 12 May workshop", "our Friday call". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an our my your his her its their this that these those'.split(' '),
);

/** Things that are held, written or due on a day and are named by it: "Monday meeting", "March issue". */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'meeting meetings mtg workshop workshops session sessions event events conference conf webinar seminar appointment appt slot slots deadline ' +
    'class lesson lecture training course agm committee cttee board panel interview dinner breakfast supper lunch brunch coffee drinks party wedding funeral ' +
    'gig concert rehearsal service match game exam launch webcast podcast issue edition newsletter numbers figures minutes agenda notes slides invoice report ' +
    'papers pack delivery shift market fair flight catch-up catchup stand-up standup roundup round-up group club'
  ).split(' '),
);

/** Words that make whatever they govern recur. */
export const RECURRING: ReadonlySet<string> = new Set('every each most alternate alternating all'.split(' '));

/** Words that say "no" to what follows in the same clause. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not can't cannot cant won't wont don't dont doesn't doesnt isn't isnt aren't arent couldn't couldnt wouldn't wouldnt never nothing unable nowt".split(
    ' ',
  ),
);

/** Things named by a season ("the autumn term", "the summer school"). */
export const SEASONAL_NOUNS: ReadonlySet<string> = new Set(
  (
    'term semester school holiday holidays hols break clean cleaning sale sales season show semester onion onions coat collection programme campaign ' +
    'bank budget statement appeal ball fete fayre garden menu range camp intern internship work job placement exams solstice equinox olympics games'
  ).split(' '),
);

/** Nouns that make an address of the day or month before them. */
export const ADDRESS_NOUNS: ReadonlySet<string> = new Set(
  'street st road rd lane ln avenue ave close drive court house farm cottage terrace square'.split(' '),
);

/** Words that soften a day without changing it. */
export const HEDGES: ReadonlySet<string> = new Set(
  'on probably ideally maybe say prob hopefully likely possibly perhaps or pref preferably'.split(' '),
);
