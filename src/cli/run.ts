import { failed } from './failed.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';

/**
 * Runs `nudge` with these arguments (without node and script). Never throws: whatever goes wrong is said on stderr.
 * Resolves to the exit status: 0 right, 1 failed, 2 wrong usage, 3 something was found.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await runProgram(argv, io);
  } catch (error) {
    return await failed(error, io);
  }
}
