import { describe, expect, it } from 'vitest';
import { planDocumentImport, type ImportTarget } from '../../src/app/import/import-documents';
import { stateInStore } from '../../src/app/pack/install-pack';
import { decodeBytes } from '../../src/cli/decode-bytes';
import { MemoryStore } from '../../src/app/memory-store';
import { Session } from '../../src/app/session';
import { namedTargets } from '../../src/app/words/import';
import { IMPORTED_PATH } from '../../src/pack/installed';
import { atlasSession } from '../suggest/atlas-vault';

const PAGE = [{ path: 'docs/rules.md', bytes: new TextEncoder().encode('CERN and Harbour Bank signed it.\n') }];
const BANK = '---\ntype: organisation\n---\n';

async function namesIn(session: Session, minScore?: number): Promise<{ found: [name: string, target: string, installed: boolean][]; listed: string[]; asked: number }> {
  let asked = 0;
  const { store } = session;
  const openShipped = (): Promise<Session> => {
    asked += 1;
    return atlasSession();
  };
  const target: ImportTarget = { store, attachments: { read: async () => undefined, create: async () => undefined }, state: stateInStore(store, 'Site', IMPORTED_PATH), folder: 'Site', session, openShipped };
  const { names } = await planDocumentImport(PAGE, target, { decode: decodeBytes, ...(minScore === undefined ? {} : { minScore }) });
  return { found: names.map(({ text, target: to, installed }) => [text, to, installed]), listed: namedTargets(names).map(({ title }) => title), asked };
}

async function sessionOf(files: Record<string, string>): Promise<Session> {
  const session = new Session({ store: new MemoryStore(files) });
  await session.load();
  return session;
}

describe('names in an import, where the vault holds no shipped notes', () => {
  it('are found among the shipped ones all the same, and told apart from those of notes that stand there', async () => {
    const { found } = await namesIn(await sessionOf({ 'Harbour Bank.md': BANK }));
    expect(found).toEqual([['Harbour Bank', 'Harbour Bank.md', true], ['CERN', 'OSPO/Organisations/CERN.md', false]]);
  });

  it('mean a note of one’s own before a shipped one', async () => {
    const { found } = await namesIn(await sessionOf({ 'Partners/CERN.md': BANK }));
    expect(found).toEqual([['CERN', 'Partners/CERN.md', true]]);
  });
});

describe('names in an import', () => {
  it('are those alone that are as likely as was asked for', async () => {
    const bank = (): Promise<Session> => sessionOf({ 'Harbour Bank.md': BANK });
    expect((await namesIn(await bank(), 0)).found).toHaveLength(2);
    expect((await namesIn(await bank(), 1)).found).toEqual([]);
  });

  it('are listed by their titles where none is named more often, wherever they were found first', async () => {
    const [first, last] = await Promise.all([sessionOf({ 'Harbour Bank.md': BANK }), atlasSession({ 'Harbour Bank.md': BANK })].map(async (session) => await namesIn(await session)));
    expect(first?.found.map(([name]) => name)).toEqual(last?.found.map(([name]) => name).reverse());
    expect([first?.listed, last?.listed]).toEqual([['CERN', 'Harbour Bank'], ['CERN', 'Harbour Bank']]);
  });
});

describe('names in an import, where the vault holds shipped notes', () => {
  it('are looked for there alone', async () => {
    const { found, asked } = await namesIn(await atlasSession({ 'Harbour Bank.md': BANK }));
    expect(found).toEqual([['CERN', 'OSPO/Organisations/CERN.md', true], ['Harbour Bank', 'Harbour Bank.md', true]]);
    expect(asked).toBe(0);
  });
});
