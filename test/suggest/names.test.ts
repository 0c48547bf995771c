import { beforeAll, describe, expect, it } from 'vitest';
import { gatherNames } from '../../src/app/linking/gathered-names';
import type { Session } from '../../src/app/session';
import { caseRuleOf, collectNames, refusalOf } from '../../src/suggest/names';
import { atlasSession } from './atlas-vault';

describe('which names are looked for', () => {
  let session: Session;

  beforeAll(async () => {
    session = await atlasSession({ 'My team.md': '---\naliases: [Crew of nine]\n---\n', '2026-01-05.md': '', 'Index.md': '', 'Introducción.md': '' });
  });

  const texts = (own: boolean, path: string): string[] =>
    collectNames(session.atlas.graph, { own }).filter(({ target }) => target === path).map(({ text }) => text);

  it('are the title, the file name and the other names of a shipped note, each once', () => {
    expect(texts(false, 'OSPO/Organisations/TODO Group.md')).toEqual(['TODO Group', 'TODO']);
    expect(texts(false, 'OSPO/Frameworks/OpenChain ISO-IEC 5230.md')).toEqual(['OpenChain ISO-IEC 5230', 'OpenChain ISO/IEC 5230', 'ISO/IEC 5230']);
  });

  it('are those of own notes only when asked for', () => {
    expect(texts(false, 'My team.md')).toEqual([]);
    expect(texts(true, 'My team.md')).toEqual(['My team', 'Crew of nine']);
  });

  it('are never days, numbers and pages that every vault has', () => {
    expect(texts(true, '2026-01-05.md')).toEqual([]);
    expect(texts(true, 'Index.md')).toEqual([]);
    expect(texts(true, 'Introducción.md')).toEqual([]);
  });

  it.each([
    ['Open Source Steering Board (OSSB)', ['Open Source Steering Board (OSSB)', 'Open Source Steering Board', 'OSSB']],
    ['Licensing Basics (LFD102)', ['Licensing Basics (LFD102)', 'Licensing Basics', 'LFD102']],
    ['OSSB (Open Source Steering Board)', ['OSSB (Open Source Steering Board)', 'OSSB', 'Open Source Steering Board']],
    ['Security Roadmap (PDF)', ['Security Roadmap (PDF)', 'Security Roadmap']],
    ['🌱 Seedlings', ['Seedlings']],
    ['Escrow ledger - Payments', ['Escrow ledger - Payments', 'Escrow ledger']],
    ['Ledger: who paid whom and when', ['Ledger: who paid whom and when']],
    ['Filter - Payments', ['Filter - Payments']],
    ['02 - Vendor onboarding', ['02 - Vendor onboarding', 'Vendor onboarding']],
    ['202401051230 Vendor onboarding', ['202401051230 Vendor onboarding', 'Vendor onboarding']],
    ['101 vendor rules', ['101 vendor rules']],
    ['@Ada Quill', ['@Ada Quill', 'Ada Quill']],
    ['@Ada', ['@Ada']],
  ])('come in parts where an acronym, a number or a qualifier stands behind them: %s', async (title, parts) => {
    const { atlas } = await atlasSession({ 'Anybody.md': `---\nid: anybody\ntype: topic\nsources: []\nchecked: 2026-01-01\ntitle: "${title}"\n---\n` });
    const names = collectNames(atlas.graph).filter(({ target, kind }) => target === 'Anybody.md' && kind !== 'file').map(({ text }) => text);
    expect(names).toEqual(parts);
  });

  it('are parts of titles only as long as no other note may be meant by them', async () => {
    const names = async (...titles: string[]): Promise<string[]> => {
      const { atlas } = await atlasSession(Object.fromEntries(titles.map((title) => [`Own/${title}.md`, ''])));
      return collectNames(atlas.graph, { own: true, ownFolders: ['Own'] }).filter(({ kind }) => kind === 'bare').map(({ text }) => text);
    };
    expect(await names('Escrow ledger - Payments', 'Lantern')).toEqual(['Escrow ledger']);
    expect(await names('Escrow ledger - Payments', 'Escrow ledger - Refunds')).toEqual([]);
    expect(await names('Escrow ledger - Payments', 'escrow ledger')).toEqual([]);
    expect(await names('Escrow ledger - Payments', 'Escrow ledger - How the refunds of a year are written down')).toEqual([]);
    expect(await names('Escrow ledger - How the refunds of a year are written down')).toEqual([]);
  });

  it('are headings that own notes begin with, if they are of several words and say something new', async () => {
    const gathered = async (text: string): Promise<string[]> => {
      const session = await atlasSession({ 'Own/glass-ledger.md': text });
      return gatherNames(session, { own: true, ownFolders: ['Own'] }).names.filter(({ target, kind }) => target === 'Own/glass-ledger.md' && kind === 'top-heading').map(({ text: name }) => name);
    };
    expect(await gathered('# A year of open books\n\n## Then\n')).toEqual(['A year of open books']);
    for (const text of ['# Glass ledger\n', '# Ledger\n', '## A year of open books\n', '# A year of open books\n\n# Another year of them\n', '# Of [[open]] books\n', '# Overview\n']) expect(await gathered(text)).toEqual([]);
  });

  it.each([
    ['R', 'too-short'], ['Go', 'too-short'], ['2026-01-05', 'no-word'], ['5230', 'no-word'], ['.5', 'no-word'], ['!important', 'no-word'],
    ['The', 'too-common'], ['Index', 'too-common'], ['who', 'too-common'],
    ['WHO', null], ['LF', null], ['18F', null], ['.NET', null], ['@Jane Doe', null], ['开源', null], ['Project', null],
  ])('%j is refused as %s', (name, why) => {
    expect(refusalOf(name)).toBe(why);
  });

  it.each([
    ['TODO', 'capitals'], ['18F', 'capitals'], ['OSPO++', 'capitals'], ['Developer', 'as-written'], ['governance', 'as-written'], ['开源', 'as-written'],
    ['Docusaurus', 'any-case'], ['OpenChain', 'any-case'], ['OSPOlogy', 'any-case'], ['Open source policy', 'any-case'], ['Co-op', 'any-case'],
  ])('%j is matched by the rule “%s”', (name, rule) => {
    expect(caseRuleOf(name)).toBe(rule);
  });
});
