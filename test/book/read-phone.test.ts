import fc from 'fast-check';
import { getCountries } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { phoneReader } from '../../src/book/read-phone.ts';
import { parseRegion } from '../../src/config/regions.ts';
import { bookOf, config, contact, list } from '../helpers/records.ts';

describe('without a region', () => {
  const read = phoneReader(null);

  it.each([
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+49 30/901820', '+4930901820'],
    ['+44 7700 900318', '+447700900318'],
    ['07700 900123', '07700900123'],
    ['(555) 010-0199 x12', '5550100199'],
    ['112', '112'],
  ])('%s is dialled %s', (written, dial) => {
    expect(read(written)).toEqual({ written, dial });
  });

  it.each([
    '',
    'ask Meg',
    '12',
    '1234567890123456',
    '+44 7700',
    '+999 1234 5678',
    '+44 7700 900318;isub=1',
    'tel:07700900318',
    '0770\u001b]8;;x',
  ])('%j is no number', (written) => {
    expect(read(written)).toEqual({ written, dial: null });
  });
});

describe('with a region', () => {
  it.each([
    ['GB', '07700 900123', '+447700900123'],
    ['GB', '020 7946 0018 x12', '+442079460018'],
    ['GB', '+353 1 496 0000', '+35314960000'],
    ['US', '(555) 010-0199', '+15550100199'],
    ['IE', '01 496 0000', '+35314960000'],
  ])('%s: %s is dialled %s', (region, written, dial) => {
    expect(phoneReader(region)(written).dial).toBe(dial);
  });

  it.each(['0770', '020 7946 00180 018', '12'])('in GB %s is no number', (written) => {
    expect(phoneReader('GB')(written).dial).toBeNull();
  });
});

it('what is dialled is digits alone, whatever is written', () => {
  const written = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()\-x/.a\n]{3,30}$/));
  fc.assert(
    fc.property(written, fc.constantFrom(null, 'GB', 'US', 'xx'), (text, region) => {
      expect(phoneReader(region)(text).dial ?? '112').toMatch(/^\+?\d{3,17}$/);
    }),
  );
});

it('a region is any that the library knows, in either case, and UK is GB', () => {
  expect(getCountries().filter((code) => parseRegion(code.toLowerCase()) !== code)).toEqual([]);
  expect([parseRegion('uk'), parseRegion('XX'), parseRegion('Britain'), parseRegion('')]).toEqual([
    'GB',
    undefined,
    undefined,
    undefined,
  ]);
});

describe('a number that is none', () => {
  const records = [
    contact('Meg Harte', { phone: 'ask her', phoneLine: 4 }),
    contact('Tom Webb', { phone: '07700 900111', phoneLine: 3 }),
    list('calls', [{ action: 'the bank +44 7700 9' }]),
  ];

  it('is a problem, by its line', () => {
    expect(bookOf(records).problems).toMatchObject([
      { path: 'lists/calls.md', line: 3, code: 'bad-phone', severity: 'warning' },
      { path: 'people/Meg Harte.md', line: 4, code: 'bad-phone', message: expect.stringContaining('"ask her"') },
    ]);
  });

  it('is asked for as the region has it', () => {
    const [first] = bookOf(records, { config: config({ region: 'GB' }) }).problems;
    expect(first?.message).toContain('of GB, or an international one after a +');
  });
});
