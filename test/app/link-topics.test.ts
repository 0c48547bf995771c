import { beforeAll, describe, expect, it } from 'vitest';
import { linkTopics, relationsBetween } from '../../src/app/linking/link-topics';
import type { Session } from '../../src/app/session';
import { atlasSession, pathOf } from '../suggest/atlas-vault';

describe('the relations that are offered between two notes', () => {
  const names = (...between: Parameters<typeof relationsBetween>): string[] => relationsBetween(...between).map(({ name }) => name);

  it('are those that either type may have, at its own end', () => {
    expect(names('topic', 'risk', 'about')).toContain('mitigates');
    expect(names('topic', 'person', 'about')).not.toContain('mitigates');
    expect(names('person', 'risk', 'about')).not.toContain('mitigates');
    expect(names('topic', 'metric', 'about')).toContain('measured-by');
  });

  it('begin with the one that is preferred, be it made for these types or not, and name it once', () => {
    expect(names('topic', 'risk', 'mitigates')[0]).toBe('mitigates');
    expect(relationsBetween('note', 'topic', 'on my list')[0]).toEqual({ name: 'on my list', phrase: 'on my list' });
    expect(names('note', 'topic', 'about').filter((name) => name === 'about')).toHaveLength(1);
  });

  it('are never what only assessments say', () => {
    for (const source of ['assessment', 'note', 'topic'] as const) expect(names(source, 'framework', 'about')).not.toContain('framework');
  });
});

describe('the notes that a note can be tied to', () => {
  let session: Session;

  beforeAll(async () => {
    session = await atlasSession({ 'Mine.md': 'See [[Nowhere]].\n', 'Shop.md': '---\ntype: assessment\n---\n' });
  });

  it('are those of the atlas, and one’s own when asked for: by title, what is named first', () => {
    const ids = linkTopics(session, { own: false }).map(({ id }) => id);
    expect(ids).toContain(pathOf('CERN'));
    expect(ids).not.toContain('Mine.md');
    const titles = linkTopics(session, { own: false }).map(({ title }) => title);
    expect(titles.indexOf('Bus factor')).toBeLessThan(titles.indexOf('CERN'));
    const own = linkTopics(session, { own: true, named: ['Mine.md', pathOf('WHO OSPO')] }).map(({ id }) => id);
    expect(own.slice(0, 2)).toEqual(['Mine.md', pathOf('WHO OSPO')]);
    expect(own).not.toContain('Shop.md');
    expect(own.filter((id) => id.startsWith('?'))).toEqual([]);
  });

  it('are never the note itself', () => {
    expect(linkTopics(session, { own: true, without: 'Mine.md' }).map(({ id }) => id)).not.toContain('Mine.md');
  });
});
