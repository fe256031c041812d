import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileFiles, NASTY } from '../helpers/hostile.ts';

/** A note that inputs are made from. */
export interface SeedNote {
  path: string;
  text: string;
}

/** Folders of notes, from the project's root: the demo, and labelled notes of many voices. */
const FOLDERS = ['templates/demo', 'test/gold/train-a', 'test/gold/train-b', 'test/gold/train-c', 'test/gold/train-d'];

/** Notes made by hand to be awkward: every form that is read or written, at its edges. */
const NASTIES: readonly string[] = [
  '',
  '\ufeff',
  '---\n---\n',
  '---\ntype: contact\nname: __proto__\naliases: [constructor, toString]\nstage: hasOwnProperty\n__proto__: {a: 1}\n---\n',
  '---js\n{ title: process.exit(1) }\n---\nI will ring Ann.\n',
  '---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\ndate: 2026-11-18\n---\n- [ ] Ring Ann\n',
  "---\ntype: meeting\r\ndate: 2026-11-18\r\nwith: [\"Ann Bell\", 'Bo Lee']\r\n---\r\nI'll send Ann the deck by Friday.\r\n- [ ] Ring Bo 📅 2026-11-20\r\n",
  '\ufeff- [ ] Ring Ann 📅 2026-11-20 ⏳ 2026-11-18 🔁 every week ✅\n- [x] Ring Bo ✅ 2026-11-19 ^id-1\n',
  '| action | owner | due | status |\n|---|:-:|---|---|\n| Send \\| the deck | me | Friday | open |\n| [[A|b]] | Ann | 2026-11-20 | |\n',
  '> [!todo]\n> - [ ] Ring Ann\n>   - [ ] Ring Bo [due:: 2026-11-20]\n> lazy\nlazy too\n',
  '<<<<<<< HEAD\n- [ ] Ring Ann\n=======\n- [x] Ring Ann\n>>>>>>> other\n',
  '<!-- nudge:begin -->\n- [x] **Ring Ann** <!-- nudge:id k7qm1234 -->\n<!-- nudge:end abc123 -->\n',
  '---\ntype: queue\n---\n\n<!-- nudge:begin -->\n\n# Queue\n\n- [ ] **Ring** <!-- nudge:id a1b2c3d4 -->\nmine\n\n<!-- nudge:end -->\nafter\n',
  'x 2026-11-18 2026-11-01 Ring Ann due:2026-11-20 rec:1w t:2026-11-19 pri:A\n(A) Ring Bo est:5m ~10m\n',
  '```\n- [ ] code\n',
  '%%\nhidden\n%%\nI will ring Ann tomorrow. <!-- nudge: no --> She will send me the list by 5 December.\n',
  "## 2026-11-18 Call with [[Ann Bell]]\n\nShe'll send me the list.\n\n## 2026-08-12\n\n- 2026-08-11: met @Bo Lee\n- **12/11/2026** I owe him £1,200.50\n",
  'I told her I would ring Ann and post Bo the swatches and then call Dee (or Ed), by Friday week; he owes me 3k.\n',
  `I'll send ${NASTY} the deck by Friday.\n`,
];

/** Every seed, in one order everywhere. */
export function seedNotes(): SeedNote[] {
  const found = FOLDERS.flatMap((folder) => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    return names.sort().map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
  });
  const hostile = Object.entries(hostileFiles()).map(([path, text]) => ({ path, text }));
  return [...found, ...hostile, ...NASTIES.map((text, at) => ({ path: `nasty-${at}.md`, text }))];
}
