import { describe, expect, it } from 'vitest';
import { itemsOf, meeting } from './understood.ts';

/* Text that is not mine to read. Each stands beside the same promise written plainly, which is found. */

const PROMISE = "I'll send her the deck by Friday.";
const READ = [{ kind: 'promise', due: '2026-11-27' }];

it('the promise itself is read', () => {
  expect(itemsOf(meeting(`${PROMISE}\n`))).toMatchObject(READ);
});

describe('is not read', () => {
  it.each([
    ['code', `\`\`\`\n${PROMISE}\n- [ ] send it\n\`\`\``],
    ['code that never ends', `~~~js\n${PROMISE}\n- [ ] send it`],
    ['code in a line', `See \`${PROMISE}\` there.`],
    ['a quote', `> ${PROMISE}`],
    ['a quote in a quote', `> > ${PROMISE}\n> said he`],
    ['a callout', `> [!note] Theirs\n> ${PROMISE}`],
    ['a comment', `<!-- ${PROMISE} -->`],
    ['a comment of many lines', `<!--\n${PROMISE}\n\n- [ ] send it\n-->`],
    ['a comment of Obsidian', `%%\n${PROMISE}\n%%`],
    ['a comment of Obsidian in a line', `Fine. %%${PROMISE}%%`],
    ['HTML', `<div>\n${PROMISE}\n</div>`],
    ['an address', '[the page](https://example.com/I-will-send-her-the-deck-by-Friday)'],
    ['a bare address', 'https://example.com/todo:send-her-the-deck'],
    ['the target of a link', '[[I will send her the deck by Friday|the page]]'],
    ['a heading', `## ${PROMISE}`],
    ['a table without an action column', `| Item | Price |\n|---|---|\n| Send the deck | 4 |\n| Call Ben | 5 |`],
    ['a table of what is explained', `| command | what it shows |\n|---|---|\n| send | the deck |`],
    ['an empty box', '- [ ]\n- [ ] …\n- [ ] ___\n- [ ] {{task}}'],
    ['a placeholder', '{{I will send her the deck by Friday}}'],
    ['a footnote’s sign and a tag', 'Fine.[^1] #send-her-the-deck'],
    ['a sentence about TODO', 'TODO tests are run, and never fail.'],
    ['a line that begins with the word action', 'action to be taken after a number of tasks'],
    ['a tick and a cross for yes and no', '- Tables of two columns ✅\n- Links after a bracket ❌\n'],
  ])('%s', (_, body) => {
    expect(itemsOf(meeting(`${body}\n`))).toEqual([]);
  });

  it('front-matter', () => {
    expect(itemsOf(`---\ndate: 2026-11-20\nsummary: "${PROMISE}"\ntodo:\n  - "[ ] send it"\n---\nFine.\n`)).toEqual([]);
  });

  it('an audit, by its type', () => {
    const body = `---\ntype: audit\nweek: 2026-W47\n---\n${PROMISE}\n- [ ] send it\n`;
    expect(itemsOf(body, 'audits/2026-W47.md')).toEqual([]);
  });
});

describe('what follows is read again, on its own line', () => {
  it.each([
    ['code', '```\nI will\n```\n', 4],
    ['a quote', '> I will\n\n', 3],
    ['a comment', '<!-- I will\n-->\n\n', 4],
    ['a comment in the line', '<!-- I will --> ', 1],
    ['a table', '| a | b |\n|---|---|\n| c | d |\n\n', 5],
  ])('%s', (_, before, line) => {
    expect(itemsOf(`${before}${PROMISE}\n`, '2026-11-20.md')).toMatchObject([{ line, due: '2026-11-27' }]);
  });
});

describe('is read', () => {
  it.each([
    ['a box in a callout', '> - [ ] send her the deck by Friday'],
    ['the shown words of a link', "I'll send [her the deck](https://example.com) by Friday."],
    ['what is emphasised', "**I'll** send ==her== the _deck_ by Friday."],
    ['a table with an action column', '| Action | Owner | Due |\n|---|---|---|\n| Send the deck | me | Friday |'],
    ['the line below a box', '- [x] rang Ben\nI’ll send her the deck by Friday.'],
  ])('%s', (_, body) => {
    expect(itemsOf(meeting(`${body}\n`)).filter(({ status }) => status === 'open')).toMatchObject(READ);
  });
});
