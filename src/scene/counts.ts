/** Counts one more of something, or one less. What there is none of has no entry. */
export function addCount<Kind>(counts: Map<Kind, number>, kind: Kind, more: 1 | -1): void {
  const now = (counts.get(kind) ?? 0) + more;
  if (now > 0) counts.set(kind, now);
  else counts.delete(kind);
}
