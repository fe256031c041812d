import { describe, expect, it, test } from 'vitest';
import { merge } from './merging.ts';

const clean = (text: string) => ({ text, conflicts: 0 });

describe('a log that both sides wrote in', () => {
  const bullets = '## Log\n\n- 2026-11-10: Rang.\n- 2026-11-12: Met.\n';

  test('has both entries, by their days', () => {
    const ours = `${bullets}- 2026-11-20: Call.\n`;
    const theirs = `${bullets}- 2026-11-18: Mail.\n  - I'll answer.\n- 2026-11-21: Text.\n`;
    const both = `${bullets}- 2026-11-18: Mail.\n  - I'll answer.\n- 2026-11-20: Call.\n- 2026-11-21: Text.\n`;
    expect(merge(bullets, ours, theirs, 'contacts/Ada.md')).toEqual(clean(both));
    expect(merge(bullets, theirs, ours, 'contacts/Ada.md')).toEqual(clean(both));
  });

  test('newest first stays newest first, with its blank lines', () => {
    const log = '# Ada\n\n## 2026-11-12 Call\n\nWords.\n\n## 2026-11-10\n\nOld.\n';
    const put = (entry: string): string => log.replace('## 2026-11-12', `${entry}\n\n## 2026-11-12`);
    const merged = merge(
      log,
      put('## 2026-11-18\n\nOurs.'),
      put('## 2026-11-20\n\nTheirs.\n\nMore.'),
      'contacts/Ada.md',
    );
    expect(merged).toEqual(clean(put('## 2026-11-20\n\nTheirs.\n\nMore.\n\n## 2026-11-18\n\nOurs.')));
  });

  test('keeps two entries of one day, and one that both have once', () => {
    const same = '- 2026-11-20: Call.\n';
    expect(merge(bullets, `${bullets}${same}`, `${bullets}${same}- 2026-11-20: Mail.\n`, 'contacts/Ada.md')).toEqual(
      clean(`${bullets}${same}- 2026-11-20: Mail.\n`),
    );
  });

  test('keeps what one side wrote below the last entry above the entry of the other', () => {
    const ours = `${bullets}  - I'll send the deck.\n`;
    const theirs = `${bullets}- 2026-11-20: Call.\n`;
    expect(merge(bullets, ours, theirs, 'contacts/Ada.md')).toEqual(clean(`${ours}- 2026-11-20: Call.\n`));
  });

  test('takes an entry beside a line that the other side changed', () => {
    const ours = bullets.replace('Met.', 'Met her.');
    const theirs = `${bullets}- 2026-11-20: Call.\n`;
    expect(merge(bullets, ours, theirs, 'contacts/Ada.md')).toEqual(clean(`${ours}- 2026-11-20: Call.\n`));
  });

  test('begun on both sides, goes from old to new', () => {
    const base = '# Ada\n';
    const entry = (day: string): string => `${base}\n## Log\n\n- ${day}: Rang.\n`;
    expect(merge(base, entry('2026-11-20'), entry('2026-11-19'), 'contacts/Ada.md')).toEqual(
      clean(`${entry('2026-11-19')}- 2026-11-20: Rang.\n`),
    );
  });
});

describe('a list that both sides added to', () => {
  const list = '# Inbox\n\n- [ ] one\n';

  test('has all items, the same on either machine', () => {
    const [ours, theirs] = [`${list}- [ ] two\n  with a line\n`, `${list}- [ ] three\n- [ ] four\n`];
    const both = clean(`${list}- [ ] three\n- [ ] four\n- [ ] two\n  with a line\n`);
    expect(merge(list, ours, theirs)).toEqual(both);
    expect(merge(list, theirs, ours)).toEqual(both);
  });

  test('the same on either machine, also where both begin with the same item', () => {
    const [ours, theirs] = [`${list}- [ ] same\n- [ ] two\n`, `${list}- [ ] same\n- [ ] three\n`];
    expect(merge(list, theirs, ours)).toEqual(merge(list, ours, theirs));
    expect(merge(list, ours, theirs)).toEqual(clean(`${theirs}- [ ] two\n`));
  });

  test('below a heading that both made', () => {
    const day = (item: string): string => `${list}\n## 2026-11-20\n\n- [ ] ${item}\n`;
    expect(merge(list, day('two'), day('three'))).toEqual(clean(`${day('three')}- [ ] two\n`));
  });

  test('in code is a text like any other', () => {
    const code = '```\n- one\n```\n';
    const put = (line: string): string => code.replace('- one\n', `- one\n- ${line}\n`);
    expect(merge(code, put('two'), put('three')).conflicts).toBe(1);
  });
});

describe('prose', () => {
  const base = 'One.\n\nTwo.\n\nThree.\n';

  test('changed in different places has both changes', () => {
    expect(merge(base, base.replace('One', 'Ours'), base.replace('Three', 'Theirs'))).toEqual(
      clean('Ours.\n\nTwo.\n\nTheirs.\n'),
    );
  });

  test('changed in one place is a conflict, as small as can be', () => {
    const ours = base.replace('Two.', 'Same.\nTwo of ours.\nSame too.');
    const theirs = base.replace('Two.', 'Same.\nTwo of theirs.\nSame too.');
    expect(merge(base, ours, theirs)).toEqual({
      text: 'One.\n\nSame.\n<<<<<<< ours\nTwo of ours.\n=======\nTwo of theirs.\n>>>>>>> theirs\nSame too.\n\nThree.\n',
      conflicts: 1,
    });
  });

  test('paragraphs put in at one place are a conflict, and not mixed by their blank lines', () => {
    const put = (text: string): string => base.replace('Two.', `${text}\n\nTwo.`);
    const { text, conflicts } = merge(base, put('A.\n\nB.'), put('C.\n\nD.'));
    expect(conflicts).toBe(1);
    expect(text).toContain('<<<<<<< ours\nA.\n\nB.\n=======\nC.\n\nD.\n>>>>>>> theirs\n');
  });

  test('a section that one side moved takes the mark of the other with it', () => {
    const section = (name: string, box: string): string => `## ${name}\n\n- [${box}] thing of ${name}\n\n`;
    const order = (names: string[], box: string): string =>
      names.map((name) => section(name, name === 'b' ? box : ' ')).join('');
    const merged = merge(
      order(['a', 'b', 'c', 'd'], ' '),
      order(['b', 'c', 'd', 'a'], ' '),
      order(['a', 'b', 'c', 'd'], 'x'),
    );
    expect(merged).toEqual(clean(order(['b', 'c', 'd', 'a'], 'x')));
  });

  test('of thousands of blank lines is merged as any other', () => {
    const long = '\n'.repeat(20_000);
    expect(merge(`a\n${long}b\n`, `a1\n${long}b\n`, `a\n${long}b\n\nc\n`)).toEqual(clean(`a1\n${long}b\n\nc\n`));
  });
});

describe('how a file is written', () => {
  it.each([
    ['CRLF stays', 'a\r\n\r\nb\r\n', 'A\r\n\r\nb\r\n', 'a\r\n\r\nB\r\n', 'A\r\n\r\nB\r\n'],
    ['line ends that one side changed change', 'a\r\n\r\nb\r\n', 'A\r\n\r\nb\r\n', 'a\n\nB\n', 'A\n\nB\n'],
    ['a BOM stays', '\ufeffa\n\nb\n', '\ufeffA\n\nb\n', '\ufeffa\n\nB\n', '\ufeffA\n\nB\n'],
    ['a BOM that one side took away goes', '\ufeffa\n\nb\n', '\ufeffA\n\nb\n', 'a\n\nB\n', 'A\n\nB\n'],
    ['no last line end stays none', 'a\n\nb', 'A\n\nb', 'a\n\nB', 'A\n\nB'],
    ['a last line end that one side added stays', 'a\n\nb', 'A\n\nb', 'a\n\nb\n', 'A\n\nb\n'],
    ['items added behind a last line without an end', '- a', '- a\n- c', '- a\n- b', '- a\n- b\n- c'],
    ['one odd line end stays', 'a\nb\r\nc\n', 'A\nb\r\nc\n', 'a\nb\r\nC\n', 'A\nb\r\nC\n'],
  ])('%s', (_, base, ours, theirs, merged) => {
    expect(merge(base, ours, theirs)).toEqual(clean(merged));
  });

  test('markers end as the other lines do', () => {
    expect(merge('a\r\n', 'b\r\n', 'c\r\n').text).toBe('<<<<<<< ours\r\nb\r\n=======\r\nc\r\n>>>>>>> theirs\r\n');
  });
});
