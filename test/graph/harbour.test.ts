import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AtlasEdge } from '../../src/model/graph';
import { arrows, atlasOf, nodeOf } from './vault';

const FOLDER = fileURLToPath(new URL('../fixtures/vaults/harbour', import.meta.url));
const OFFICE = 'Open office.md';
const STARTING = 'Activities/Level-2/Starting.md';
const HANDBOOK = 'https://handbook.example';

const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).filter((path) => path.includes('.'));
const atlas = atlasOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')])));
const said = (path: string, fits: (edge: AtlasEdge) => boolean) => arrows([...atlas.graph.edges()].filter((edge) => edge.path === path && fits(edge)));

describe('a vault of an office', () => {
  it('names a note by its title, and knows its acronym and aliases', () => {
    expect(nodeOf(atlas, OFFICE)).toMatchObject({ title: 'Harbour Open Software Office', aliases: ['Open desk', 'HOSO'], type: 'note', typeFrom: 'default' });
  });

  it('types what a section lists, the first link of each outer item only', () => {
    const types = ['?Port Authority', '?Tidewater', '?Quay Nine', '?Ines Vale', '?Tomas Brandt', '?Ida Moor', '?Spring gathering', '?Mandate'].map((id) => [id, nodeOf(atlas, id).type]);
    expect(Object.fromEntries(types)).toEqual({
      '?Port Authority': 'organisation', '?Tidewater': 'organisation', '?Quay Nine': 'note', '?Ines Vale': 'person', '?Tomas Brandt': 'person', '?Ida Moor': 'person',
      '?Spring gathering': 'event', '?Mandate': 'note',
    });
  });

  it('reads what is said of somebody, and of each thing it is said of', () => {
    const sayings = atlas.graph.outgoing('?Ines Vale').concat(atlas.graph.outgoing('?Tomas Brandt'), atlas.graph.outgoing('?Ida Moor'));
    expect(sayings.map(({ source, relation, target, label }) => [source, relation, target, label])).toEqual([
      ['?Ines Vale', 'leads', '?HOSO', 'chairs the weekly table of the HOSO'],
      ['?Ines Vale', 'leads', OFFICE, 'chairs the weekly table of the HOSO and Open office'],
      ['?Tomas Brandt', 'related', '?Port Authority', 'member of Tidewater; before that at Port Authority'],
      ['?Tomas Brandt', 'member-of', '?Tidewater', 'member of Tidewater'],
    ]);
  });

  it('never takes an alias for a link, but says whom it may mean', () => {
    expect(atlas.resolve('HOSO', OFFICE)).toEqual({ kind: 'unresolved', likely: OFFICE });
  });

  it('nests inner items in the outer ones', () => {
    expect(said(OFFICE, ({ relation }) => relation === 'part-of')).toEqual([
      '?Quay Nine -part-of-> ?Tidewater', `https://handbook.example/exit -part-of-> ${HANDBOOK}`, `https://handbook.example/intake -part-of-> ${HANDBOOK}`,
    ]);
  });

  it('makes events of dated items, whether the day has a note or not', () => {
    const events = [...atlas.graph.nodes.values()].filter(({ kind }) => kind === 'event');
    expect(events).toMatchObject([
      { title: 'Opening of the desk', date: '2024-03-05', url: 'https://events.example/opening/?lang=en', description: 'talks: keynote by Ines Vale, cake', path: OFFICE },
      { title: 'first survey sent to all departments', date: '2024-05', path: OFFICE },
    ]);
    const [opening] = events;
    expect(arrows(atlas.graph.outgoing(opening?.id ?? '')).map((arrow) => arrow.replace(opening?.id ?? '', ''))).toEqual([
      ' -about-> Open office.md', ' -on-> Daily/2024-03-05.md', ' -related-> ?Ines Vale',
    ]);
    expect(arrows(atlas.graph.incoming('?2024-04-01'))).toContain('?Spring gathering -on-> ?2024-04-01');
  });

  it('ends the title of a long event with a whole character', () => {
    const titles = [0, 1].map((letters) => {
      const { graph } = atlasOf({ 'N.md': `- [[2024-03-05]]: ${'a'.repeat(letters)}${'📜'.repeat(100)}` });
      return [...graph.nodes.values()].find(({ kind }) => kind === 'event')?.title;
    });
    expect(titles).toEqual([`${'📜'.repeat(59)}…`, `a${'📜'.repeat(59)}…`]);
  });

  it('numbers like events of a note, however many there are', () => {
    const many = atlasOf({ 'Log.md': '- [[2024-03-05]]: Call\n'.repeat(30_000) });
    const ids = [...many.graph.nodes.values()].filter(({ kind }) => kind === 'event').map(({ id }) => id);
    expect(ids).toHaveLength(30_000);
    expect(ids.slice(0, 3)).toEqual(['Log.md#^2024-03-05-call', 'Log.md#^2024-03-05-call-2', 'Log.md#^2024-03-05-call-3']);
  });

  it('makes references of the addresses under such a heading, one for each', () => {
    const references = [...atlas.graph.nodes.values()].filter(({ kind }) => kind === 'reference').map(({ id, title, aliases }) => [id, title, ...aliases]);
    expect(references.sort()).toEqual([
      ['https://bare.example/page', 'bare.example/page'], ['https://council.example/report', 'Yearly report'], [HANDBOOK, 'Handbook', 'Handbook, printed'],
      ['https://handbook.example/exit', 'Chapter on exit'], ['https://handbook.example/intake', 'Chapter on intake'], ['https://slides.example/exit', 'Slides'],
    ]);
  });

  it('names a reference by whoever comes first, and calls it by all other names in the order of the alphabet', () => {
    const listing = (name: string): string => `## References\n\n- [${name}](https://one.example/)\n`;
    const { graph } = atlasOf({ 'D.md': listing('Beta'), 'C.md': listing('Gamma'), 'B.md': listing('Alpha'), 'A.md': listing('Omega') });
    expect(graph.nodes.get('https://one.example')).toMatchObject({ title: 'Omega', aliases: ['Alpha', 'Beta', 'Gamma'] });
  });

  it('ties addresses elsewhere to a reference that is listed, or to the note of that address, and leaves others alone', () => {
    expect(said(STARTING, ({ target }) => target.startsWith('https:'))).toEqual([`${STARTING} -links-> https://handbook.example/intake`]);
    expect(said('public/tech/Free software.md', ({ target }) => !target.startsWith('?'))).toEqual(['public/tech/Free software.md -links-> Artifacts/Office.md']);
  });

  it('finds embeds in callouts, blocks and headings of other notes', () => {
    expect(said(OFFICE, ({ relation, subpath }) => relation === 'embeds' || subpath !== undefined)).toEqual([
      `${OFFICE} -embeds-> media/plan.pdf`, `${OFFICE} -embeds-> public/tech/Free software.md#^b7c001`, `${OFFICE} -links-> ?Port Authority#Software desk`,
      `${OFFICE} -links-> public/tech/Free software.md#Organisations`,
    ]);
    expect(nodeOf(atlas, 'media/plan.pdf')).toMatchObject({ kind: 'file', type: 'file', resolved: true });
  });

  it('resolves relative links with or without extension, and in any capitals', () => {
    expect(said(STARTING, ({ relation, path, source }) => relation === 'links' && path === source)).toEqual([
      `${STARTING} -links-> ?Mandate`, `${STARTING} -links-> ${STARTING}#the-end`, `${STARTING} -links-> Artifacts/Office.md`, `${STARTING} -links-> Artifacts/Office.md`,
      `${STARTING} -links-> Artifacts/Office.md#staff-and-guests`, `${STARTING} -links-> https://handbook.example/intake`,
    ]);
  });

  it('reads relations from properties and inline fields, said of the item where it begins with a link', () => {
    expect(said(STARTING, ({ relation }) => ['part-of', 'responsible', 'requires'].includes(relation))).toEqual([
      `${STARTING} -part-of-> ${OFFICE}`, `${STARTING} -responsible-> ?Ines Vale`,
      ...['2.1', 'a-mandate', 'a-mandate-2'].map((item) => `${STARTING}#^${item} -part-of-> ${STARTING}`),
      'Artifacts/Office.md -requires-> ?Budget',
    ]);
  });

  it('ties checklist items to their topic and to items that ask the same', () => {
    expect(arrows(atlas.graph.outgoing(`${STARTING}#^a-mandate`))).toContain(`${STARTING}#^a-mandate -about-> Artifacts/Office.md`);
    expect(arrows(atlas.graph.outgoing(`${STARTING}#^2.1`))).toContain(`${STARTING}#^2.1 -same-as-> Artifacts/Office.md#^B1`);
    expect(nodeOf(atlas, `${STARTING}#^a-mandate`).description).toBe('Somebody in charge has said so in writing');
  });

  it('finds what names among the tags mean', () => {
    expect(said(STARTING, ({ relation }) => relation === 'related')).toEqual([`${STARTING} -related-> ?Desk lead (Role)`, `${STARTING} -related-> Supply.md`]);
    expect(nodeOf(atlas, '?Desk lead (Role)')).toMatchObject({ type: 'role', typeFrom: 'tag', title: 'Desk lead' });
    expect(nodeOf(atlas, STARTING)).toMatchObject({ type: 'activity', typeFrom: 'folder' });
  });
});
