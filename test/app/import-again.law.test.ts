import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDocumentImport, planDocumentImport, type ImportReport, type ImportTarget } from '../../src/app/import/import-documents';
import { stateInStore } from '../../src/app/pack/install-pack';
import { MemoryStore } from '../../src/app/memory-store';
import { decodeBytes } from '../../src/cli/decode-bytes';
import { IMPORTED_PATH } from '../../src/pack/installed';

const FOLDER = 'Site';
const NAMES = ['Alpha', 'Beta', 'Gamma'];
const SENTENCES = ['The office reviews every release.', 'We keep a list of licences.', 'Contributors sign nothing.', 'Budgets are agreed in spring.', 'Questions go to the desk.', 'A steward answers within a week.'];

/** A page: its sentences, each a paragraph. Every page has words of its own, by which a moved note is known. */
const page = fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 3, maxLength: 5 });
const site = fc.record({ Alpha: page, Beta: page, Gamma: page });

type Step =
  | { kind: 'append'; name: string; line: string }
  | { kind: 'insert'; name: string; line: string }
  | { kind: 'move'; name: string; to: string }
  | { kind: 'delete'; name: string }
  | { kind: 'own'; line: string }
  | { kind: 'import'; site: Record<string, string[]> };

const line = fc.stringMatching(/^[a-z]{6,12}$/).map((word) => `Mine ${word}`);
const name = fc.constantFrom(...NAMES);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), name, line }),
  fc.record({ kind: fc.constant('insert' as const), name, line }),
  fc.record({ kind: fc.constant('move' as const), name, to: fc.constantFrom('Site/Moved', 'Site/Deep/er', 'Elsewhere') }),
  fc.record({ kind: fc.constant('delete' as const), name }),
  fc.record({ kind: fc.constant('own' as const), line }),
  fc.record({ kind: fc.constant('import' as const), site }),
);

/** A vault, and what a person has done in it: the model that the store is held to. */
class World {
  readonly store = new MemoryStore();
  /** Where each imported note stands; null once its user deleted it. */
  readonly places = new Map<string, string | null>();
  /** Lines that the user wrote, by the page's name, or `''` for a note of their own. */
  readonly lines = new Map<string, Set<string>>();

  target(): ImportTarget {
    const attachments = { read: async () => undefined, create: async () => undefined };
    return { store: this.store, attachments, state: stateInStore(this.store, FOLDER, IMPORTED_PATH), folder: FOLDER };
  }

  async bringIn(pages: Record<string, string[]>): Promise<ImportReport> {
    const files = Object.entries(pages).map(([title, sentences]) => ({ path: `docs/${title}.md`, bytes: new TextEncoder().encode(textOf(title, sentences)) }));
    const plan = await planDocumentImport([{ path: 'mkdocs.yml', bytes: new Uint8Array() }, ...files], this.target(), { decode: decodeBytes });
    return applyDocumentImport(plan, this.target());
  }

  async run(each: Step): Promise<void> {
    if (each.kind === 'import') return this.check(each.site, await this.bringIn(each.site));
    if (each.kind === 'own') return this.writeOwn(each.line);
    const place = this.places.get(each.name);
    if (!place) return;
    if (each.kind === 'delete') {
      await this.store.trash(place);
      this.places.set(each.name, null);
    } else if (each.kind === 'move') await this.move(each.name, place, `${each.to}/${each.name}.md`);
    else await this.edit(each, place);
  }

  private async writeOwn(text: string): Promise<void> {
    const path = 'Site/Own note.md';
    if (await this.store.exists(path)) await this.store.process(path, (before) => `${before}${text}\n`);
    else await this.store.create(path, `${text}\n`);
    this.note('', text);
  }

  private async move(title: string, from: string, to: string): Promise<void> {
    if (from === to || (await this.store.exists(to))) return;
    await this.store.rename(from, to);
    this.places.set(title, to);
  }

  private async edit({ kind, name: title, line: text }: { kind: 'append' | 'insert'; name: string; line: string }, place: string): Promise<void> {
    await this.store.process(place, (before) => (kind === 'append' ? `${before}\n${text}\n` : before.replace(/\n\n/, `\n\n${text}\n\n`)));
    if ((await this.store.read(place)).includes(text)) this.note(title, text);
  }

  private note(key: string, text: string): void {
    this.lines.set(key, (this.lines.get(key) ?? new Set()).add(text));
  }

  /** What must hold after an import: nothing of the user's is lost, nothing deleted comes back, nothing moved is doubled, and what is said is so. */
  private async check(pages: Record<string, string[]>, report: ImportReport): Promise<void> {
    const said = new Map(report.notes.map((note) => [note.from, note]));
    for (const title of NAMES) {
      const place = this.places.get(title);
      const note = said.get(`docs/${title}.md`);
      if (place === null) {
        expect(note?.outcome).toBe('preserved');
        expect(await this.copiesOf(title)).toEqual([]);
      } else if (place === undefined) {
        expect(note?.outcome).toBe('created');
        this.places.set(title, note?.to ?? '');
      } else await this.checkStanding(title, place, { pages, outcome: note?.outcome });
    }
    await this.checkOwn();
  }

  private async checkStanding(title: string, place: string, { pages, outcome }: { pages: Record<string, string[]>; outcome: string | undefined }): Promise<void> {
    const text = await this.store.read(place);
    for (const mine of this.lines.get(title) ?? []) expect(text).toContain(mine);
    expect(await this.copiesOf(title)).toEqual([place]);
    // A note outside the folder is left alone; every other one has what the site says now, or a conflict says where it stands.
    if (place.startsWith('Elsewhere') || outcome === 'conflict') return;
    for (const sentence of pages[title] ?? []) expect(text).toContain(sentence);
    if (!this.lines.has(title)) expect(['unchanged', 'updated', 'preserved']).toContain(outcome);
  }

  private async checkOwn(): Promise<void> {
    const mine = this.lines.get('');
    if (!mine) return;
    const text = await this.store.read('Site/Own note.md');
    for (const each of mine) expect(text).toContain(each);
  }

  /** Notes with the page's own words, those put beside in a conflict left out. */
  private async copiesOf(title: string): Promise<string[]> {
    const copies: string[] = [];
    for (const { path } of await this.store.list()) if (path.endsWith(`${title}.md`) && (await this.store.read(path)).includes(`About ${title}`)) copies.push(path);
    return copies;
  }
}

function textOf(title: string, sentences: readonly string[]): string {
  return `# ${title}\n\nAbout ${title} and what ${title} is for.\n\n${sentences.map((sentence) => `${sentence} So it is for ${title}.`).join('\n\n')}\n\nThe end of ${title}.\n`;
}

describe('importing a site again after its notes were edited, moved and deleted', () => {
  it('loses nothing of the user’s, brings nothing back, doubles nothing, and says what it did', async () => {
    await fc.assert(fc.asyncProperty(site, fc.array(step, { maxLength: 12 }), site, async (first, steps, last) => {
      const world = new World();
      await world.run({ kind: 'import', site: first });
      for (const each of steps) await world.run(each);
      await world.run({ kind: 'import', site: last });
      await world.run({ kind: 'import', site: last });
    }), { numRuns: 60 });
  });
});
