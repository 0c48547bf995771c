import { MentionDesk } from './mention-desk';
import type { MentionAnswer, MentionRequest } from './mention-messages';
import { ReadingDesk } from './reading-desk';
import type { ReadingAnswer, ReadingRequest } from './reading-messages';
import type { WorkerScope } from './worker-scope';

declare const self: WorkerScope<MentionRequest | ReadingRequest, MentionAnswer | ReadingAnswer>;

/** The entry of the worker that reads notes: for the index, or for the mentions in them. Both need the reader, which is then carried once. */
const reading = new ReadingDesk(self);
const mentions = new MentionDesk(self);
self.onmessage = ({ data }) => (data.kind === 'read' ? reading.take(data) : mentions.take(data));
