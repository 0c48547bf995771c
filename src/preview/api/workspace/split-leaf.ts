import type { AppHost, LeafHost } from '../app-host';

/** Shows what a leaf shows beside it as well, at the same place. */
export function splitLeaf(app: AppHost, leaf: LeafHost, direction: 'vertical' | 'horizontal'): Promise<void> {
  const other = app.workspace.createLeafBySplit(leaf, direction);
  return other.setViewState({ ...leaf.getViewState(), active: true }, leaf.view.getEphemeralState());
}
