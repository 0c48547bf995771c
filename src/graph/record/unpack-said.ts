import type { NodeType } from '../../model/graph';
import { isNoteType, type NoteType } from '../../model/vocabulary';
import { SELF, VOTE_SOURCES, type Contribution, type FoundNode, type NoteFacts, type Ref, type ShownLink, type Tie, type Vote } from '../contribution';
import { TYPE_SOURCES } from './note-words';
import { UnreadableRecord, Values } from './values';
import type { WordPool } from './word-pool';

/** What `packSaid` packed, as said by the note at `path`. @throws UnreadableRecord */
export function unpackSaid(path: string, record: string, pool: WordPool): Contribution {
  return new SaidReader(path, Values.of(record), pool).read();
}

const KINDS: readonly FoundNode['kind'][] = ['reference', 'event', 'item'];

class SaidReader {
  constructor(private readonly path: string, private readonly values: Values, private readonly pool: WordPool) {}

  read(): Contribution {
    const { path, values } = this;
    const said: Contribution = {
      path, facts: this.facts(), shown: values.list(() => this.shown()), nodes: values.list(() => this.node()), ties: values.list(() => this.tie()),
      votes: values.list(() => this.vote()),
    };
    values.end();
    return said;
  }

  private facts(): NoteFacts {
    const { values } = this;
    return {
      title: values.text(), aliases: values.list((each) => each.text()), type: this.ownType(), url: this.maybe(), address: this.maybe(),
      date: this.maybe(), shippedId: this.maybe(), frameworkId: this.maybe(),
    };
  }

  private ownType(): NoteFacts['type'] {
    const [type, from] = [this.values.textOrNull(), this.values.textOrNull()];
    return type === null || from === null ? null : { type: noteType(type), from: oneOf(TYPE_SOURCES, from) };
  }

  private node(): FoundNode {
    const { values } = this;
    return {
      id: values.text(), kind: oneOf(KINDS, values.text()), type: nodeType(values.text()), typeFrom: oneOf(TYPE_SOURCES, values.text()),
      title: values.text(), path: this.maybe(), url: this.maybe(), date: this.maybe(), description: this.maybe(),
    };
  }

  private tie(): Tie {
    const { values, pool } = this;
    return {
      source: this.ref(), target: this.ref(), relation: pool.text(values.text()), label: this.maybe(), subpath: this.maybe(), line: values.number(),
    };
  }

  private vote(): Vote {
    const { values } = this;
    return { about: this.ref(), type: noteType(values.text()), from: oneOf(VOTE_SOURCES, values.text()) };
  }

  private shown(): ShownLink {
    return { target: this.pool.text(this.values.text()), text: this.pool.text(this.values.text()) };
  }

  private ref(): Ref {
    const kind = this.values.text();
    return kind === 's' ? SELF : this.pool.ref(kind, this.values.text());
  }

  private maybe(): string | undefined {
    const text = this.values.textOrNull();
    return text === null ? undefined : this.pool.text(text);
  }
}

function oneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new UnreadableRecord(`A record says “${text}”, which is no word of its.`);
}

function noteType(text: string): NoteType {
  if (isNoteType(text)) return text;
  throw new UnreadableRecord(`A record says “${text}”, which is no type.`);
}

function nodeType(text: string): NodeType {
  return text === 'item' || text === 'file' ? text : noteType(text);
}
