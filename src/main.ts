import { processIo } from './cli/io.ts';
import { run } from './cli/run.ts';

// A reader that has seen enough (`nudge audit | head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), processIo());
