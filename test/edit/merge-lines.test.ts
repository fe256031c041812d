import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLines } from '../../src/edit/merge-lines.ts';

const MARKED = '# Day\n- [x] ring Bo ✅ 2026-11-20\n- [ ] write to Ada\n';
const BEFORE = '# Day\n- [ ] ring Bo\n- [ ] write to Ada\n';

describe('a change is taken back in a note that went its own way since', () => {
  it.each([
    ['above', `---\ntags: [x]\n---\n${MARKED}`, `---\ntags: [x]\n---\n${BEFORE}`],
    ['below', `${MARKED}More words.\n`, `${BEFORE}More words.\n`],
    [
      'right above the line',
      MARKED.replace('- [x]', '- [ ] post the card\n- [x]'),
      BEFORE.replace('- [ ]', '- [ ] post the card\n- [ ]'),
    ],
    [
      'right below the line',
      MARKED.replace('20\n', '20\n- [ ] post the card\n'),
      BEFORE.replace('Bo\n', 'Bo\n- [ ] post the card\n'),
    ],
    ['in another line', MARKED.replace('Ada', 'Ada Okafor'), BEFORE.replace('Ada', 'Ada Okafor')],
    ['where it was taken back by hand', BEFORE, BEFORE],
  ])('%s', (_, now, expected) => {
    expect(mergeLines(now, MARKED, BEFORE)).toEqual({ text: expected });
  });

  it('not where the line itself has changed: then it says which', () => {
    expect(mergeLines(MARKED.replace('ring Bo', 'ring Bo and Cy'), MARKED, BEFORE)).toEqual({ at: 2 });
  });

  it('not where the line stands twice now', () => {
    const line = '- [x] ring Bo ✅ 2026-11-20\n';
    expect(mergeLines(`${line}- [ ] new\n${line}`, `${line}`, '- [ ] ring Bo\n')).toEqual({ at: 1 });
  });

  it('keeps line ends, a BOM and a missing last end', () => {
    expect(mergeLines('\ufeffa\r\nb ✅\r\nc\r\nd', '\ufeffa\r\nb ✅\r\nc', '\ufeffa\r\nb\r\nc')).toEqual({
      text: '\ufeffa\r\nb\r\nc\r\nd',
    });
  });
});

describe('any note', () => {
  const line = fc.stringMatching(/^[a-f \r]{0,6}$/).map((text) => `${text}\n`);
  const lines = fc.array(line, { maxLength: 12 });

  it('loses no line that was written since', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, (above, below, since, sinceToo) => {
        const written = 'the line ✅\n';
        const base = [...above, written, ...below].join('');
        const now = [
          ...since.map((s) => `new ${s}`),
          ...above,
          written,
          ...below,
          ...sinceToo.map((s) => `new ${s}`),
        ].join('');
        const back = mergeLines(now, base, [...above, 'the line\n', ...below].join(''));
        expect(back).toEqual({ text: now.replace(written, 'the line\n') });
      }),
    );
  });
});
