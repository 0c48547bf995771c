import { resolve } from 'node:path';
import { StoreError } from '../../app/note-store';
import { EXIT, UsageError, type Command, type CommandContext } from '../command';
import { systemCode } from '../disk-error';
import { openBrowser } from '../preview/open-browser';
import { layOutSampleHome } from '../preview/sample-home';
import { startPreviewServer, type PreviewServer } from '../preview/server';

/** `ospo-atlas preview`: the plugin in a browser page, over a vault of the person's or one made for the visit. */
export const previewCommand: Command = {
  name: 'preview',
  summary: 'Show a vault with OSPO Atlas in the browser; without a vault, a sample one',
  usage: '[vault]',
  options: {
    port: { type: 'number', value: 'n', help: 'Answer on this port; any free one otherwise' },
    open: { type: 'flag', help: 'Open the address in the browser' },
  },
  async run(context) {
    const port = readPort(context);
    // From here on Ctrl+C ends it in order, so that a temporary folder does not stay behind.
    const stopped = new Promise<void>((stop) => context.host.onStop(stop));
    const [written] = context.words;
    if (written !== undefined) return serve(context, resolve(context.host.folder, written), port, stopped);
    const home = await layOutSampleHome();
    try {
      return await serve(context, home.vault, port, stopped);
    } finally {
      await home.remove();
    }
  },
};

/** Serves until the person stops it. */
async function serve(context: CommandContext, vault: string, port: number, stopped: Promise<void>): ReturnType<Command['run']> {
  const server = await start(context, vault, port);
  context.out.answer({ address: server.address, vault }, () => [server.address]);
  context.out.say('The preview is at that address, for this computer only. Stop it with Ctrl+C.');
  if (context.options.flag('open')) openBrowser(server.address);
  await stopped;
  await server.close();
  return EXIT.well;
}

async function start({ host, words }: CommandContext, vault: string, port: number): Promise<PreviewServer> {
  try {
    return await startPreviewServer({ vault, dist: host.dist, port });
  } catch (error) {
    throw asUsageError(error, port, words[0] ?? vault);
  }
}

function asUsageError(error: unknown, port: number, written: string): unknown {
  if (error instanceof StoreError && error.code === 'not-found') {
    return new UsageError(`There is no folder “${written}”. Name the folder of a vault, or leave it out to see a sample.`);
  }
  const code = systemCode(error);
  if (code === 'EADDRINUSE') return new UsageError(`Port ${port} is in use. Choose another with --port, or leave it out.`);
  if (code === 'EACCES') return new UsageError(`Port ${port} may not be used here. Choose one above 1023, or leave it out.`);
  return error;
}

function readPort({ options }: CommandContext): number {
  const port = options.number('port') ?? 0;
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError('“--port” must be a whole number from 1 to 65535.');
}
