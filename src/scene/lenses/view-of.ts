import type { Lens } from '../lens';
import { complianceLens } from './compliance';
import { coverageLens } from './coverage';
import { frameworkLens } from './framework';
import type { LensQuestion, LensView } from './lens-view';
import { localLens } from './local';
import { mineLens } from './mine';
import { pathLens } from './path';
import { peopleLens } from './people';
import { timelineLens } from './timeline';
import { wholeLens } from './whole';

/** What the lens of a scope makes out in the graph. */
export function viewOf(question: LensQuestion): LensView {
  const { scope } = question;
  switch (scope.kind) {
    case 'whole': return wholeLens({ ...question, scope });
    case 'local': return localLens({ ...question, scope });
    case 'mine': return mineLens({ ...question, scope });
    case 'coverage': return coverageLens({ ...question, scope });
    case 'compliance': return complianceLens({ ...question, scope });
    case 'people': return peopleLens({ ...question, scope });
    case 'timeline': return timelineLens({ ...question, scope });
    case 'framework': return frameworkLens({ ...question, scope });
    case 'path': return pathLens({ ...question, scope });
  }
}

/** The nodes that a lens was pointed at by name: no switch hides them. */
export function namedBy({ scope }: Lens): Set<string> {
  switch (scope.kind) {
    case 'local': return named(scope.centre);
    case 'framework': return named(scope.framework);
    case 'path': return named(scope.from, scope.to);
    default: return new Set();
  }
}

function named(...ids: (string | null)[]): Set<string> {
  return new Set(ids.filter((id) => id !== null));
}
