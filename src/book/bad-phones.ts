import type { Config } from '../config/types.ts';
import type { Problem } from '../problem.ts';
import type { NoteRecord } from './record.ts';

/** What is given for a telephone number and is none: nobody can tap it, and a slip in it costs the call. */
export function findBadPhones(records: readonly NoteRecord[], { region }: Config): Problem[] {
  const usual = region === null ? 'such as +44 20 7946 0958' : `of ${region}, or an international one after a +`;
  return records.flatMap(({ note: { path, phones } }) =>
    phones
      .filter(({ phone }) => phone.dial === null)
      .map(({ line, phone: { written } }): Problem => {
        const found = JSON.stringify(written.slice(0, 40));
        const message = `expected a telephone number ${usual}, found ${found}; it is shown as written, without a link`;
        const hint = 'Write the digits only, or correct them. For another country begin with + and its code.';
        return { path, line, code: 'bad-phone', severity: 'warning', message, hint };
      }),
  );
}
