import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { applyEdits } from '../../src/edit/apply.ts';
import { logEdit, type NewEntry } from '../../src/edit/log-entry.ts';
import { writtenLike } from '../../src/edit/written-like.ts';
import { parseNote } from '../../src/note/parse.ts';

const PATH = 'people/Ann.md';
const HEAD = '---\ntype: contact\n---\n';
const RANG: NewEntry = { day: '2026-11-20', lead: '', words: 'Rang about the hall.' };

/** The note with an entry logged; sees to it that nothing else changed and that the entry is read back. */
function logged(text: string, entry: Partial<NewEntry> = {}): string {
  const full = { ...RANG, ...entry };
  const { edit, line } = logEdit(PATH, text, full, DEFAULT_CONFIG);
  const applied = applyEdits(text, [edit]);
  if ('refused' in applied) throw new Error(applied.refused);
  const { entries } = parseNote(PATH, applied.text, DEFAULT_CONFIG);
  expect(entries.some((each) => each.line === line && each.day === full.day)).toBe(true);
  return applied.text;
}

describe('logEdit: where a log is kept', () => {
  it('goes below the last bullet where the oldest is first', () => {
    const text = `${HEAD}- 2026-09-01: met.\n  - She draws.\n- 2026-10-02: tea.\n`;
    expect(logged(text)).toBe(`${text}- 2026-11-20: Rang about the hall.\n`);
  });

  it('goes on top where the newest is first', () => {
    const text = `${HEAD}Draws.\n\n## 2026-10-02\n\nTea.\n\n## 2026-09-01\n\nMet.\n`;
    expect(logged(text)).toBe(text.replace('## 2026-10-02', '## 2026-11-20\n\nRang about the hall.\n\n## 2026-10-02'));
  });

  it('goes to its place in time where it is an older one', () => {
    const text = `${HEAD}- 2026-09-01: met.\n- 2026-10-02: tea.\n`;
    expect(logged(text, { day: '2026-09-20' })).toContain(
      '- 2026-09-01: met.\n- 2026-09-20: Rang about the hall.\n- 2026-10-02',
    );
    expect(logged(text, { day: '2026-08-20' })).toContain('---\n- 2026-08-20: Rang about the hall.\n- 2026-09-01');
  });

  it('stays in the log where other sections follow', () => {
    const text = `${HEAD}## Log\n\n- 2026-09-01: met.\n\n## Ideas\n\n- a boat\n`;
    expect(logged(text)).toContain('met.\n- 2026-11-20: Rang about the hall.\n\n## Ideas');
  });

  it('leaves code and quotes with the entry they belong to', () => {
    const text = `${HEAD}## 2026-09-01\n\nMet.\n\n> said she\n\n\`\`\`\ncode\n\`\`\`\n`;
    expect(logged(text)).toBe(`${text}\n## 2026-11-20\n\nRang about the hall.\n`);
  });
});

describe('logEdit: how an entry is written', () => {
  it.each([
    ['- 2026-10-02 – tea.', '- 2026-11-20 – Rang about the hall.'],
    ['* **2026-10-02:** tea.', '* **2026-11-20:** Rang about the hall.'],
    ['- [[2026-10-02]] tea.', '- [[2026-11-20]] Rang about the hall.'],
    ['- 02/10/2026: tea.', '- 20/11/2026: Rang about the hall.'],
    ['- 2 Oct 2026: tea.', '- 20 Nov 2026: Rang about the hall.'],
    ['- Fri 2 Oct 2026, tea.', '- Fri 20 Nov 2026, Rang about the hall.'],
    ['**2026-10-02** Tea.', '**2026-11-20** Rang about the hall.'],
  ])('as its neighbour: %s', (model, written) => {
    expect(logged(`${HEAD}${model}\n`).trimEnd().endsWith(written)).toBe(true);
  });

  it('with a heading of the same level, and a bullet under it where the others have one', () => {
    const text = `${HEAD}### 2 October 2026\n- tea\n\n### 9 October 2026\n- chips\n`;
    expect(logged(text)).toBe(`${text}\n### 20 November 2026\n- Rang about the hall.\n`);
  });

  it('with what it was and how long where its kind is read from', () => {
    expect(logged(`${HEAD}- 2026-10-02: tea.\n`, { lead: 'call, 15 minutes' })).toContain(
      '- 2026-11-20: call, 15 minutes. Rang about the hall.',
    );
    expect(logged(`${HEAD}## 2026-10-02\n\nTea.\n`, { lead: 'call, 15 minutes' })).toContain(
      '## 2026-11-20 Call, 15 minutes\n\nRang about the hall.',
    );
  });

  it('with several lines kept together', () => {
    const text = `${HEAD}- 2026-10-02: tea.\n`;
    expect(logged(text, { words: 'Rang.\n- a boat\n- a hall' })).toBe(
      `${text}- 2026-11-20: Rang.\n  - a boat\n  - a hall\n`,
    );
  });

  it.each([
    [
      'under a heading for it',
      `${HEAD}# Ann\n\n## Log\n`,
      `${HEAD}# Ann\n\n## Log\n\n- 2026-11-20: Rang about the hall.\n`,
    ],
    ['at the end without one', `${HEAD}Draws.\n`, `${HEAD}Draws.\n\n- 2026-11-20: Rang about the hall.\n`],
    ['in an empty note', '', '- 2026-11-20: Rang about the hall.\n'],
    ['in a note without a last line end', `${HEAD}Draws.`, `${HEAD}Draws.\n\n- 2026-11-20: Rang about the hall.`],
  ])('plainly where there is no log yet: %s', (_, text, expected) => {
    expect(logged(text).trimEnd()).toBe(expected.trimEnd());
  });

  it('in the line ends of the note', () => {
    const text = '\ufeff---\r\ntype: contact\r\n---\r\n- 2026-10-02: tea.\r\n';
    expect(logged(text)).toBe(`${text}- 2026-11-20: Rang about the hall.\r\n`);
  });

  it('loses no line, whatever stands in the note', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '- 2026-10-02: tea',
        '## 2026-09-01',
        '**2026-08-01** x',
        '## Log',
        '',
        '```',
        '> q',
        '- [ ] do',
        '---',
        '| a |',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const { edit } = logEdit(PATH, text, RANG, DEFAULT_CONFIG);
        const applied = applyEdits(text, [edit]);
        if ('refused' in applied) throw new Error(applied.refused);
        // Every line that was there is still there, in its order.
        const left = applied.text.split('\n');
        let at = 0;
        for (const each of text.split('\n')) {
          at = left.indexOf(each, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('writtenLike', () => {
  it.each([
    ['2026-10-02', '2026-11-03'],
    ['20261002', '20261103'],
    ['2.10.26', '3.11.26'],
    ['Friday, 2nd October 2026', 'Tuesday, 3rd November 2026'],
    ['October 2, 2026', 'November 3, 2026'],
    ['2 Oct', '3 Nov 2026'],
    ['some day', '2026-11-03'],
  ])('%s', (model, written) => {
    expect(writtenLike(model, '2026-11-03', 'dmy')).toBe(written);
  });

  it('month first where the note reads dates so', () => {
    expect(writtenLike('10/02/2026', '2026-11-03', 'mdy')).toBe('11/03/2026');
  });
});
