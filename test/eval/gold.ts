import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Channel } from '../../src/channel.ts';
import type { ItemKind, ItemStatus } from '../../src/extract/types.ts';

/** One label of a note: what a careful human would pull out of it. */
export interface Label {
  line: number;
  kind: ItemKind;
  owner: string;
  to: string[];
  due: string | null;
  start: string | null;
  status: ItemStatus;
  channel: Channel;
  gist: string;
  explicit: boolean;
  optional?: boolean;
}

/** A labelled note. */
export interface Gold {
  /** File name, unique over all folders. */
  name: string;
  /** Who wrote it: eight notes each, in the order of their numbers. */
  voice: string;
  text: string;
  labels: Label[];
}

/** Reads every `NAME.md` with a `NAME.json` beside it, in and below the folders, in the order of their names. */
export function loadGold(folders: readonly string[]): Gold[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => {
        const name = basename(file).replace(/\.json$/, '.md');
        return {
          name,
          voice: voiceOf(name),
          text: readFileSync(join(folder, dirname(file), name), 'utf8'),
          labels: (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { items: Label[] }).items,
        };
      }),
  );
}

/** `b08` and `p17` and `012` are notes 8, 17 and 12 of their set; every eight notes are another voice. */
function voiceOf(name: string): string {
  const match = /(?:^|-)([a-z])(\d\d)-/.exec(name) ?? /^()(\d{3})-/.exec(name);
  const number = Number(match?.[2] ?? 0);
  return `${match?.[1] || 'dev'}${Math.floor((number - 1) / 8) + 1}`;
}
