import { linkRef, type Ref } from '../contribution';
import { isNoteType } from '../../model/vocabulary';
import { UnreadableRecord } from './values';

/** Gives one object for all texts, and all refs, that are alike. Held while many notes are read, and let go. */
export class WordPool {
  private readonly texts = new Map<string, string>();
  private readonly refs = new Map<string, Map<string, Ref>>();

  text(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  /** @param kind a letter @param written what the ref names: both as `packSaid` writes them @throws UnreadableRecord */
  ref(kind: string, written: string): Ref {
    const known = this.refs.get(kind)?.get(written);
    if (known) return known;
    const ref = readRef(kind, this.text(written));
    const ofKind = this.refs.get(kind) ?? new Map<string, Ref>();
    this.refs.set(kind, ofKind.set(written, ref));
    return ref;
  }
}

function readRef(kind: string, written: string): Ref {
  switch (kind) {
    case 'n': return { kind: 'node', id: written };
    case 'l': return linkRef(written);
    case 'a': return { kind: 'address', url: written };
    case 'm': return { kind: 'name', name: written, typed: null };
    case 't': return typedRef(written);
    case 'i': return itemRef(written);
    default: throw new UnreadableRecord('A record names something in a way that nobody knows.');
  }
}

function typedRef(written: string): Ref {
  const blank = written.indexOf(' ');
  const [typed = '', name] = written.split('\0');
  const type = written.slice(0, blank);
  if (name === undefined || !isNoteType(type)) throw new UnreadableRecord('A record names a type that nobody knows.');
  return { kind: 'name', name, typed: { name: typed.slice(blank + 1), type } };
}

function itemRef(written: string): Ref {
  const [framework = '', item] = written.split('\0');
  if (item === undefined) throw new UnreadableRecord('A record names an item without its framework.');
  return { kind: 'item', framework, item };
}
