import { readFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../../src/config/defaults.ts';
import { noteContext } from '../../src/extract/context.ts';
import type { Model } from '../../src/extract/model/types.ts';
import { extract } from '../../src/extract/pipeline.ts';
import { readSentences } from '../../src/extract/reading/read.ts';
import type { Unit } from '../../src/extract/reading/unit.ts';
import type { Extraction, Item } from '../../src/extract/types.ts';
import { parseNote } from '../../src/note/parse.ts';

/** The built-in model, as the program loads it. */
const MODEL: Model = JSON.parse(readFileSync(new URL('../../src/extract/model/weights.json', import.meta.url), 'utf8'));

/** The Friday on which every note of these tests is written, unless it says otherwise. */
export const FRIDAY = '2026-11-20';

/** A meeting note of {@link FRIDAY} with these people. */
export function meeting(body: string, people: readonly string[] = ['Ana Lopes']): string {
  return `---\ntype: meeting\ndate: ${FRIDAY}\nwith: [${people.join(', ')}]\n---\n${body}`;
}

/** Lines before the body of {@link meeting}. */
export const FRONT = 5;

/** What is understood in a note's text, with the built-in model and settings. */
export function understand(text: string, path = 'meetings/a.md'): Extraction {
  return extract(parseNote(path, text, DEFAULT_CONFIG), DEFAULT_CONFIG, MODEL, { explain: true });
}

/** The items of a note's text. */
export function itemsOf(text: string, path = 'meetings/a.md'): Item[] {
  return extract(parseNote(path, text, DEFAULT_CONFIG), DEFAULT_CONFIG, MODEL).items;
}

/** Every clause of a note's text, as the cues see it. */
export function unitsOf(text: string, path = 'meetings/a.md'): Unit[] {
  const note = parseNote(path, text, DEFAULT_CONFIG);
  return readSentences(note, noteContext(note, DEFAULT_CONFIG)).flatMap((sentence) => sentence.units);
}
