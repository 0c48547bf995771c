import { MentionDesk } from './mention-desk';
import type { MentionAnswer, MentionRequest } from './mention-messages';
import { ReadingDesk } from './reading-desk';
import type { ReadingAnswer, ReadingRequest } from './reading-messages';
import type { WorkerScope } from './worker-scope';

/** Reads notes, for the index or for the mentions in them, in the worker that has this scope. Both need the reader, which is then carried once. */
export function serve(scope: WorkerScope<MentionRequest | ReadingRequest, MentionAnswer | ReadingAnswer>): void {
  const reading = new ReadingDesk(scope);
  const mentions = new MentionDesk(scope);
  scope.onmessage = ({ data }) => (data.kind === 'read' ? reading.take(data) : mentions.take(data));
}
