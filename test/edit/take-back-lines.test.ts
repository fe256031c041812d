import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeBackLines } from '../../src/edit/take-back-lines.ts';

const BEFORE = '# Day\n- [ ] ring Bo\n- [ ] write to Ada\n';
const DONE = '- [x] ring Bo ✅ 2026-11-20';
const AFTER = BEFORE.replace('- [ ] ring Bo', DONE);

describe('a line is taken back in a note that went its own way since', () => {
  it.each([
    ['above', `---\ntags: [x]\n---\n${AFTER}`, `---\ntags: [x]\n---\n${BEFORE}`],
    ['below', `${AFTER}More words.\n`, `${BEFORE}More words.\n`],
    [
      'right above the line',
      AFTER.replace('- [x]', '- [ ] post the card\n- [x]'),
      BEFORE.replace('- [ ]', '- [ ] post the card\n- [ ]'),
    ],
    [
      'right below the line',
      AFTER.replace('20\n', '20\n- [ ] post the card\n'),
      BEFORE.replace('Bo\n', 'Bo\n- [ ] post the card\n'),
    ],
    ['in another line', AFTER.replace('Ada', 'Ada Okafor'), BEFORE.replace('Ada', 'Ada Okafor')],
    ['so that the line stands elsewhere', `- [ ] write to Ada\n\n${DONE}`, '- [ ] write to Ada\n\n- [ ] ring Bo'],
    ['by the very change that was asked for', `${BEFORE}More words.\n`, `${BEFORE}More words.\n`],
    ['in its line ends', AFTER.replaceAll('\n', '\r\n'), BEFORE.replaceAll('\n', '\r\n')],
    ['in its BOM', `\ufeff${AFTER}`, `\ufeff${BEFORE}`],
    ['in its last line end', AFTER.slice(0, -1), BEFORE.slice(0, -1)],
  ])('%s', (_, now, expected) => {
    expect(takeBackLines(now, AFTER, BEFORE)).toEqual({ text: expected });
  });

  it('not where the line itself has changed: then it says what was expected and found', () => {
    expect(takeBackLines(AFTER.replace('ring Bo', 'ring Cy'), AFTER, BEFORE)).toEqual({
      refused: `expected "${DONE}" on line 2, found "- [x] ring Cy ✅ 2026-11-20"; what was expected stands nowhere else`,
    });
  });
});

describe('a line that stands there more than once', () => {
  it('is told by its neighbours', () => {
    const twin = `${DONE}\n- [ ] another\n`;
    expect(takeBackLines(`${twin}${AFTER}`, AFTER, BEFORE)).toEqual({ text: `${twin}${BEFORE}` });
  });

  it('is told by its place, where it still has that', () => {
    const now = `# Days\n${DONE}\n- [ ] write to Eve\n${DONE}\n`;
    expect(takeBackLines(now, AFTER, BEFORE)).toEqual({
      text: `# Days\n- [ ] ring Bo\n- [ ] write to Eve\n${DONE}\n`,
    });
  });

  it('is not guessed at', () => {
    expect(takeBackLines(`new\n\n${DONE}\n\n${DONE}\n`, AFTER, BEFORE)).toEqual({
      refused: expect.stringMatching(/^expected .* on line 2, found ""; .* on 2 other lines/),
    });
  });
});

describe('lines that were put in', () => {
  it('go, with a blank one among them, and what stands around them stays', () => {
    const before = '# Bo\n## Log\n';
    const after = '# Bo\n## Log\n\n- 2026-11-20: Rang.\n';
    expect(takeBackLines(`${after}- 2026-11-21: Rang again.\n`, after, before)).toEqual({
      text: `${before}- 2026-11-21: Rang again.\n`,
    });
  });

  it('go from the end of a file without a last line end', () => {
    expect(takeBackLines('new\na\nb', 'a\nb', 'a')).toEqual({ text: 'new\na' });
    expect(takeBackLines('a\nb\nc', 'a\nb', 'a')).toEqual({ text: 'a\nc' });
  });

  it('of blanks alone are told by the words above them, or else below', () => {
    expect(takeBackLines('new\n\na\n\nb\n', 'a\n\nb\n', 'a\nb\n')).toEqual({ text: 'new\n\na\nb\n' });
    expect(takeBackLines('\na\n\nc\n', '\na\n', 'a\n')).toEqual({ text: 'a\n\nc\n' });
  });
});

describe('line ends', () => {
  it('of every kind are what they were, each line its own', () => {
    const before = 'a\r\nb\nc\r\nend\n';
    expect(takeBackLines('A\r\nB\nC\r\nend\nmore\n', 'A\r\nB\nC\r\nend\n', before)).toEqual({
      text: `${before}more\n`,
    });
    expect(takeBackLines('a\nb\r\nmore\n', 'a\nb\r\n', 'x\r\ny\na\nb\r\n')).toEqual({
      text: 'x\r\ny\na\nb\r\nmore\n',
    });
  });

  it('are those of the words above, where blank lines of another kind go', () => {
    expect(takeBackLines('x\r\n\ny\nmore\n', 'x\r\n\ny\n', 'x\r\ny\n')).toEqual({ text: 'x\r\ny\nmore\n' });
  });

  it('of lines of any kind, before and after, come back with any change below them', () => {
    const line = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (old, added) => {
        const text = (lines: [string, string][]): string => lines.map((each) => each.join('')).join('');
        const before = `top\n${text(old)}tail\r\n`;
        const after = `top\n${text(old)}${text(added)}tail\r\n`;
        const back = takeBackLines(`${after}since\n`, after, before);
        if ('text' in back) expect(back.text).toBe(`${before}since\n`);
      }),
    );
  });
});

describe('lines that were taken away', () => {
  it('come back where they stood', () => {
    expect(takeBackLines('new\na\nc\n', 'a\nc\n', 'a\nb\nc\n')).toEqual({ text: 'new\na\nb\nc\n' });
    expect(takeBackLines('b\nnew\n', 'b\n', 'a\nb\n')).toEqual({ text: 'a\nb\nnew\n' });
  });

  it('do not where nothing is left to tell the place by', () => {
    expect(takeBackLines('new\n', '', 'a\n')).toHaveProperty('refused');
  });
});

describe('several places', () => {
  it('are taken back together, or none is', () => {
    const [before, after] = ['a\nx\nb\nx\nc\n', 'a ✅\nx\nb ✅\nx\nc\n'];
    expect(takeBackLines(`new\n${after}`, after, before)).toEqual({ text: `new\n${before}` });
    expect(takeBackLines('new\na ✅\nx\nbee ✅\nx\nc\n', after, before)).toHaveProperty('refused');
  });
});

describe('any note', () => {
  const line = fc.stringMatching(/^[a-c \r]{0,4}$/);
  const lines = fc.array(line, { maxLength: 12 });
  const plain = fc.array(fc.stringMatching(/^[a-c ]{0,4}$/), { maxLength: 12 });
  const text = (parts: string[]): string => parts.join('\n');

  it('gives back every line but the one that was written, with words put in anywhere', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.tuple(fc.nat(25), line)), (above, below, since) => {
        const after = [...above, 'the line ✅', ...below];
        const now = [...after];
        for (const [at, words] of since) now.splice(at, 0, `new ${words}`);
        const expected = now.map((each) => (each === 'the line ✅' ? 'the line' : each));
        expect(takeBackLines(text(now), text(after), text([...above, 'the line', ...below]))).toEqual({
          text: text(expected),
        });
      }),
    );
  });

  it('gives the text before, from the text after', () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const back = takeBackLines(text(after), text(after), text(before));
        if ('text' in back) expect(back.text.trimEnd()).toBe(text(before).trimEnd());
      }),
    );
  });

  it('takes no longer for what repeats itself', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => (index % 2 === 0 ? '' : 'again'));
    const after = text([...many, DONE, ...many]);
    const started = process.cpuUsage().user;
    expect(takeBackLines(`new\n${after}`, after, after.replace(DONE, 'ring Bo'))).toHaveProperty('text');
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
  });
});
