import type { Scene, SceneNode } from '../../scene/scene';

/** The nodes that a person has picked out, by id, so that they stay picked when the scene changes. */
export class Selection {
  private ids: ReadonlySet<string> = new Set();

  get size(): number {
    return this.ids.size;
  }

  /** @returns whether it was another selection before */
  set(ids: Iterable<string>): boolean {
    const next = new Set(ids);
    const same = next.size === this.ids.size && [...next].every((id) => this.ids.has(id));
    this.ids = next;
    return !same;
  }

  toggle(id: string): void {
    this.ids = this.ids.has(id) ? new Set([...this.ids].filter((other) => other !== id)) : new Set([...this.ids, id]);
  }

  add(ids: Iterable<string>): void {
    this.ids = new Set([...this.ids, ...ids]);
  }

  /** Indexes of those that the scene has. */
  indexesIn({ index }: Pick<Scene, 'index'>): Set<number> {
    return new Set([...this.ids].flatMap((id) => index.get(id) ?? []));
  }

  /** What a deed on a node is done to: everything picked out where the node is a part of it, else the node alone. */
  withNode(scene: Pick<Scene, 'index' | 'nodes'>, node: SceneNode): SceneNode[] {
    if (!this.ids.has(node.id)) return [node];
    return [...this.indexesIn(scene)].flatMap((index) => scene.nodes[index] ?? []);
  }
}
