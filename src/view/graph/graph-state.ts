import type { Camera } from '../../scene/camera';
import { around, DEFAULT_LENS, type Lens } from '../../scene/lens';
import { readLens } from '../../scene/read-lens';

/** What of a graph pane survives a restart. Plain data. */
export interface GraphState {
  lens: Lens;
  /** The name under which a person has kept the lens; null for a built-in one. */
  lensName: string | null;
  /** Null while the camera keeps the whole picture in view. */
  camera: Camera | null;
  /** Null until a person has opened or folded it: it is open where there is room. */
  panelOpen: boolean | null;
  listOpen: boolean;
}

export const DEFAULT_STATE: GraphState = { lens: DEFAULT_LENS, lensName: null, camera: null, panelOpen: null, listOpen: false };

/** Reads a state that was kept as JSON, perhaps by another version: what cannot be read takes its default. */
export function readState(value: unknown): GraphState {
  if (!isRecord(value)) return DEFAULT_STATE;
  return {
    lens: readLens(value.lens),
    lensName: typeof value.lensName === 'string' ? value.lensName : null,
    camera: readCamera(value.camera),
    panelOpen: typeof value.panelOpen === 'boolean' ? value.panelOpen : null,
    listOpen: value.listOpen === true,
  };
}

/** Whether what was kept of a pane shows what lies around a note. */
export function isLocal(kept: unknown): boolean {
  return readState(kept).lens.scope.kind === 'local';
}

/** What to give a pane, so that it shows what lies around a node and leaves all else as it was kept. */
export function stateAround(kept: unknown, node: string): Pick<GraphState, 'lens'> {
  return { lens: around(readState(kept).lens, node) };
}

function readCamera(value: unknown): Camera | null {
  if (!isRecord(value)) return null;
  const { x, y, scale } = value;
  return isFinite(x) && isFinite(y) && isFinite(scale) && scale > 0 ? { x, y, scale } : null;
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
