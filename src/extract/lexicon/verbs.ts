import type { Channel } from '../../channel.ts';

/**
 * Verbs with which people write down an action, by the channel the guidelines give them. The base form is listed; see
 * {@link verbOf} for the other forms. A verb of `other` says nothing about the channel.
 */
const BY_CHANNEL: Record<Channel, string> = {
  call: 'call ring phone telephone dial skype facetime buzz bell',
  email: 'email e-mail mail cc bcc',
  message: 'text message whatsapp dm ping slack wa msg imessage tweet sms',
  intro: 'introduce connect',
  meet: 'meet visit lunch host treat',
  write: 'write draft author blog rewrite pen compose outline summarise summarize',
  handwritten: '',
  travel: '',
  send: 'send post share forward circulate lend drop return deliver bring give submit pass courier upload ship issue attach distribute hand supply provide present dispatch despatch mail-out resend loan resubmit transfer-over enclose',
  pay: 'pay settle reimburse repay refund invoice remit',
  other:
    'ask check get find confirm chase book order look come read put raise tell name do answer sign thank renew reply push follow update sort obtain open ' +
    'swap fix cost measure cut nominate collect model walk dig register let review expense sound speak inspect view pull move print mark turn invite redo ' +
    'rebuild apply try report test make cover build change pack bug count set approve brief lay notify countersign clip recruit pitch finish ' +
    'prepare arrange organise organize schedule plan investigate explore consider discuss talk see take start begin complete finalise finalize agree speak ' +
    'contact reach respond feed add remove install replace repair mend clean paint hang collect pick fetch borrow buy purchase source search research look-up ' +
    'compare calculate work run host chair attend join support help assist offer propose suggest recommend refer nudge remind warn inform advise guide teach train ' +
    'show demo demonstrate present publish edit proof proofread translate type record log file store archive save back-up backup export import create configure ' +
    'set-up setup enable disable switch reset upgrade migrate deploy release merge push patch debug escalate assign delegate consolidate reconcile audit ' +
    'verify validate chase-up follow-up catch-up sign-off look-into reserve hold cancel postpone reschedule rearrange move-on bring-forward negotiate ' +
    'haggle quote price estimate tender bid sell order reorder refill top-up pop drive carry lift load unload ' +
    'recheck re-check re-send revise amend correct adjust tidy knock sketch mock scope spec scan photograph copy duplicate laminate frame cook bake ' +
    'plant water feed walk mow sweep sew knit iron press keep mind store babysit stand step fill fund sponsor match pledge donate contribute raise ' +
    'promise warn learn practise practice rehearse memorise revisit think sleep decide choose vote nominate propose welcome greet interview hire onboard ' +
    'induct appraise rate score grade assess evaluate survey poll canvass nag badger hassle bug pester sit go leave head stop',
};

/** The channel of each base verb. A verb named twice keeps its first, more telling channel. */
export const VERB_CHANNEL: ReadonlyMap<string, Channel> = (() => {
  const map = new Map<string, Channel>();
  for (const [channel, words] of Object.entries(BY_CHANNEL) as [Channel, string][]) {
    for (const word of words.split(' ')) if (word && !map.has(word)) map.set(word, channel);
  }
  return map;
})();

/** Past forms that no rule gives back. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sent: 'send',
    gave: 'give',
    given: 'give',
    got: 'get',
    gotten: 'get',
    told: 'tell',
    said: 'say',
    wrote: 'write',
    written: 'write',
    rang: 'ring',
    rung: 'ring',
    brought: 'bring',
    bought: 'buy',
    found: 'find',
    made: 'make',
    paid: 'pay',
    met: 'meet',
    took: 'take',
    taken: 'take',
    went: 'go',
    gone: 'go',
    came: 'come',
    saw: 'see',
    seen: 'see',
    spoke: 'speak',
    spoken: 'speak',
    did: 'do',
    done: 'do',
    put: 'put',
    let: 'let',
    left: 'leave',
    lent: 'lend',
    dug: 'dig',
    drew: 'draw',
    drawn: 'draw',
    held: 'hold',
    kept: 'keep',
    knew: 'know',
    led: 'lead',
    read: 'read',
    ran: 'run',
    sold: 'sell',
    showed: 'show',
    shown: 'show',
    sat: 'sit',
    stood: 'stand',
    thought: 'think',
    chose: 'choose',
    chosen: 'choose',
    began: 'begin',
    drove: 'drive',
    driven: 'drive',
    built: 'build',
    taught: 'teach',
    fed: 'feed',
    heard: 'hear',
    hung: 'hang',
    swore: 'swear',
    sworn: 'swear',
    undertook: 'undertake',
    undertaken: 'undertake',
    forgot: 'forget',
    forgotten: 'forget',
    lost: 'lose',
    won: 'win',
    set: 'set',
    cut: 'cut',
    quit: 'quit',
    fell: 'fall',
  }),
);

/** The form in which a verb stands. */
export type VerbForm = 'base' | 'third' | 'ing' | 'past';

/** Words that look like a verb's form and are none. */
const NO_FORMS = new Set([
  'was',
  'as',
  'us',
  'this',
  'does',
  'goes',
  'during',
  'something',
  'nothing',
  'anything',
  'everything',
  'king',
  'news',
  'meeting',
  'meetings',
  'opening',
  'evening',
]);

/**
 * Reads a folded word as a form of a verb of action.
 *
 * @returns the base verb and its form, or null where the word is no listed verb
 */
export function verbOf(word: string): Reading | null {
  return FORMS.get(word) ?? null;
}

/** A word read as a verb. */
interface Reading {
  base: string;
  form: VerbForm;
}

/** Every form of every listed verb, so that reading a word is one look-up; base forms win over others. */
const FORMS: ReadonlyMap<string, Reading> = (() => {
  const forms = new Map<string, Reading>();
  const put = (word: string, base: string, form: VerbForm) => {
    if (!NO_FORMS.has(word) && !forms.has(word)) forms.set(word, { base, form });
  };
  for (const base of VERB_CHANNEL.keys()) put(base, base, 'base');
  for (const [past, base] of IRREGULAR) put(past, base, 'past');
  for (const base of VERB_CHANNEL.keys()) for (const [word, form] of inflect(base)) put(word, base, form);
  return forms;
})();

/** The regular forms of a verb, with and without a doubled consonant, as people spell both. */
function inflect(base: string): [string, VerbForm][] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const y = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : null;
  const doubled = `${base}${base.at(-1) ?? ''}`;
  const pasts = [`${stem}ed`, `${doubled}ed`, `${base}'d`, ...(y ? [`${y}ed`] : [])];
  return [
    ...pasts.map((word): [string, VerbForm] => [word, 'past']),
    ...[`${stem}ing`, `${base}ing`, `${doubled}ing`].map((word): [string, VerbForm] => [word, 'ing']),
    ...[`${base}s`, `${base}es`, ...(y ? [`${y}es`] : [])].map((word): [string, VerbForm] => [word, 'third']),
  ];
}
