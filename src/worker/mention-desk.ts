import { parseNote } from '../parse/parse-note';
import { packMentions } from '../suggest/found-mentions';
import { NameMatcher } from '../suggest/matcher';
import { findMentions } from '../suggest/mentions';
import type { AtlasName } from '../suggest/atlas-name';
import { signatureOf } from '../suggest/word-signature';
import type { MentionAnswer, MentionRequest } from './mention-messages';
import type { WorkerScope } from './worker-scope';

/** Looks for names in notes, in a worker: reads a note for what is closed where that was not sent along, finds, and notes which words it has. */
export class MentionDesk {
  private matcher = new NameMatcher([]);
  private numbers = new Map<AtlasName, number>();

  constructor(private readonly scope: Pick<WorkerScope<MentionRequest, MentionAnswer>, 'postMessage'>) {}

  take(request: MentionRequest): void {
    if (request.kind === 'names') {
      this.matcher = new NameMatcher(request.names);
      this.numbers = new Map(request.names.map((name, number) => [name, number]));
      return;
    }
    const { task, notes, headings, properties } = request;
    const keys = new Set(properties);
    this.scope.postMessage({
      task,
      notes: notes.map(({ path, text, masks }) => ({
        found: packMentions(findMentions(masks ? { path, masks } : parseNote(path, text), text, this.matcher, { headings, properties: keys }), this.numbers),
        signature: signatureOf(text),
      })),
    });
  }
}
