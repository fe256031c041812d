import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { applyEdits } from '../../src/edit/apply.ts';
import { bulletOf, captureEdit, taskLine, underNewDay } from '../../src/edit/capture.ts';
import { parseNote } from '../../src/note/parse.ts';

const LINE = '- [ ] Ring Tom';

function captured(text: string, path = 'daily/2026-11-20.md', entry: number | null = null): string {
  const note = parseNote(path, text, DEFAULT_CONFIG);
  const { edit, line } = captureEdit(note, text, LINE, entry);
  const applied = applyEdits(text, [edit]);
  if ('refused' in applied) throw new Error(applied.refused);
  expect(applied.text.replaceAll('\r', '').split('\n')[line - 1]?.trim()).toBe(LINE);
  return applied.text;
}

describe('captureEdit', () => {
  it('keeps tasks together, below all that is nested in the last', () => {
    const text = '# Day\n\n- [ ] a\n- [x] b\n  - about b\n\nWords.\n\n#daily\n';
    expect(captured(text)).toBe(text.replace('  - about b\n', `  - about b\n${LINE}\n`));
  });

  it('goes to the end of a note without tasks', () => {
    expect(captured('# Day\n\nWords.\n')).toBe(`# Day\n\nWords.\n\n${LINE}\n`);
    expect(captured('- words')).toBe(`- words\n${LINE}`);
    expect(captured('')).toBe(`${LINE}\n`);
  });

  it('stays out of the entries of a log, which are of other days', () => {
    const head = '---\ntype: contact\n---\nDraws.\n';
    const log = '\n## Log\n\n- 2026-10-02: tea.\n  - [ ] Send the leaflet\n';
    expect(captured(head + log, 'people/Ann.md')).toBe(`${head}\n${LINE}\n${log}`);
  });

  it('goes into an entry of that day where there is one', () => {
    const text = '---\ntype: contact\n---\n- 2026-10-02: tea.\n- 2026-11-20: rang.\n';
    expect(captured(text, 'people/Ann.md', 5)).toBe(`${text}  ${LINE}\n`);
  });

  it('writes the line ends that the note has', () => {
    expect(captured('# Day\r\n\r\n- [ ] a\r\n')).toBe(`# Day\r\n\r\n- [ ] a\r\n${LINE}\r\n`);
  });
});

describe('taskLine', () => {
  const task = { words: 'Ring\n Tom', due: '2026-11-27', created: '2026-11-20' } as const;

  it('writes the marks in the style asked for', () => {
    expect(taskLine(task, '*', 'emoji')).toBe('* [ ] Ring Tom ➕ 2026-11-20 📅 2026-11-27');
    expect(taskLine(task, '-', 'dataview')).toBe('- [ ] Ring Tom  [created:: 2026-11-20]  [due:: 2026-11-27]');
    expect(taskLine(task, '-', 'todotxt')).toBe('- [ ] Ring Tom due:2026-11-27');
  });

  it('has one box where the words bring their own', () => {
    expect(taskLine({ words: '- [ ] Ring Tom', due: null, created: null }, '-', 'emoji')).toBe(LINE);
  });
});

describe('bulletOf', () => {
  it('is the one that the boxes of the note have', () => {
    const text = '- a\n\n* [ ] b\n';
    expect(bulletOf(parseNote('a.md', text, DEFAULT_CONFIG), text)).toBe('*');
    expect(bulletOf(parseNote('a.md', '', DEFAULT_CONFIG), '')).toBe('-');
  });
});

describe('underNewDay', () => {
  it('begins a heading for the day at the end', () => {
    const { edit, line } = underNewDay('inbox.md', '# Inbox\n\n## 2026-11-19\n\n- [ ] a\n', '2026-11-20', LINE);
    const applied = applyEdits('# Inbox\n\n## 2026-11-19\n\n- [ ] a\n', [edit]);
    expect(applied).toEqual({ text: `# Inbox\n\n## 2026-11-19\n\n- [ ] a\n\n## 2026-11-20\n\n${LINE}\n` });
    expect(line).toBe(9);
  });
});
