import type { Mask } from '../model/note';
import type { FoundMention } from '../suggest/found-mentions';
import type { AtlasName } from '../suggest/atlas-name';

/** What the worker that looks for mentions is asked. */
export type MentionRequest =
  /** The names to look for from now on. */
  | { kind: 'names'; names: readonly AtlasName[] }
  | { kind: 'notes'; task: number; notes: readonly { path: string; text: string; masks?: readonly Mask[] | undefined }[]; headings: boolean; properties: readonly string[] };

/** What it answers to a task, note by note in the same order. */
export interface MentionAnswer {
  task: number;
  notes: { found: FoundMention[]; signature: Uint32Array }[];
}
