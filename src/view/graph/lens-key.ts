import type { Lens, Scope } from '../../scene/lens';

/** By what the places of a lens are kept: the part of it that makes another picture, not what merely hides or lights up. */
export function lensKey({ scope, layout, groupBy }: Pick<Lens, 'scope' | 'layout' | 'groupBy'>): string {
  const grouping = layout === 'grouped' || layout === 'timeline' ? groupBy : '';
  return [...wordsOf(scope), layout, grouping].join('|');
}

/** Whether a lens looks farther or less far around the same note than another: a picture of so many more or fewer nodes is arranged anew. */
export function reachesElse({ scope: a }: Pick<Lens, 'scope'>, { scope: b }: Pick<Lens, 'scope'>): boolean {
  return a.kind === 'local' && b.kind === 'local' && (a.depth !== b.depth || a.direction !== b.direction);
}

/** Whether all that differs in a lens is what it lights up: the picture is the same. */
export function lightsUpElse(before: Lens, lens: Lens): boolean {
  return !lens.foundOnly && lens.query !== before.query && JSON.stringify({ ...lens, query: before.query }) === JSON.stringify(before);
}

function wordsOf(scope: Scope): string[] {
  switch (scope.kind) {
    case 'local': return [scope.kind, scope.centre ?? ''];
    case 'compliance': return [scope.kind, scope.subject ?? ''];
    case 'framework': return [scope.kind, scope.framework ?? ''];
    case 'path': return [scope.kind, scope.from ?? '', scope.to ?? ''];
    default: return [scope.kind];
  }
}
