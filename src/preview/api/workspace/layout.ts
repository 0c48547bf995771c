import type { AppHost, ViewState } from '../app-host';
import { isRecord } from '../base/is-record';
import { WorkspaceItem, WorkspaceParent } from './item';
import { WorkspaceLeaf } from './leaf';
import type { WorkspaceSidedock } from './sidedock';
import { WorkspaceSplit } from './split';
import { WorkspaceTabs } from './tabs';

/** A part of a saved layout, in the form that `.obsidian/workspace.json` has. */
type Saved = Record<string, unknown>;

/** Builds the children of a saved part into a parent. What cannot be read is left out. */
export async function restoreChildren(app: AppHost, parent: WorkspaceParent, saved: unknown): Promise<void> {
  for (const child of childrenOf(saved)) {
    const item = makeItem(app, child);
    if (!item) continue;
    parent.insertChild(-1, item);
    if (item instanceof WorkspaceLeaf) await restoreLeaf(item, child);
    else if (item instanceof WorkspaceParent) await restoreGroup(app, item, child);
  }
}

export function restoreSidedock(dock: WorkspaceSidedock, saved: unknown): void {
  if (!isRecord(saved)) return;
  if (typeof saved['width'] === 'number') dock.setWidth(saved['width']);
  if (saved['collapsed'] === true) dock.collapse();
}

async function restoreGroup(app: AppHost, item: WorkspaceParent, saved: Saved): Promise<void> {
  await restoreChildren(app, item, saved);
  if (item.children.length === 0) item.parent?.removeChild(item);
  if (!(item instanceof WorkspaceTabs)) return;
  const current = item.leaves[Number(saved['currentTab'] ?? 0)];
  if (current) item.selectTab(current);
}

async function restoreLeaf(leaf: WorkspaceLeaf, saved: Saved): Promise<void> {
  const { state } = saved;
  if (!isRecord(state) || typeof state['type'] !== 'string') return;
  const viewState: ViewState = { type: state['type'], state: isRecord(state['state']) ? state['state'] : {}, pinned: saved['pinned'] === true };
  await leaf.setViewState(viewState);
}

function makeItem(app: AppHost, saved: Saved): WorkspaceItem | null {
  const id = typeof saved['id'] === 'string' ? saved['id'] : undefined;
  switch (saved['type']) {
    case 'leaf': return new WorkspaceLeaf(app, id);
    case 'tabs': return new WorkspaceTabs(app, id);
    case 'split': return new WorkspaceSplit(app, saved['direction'] === 'horizontal' ? 'horizontal' : 'vertical', id);
    default: return null;
  }
}

function childrenOf(saved: unknown): Saved[] {
  const children = isRecord(saved) ? saved['children'] : [];
  return Array.isArray(children) ? children.filter(isRecord) : [];
}
