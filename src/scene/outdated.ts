import type { LensQuestion } from './lenses/lens-view';
import type { Scene } from './scene';

/**
 * Whether another scene would come of what some notes now say of themselves: one is let through, or coloured, otherwise. Where ties decide as well
 * which nodes are drawn, it may be said of a scene that would be the same.
 */
export function isOutdated({ nodes, index }: Pick<Scene, 'nodes' | 'index'>, { lens, passes, ruleFor }: LensQuestion, paths: Iterable<string>): boolean {
  for (const path of paths) {
    const node = nodes[index.get(path) ?? -1];
    if (lens.foundOnly && passes(path) !== (node !== undefined)) return true;
    if (node && ruleFor(node) !== node.rule) return true;
  }
  return false;
}
