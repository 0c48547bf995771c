import { relationOfKey } from '../../graph/said/links';
import type { AtlasEdge, AtlasNode } from '../../model/graph';
import type { ParsedNote } from '../../model/note';
import { INVERSES, isNoteType, NOT_RELATIONS, RELATIONS, type NoteType } from '../../model/vocabulary';
import { CHECK_WORDS as WORDS } from '../words/check';
import type { CheckedVault } from './checked-vault';
import { Closest } from './closest';
import { foundInProperty, type RuleFinding, type Rule } from './rule';

export const relationDomain: Rule = {
  code: 'relation-domain',
  holdsFor: 'shipped-notes',
  *check(note, vault): Iterable<RuleFinding> {
    const type = vault.atlas.graph.nodes.get(note.path)?.type;
    for (const key of relationKeys(note)) {
      const allowed = endsOf(key)?.source;
      if (!allowed || type === undefined || !isNoteType(type) || allowed.includes(type)) continue;
      yield foundInProperty(note, key, WORDS.relationDomain(key, type, allowed));
    }
  },
};

export const relationRange: Rule = {
  code: 'relation-range',
  holdsFor: 'shipped-notes',
  *check(note, vault) {
    for (const key of relationKeys(note)) {
      const allowed = endsOf(key)?.target;
      for (const target of allowed ? targetsOf(note, key, vault) : []) {
        if (!target.resolved || !allowed || (isNoteType(target.type) && allowed.includes(target.type))) continue;
        yield foundInProperty(note, key, WORDS.relationRange(key, target.title, target.type, allowed));
      }
    }
  },
};

export const unknownRelation: Rule = {
  code: 'unknown-relation',
  holdsFor: 'shipped-notes',
  *check(note) {
    for (const key of relationKeys(note)) {
      if (Object.hasOwn(RELATIONS, relationOfKey(key)) || INVERSES.has(relationOfKey(key))) continue;
      const closest = new Closest([...Object.keys(RELATIONS), ...INVERSES.keys()]).to(key);
      yield foundInProperty(note, key, WORDS.unknownRelation(key, closest === undefined ? '' : WORDS.didYouMean(closest)));
    }
  },
};

export const orphanNote: Rule = {
  code: 'orphan-note',
  holdsFor: 'shipped-notes',
  check(note, { atlas: { graph } }) {
    const leadsElsewhere = ({ source, target }: AtlasEdge): boolean => [source, target].some((id) => id !== note.path && graph.nodes.get(id)?.kind === 'note');
    const tied = graph.outgoing(note.path).some(leadsElsewhere) || graph.incoming(note.path).some(leadsElsewhere);
    return tied ? [] : [{ message: WORDS.orphanNote(), line: 1, column: 1 }];
  },
};

/** The properties of a note that hold links to notes, and say how they are meant. Addresses are attributes. */
function relationKeys({ links }: ParsedNote): string[] {
  const keys = links.flatMap(({ place, url }) => (place.kind === 'property' && url === null ? [place.key] : []));
  return [...new Set(keys)].filter((key) => !NOT_RELATIONS.has(relationOfKey(key)));
}

interface Ends {
  source: readonly NoteType[] | null;
  target: readonly NoteType[] | null;
}

/** The types that a relation allows at either end; turned round for one that is written from its other end. */
function endsOf(key: string): Ends | undefined {
  const relation = relationOfKey(key);
  const words = RELATIONS[relation];
  if (words) return { source: words.domain, target: words.range };
  const inverse = RELATIONS[INVERSES.get(relation) ?? ''];
  return inverse && { source: inverse.range, target: inverse.domain };
}

function targetsOf(note: ParsedNote, key: string, { atlas: { graph } }: CheckedVault): AtlasNode[] {
  const relation = relationOfKey(key);
  const ids = graph.outgoing(note.path).filter((edge) => edge.path === note.path && edge.relation === relation).map(({ target }) => target);
  return [...new Set(ids)].flatMap((id) => graph.nodes.get(id) ?? []);
}
