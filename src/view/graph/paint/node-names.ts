import { fileName, folderOf } from '../../../model/path';
import type { SceneNode } from '../../../scene/scene';

/** What nodes are called in a picture: by their titles, and by their folders too where several that can be seen bear the same. */
export class NodeNames {
  private readonly shared = new Set<string>();

  /** @param seen the nodes that can be seen, by their indexes */
  constructor(private readonly nodes: readonly SceneNode[], seen: Iterable<number>) {
    const known = new Set<string>();
    for (const node of seen) {
      const title = nodes[node]?.title ?? '';
      (known.has(title) ? this.shared : known).add(title);
    }
  }

  of(node: number): string {
    const { title = '', path = '' } = this.nodes[node] ?? {};
    const folder = this.shared.has(title) ? fileName(folderOf(path)) : '';
    // In front, as in a path: the end of a long name is cut off.
    return folder === '' ? title : `${folder}/${title}`;
  }
}
