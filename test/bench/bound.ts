import type { Highs } from 'highs';
import { fitsSpare } from './play.ts';
import type { World } from './world.ts';

/** Acts longer than this share of a moment: of those at most one less than the divisor fit into it. */
const DIVISORS = [2, 3];

/** A row of the programme: at most `most` of the sum. */
interface Row {
  most: number;
  entries: [column: number, factor: number][];
}

/**
 * The most that anybody could have kept in time who knew the twelve weeks beforehand: a linear programme that gives each
 * promise to moments in which it fits whole, between its saying and its day. No moment is given more minutes than it has,
 * nor more long acts than fit side by side, and no promise is kept more than once. Promises may be shared out among
 * moments in parts, which nobody can do, so that the true best is at or below it.
 */
export function boundOf(highs: Highs, world: World): number {
  const { values, rows } = programme(world);
  if (values.length === 0) return 0;
  const starts = [0];
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length);
  const entries = rows.flatMap((row) => row.entries);
  return highs.withModel(
    {
      numCols: values.length,
      numRows: rows.length,
      sense: highs.constants.objectiveSense.maximize,
      colCost: values,
      colLower: values.map(() => 0),
      colUpper: values.map(() => 1),
      rowLower: rows.map(() => -highs.infinity),
      rowUpper: rows.map(({ most }) => most),
      matrix: {
        format: 'csr',
        numCols: values.length,
        numRows: rows.length,
        starts,
        indices: entries.map(([column]) => column),
        values: entries.map(([, factor]) => factor),
      },
    },
    (model) => {
      model.options.set({ output_flag: false });
      model.run();
      return model.getObjectiveValue();
    },
  );
}

/** A column for each promise and moment that go together: the share of the promise that is kept in it. */
function programme({ spares, words }: World): { values: number[]; rows: Row[] } {
  const values: number[] = [];
  const minutes = spares.map((spare): Row => ({ most: spare.minutes, entries: [] }));
  const longs = DIVISORS.map((divisor) => spares.map((): Row => ({ most: divisor - 1, entries: [] })));
  const once = words.map((): Row => ({ most: 1, entries: [] }));
  words.forEach((word, at) => {
    spares.forEach((spare, when) => {
      if (when < word.from || spare.day > word.by || !fitsSpare(word, spare, spare.minutes)) return;
      const column = values.push(word.value) - 1;
      once[at]?.entries.push([column, 1]);
      minutes[when]?.entries.push([column, word.minutes]);
      DIVISORS.forEach((divisor, which) => {
        if (word.minutes * divisor > spare.minutes) longs[which]?.[when]?.entries.push([column, 1]);
      });
    });
  });
  return { values, rows: [...once, ...minutes, ...longs.flat()].filter(({ entries }) => entries.length > 0) };
}
