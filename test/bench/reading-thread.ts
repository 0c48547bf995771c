import { parentPort } from 'node:worker_threads';
import { ReadingDesk } from '../../src/worker/reading-desk';
import type { ReadingRequest } from '../../src/worker/reading-messages';

/** What the plugin's worker does with notes, in a thread of Node. */
const desk = new ReadingDesk({ postMessage: (answer) => parentPort?.postMessage(answer) });
parentPort?.on('message', (request: ReadingRequest) => desk.take(request));
