import { expect } from 'vitest';
import type { NoteStore } from '../../src/app/note-store';
import { fileId, isPathId } from '../../src/pack/identity';
import { FOLDER } from './pack-world';

/** One thing that somebody does to a file of the folder. */
export interface Deed {
  /** Which file, counted around. */
  file: number;
  kind: 'append' | 'write over' | 'property' | 'move' | 'rename' | 'delete' | 'own';
}

/** Somebody who works in the pack's folder, and what must be left of that work. */
export class UserOfVault {
  /** Ids of all that was edited, moved or deleted. */
  readonly touched = new Set<string>();
  /** Lines by the id of the file that they were written into. */
  private readonly lines = new Map<string, string[]>();
  private readonly places = new Map<string, string>();
  private readonly deleted = new Set<string>();
  private readonly own = new Map<string, string>();
  private count = 0;

  constructor(private readonly store: NoteStore) {}

  async do({ file, kind }: Deed): Promise<void> {
    const paths = (await this.store.list()).map(({ path }) => path).filter((path) => !this.own.has(path));
    const path = paths[file % paths.length] ?? '';
    this.count += 1;
    if (kind === 'own') return this.write(`${path.replace(/\.[^.]+$/, '')} and ours ${this.count}.md`);
    const id = fileId({ path: path.slice(FOLDER.length + 1), text: await this.store.read(path) });
    if (isPathId(id)) return;
    this.touched.add(id);
    if (kind === 'move' || kind === 'rename') return this.move(id, path, kind);
    if (kind === 'delete') return this.remove(id, path);
    return this.edit(id, path, kind);
  }

  /**
   * Every line, place, deletion and note of one's own is as it was left.
   * @param withdrawn ids of what the update no longer ships: of that, only what was edited stays
   */
  expectKept(after: ReadonlyMap<string, string>, withdrawn: ReadonlySet<string>): void {
    const byId = new Map([...after].map(([path, text]) => [fileId({ path, text }), { path, text }]));
    for (const [id, lines] of this.lines) for (const line of lines) expect(byId.get(id)?.text, id).toContain(line);
    for (const [id, path] of this.places) if (!withdrawn.has(id) || this.lines.has(id)) expect(byId.get(id)?.path, id).toBe(path);
    for (const id of this.deleted) expect(byId.has(id), `${id} came back`).toBe(false);
    for (const [path, text] of this.own) expect(after.get(path), path).toBe(text);
  }

  private async write(path: string): Promise<void> {
    const text = `Ours ${this.count}\r\nwith no id.`;
    await this.store.create(path, text);
    this.own.set(path, text);
  }

  private async edit(id: string, path: string, kind: Deed['kind']): Promise<void> {
    const line = `Mine, number ${this.count}.`;
    await this.store.process(path, (text) => {
      if (kind === 'append') return `${text}\n${line}\n`;
      if (kind === 'property') return text.replace(/^id:.*$/m, (before) => `${before}\nour-note-${this.count}: ${line}`);
      const paragraphs = text.split('\n\n');
      const at = Math.min(paragraphs.length, 1 + (this.count % Math.max(1, paragraphs.length - 1)));
      return [...paragraphs.slice(0, at), line, ...paragraphs.slice(at + 1)].join('\n\n');
    });
    const text = await this.store.read(path);
    this.lines.set(id, [...(this.lines.get(id) ?? []), line].filter((each) => text.includes(each)));
  }

  private async move(id: string, path: string, kind: 'move' | 'rename'): Promise<void> {
    const folder = kind === 'move' ? `${FOLDER}/Our desk` : path.slice(0, path.lastIndexOf('/'));
    const to = `${folder}/${this.count} of ours.md`;
    await this.store.rename(path, to);
    this.places.set(id, to);
  }

  private async remove(id: string, path: string): Promise<void> {
    await this.store.trash(path);
    this.deleted.add(id);
    this.lines.delete(id);
    this.places.delete(id);
  }
}
