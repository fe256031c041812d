/**
 * Everything a terminal might obey or a reader never see, each between words: CSI, OSC 0, OSC 8 and OSC 52, DCS, BEL,
 * backspace, carriage return, 8-bit C1, bidirectional overrides and isolates, zero width, fillers, tags, half a pair.
 */
export const NASTY = [
  '\u001b[31mred\u001b[0m\u001b[2J\u001b[1A',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007',
  '\u001b]52;c;ZXZpbA==\u001b\\',
  '\u001bPq#0\u001b\\',
  'bell\u0007back\b\b\bcr\rover',
  '\u009b31mc1\u009d0;x\u009c\u0085',
  '\u202Eoverride\u202C\u2066isolate\u2069\u200emark\u061c',
  'zero\u200bwidth\u2060\ufeff\u00ad',
  'fill\u3164\u115f\uffa0\u034f\u180e',
  'tag\u{e0001}\u{e0041}\u{e007f}\ufff9\ufffb',
  'line\u2028para\u2029\u000b\u000c\u007f',
].join(' ');

/**
 * Code points that no output may hold: controls but the line end, overrides, signs without width, fillers and tags. Kept
 * apart from the program's own list, so that the one tests the other.
 */
const OBEYED: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe00ff],
  [0xe01f0, 0xe0fff],
];
/** The colours that nudge's own pen sets, and nothing else that begins with an escape. */
const OWN_COLOURS = /\u001b\[(?:1|2|22|31|32|33|36|39)m/g;
/** The links it makes: to a number, an address, or a file of the vault. */
const OWN_LINKS = /\u001b\]8;;(?:(?:tel:|mailto:|file:\/\/)[!-~]{1,2000})?\u0007/g;

/** What a text holds that a terminal might obey, with its surroundings, escaped; null where there is nothing. */
export function obeyedIn(text: string): string | null {
  let at = 0;
  for (const sign of text) {
    if (isObeyed(sign)) return escaped(text.slice(Math.max(0, at - 60), at + 20));
    at += sign.length;
  }
  return null;
}

function isObeyed(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (code < 0x20 || code > 0x7e) && OBEYED.some(([from, to]) => code >= from && code <= to);
}

/** The same for coloured output, in which nudge's own colours and links are right. */
export function obeyedBesidesOwn(text: string): string | null {
  return obeyedIn(text.replace(OWN_LINKS, '').replace(OWN_COLOURS, ''));
}

function escaped(text: string): string {
  return text.replace(/[^ -~]/gu, (each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Names that mean something to JavaScript, to a shell, to YAML or to a file system, and are plain words in a note. */
export const ODD_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
  '$(touch pwned)',
  '`touch pwned`',
  '; touch pwned',
  '-rf',
  '--help',
];

/** A vault whose every part holds what a terminal might obey. Paths to contents. */
export function hostileFiles(): Record<string, string> {
  const quoted = JSON.stringify(NASTY).replaceAll('\\b', '\\u0008').replaceAll('\\f', '\\u000c');
  return {
    'contacts/Ann Bell.md': contact('Ann Bell', `company: ${quoted}\nrole: ${quoted}\naliases: [${quoted}]\n`),
    [`contacts/Bo ${fileSafe(NASTY)}.md`]: contact(null, `stage: ${quoted}\ntags: [${quoted}]\n`),
    'contacts/raw.md': `---\ntype: contact\nname: Cy ${oneLine(NASTY)}\nphone: ${oneLine(NASTY)}\nemail: ${oneLine(NASTY)}\nrelation: client\nmet: ${oneLine(NASTY)}\ncadence: 1w\n---\n\n## 2026-11-02 ${oneLine(NASTY)}\n\nTalked. ${NASTY}\n`,
    'meetings/2026-11-18 first.md': meeting(`I'll send Ann ${oneLine(NASTY)} the deck by Friday.`, quoted),
    [`meetings/2026-11-17 ${fileSafe(NASTY)}.md`]: meeting(`She'll send me ${oneLine(NASTY)} by Thursday.`, quoted),
    'meetings/2026-11-30 ahead.md': meeting('', quoted),
    'lists/calls.md': `---\ntype: list\nlist: calls\n---\n\n- Ring Ann Bell about ${oneLine(NASTY)} ~5m\n`,
    'lists/articles.md': `---\ntype: list\nlist: articles\n---\n\n- [${oneLine(NASTY)}](javascript:alert(1)) ~10m\n`,
    'lists/travel.md': `---\ntype: list\nlist: travel\n---\n\n- Book ${oneLine(NASTY)}\n`,
    'broken.md': `---\nkey: [${oneLine(NASTY)}\n${oneLine(NASTY)}: x: y\ndate: ${oneLine(NASTY)}\n---\n- [ ] Call Ann 📅 2026-13-45 ${oneLine(NASTY)}\n\`\`\`\n${NASTY}\n`,
    ...Object.fromEntries(ODD_NAMES.map((name) => [`contacts/${fileSafe(name)}.md`, contact(name, 'cadence: 1w\n')])),
    ...Object.fromEntries(
      ODD_NAMES.map((name, at) => [
        `meetings/2026-11-${String(at + 1).padStart(2, '0')} odd.md`,
        `---\ntype: meeting\ndate: 2026-11-${String(at + 1).padStart(2, '0')}\nwith: [${JSON.stringify(name)}]\nkind: ${JSON.stringify(name)}\nstage: ${JSON.stringify(name)}\nvalue: ${JSON.stringify(name)}\ntags: [${JSON.stringify(name)}]\n${JSON.stringify(name)}: 1\n---\n\nI'll send [[${name}]] the ${name} by Friday. #${name}\n\n- [ ] Ring ${name} [${name}:: ${name}]\n`,
      ]),
    ),
  };
}

function contact(name: string | null, keys: string): string {
  const named = name === null ? '' : `name: ${JSON.stringify(name)}\n`;
  return `---\ntype: contact\n${named}phone: 07700 900471\nemail: ann@example.com\nrelation: client\n${keys}---\n\n## 2026-08-12\n\nThinking about ${NASTY}.\n`;
}

function meeting(words: string, quoted: string): string {
  return `---\ntype: meeting\ndate: 2026-11-18\nwith: ["Ann Bell", ${quoted}]\nkind: ${quoted}\nevent: ${quoted}\noutcome: ${quoted}\nstage: ${quoted}\n---\n\n# ${oneLine(NASTY)}\n\n${words}\n\n- [ ] Call Ann Bell ${oneLine(NASTY)} 📅 2026-11-19\n- [ ] Send ${oneLine(NASTY)} to Dee Fox\n\nShe might want ${oneLine(NASTY)} in spring. <!-- nudge:end --> <script>alert(1)</script>\n`;
}

/** A file's name on Linux: anything but `/` and NUL. */
function fileSafe(text: string): string {
  return [...text.replaceAll('/', '-')].slice(0, 40).join('');
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
