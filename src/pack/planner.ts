import { isNotePath } from '../model/path';
import { besidePathOf, besideText } from './beside';
import { countChanges } from './differences';
import { FolderFiles } from './folder-files';
import { fileId, isPathId, isSameText, withLineEndsOf } from './identity';
import type { Installed, InstalledFile } from './installed';
import { mergeLines } from './merge-lines';
import { mergeNote } from './merge-note';
import type { Outcome, PlanChoices, PlannedFile, Present, Standing, Write } from './plan';

/** A file as it was installed, as it stands, and as it ships now. */
interface Texts {
  base: string | undefined;
  user: string;
  shipped: string;
}

/** Decides about one file after the other; remembers which names it gave away. */
export class Planner {
  private readonly folder: FolderFiles;

  constructor(
    private readonly installed: Installed,
    private readonly present: Present,
    /** What stands in brackets behind a name that was taken. */
    private readonly mark: string,
    private readonly choices: PlanChoices,
  ) {
    this.folder = new FolderFiles(present);
  }

  /** Whether the folder holds a file that was installed. */
  holds(id: string): boolean {
    return this.standingPath(id) !== undefined;
  }

  /** A file that the pack ships. */
  plan(id: string, shippedPath: string, shipped: string): PlannedFile {
    const before = this.before(id);
    const path = this.folder.find(id, before, shippedPath);
    const user = path === undefined ? undefined : this.folder.textAt(path);
    if (path === undefined || user === undefined) return this.planMissing(id, shippedPath, shipped);
    const moved = before === undefined || before.moved === true || path !== (before.at ?? before.path);
    const record = { ...recordOf(shippedPath, shipped, path), ...(moved && path !== shippedPath && { moved }) };
    const planned = { ...this.planEdited(id, path, { base: this.baseText(id, user), user, shipped }), record };
    return !moved && shippedPath !== before.path && !this.folder.isTaken(shippedPath) ? this.move(planned, shippedPath) : planned;
  }

  /** A file of a part that is left out: what stands there of it stays, and is still remembered. */
  planLeftOut(id: string): PlannedFile[] {
    const path = this.standingPath(id);
    return path === undefined ? [] : [keep(id, path, this.before(id), 'left-out')];
  }

  /** A file that the pack no longer ships: kept when edited, linked or asked for, else put into the bin. */
  planWithdrawn(id: string): PlannedFile[] {
    const before = this.before(id);
    const path = this.standingPath(id);
    const user = path === undefined ? undefined : this.folder.textAt(path);
    if (before === undefined || path === undefined || user === undefined) return [];
    const stays = !isSameText(user, this.baseText(id, user) ?? before.text) || this.choices.keepWithdrawn === true || this.present.isLinked(path);
    if (stays) return [keep(id, path, before, 'withdrawn')];
    return [{ id, path, outcome: 'retired', writes: [{ kind: 'trash', path, expected: user }], record: null }];
  }

  private before(id: string): InstalledFile | undefined {
    return this.installed.files[id] ?? this.installed.begun[id];
  }

  /**
   * What the user started from. After a run that was broken off that is the text from before it or the one it brought: whichever is nearer
   * to what stands there now.
   */
  private baseText(id: string, user: string): string | undefined {
    const texts = [this.installed.files[id]?.text, this.installed.begun[id]?.text].filter((text) => text !== undefined);
    const [first, second] = texts;
    return first === undefined || second === undefined ? first : countChanges(second, user) < countChanges(first, user) ? second : first;
  }

  private standingPath(id: string): string | undefined {
    const before = this.before(id);
    return before && this.folder.find(id, before, before.path);
  }

  private planMissing(id: string, shippedPath: string, shipped: string): PlannedFile {
    const before = this.installed.files[id];
    const place = this.before(id)?.at ?? this.before(id)?.path ?? shippedPath;
    if (this.present.unreadable?.has(place)) return keep(id, place, this.before(id), 'unreadable');
    const elsewhere = this.present.elsewhere?.get(id);
    if (elsewhere !== undefined) return keep(id, elsewhere, before ?? recordOf(shippedPath, shipped, shippedPath), 'elsewhere');
    if (before === undefined) return this.create(id, shippedPath, shipped);
    const { restore } = this.choices;
    return restore === 'all' || restore?.has(id) ? this.create(id, shippedPath, shipped) : keep(id, before.at ?? before.path, before, 'deleted');
  }

  private planEdited(id: string, path: string, { base, user, shipped }: Texts): Omit<PlannedFile, 'record'> {
    const leave = (outcome: Outcome): Omit<PlannedFile, 'record'> => ({ id, path, outcome, writes: [] });
    const replace = (text: string): Write[] => [{ kind: 'replace', path, text, expected: user }];
    if (isSameText(user, shipped)) return leave('unchanged');
    if (base === undefined) return { id, path, outcome: 'conflict', writes: this.putBeside(path, base, shipped) };
    if (isSameText(base, shipped)) return leave('preserved');
    if (isSameText(user, base)) return { id, path, outcome: 'updated', writes: replace(withLineEndsOf(user, shipped)) };
    const merged = isNotePath(path) ? mergeNote(base, user, shipped) : mergeLines(base, user, shipped);
    const writes = isSameText(merged.text, user) ? [] : replace(merged.text);
    if (merged.conflict) return { id, path, outcome: 'conflict', writes: [...this.putBeside(path, base, shipped), ...writes] };
    return writes.length === 0 ? leave('preserved') : { id, path, outcome: 'merged', writes };
  }

  /** The shipped text for a note beside the user's. What an earlier update put there is replaced, unless somebody edited it. */
  private putBeside(path: string, base: string | undefined, shipped: string): Write[] {
    const text = besideText(shipped);
    const beside = besidePathOf(path);
    const standing = this.folder.textAt(beside);
    if (standing !== undefined && isSameText(standing, text)) return [];
    if (standing !== undefined && base !== undefined && isSameText(standing, besideText(base))) {
      return [{ kind: 'replace', path: beside, text, expected: standing }];
    }
    return [{ kind: 'create', path: this.folder.isTaken(beside) ? this.freeBeside(beside) : beside, text }];
  }

  private freeBeside(beside: string): string {
    for (let count = 2; ; count += 1) {
      const free = beside.replace(/(\.[^./]+)$/, ` ${count}$1`);
      if (!this.folder.isTaken(free)) return free;
    }
  }

  private create(id: string, shippedPath: string, text: string): PlannedFile {
    const standing = isPathId(id) ? this.folder.textAt(shippedPath) : undefined;
    const record = { path: shippedPath, text };
    if (standing !== undefined && isSameText(standing, text)) return { id, path: shippedPath, outcome: 'unchanged', writes: [], record };
    // A file that has an identity of its own, such as a page that is imported, keeps its place: other files are written to lead there.
    if (standing !== undefined && id !== fileId({ path: shippedPath, text })) {
      return { id, path: shippedPath, outcome: 'conflict', writes: this.putBeside(shippedPath, undefined, text), record };
    }
    const path = this.folder.freePath(shippedPath, this.mark);
    return { id, path, outcome: 'created', writes: [{ kind: 'create', path, text }], record: recordOf(shippedPath, text, path) };
  }

  private move(planned: PlannedFile, wanted: string): PlannedFile {
    const to = this.folder.freePath(wanted, this.mark);
    const outcome = planned.writes.length === 0 ? 'moved' : planned.outcome;
    const record = planned.record && recordOf(wanted, planned.record.text, to);
    return { ...planned, path: to, outcome, record, writes: [...planned.writes, { kind: 'move', path: planned.path, to }] };
  }
}

function recordOf(path: string, text: string, at: string): InstalledFile {
  return at === path ? { path, text } : { path, text, at };
}

function keep(id: string, path: string, record: InstalledFile | undefined, standing: Standing): PlannedFile {
  return { id, path, outcome: 'preserved', standing, writes: [], record: record ?? null };
}
