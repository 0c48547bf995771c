import type { NoteRecord } from '../graph/record/note-record';

/** What the worker that reads notes is asked. */
export interface ReadingRequest {
  kind: 'read';
  task: number;
  notes: readonly { path: string; text: string }[];
}

/** What it answers to a task, note by note in the same order. */
export interface ReadingAnswer {
  task: number;
  records: NoteRecord[];
}
