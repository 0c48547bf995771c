import type { Contribution, FoundNode, NoteFacts, Ref, Tie, Vote } from '../contribution';

/**
 * What a note says, as one short text: read back, it shares its words with what other notes say, and holds on to no note's text.
 * It does say the note's path, as titles and ids come from it. `unpackSaid` gives the same contribution again.
 */
export function packSaid({ facts, shown, nodes, ties, votes }: Contribution): string {
  const out: unknown[] = [];
  writeFacts(out, facts);
  out.push(shown.length);
  for (const { target, text } of shown) out.push(target, text);
  out.push(nodes.length);
  for (const node of nodes) writeNode(out, node);
  out.push(ties.length);
  for (const tie of ties) writeTie(out, tie);
  out.push(votes.length);
  for (const vote of votes) writeVote(out, vote);
  return JSON.stringify(out);
}

function writeFacts(out: unknown[], { title, aliases, type, url, address, date, shippedId, frameworkId }: NoteFacts): void {
  out.push(title, aliases.length, ...aliases, type?.type ?? 0, type?.from ?? 0, url ?? 0, address ?? 0, date ?? 0, shippedId ?? 0, frameworkId ?? 0);
}

function writeNode(out: unknown[], { id, kind, type, typeFrom, title, path, url, date, description }: FoundNode): void {
  out.push(id, kind, type, typeFrom, title, path ?? 0, url ?? 0, date ?? 0, description ?? 0);
}

function writeTie(out: unknown[], { source, target, relation, label, subpath, line }: Tie): void {
  out.push(...refWords(source), ...refWords(target), relation, label ?? 0, subpath ?? 0, line);
}

function writeVote(out: unknown[], { about, type, from }: Vote): void {
  out.push(...refWords(about), type, from);
}

/** A letter for the kind, and one text for what it names, so that the same ref is one object once it is read back. */
function refWords(ref: Ref): string[] {
  switch (ref.kind) {
    case 'self': return ['s'];
    case 'node': return ['n', ref.id];
    case 'link': return ['l', ref.target];
    case 'address': return ['a', ref.url];
    case 'name': return ref.typed ? ['t', `${ref.typed.type} ${ref.typed.name}\0${ref.name}`] : ['m', ref.name];
    case 'item': return ['i', `${ref.framework}\0${ref.item}`];
  }
}
