import { describe, expect, test } from 'vitest';
import type { AuditChart } from '../../src/audit/types.ts';
import { drawChart as inMarkdown } from '../../src/render/chart-markdown.ts';
import { drawChart as inTerminal } from '../../src/render/chart-terminal.ts';
import { createPen } from '../../src/render/style.ts';
import { optionsAt } from './samples.ts';

const WEEKS = ['2026-W42', '2026-W43', '2026-W44', '2026-W45', '2026-W46'];

const KEPT: AuditChart = {
  name: 'kept-on-time',
  title: 'Kept on time',
  kind: 'line',
  unit: 'percent',
  along: WEEKS,
  series: [{ name: 'kept on time', values: [null, 0, 100, null, 50] }],
  summary: 'Of what fell due, half.',
};
const VALUE: AuditChart = {
  name: 'value-and-chat',
  title: 'Value and chat',
  kind: 'stack',
  unit: 'count',
  along: WEEKS,
  series: [
    { name: 'value', values: [0, 2, 4, 1, 3] },
    { name: 'chat', values: [0, 0, 1, 0, 0] },
    { name: 'not judged yet', values: [0, 0, 0, 0, 0] },
  ],
  summary: 'Ten and one.',
};
const CLOCK: AuditChart = {
  name: 'clock',
  title: 'The clock',
  kind: 'bars',
  unit: 'count',
  along: ['green', 'amber', 'red', 'cold'],
  series: [
    { name: 'waiting', values: [1, 0, 40, 0] },
    { name: 'followed', values: [0, 2, 0, 0] },
  ],
  summary: 'Many wait.',
};

const terminal = (chart: AuditChart, columns = 80, unicode = true) =>
  inTerminal(createPen(optionsAt(columns, { unicode })), chart);

describe('in the terminal', () => {
  test('a line has the height of each value out of a hundred, a gap where none is told, and the last', () => {
    expect(terminal(KEPT)).toEqual(['  kept on time   ▁█ ▅  50%', '  Of what fell due, half.']);
  });

  test('parts share one scale; a part that is nought all along is left out', () => {
    expect(terminal(VALUE)).toEqual(['  value  ▁▅█▃▆  3', '  chat   ▁▁▃▁▁  0', '  Ten and one.']);
  });

  test('bars are in proportion, and what is not nought can be seen', () => {
    expect(terminal(CLOCK)).toEqual([
      '  waiting   green  █ 1',
      '            red    ████████████ 40',
      '  followed  amber  █ 2',
    ]);
  });

  test('one bar alone is compared with nothing, and not drawn', () => {
    expect(terminal({ ...CLOCK, series: [{ name: 'waiting', values: [0, 1, 0, 0] }] })).toEqual([]);
  });

  test('without Unicode the signs are of ASCII', () => {
    expect([...terminal(KEPT, 80, false), ...terminal(CLOCK, 80, false)].join('\n')).toBe(
      [
        '  kept on time   _# =  50%',
        '  Of what fell due, half.',
        '  waiting   green  # 1',
        '            red    ############ 40',
        '  followed  amber  # 2',
      ].join('\n'),
    );
  });

  test('where names leave no room beside them they stand above', () => {
    expect(terminal(KEPT, 24)).toEqual(['  kept on time', '     ▁█ ▅  50%', '  Of what fell due,', '  half.']);
  });
});

describe('in Markdown', () => {
  test('a line is a sparkline with its last value', () => {
    expect(inMarkdown(KEPT)).toEqual(['kept on time `·▁█·▅` 50%', 'Of what fell due, half.']);
  });

  test('bars are a table', () => {
    expect(inMarkdown(CLOCK)[0]?.split('\n')).toEqual([
      '|  | green | amber | red | cold |',
      '| --- | --: | --: | --: | --: |',
      '| waiting | 1 | 0 | 40 | 0 |',
      '| followed | 0 | 2 | 0 | 0 |',
    ]);
  });
});
