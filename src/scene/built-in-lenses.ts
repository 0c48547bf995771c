import { DEFAULT_LENS, type Lens, type ScopeKind } from './lens';

/** A lens with the name that a person gave it. */
export interface NamedLens {
  name: string;
  lens: Lens;
}

/** Where each kind of lens begins: what a person gets who asks for it and has changed nothing yet. */
export const BUILT_IN_LENSES: Readonly<Record<ScopeKind, Lens>> = {
  whole: DEFAULT_LENS,
  local: { ...DEFAULT_LENS, scope: { kind: 'local', centre: null, depth: 1, direction: 'both', follow: null } },
  mine: { ...DEFAULT_LENS, scope: { kind: 'mine' } },
  coverage: { ...DEFAULT_LENS, scope: { kind: 'coverage', only: 'all' } },
  compliance: { ...DEFAULT_LENS, scope: { kind: 'compliance', subject: null }, layout: 'layered', hiddenLayers: ['files', 'templates'] },
  people: { ...DEFAULT_LENS, scope: { kind: 'people' } },
  timeline: { ...DEFAULT_LENS, scope: { kind: 'timeline', from: null, to: null }, layout: 'timeline' },
  framework: { ...DEFAULT_LENS, scope: { kind: 'framework', framework: null }, layout: 'layered', hiddenLayers: ['files', 'templates'] },
  path: { ...DEFAULT_LENS, scope: { kind: 'path', from: null, to: null }, layout: 'layered', hiddenLayers: ['files', 'templates'] },
};

/** The built-in lens of a kind, keeping what a person is looking for. */
export function lensOfKind(kind: ScopeKind, { query, foundOnly }: Lens): Lens {
  return { ...BUILT_IN_LENSES[kind], query, foundOnly };
}
