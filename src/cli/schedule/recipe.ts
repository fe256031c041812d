import { existsSync } from 'node:fs';
import { NudgeError } from '../../errors.ts';
import { toJson } from '../../render/json.ts';
import { readChoice } from '../choice.ts';
import type { Call } from '../command.ts';
import { openPlace } from '../session.ts';
import { cron } from './cron.ts';
import { launchd } from './launchd.ts';
import { systemd } from './systemd.ts';
import { SCHEDULER_NAMES, type Scheduler } from './types.ts';
import { windows } from './windows.ts';

/** Every scheduler. A new one is one file, one line here and its name in `types.ts`. */
const SCHEDULERS: Record<Scheduler['name'], Scheduler> = { cron, systemd, launchd, windows };

/** What no line of a recipe can hold, or would make it look other than it is. */
const UNFIT = /[\p{Cc}\p{Surrogate}\u2028-\u202e\u2066-\u2069]/u;
/** Where systemd runs, this folder is there (sd_booted(3)). */
const SYSTEMD = '/run/systemd/system';

/**
 * `nudge audit --schedule`: prints how the system's scheduler is told to write the audit every Friday; nothing is
 * installed. Only the vault's place is looked up, no note is read.
 */
export async function printSchedule({ io, globals }: Call, given: string | true): Promise<void> {
  const scheduler = readScheduler(given, io.platform);
  const { root } = await openPlace(globals, io);
  const command = [...io.program, 'audit', '--week', 'friday', '--write', '--no-input', '--vault', root];
  const odd = command.find((word) => UNFIT.test(word));
  if (odd !== undefined) {
    const message = `expected a path that a scheduler can be given, found control characters in ${JSON.stringify(odd)}`;
    throw new NudgeError('refused', message, 'Rename that folder, or move the vault.');
  }
  const recipe = scheduler.recipe(command);
  io.stdout.write(
    globals.json ? toJson({ schema: 'nudge.schedule/1', system: scheduler.name, command, recipe }) : recipe,
  );
}

function readScheduler(given: string | true, platform: string): Scheduler {
  const name = given === true ? usualOn(platform) : readChoice('--schedule', given, SCHEDULER_NAMES);
  return SCHEDULERS[name];
}

function usualOn(platform: string): Scheduler['name'] {
  if (platform === 'darwin') return 'launchd';
  if (platform === 'win32') return 'windows';
  return existsSync(SYSTEMD) ? 'systemd' : 'cron';
}
