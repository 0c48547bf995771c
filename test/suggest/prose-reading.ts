import type { Session } from '../../src/app/session';
import { NameMatcher } from '../../src/suggest/matcher';
import { collectNames } from '../../src/suggest/names';
import { LIKELY } from '../../src/suggest/rank';
import { suggestLinks } from '../../src/suggest/suggest-links';
import { atlasSession, pathOf } from './atlas-vault';
import { labelledNotes, scoreOf, type LabelledNote, type ProseSet, type Score } from './labelled-prose';

export interface ReadProse {
  name: string;
  found: string[];
  expected: string[];
}

/** Reads a set of labelled notes as the plugin would, every likely mention of it. @param fixtures where the sets are, for who is bundled */
export async function readProse(set: ProseSet, fixtures?: string): Promise<ReadProse[]> {
  const notes = labelledNotes(set, fixtures);
  const session = await atlasSession(Object.fromEntries(notes.map(({ name, text }) => [`Notes/${name}`, text])));
  const matcher = new NameMatcher(collectNames(session.atlas.graph));
  return notes.map((note) => ({ name: note.name, found: foundIn(note, session, matcher), expected: note.labels.map(({ start, end, title }) => said(note.text, start, end, pathOf(title))) }));
}

/** Precision and recall of a set. */
export async function proseScore(set: ProseSet, fixtures?: string): Promise<Score> {
  return scoreOf(await readProse(set, fixtures));
}

function foundIn({ name, text }: LabelledNote, session: Session, matcher: NameMatcher): string[] {
  const note = session.note(`Notes/${name}`);
  if (!note) return [];
  return suggestLinks({ note, text, graph: session.atlas.graph, matcher }, { linked: true, once: 'every', minScore: LIKELY })
    .map(({ start, end, senses }) => said(text, start, end, senses[0]?.target ?? ''));
}

/** One line for a mention, so that a difference can be read. */
function said(text: string, start: number, end: number, target: string): string {
  const line = text.slice(0, start).split('\n').length;
  return `line ${line}, ${start}: ${text.slice(start, end)} → ${target}`;
}
