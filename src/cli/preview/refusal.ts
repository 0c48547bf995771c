import { StoreError } from '../../app/note-store';
import { systemCode } from '../disk-error';

/** A request that is not done, with the HTTP status that says why and a sentence for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

const MIXED_UP: Answer = [400, 'A file and a folder cannot stand in for each other.'];
const FORBIDDEN: Answer = [403, 'This computer does not allow that.'];
const TAKEN: Answer = [409, 'Something of that name exists already.'];

type Answer = readonly [status: number, message: string];

/** What the file system's own answers mean to the page. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  ENOENT: [404, 'There is no such file.'],
  EISDIR: MIXED_UP,
  ENOTDIR: MIXED_UP,
  EINVAL: MIXED_UP,
  EEXIST: TAKEN,
  ENOTEMPTY: TAKEN,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENAMETOOLONG: [400, 'That name is too long.'],
  ENOSPC: [507, 'The disk is full.'],
};

/** What to answer to an error, with no path of this computer in the words. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreError && error.code === 'outside') return new Refusal(403, 'That leads out of the vault.');
  const [status, message] = ANSWERS[systemCode(error) ?? ''] ?? [500, 'The preview could not do that.'];
  return new Refusal(status, message);
}
