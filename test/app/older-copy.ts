import { expect } from 'vitest';
import { fileId, isPathId } from '../../src/pack/identity';
import type { Pack, PackFile } from '../../src/pack/pack';

/** How a file of the older copy differs from that of this release. */
export interface PackChange {
  /** Which file, counted around. */
  file: number;
  kind: 'lines' | 'property' | 'place' | 'missing' | 'withdrawn';
}

/** A pack as an earlier release might have been, with what must come of it. */
export class OlderCopy {
  readonly pack: Pack;
  /** Ids of notes that only the older copy has. */
  readonly withdrawn = new Set<string>();

  constructor(private readonly newer: Pack, changes: readonly PackChange[]) {
    const files = new Map<string, PackFile>(newer.files.map((file) => [fileId(file), file]));
    const ids = [...files.keys()];
    changes.forEach(({ file, kind }, index) => this.change(files, ids[file % ids.length] ?? '', { kind, index }));
    this.pack = { ...newer, version: '0.0.1', files: [...files.values()] };
  }

  /** Whatever the user left alone is as this release ships it; what it withdrew is gone. Told by id. */
  expectArrived(after: ReadonlyMap<string, string>, touched: ReadonlySet<string>): void {
    const byId = new Map([...after].map(([path, text]) => [fileId({ path, text }), text]));
    for (const file of this.newer.files) {
      const id = fileId(file);
      if (!touched.has(id) && !isPathId(id)) expect(byId.get(id), id).toBe(file.text);
    }
    for (const id of this.withdrawn) if (!touched.has(id)) expect(byId.has(id), id).toBe(false);
  }

  private change(files: Map<string, PackFile>, id: string, { kind, index }: { kind: PackChange['kind']; index: number }): void {
    const file = files.get(id);
    if (!file || isPathId(id)) return;
    if (kind === 'lines') files.set(id, { ...file, text: withoutParagraph(file.text, index) });
    if (kind === 'property') files.set(id, { ...file, text: file.text.replace(/^(id:.*\n)/m, `$1checked: 2020-01-${String(1 + (index % 28)).padStart(2, '0')}\n`).replace(/^(checked: 2020.*\n[\s\S]*?)^checked:.*\n/m, '$1') });
    if (kind === 'place') files.set(id, { ...file, path: `Older/${index} ${file.path.split('/').at(-1) ?? ''}` });
    if (kind === 'missing') files.delete(id);
    if (kind === 'withdrawn') {
      const gone = `gone-${index}`;
      files.set(gone, { path: `Gone/${gone}.md`, text: `---\nid: ${gone}\ntype: topic\n---\n# Gone ${index}\n\nThis went out of the pack.\n` });
      this.withdrawn.add(gone);
    }
  }
}

/** A text whose n-th paragraph, counted around, said something else. */
function withoutParagraph(text: string, index: number): string {
  const paragraphs = text.split('\n\n');
  const at = 1 + (index % Math.max(1, paragraphs.length - 1));
  return paragraphs.map((each, place) => (place === at ? 'As an earlier release put it.' : each)).join('\n\n');
}
