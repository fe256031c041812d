import { describe, expect, it } from 'vitest';
import { itemsOf, meeting } from './understood.ts';

/* "Call", "send" and "must" are said to anybody in a manual: hardly a promise is made there. */

const LINES = [
  'Call the `close` method when the work is done.',
  'Send the request with the token in its header.',
  'You may want to use the smaller build.',
  'The handler must return a string.',
  'Email the maintainers before a release.',
].map((line) => `- ${line}\n`);
const MANUAL = `# Handbook\n\nHow the service is run.\n\n${LINES.join('')}`;

describe('a manual', () => {
  it('gives no promises', () => {
    expect(itemsOf(MANUAL, 'docs/handbook.md')).toEqual([]);
  });

  it('keeps what its form makes an item', () => {
    const found = itemsOf(`${MANUAL}\n- [ ] ring the printer\n`, 'docs/handbook.md');
    expect(found.map(({ action, rule }) => [action, rule])).toEqual([['ring the printer', 'checkbox']]);
  });

  it('is none where somebody speaks in it', () => {
    const found = itemsOf(`${MANUAL}\nI'll email Bob the new token tomorrow.\n`, 'docs/handbook.md');
    expect(found.map(({ action }) => action)).toContain('email Bob the new token tomorrow');
  });

  it('is none where people or days are given', () => {
    expect(itemsOf(meeting("- I'll send her the `close` patch by Friday.\n"))).toHaveLength(1);
    expect(itemsOf('# 2026-11-20\n- Email Bob the deck tomorrow\n- Call Ana on Monday\n', 'a.md')).toHaveLength(2);
  });
});
