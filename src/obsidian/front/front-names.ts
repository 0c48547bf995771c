/** By what the app knows the views, blocks and views of bases; all of it stands in people's workspaces and notes. */
export const GRAPH_VIEW = 'ospo-atlas-graph';
export const CHECKLIST_VIEW = 'ospo-atlas-checklist';
export const BOARD_VIEW = 'ospo-atlas-board';
export const DASHBOARD_VIEW = 'ospo-atlas-dashboard';
export const LINK_PANEL = 'ospo-atlas-links';
export const LINK_REVIEW = 'ospo-atlas-link-review';

export type ViewName = typeof GRAPH_VIEW | typeof CHECKLIST_VIEW | typeof BOARD_VIEW | typeof DASHBOARD_VIEW | typeof LINK_PANEL | typeof LINK_REVIEW;

/** Code blocks that show something in a note: its checklist, a graph, progress. */
export const BLOCKS = ['ospo-checklist', 'ospo-graph', 'ospo-progress'] as const;
export type BlockName = typeof BLOCKS[number];

export const GRAPH_BASES = 'ospo-graph';
export const PROGRESS_BASES = 'ospo-atlas-progress';
export type BasesName = typeof GRAPH_BASES | typeof PROGRESS_BASES;

/** By what a base keeps whether the graph shows neighbours as well. */
export const NEIGHBOURS = 'neighbours';
