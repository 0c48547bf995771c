import { describe, expect, it } from 'vitest';
import { openLinking } from '../../src/app/linking/link-mentions';
import { atlasSession } from './atlas-vault';

const SHIPPED = (type: string, more: string): string => `---\nid: shipped\ntype: ${type}\nsources: []\nchecked: 2026-01-01\n${more}\n---\n`;

const VAULT = {
  'running.md': 'Every morning, in [[Marathon week]].', 'Marathon week.md': '', 'tools.md': '', 'Feedback.md': '', 'drafting.md': '',
  'A.md': '[[drafting]]', 'B.md': '[[drafting]]', 'C.md': '[[drafting]]',
  'OSPO/Artifacts/Intellectual property.md': SHIPPED('artifact', 'aliases: [IP]\nrelated: "[[Patent review]]"'),
  'OSPO/Topics/Patent review.md': SHIPPED('topic', ''),
  'OSPO/Artifacts/RFC.md': SHIPPED('artifact', ''),
  'OSPO/Organisations/Box (company).md': SHIPPED('organisation', ''),
  'OSPO/Metrics/Mentorship.md': SHIPPED('metric', ''),
};

const suggested = async (text: string, own = true, more: Record<string, string> = {}): Promise<{ text: string; score: number; reason: string }[]> =>
  openLinking(await atlasSession({ ...VAULT, ...more }), { own, once: 'every', minScore: 0.01 }).suggest('New.md', text);
const likely = async (text: string, own = true): Promise<string[]> => (await suggested(text, own)).filter(({ score }) => score >= 0.5).map(({ text: words }) => words);

describe('an everyday word', () => {
  it('is likelier itself than a note, and says so', async () => {
    expect(await suggested('The tools for running it.\n')).toMatchObject([
      { text: 'tools', score: 0.39, reason: 'This is the note’s title. It is an everyday word, and nothing else here speaks of the note.' }, { text: 'running', score: 0.39 },
    ]);
  });

  it('is so at the start of a sentence as well', async () => {
    expect(await likely('Tools are missing. Drafting takes long.\n')).toEqual(['Drafting']);
  });

  it('is the note beside what the note is tied to, by itself, or where the vault links it often', async () => {
    expect(await likely('After the Marathon week we went running.\n')).toEqual(['Marathon week', 'running']);
    expect(await likely('- running\n- tools\n')).toEqual(['running', 'tools']);
    expect(await likely('We are drafting it.\n')).toEqual(['drafting']);
    const linked = Object.fromEntries(['D', 'E', 'F'].map((name) => [`${name}.md`, '[[Folding table]]']));
    expect(await suggested('We are stacking it.\n', true, { ...linked, 'Folding table.md': '---\naliases: [stacking]\n---\n' })).toMatchObject([{ text: 'stacking', score: 0.39 }]);
  });

  it('is no note of what kind of thing it is only because the kind is named', async () => {
    expect((await suggested('- Cells: the company put Box files there.\n', false))[0]).toMatchObject({ text: 'Box', score: 0.85 });
    expect(await likely('The company put a box there.\n', false)).toEqual([]);
  });

  it('is part of a longer one before a hyphen, or behind capitals where it is no name of somebody', async () => {
    expect(await likely('We like Box-shaped rooms, and an S-Box.\n', false)).toEqual([]);
    expect(await likely('It was an LFX Mentorship of hers, at ACME Box.\n', false)).toEqual(['Box']);
    expect(await likely('He counted Mentorship and rest.\n', false)).toEqual(['Mentorship']);
  });

  it('has its capital from the phrase that a dash opens', async () => {
    expect(await likely('- Shelf – Box rooms for all\n', false)).toEqual([]);
    expect(await likely('- Hosted at – Box\n', false)).toEqual(['Box']);
  });
});

describe('an acronym', () => {
  it('of two letters needs company', async () => {
    expect(await suggested('The packet has a source IP in it.\n', false)).toMatchObject([{ score: 0.29, reason: expect.stringContaining('Two letters mean many things') }]);
    expect(await likely('Before a patent review, nobody speaks of IP.\n', false)).toEqual(['patent review', 'IP']);
    expect(await likely('CR and LF end a line.\n', false)).toEqual([]);
    expect(await likely('We wrote to the LF. They and LF staff of CERN came to the TODO Group.\n', false)).toEqual(['LF', 'LF', 'CERN', 'TODO Group']);
  });

  it.each([
    ['The Open Systems Interconnection (OSI) model. OSI has seven layers.', 'Open Systems Interconnection'],
    ['OSI (Open Systems Interconnection) has seven layers.', 'Open Systems Interconnection'],
    ['OSI, which stands for Open Systems Interconnection, has seven layers.', 'Open Systems Interconnection'],
    ['The OSI model stands for Open Systems Interconnection, of seven layers.', 'Open Systems Interconnection'],
  ])('means what the note says that it stands for: %s', async (text, words) => {
    const all = await suggested(`${text}\n`, false);
    expect(all.length).toBeGreaterThan(0);
    for (const each of all) expect(each).toMatchObject({ text: 'OSI', score: 0.2, reason: `“OSI” is another name of Open Source Initiative. This note says that it stands for “${words}”.` });
    expect(await likely(`${text}\n`, false)).toEqual([]);
  });

  it('means the note where the note says so, in whatever spelling', async () => {
    expect(await likely('The Open Source Initiatives (OSI) met. The old shed is inside (OSI).\n', false)).toContain('OSI');
  });

  it('is not spoken against by what it stands for where the note has no such name', async () => {
    const more = { 'DNS.md': '', 'Sistema operativo.md': '---\naliases: [OS]\n---\n' };
    for (const text of ['The DNS (Domain Name System) answers.\n', 'The OS (Operating System) starts.\n']) {
      expect((await suggested(text, true, more))[0]?.score).toBeGreaterThan(0.6);
    }
  });

  it('is one of many with a number behind it, unless somebody is called so', async () => {
    expect(await suggested('See RFC 4949.\n', false)).toMatchObject([{ text: 'RFC', score: 0.29, reason: 'This is the note’s title. With its number it is one of many.' }]);
    expect(await likely('See the RFC, and the CERN 2026 list.\n', false)).toEqual(['RFC', 'CERN']);
  });
});

describe('what a generator of pages fills in', () => {
  it('is left alone on one line', async () => {
    expect(await likely('{% include "TODO Group" %} and {{ TODO Group }} for CERN.\n', false)).toEqual(['CERN']);
    expect(await likely('{% The\nTODO Group %}\n', false)).toEqual(['TODO Group']);
    expect(await likely('{{ open, TODO Group of CERN {% a %} \n', false)).toEqual(['TODO Group', 'CERN']);
  });
});

describe('a name with an article', () => {
  it('loses nothing with its capital', async () => {
    const more = { 'OSPO/Organisations/The White House.md': SHIPPED('organisation', '') };
    expect(await suggested('It was founded by the White House.\n', false, more)).toMatchObject([{ text: 'the White House', score: 0.85 }]);
    expect(await suggested('It was founded by the white house.\n', false, more)).toMatchObject([{ score: 0.26 }]);
  });
});
