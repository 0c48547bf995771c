import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Atlas } from '../../src/graph/atlas';
import { parseNote } from '../../src/parse/parse-note';
import { sharedPath } from '../shared-folder';
import { arrows, nodeOf, put } from './vault';

const seeds = sharedPath('seeds');
const CREATING = '003_7e029d7bf1996668.md';
const TODO = 'https://todogroup.org';

describe.skipIf(!seeds)('the seed documents, with the fourth saved as OSPO.md', () => {
  let atlas: Atlas;
  const edgesOf = (path: string) => [...atlas.graph.edges()].filter((edge) => edge.path === path);

  beforeAll(() => {
    atlas = new Atlas();
    for (const name of readdirSync(seeds ?? '')) {
      const path = name.startsWith('004') ? 'OSPO.md' : name;
      put(atlas, parseNote(path, readFileSync(join(seeds ?? '', name), 'utf8')));
    }
  });

  it('know the note by its acronym', () => {
    expect(nodeOf(atlas, 'OSPO.md')).toMatchObject({ aliases: ['OSPO'], resolved: true, kind: 'note' });
  });

  it.each(['WHO', 'Github', 'CERN'])('make %s an organisation by its heading, though no note has that name', (name) => {
    expect(nodeOf(atlas, `?${name}`)).toMatchObject({ type: 'organisation', typeFrom: 'heading', title: name, resolved: false });
  });

  it('read from a sentence that Samuel Mbuthia leads the OSPO', () => {
    expect(nodeOf(atlas, '?Samuel Mbuthia')).toMatchObject({ type: 'person', typeFrom: 'heading' });
    expect(atlas.graph.outgoing('?Samuel Mbuthia')).toMatchObject([{ target: 'OSPO.md', relation: 'leads', label: 'leads the WHO OSPO', path: 'OSPO.md', written: true }]);
  });

  it('have the inaugural event, with its day and address, tied to the note of the day', () => {
    const events = [...atlas.graph.nodes.values()].filter(({ type }) => type === 'event');
    expect(events).toMatchObject([{
      title: 'CERN OSPO Inaugural Event', date: '2023-11-28', url: 'https://indico.cern.ch/event/1327562/timetable/?view=standard', path: 'OSPO.md',
    }]);
    expect(events[0]?.description).toMatch(/^presentations: /);
    const id = events[0]?.id ?? '';
    expect(arrows(atlas.graph.outgoing(id))).toEqual([`${id} -about-> OSPO.md`, `${id} -on-> ?2023-11-28`]);
  });

  it('have fifteen references in the note, one for each address', () => {
    const references = new Set(edgesOf('OSPO.md').filter(({ source }) => source === 'OSPO.md').map(({ target }) => target).filter((id) => id.startsWith('https:')));
    expect([...references].map((id) => nodeOf(atlas, id).type)).toEqual(Array<string>(15).fill('reference'));
    expect(nodeOf(atlas, 'https://github.com/github/github-ospo')).toMatchObject({ kind: 'reference', url: 'https://github.com/github/github-ospo' });
  });

  it('tie what is nested under the TODO group to it', () => {
    const parts = atlas.graph.incoming(TODO).filter(({ relation }) => relation === 'part-of').map(({ source }) => source);
    expect(parts.sort()).toEqual([
      'https://github.com/todogroup/ospodefinition.org', 'https://github.com/todogroup/ospology', 'https://ospomindmap.todogroup.org',
      'https://todogroup.org/resources/guides', 'https://todogroup.org/resources/training',
    ]);
  });

  it('give one node to an address that two notes list', () => {
    expect(atlas.graph.incoming('https://ospomindmap.todogroup.org').map(({ path }) => path)).toEqual(expect.arrayContaining(['OSPO.md', CREATING]));
  });

  it('keep block, heading and file targets', () => {
    expect(arrows(edgesOf('OSPO.md'))).toEqual(expect.arrayContaining([
      'OSPO.md -embeds-> ?OpenSource#^1a1526',
      'OSPO.md -links-> ?public/tech/OpenSource#Organisations',
      'OSPO.md -links-> ?WHO#OSPO',
      'OSPO.md -embeds-> ?ospo_infographic.pdf',
    ]));
    expect(nodeOf(atlas, '?ospo_infographic.pdf').type).toBe('file');
  });

  it('have the five checklist items as parts of their note', () => {
    const items = [...atlas.graph.nodes.values()].filter(({ type, path }) => type === 'item' && path === CREATING);
    expect(items.map(({ title }) => title).sort()).toEqual(['Awareness', 'Consultation', 'Creation', 'Measurement', 'Stakeholders']);
    for (const { id } of items) expect(arrows(atlas.graph.outgoing(id))).toEqual([`${id} -part-of-> ${CREATING}`]);
  });

  it('tie the note to the roles and artifacts among its tags', () => {
    expect(nodeOf(atlas, '?OSPO (Role)')).toMatchObject({ type: 'role', typeFrom: 'tag', title: 'OSPO' });
    expect(nodeOf(atlas, '?CVE (Artifact)')).toMatchObject({ type: 'artifact', typeFrom: 'tag', title: 'CVE' });
    expect(nodeOf(atlas, CREATING).type).toBe('note');
  });

  it('have the relative links, and resolve them where the notes lie as they were published', () => {
    expect(arrows(edgesOf(CREATING))).toEqual(expect.arrayContaining([`${CREATING} -links-> ?Artifacts/OSPO#Staffing`, `${CREATING} -links-> ?Level-3/Talent`]));
    const published = new Atlas();
    const read = (start: string) => readFileSync(join(seeds ?? '', readdirSync(seeds ?? '').find((name) => name.startsWith(start)) ?? ''), 'utf8');
    put(published, parseNote('Activities/Level-2/Creating-An-OSPO.md', read('003')));
    put(published, parseNote('Artifacts/OSPO.md', read('001')));
    expect(arrows(published.graph.incoming('Artifacts/OSPO.md'))).toContain('Activities/Level-2/Creating-An-OSPO.md -links-> Artifacts/OSPO.md#Staffing');
    expect(arrows(published.graph.outgoing('Artifacts/OSPO.md'))).toContain('Artifacts/OSPO.md -links-> Activities/Level-2/Creating-An-OSPO.md');
  });
});
