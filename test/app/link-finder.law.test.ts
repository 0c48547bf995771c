import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherNames } from '../../src/app/linking/gathered-names';
import { LinkFinder, type FinderOptions } from '../../src/app/linking/link-finder';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import type { AtlasName } from '../../src/suggest/atlas-name';

const PATHS = ['Glass Ledger.md', 'x/Glass Ledger.md', 'kiln.md', 'x/Clay Works.md', 'OSPO/Fire Brick.md'];
const TEXTS = [
  '', '# All about glass\n', '---\naliases: [Glass Book, Clay Works]\n---\n# One\n# Two\n', '[[Glass Ledger|ledger of glass]] [[kiln|Ovens]]',
  '[[kiln|Ovens]] [[x/Glass Ledger|ledger of glass]] [[Clay Works|ledger of clay]]', '[[Fire Brick|brick of fire]] [[Glass Book|a book of glass]]',
  shipped('fire-brick', 'Fire Brick', '[[Fire Brick|brick of fire]]'), shipped('other-brick', 'Glass Ledger', '[[kiln|Ovens]]'),
];

function shipped(id: string, title: string, text: string): string {
  return `---\nid: ${id}\ntype: topic\nsources: ["https://example.org/"]\nchecked: 2026-08-20\ntitle: ${title}\n---\n${text}\n`;
}

const path = fc.constantFrom(...PATHS);
type Act = { kind: 'write'; path: string; text: string } | { kind: 'rename'; path: string; to: string } | { kind: 'trash'; path: string };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text: fc.constantFrom(...TEXTS) }) },
  fc.record({ kind: fc.constant('rename' as const), path, to: path }),
  fc.record({ kind: fc.constant('trash' as const), path }),
);

async function perform(store: MemoryStore, what: Act): Promise<void> {
  const there = await store.exists(what.path);
  if (what.kind === 'write') await (there ? store.process(what.path, () => what.text) : store.create(what.path, what.text));
  else if (there && what.kind === 'trash') await store.trash(what.path);
  else if (there && what.kind === 'rename' && !await store.exists(what.to)) await store.rename(what.path, what.to);
}

/** What of names decides what is found: of two notes and of more that show the same words, nothing differs. */
function looked(names: readonly AtlasName[]): string[] {
  return names.map(({ notes = 0, ...name }) => JSON.stringify([Math.min(notes, 2), Object.entries(name).sort()])).sort();
}

const WISHES: readonly FinderOptions[] = [{}, { own: true }, { own: true, ownFolders: ['x'] }];

describe('the finder of links, whatever changes', () => {
  it('has the names that gathering all of them anew comes to, and tells of none where they are the same', async () => {
    let told = 0;
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 8 }), fc.array(act, { maxLength: 8 }), fc.array(fc.constantFrom(...WISHES), { minLength: 1, maxLength: 3 }), async (before, after, wishes) => {
      const store = new MemoryStore();
      for (const each of before) await perform(store, each);
      const session = new Session({ store });
      await session.load();
      const finder = new LinkFinder(session, wishes[0]);
      finder.onChange(() => (told += 1));
      for (const wish of wishes) {
        finder.configure(wish);
        expect(looked(finder.names().names)).toEqual(looked(gatherNames(session, wish).names));
        for (const each of after) {
          const [had, seen] = [finder.names().names, told];
          await perform(store, each);
          await session.settled();
          expect(looked(finder.names().names)).toEqual(looked(gatherNames(session, wish).names));
          expect(told - seen).toBe(finder.names().names === had ? 0 : 1);
        }
      }
      session.close();
    }), { numRuns: 150 });
    expect(told).toBeGreaterThan(100);
  });
});
