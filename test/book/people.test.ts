import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, config, contact, every, item, meeting, plain } from '../helpers/records.ts';

/** The people that the one promise of a note is for. */
function promisedTo(records: Parameters<typeof bookOf>[0]): string[] {
  return bookOf(records).commitments.flatMap(({ people }) => people);
}

function promise(to: string, rest: Parameters<typeof item>[1] = {}) {
  return item('send it', { to: [to], ...rest });
}

describe('names that mean one person', () => {
  it.each([
    ['full name', 'Michael Webb'],
    ['case and accents', 'mïchael WEBB'],
    ['title', 'Dr Michael Webb'],
    ['nickname with the surname', 'Mike Webb'],
    ['alias', 'MW'],
    ['file name', 'webb-michael'],
    ['unique first name', 'Michael'],
    ['unique nickname', 'Mike'],
    ['first name and initial', 'Michael W.'],
  ])('%s: %s', (_, written) => {
    const webb = contact('Michael Webb', { aliases: ['MW'] }, { path: 'people/webb-michael.md' });
    const other = contact('Tom Webb');
    expect(promisedTo([webb, other, plain('x.md', {}, [promise(written)])])).toEqual(['michael webb']);
  });

  it.each([
    ['Dan', 'Dan Okoro', true],
    ['Okoro', 'Dan Okoro', true],
    ['Mike', 'Michael Webb, plumber', true],
    ['Dan', 'Dan van der Oord (Leeds)', true],
    ['Dan', 'Dan and Sue Okoro', false],
    ['Dan', 'Dan', false],
    ['Dan', 'Notes On Him', false],
    ['Dan', 'Dan at work', false],
    ['Dan Okoro', 'Dan Okoro Esquire Of Leeds', false],
  ])('%s is also who its heading “%s” names: %s', (name, heading, found) => {
    const full = heading.split(/[,(]/)[0]?.trim() ?? '';
    const book = bookOf([contact(name, {}, { heading }), meeting('2026-11-18', [full])]);
    expect(book.people.get(name.toLowerCase())?.aliases).toEqual(found ? [full] : []);
    if (found) expect(book.conversations[0]?.people).toEqual([name.toLowerCase()]);
  });

  it('a heading never takes a name that another contact bears, nor one that two have', () => {
    const heading = 'Dan Okoro';
    const dan = contact('Dan', {}, { heading });
    expect(bookOf([dan, contact('Dan Okoro'), meeting('2026-11-18', ['Dan Okoro'])]).conversations[0]?.people).toEqual([
      'dan okoro',
    ]);
    const both = bookOf([dan, contact('Okoro', {}, { heading }), meeting('2026-11-18', ['Dan Okoro'])]);
    expect(both.conversations[0]?.people).toEqual([]);
    expect(both.problems).toMatchObject([{ code: 'ambiguous-name' }]);
  });

  it("prefers the note's own attendee to a like-named contact", () => {
    const records = [
      contact('Sam Whitlow'),
      contact('Sam Etherton'),
      meeting('2026-11-18', ['Sam Etherton'], {}, {}, [promise('Sam')]),
    ];
    expect(promisedTo(records)).toEqual(['sam etherton']);
    expect(bookOf(records).problems).toEqual([]);
  });

  it('takes a surname for an attendee, but not for a contact elsewhere', () => {
    expect(promisedTo([meeting('2026-11-18', ['Ada Etherton'], {}, {}, [promise('Etherton')])])).toEqual([
      'ada etherton',
    ]);
    expect(promisedTo([contact('Ada Etherton'), plain('x.md', {}, [promise('Etherton')])])).toEqual(['etherton']);
  });

  it('reads what a link shows as that name in the same note', () => {
    const daily = plain('d.md', { mentions: [{ name: 'Ruxandra Ilves', shown: 'Rux', line: 3 }] }, [promise('Rux')]);
    expect(promisedTo([contact('Ruxandra Ilves'), daily])).toEqual(['ruxandra ilves']);
  });

  it('stands a link that is nobody by the name it shows', () => {
    const book = bookOf([meeting('2026-11-18', [{ name: 'p-17', shown: 'Jo Marsh' }])]);
    expect([...book.people.keys()]).toEqual(['jo marsh']);
  });

  it("lets a firm's word concern its only contact, and nobody when there are two", () => {
    const owed = item('send the figures', { kind: 'awaiting', owner: 'Oakfield Foods Ltd' });
    const note = plain('x.md', {}, [owed]);
    const ada = contact('Ada Moss', { company: 'Oakfield Foods' });
    expect(promisedTo([ada, note])).toEqual(['ada moss']);
    expect(promisedTo([ada, contact('Ben Hill', { company: 'Oakfield Foods' }), note])).toEqual([]);
  });
});

describe('names that are not guessed', () => {
  it('leaves a name that two contacts bear to nobody, and says where and what to do', () => {
    const book = bookOf([
      contact('Sam Whitlow'),
      contact('Samuel Etherton'),
      plain('daily/a.md', {}, [promise('Sam', { line: 9 }), promise('Sam', { line: 12 })]),
    ]);
    expect(book.commitments.map(({ people }) => people)).toEqual([[], []]);
    expect(book.people.has('sam')).toBe(false);
    expect(book.problems).toEqual([
      {
        path: 'daily/a.md',
        line: 9,
        code: 'ambiguous-name',
        severity: 'warning',
        message:
          '“Sam” fits Sam Whitlow (people/Sam Whitlow.md) and Samuel Etherton (people/Samuel Etherton.md), so it is taken for none of them.',
        hint: 'Write the full name, or a link such as [[Sam Whitlow]], or give the one you mean the alias “Sam” in their contact note.',
      },
    ]);
  });

  it('counts an attendee without a contact note as somebody who may be meant', () => {
    const records = [contact('Nia Robb'), meeting('2026-11-18', ['Nia Evans']), plain('x.md', {}, [promise('Nia')])];
    expect(promisedTo(records)).toEqual([]);
    expect(bookOf(records).problems.map(({ code }) => code)).toEqual(['ambiguous-name']);
  });

  it('settles it by an alias', () => {
    const records = [
      contact('Sam Whitlow', { aliases: ['Sam'] }),
      contact('Sam Etherton'),
      plain('x.md', {}, [promise('Sam')]),
    ];
    expect(promisedTo(records)).toEqual(['sam whitlow']);
  });

  it('keeps two contacts of one name apart, and their own notes know which is which', () => {
    const first = contact('Sam Ford', {}, { path: 'people/a.md' }, [promise('Sam Ford', { path: 'people/a.md' })]);
    const second = contact('Sam Ford', {}, { path: 'people/b.md' }, [promise('Sam', { path: 'people/b.md' })]);
    const book = bookOf([second, first, plain('x.md', {}, [promise('Sam Ford'), promise('b', { line: 8 })])]);
    expect(book.commitments.map(({ people }) => people)).toEqual([['sam ford'], ['sam ford#2'], [], ['sam ford#2']]);
    expect(book.problems.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['duplicate-contact', 'people/b.md', 1],
      ['ambiguous-name', 'x.md', 5],
    ]);
  });

  it('does not take a middle initial, another title or a longer surname for the same person', () => {
    const records = (to: string) => [contact('Priya Nayar'), contact('Mr Otto Lund'), plain('x.md', {}, [promise(to)])];
    expect(promisedTo(records('Priya Q. Nayar'))).toEqual(['priya q nayar']);
    expect(promisedTo(records('Priya Nayar-Hall'))).toEqual(['priya nayar hall']);
    expect(promisedTo(records('Mrs Lund'))).toEqual(['mrs lund']);
    expect(promisedTo(records('Mr Lund'))).toEqual(['otto lund']);
  });

  it('never makes me a person', () => {
    const book = bookOf([meeting('2026-11-18', ['Robin Acre', 'RA', 'Ada Moss'], {}, {}, [promise('Robin Acre')])]);
    expect([...book.people.keys()]).toEqual(['ada moss']);
    expect(book.commitments[0]?.people).toEqual([]);
  });

  it('makes no person of a link to some note, but does of [[@Name]]', () => {
    const mentions = [
      { name: '1-1 Opal', line: 3 },
      { name: 'Ottilie Brand', line: 4, person: true },
    ];
    expect([...bookOf([plain('x.md', { mentions })]).people.keys()]).toEqual(['ottilie brand']);
  });

  it.each(['__proto__', 'constructor', 'toString'])('takes %s for a name like any other', (name) => {
    expect(promisedTo([meeting('2026-11-18', [name], {}, {}, [promise(name)])])).toHaveLength(1);
  });
});

describe('what is known of a person', () => {
  it("takes the contact's own cadence, else the shortest of tags and relation", () => {
    const cadences = new Map([
      ['client', every(28)],
      ['board', { ideal: 14, most: 60 }],
    ]);
    const book = bookOf(
      [
        contact('Ada Moss', { cadence: 90, relation: 'Client' }),
        contact('Ben Hill', { relation: 'Client' }, { tags: ['#Board'] }),
        contact('Cy Dent'),
        contact('Di Marsh', { cadence: 'none', relation: 'client' }),
      ],
      { config: config({ cadences }) },
    );
    expect([...book.people.values()].map(({ cadence }) => cadence)).toEqual([
      every(90),
      { ideal: 14, most: 60 },
      null,
      null,
    ]);
  });

  it('takes the stage of the newest meeting up to today', () => {
    const book = bookOf([
      contact('Ada Moss', { stage: 'met' }),
      meeting('2026-10-01', ['Ada Moss'], { stage: 'talking' }),
      meeting('2026-11-01', ['Ada Moss'], { stage: 'proposal' }),
      meeting('2026-12-01', ['Ada Moss'], { stage: 'client' }),
    ]);
    expect(book.people.get('ada moss')?.stage).toBe('proposal');
  });
});

it('is the same for any order of records', () => {
  const records = [
    contact('Sam Ford', {}, { path: 'people/a.md' }),
    contact('Sam Ford', {}, { path: 'people/b.md' }),
    contact('Dana Cole', { company: 'Opal' }),
    meeting('2026-11-18', ['Dana Crewe', 'Mike'], {}, { title: 'one' }, [promise('Dana C.')]),
    meeting('2026-11-17', ['Dana C.', 'Michael Webb'], {}, { title: 'two' }, [promise('Sam Ford'), promise('Opal')]),
    plain('x.md', { mentions: [{ name: 'Mike', line: 3, person: true }] }, [promise('Mike'), promise('Dana')]),
  ];
  const expected = bookOf(records);
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
      expect(bookOf(shuffled)).toEqual(expected);
    }),
  );
});

describe('two contacts of one name', () => {
  const leeds = contact('Ada Moss', {}, { path: 'people/Ada Moss (Leeds).md' });
  const york = contact('Ada Moss', {}, { path: 'people/Ada Moss.md' });

  it('are told apart by what stands in brackets, and only by that', () => {
    expect(promisedTo([leeds, york, plain('x.md', {}, [promise('Ada Moss (Leeds)')])])).toEqual(['ada moss']);
    expect(promisedTo([leeds, york, plain('x.md', {}, [promise('Ada Moss')])])).toEqual([]);
    expect(promisedTo([leeds, york, plain('x.md', {}, [promise('Ada Moss (Hull)')])])).toEqual([]);
  });

  it.each([
    [
      'the link that means one of them',
      leeds,
      'Write a link that means one of them alone, such as [[Ada Moss (Leeds)]].',
    ],
    ['how to tell them apart', contact('Ada Moss', {}, { path: 'b/Ada Moss.md' }), 'tell them apart in brackets'],
  ])('are reported with %s', (_, other, hint) => {
    const { problems } = bookOf([other, york, meeting('2026-11-18', ['Ada Moss'])]);
    expect(problems.find(({ code }) => code === 'ambiguous-name')?.hint).toContain(hint);
    expect(problems.find(({ code }) => code === 'duplicate-contact')?.hint).toContain('tell them apart in brackets');
  });
});
