/** What a layout is to do, in flat data that a worker can be sent. Indexes are of the scene's nodes. */
export type LayoutPlan =
  | { kind: 'force' }
  /** Rings around a node, one for each link's distance. */
  | { kind: 'radial'; centre: number }
  /** Rows, one below the other, beginning with the roots. `up` is 1 for edges whose source stands below its target. */
  | { kind: 'layered'; roots: Int32Array; up: Uint8Array }
  /** `days` since 1970-01-01 (NaN without a date) from left to right, a lane for each group, one below the other. */
  | { kind: 'timeline'; days: Float64Array; groups: Int32Array; names: readonly string[] }
  /** Circles, one for each group; where `groups` is null, the layout finds out by itself what belongs together. */
  | { kind: 'grouped'; groups: Int32Array | null; names: readonly string[] };

export const FORCE_PLAN: LayoutPlan = { kind: 'force' };

/** A mark on the ground that a layout puts nodes on: rings, an axis, circles. In world units. */
export type Guide =
  | { kind: 'ring'; x: number; y: number; radius: number; label: string }
  /** A circle around a group; where its `label` is empty, it goes by the name of its leader, a node. */
  | { kind: 'group'; x: number; y: number; radius: number; label: string; leader: number }
  /** A line down the picture at a moment of the axis. */
  | { kind: 'tick'; x: number; label: string; major: boolean }
  /** A band across the picture. */
  | { kind: 'lane'; top: number; bottom: number; label: string };
