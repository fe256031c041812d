import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileNameFor, fillTemplate, type TemplateValues } from '../../src/edit/new-note.ts';

const ANN: TemplateValues = {
  name: 'Ann Bell',
  title: 'Ann Bell',
  date: '2026-11-20',
  kind: '',
  minutes: '',
  with: ['[[Ann Bell]]', 'Tom'],
};

describe('fillTemplate', () => {
  it('fills every placeholder, in any case and with blanks', () => {
    const template =
      '---\ndate: {{date}}\nwith: [{{ with }}]\n---\n# {{Title}} on {{date:DD/MM/YYYY}}\nWith {{with}}.\n';
    expect(fillTemplate(template, ANN)).toBe(
      '---\ndate: 2026-11-20\nwith: ["[[Ann Bell]]", "Tom"]\n---\n# Ann Bell on 20/11/2026\nWith [[Ann Bell]], Tom.\n',
    );
  });

  it('leaves other placeholders and line ends alone', () => {
    const template = '---\r\nid: {{time}}\r\n---\r\n{{cursor}} {{name:x}}\r\n';
    expect(fillTemplate(template, ANN)).toBe(template);
  });

  it.each(['name: "{{name}}"', "name: '{{name}}'", 'name: {{name}}'])('quotes a name as YAML needs: %s', (line) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const front = fillTemplate(`---\n${line}\nnext: 1\n---\n`, { ...ANN, name });
        const read: unknown = parse(front.slice(4, -4));
        const expected = name
          .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
          .replace(/ {2,}/g, ' ')
          .trim();
        expect(read).toEqual({ name: expected, next: 1 });
      }),
    );
  });
});

describe('fileNameFor', () => {
  it.each([
    ['Zoë O’Neil: a/b', 'Zoë O’Neil- a-b'],
    ['../../etc/passwd', 'etc-passwd'],
    ['  .hidden. ', 'hidden'],
    ['[[Ann]] #1 ^x', 'Ann 1 x'],
    ['CON', 'CON note'],
    ['aux.tar', 'aux note.tar'],
    ['con.txt', 'con note.txt'],
    ['a\nb\u202ec', 'a b c'],
    ['???', ''],
  ])('%j', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it('is a name that every system can keep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = fileNameFor(title);
        expect(name).not.toMatch(/[<>:"|?*/\\\u0000-\u001f]|^[. ]|[. ]$/);
        expect([...name].length).toBeLessThanOrEqual(105);
      }),
    );
  });
});
