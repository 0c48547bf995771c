import { firstFramework } from '../../scene/first-framework';
import { around, DEFAULT_LENS, type Lens } from '../../scene/lens';
import type { GraphHost } from './graph-host';
import type { LensDesk } from './lens-desk';

/** Ways in which a pane turns to another lens by itself or by one deed. */
export class LensTurns {
  /** @param focused the id of the node that a person is at in the picture */
  constructor(private readonly host: Pick<GraphHost, 'activeNode' | 'graph'>, private readonly desk: LensDesk, private readonly focused: () => string | undefined) {}

  lookAround(centre: string | null): void {
    this.desk.change(around(this.desk.lens, centre));
  }

  /** Another note is open: a local graph goes along. */
  follow(): void {
    const { scope } = this.desk.lens;
    const active = this.host.activeNode();
    if (scope.kind === 'local' && active !== null && active !== scope.centre) this.lookAround(active);
  }

  /** A lens around a note begins around the one that a person is at, that of a framework with the one it has to do with. */
  centred(lens: Lens): Lens {
    const { scope } = lens;
    const near = this.focused() ?? this.host.activeNode();
    if (scope.kind === 'local') return around(lens, near);
    return scope.kind === 'framework' ? { ...lens, scope: { ...scope, framework: firstFramework(this.host.graph, near) } } : lens;
  }

  /** Whatever was hidden by hand or by a switch comes back. */
  showAll(): void {
    this.desk.change({ ...this.desk.lens, hiddenTypes: [], hiddenLayers: DEFAULT_LENS.hiddenLayers, hiddenNodes: [], collapsed: [], relations: null, foundOnly: false });
  }
}
