import { fileURLToPath } from 'node:url';
import { run } from './run';

/** A reader that has seen enough (`| head`) closes the stream: that ends the program, and is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The answer could not be written: ${error.message}\n`);
  process.exit(1);
});

// The exit code is set, not forced: what was written to a pipe is still under way.
process.exitCode = await run(process.argv.slice(2), { data: process.stdout, words: process.stderr }, {
  folder: process.cwd(),
  dist: fileURLToPath(new URL('.', import.meta.url)),
  onStop: (stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  },
});
