import type { Highs } from 'highs';
import { fitsSpare } from './play.ts';
import type { World } from './world.ts';

/** Into how many slices a moment is nearly cut, for the rows that count slices. */
const SLICES = [2, 3, 4, 5];

/** A row of the programme: at most `most` of the sum. */
interface Row {
  most: number;
  entries: [column: number, factor: number][];
}

/**
 * The most that anybody could have kept in time who knew the twelve weeks beforehand: a linear programme that gives each
 * promise to moments in which it fits whole, between its saying and its day. No moment is given more minutes than it has,
 * nor more slices of so many minutes than lie side by side in it, where an act takes as many as it covers; and no promise
 * is kept more than once. Promises may be shared out among moments in parts, which nobody can do, so that the true best
 * is at or below it; the rows of slices bring the two nearer to each other.
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
  const once = words.map((): Row => ({ most: 1, entries: [] }));
  const rows: Row[] = [];
  spares.forEach((spare, when) => {
    const here = words.flatMap((word, at) => {
      if (when < word.from || spare.day > word.by || !fitsSpare(word, spare, spare.minutes)) return [];
      const column = values.push(word.value) - 1;
      once[at]?.entries.push([column, 1]);
      return { column, minutes: word.minutes };
    });
    for (const slice of [1, ...SLICES.map((parts) => Math.floor(spare.minutes / parts) + 1)])
      rows.push({
        most: Math.floor(spare.minutes / slice),
        entries: here.flatMap(({ column, minutes }) =>
          minutes < slice ? [] : [[column, Math.floor(minutes / slice)]],
        ),
      });
  });
  return { values, rows: [...once, ...rows].filter(({ entries }) => entries.length > 0) };
}
