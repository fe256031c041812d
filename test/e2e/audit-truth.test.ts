import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIn } from '../helpers/nudge.ts';
import { plus, weekName } from '../helpers/truth/calendar.ts';
import { count } from '../helpers/truth/count.ts';
import { writtenBy } from '../helpers/truth/facts.ts';
import { generate, LAST_DAY } from '../helpers/truth/generate.ts';
import { write } from '../helpers/truth/notes.ts';
import { told } from '../helpers/truth/told.ts';
import { viewOf } from '../helpers/truth/view.ts';
import { makeVault, type TestVault } from '../helpers/vault.ts';

const facts = generate(7);

describe('the program’s own audit of half a year of facts', () => {
  const written = write(facts);
  let vault: TestVault;
  beforeAll(() => {
    vault = makeVault(Object.fromEntries(written.files));
  });
  afterAll(() => vault.cleanup());

  function audit(args: readonly string[], today: string) {
    const { status, stdout } = runIn(vault, ['audit', '--json', '--today', today, ...args]);
    expect(status).toBe(0);
    return JSON.parse(stdout);
  }

  test.each(['2026-10-12', '2026-12-28', '2027-03-29'])('says of the week of %s what the facts say', (monday) => {
    const report = audit(['--week', weekName(monday)], LAST_DAY);
    expect(report).toMatchObject({ week: weekName(monday), from: monday, to: plus(monday, 6) });
    expect(told(report)).toEqual(count(viewOf(facts, written, [monday, plus(monday, 6)], LAST_DAY)));
  });

  test('says of other days than a week what the facts say', () => {
    const [since, until] = ['2026-12-05', '2027-01-20'];
    const report = audit(['--since', since, '--until', until], LAST_DAY);
    expect(report).toMatchObject({ week: `${since} to ${until}`, from: since, to: until });
    expect(told(report)).toEqual(count(viewOf(facts, written, [since, until], LAST_DAY)));
  });
});

test('the program’s own audit on a Friday says what was known then', () => {
  const friday = '2027-01-01';
  const then = writtenBy(facts, friday);
  const written = write(then);
  const vault = makeVault(Object.fromEntries(written.files));
  const { stdout } = runIn(vault, ['audit', '--json', '--today', friday]);
  vault.cleanup();
  expect(told(JSON.parse(stdout))).toEqual(count(viewOf(then, written, ['2026-12-28', '2027-01-03'], friday)));
});
