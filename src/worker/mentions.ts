import { MentionDesk } from './mention-desk';
import type { MentionAnswer, MentionRequest } from './mention-messages';
import type { WorkerScope } from './worker-scope';

declare const self: WorkerScope<MentionRequest, MentionAnswer>;

/** The entry of the worker that looks for mentions in notes. */
const desk = new MentionDesk(self);
self.onmessage = ({ data }) => desk.take(data);
