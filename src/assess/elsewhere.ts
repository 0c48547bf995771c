import { addTo } from '../model/lists';
import type { AssessedFramework, AssessedItem } from './assessed-item';
import type { ElsewhereAnswer } from './findings';
import type { FrameworkItem } from './framework';
import { subjectKey } from './subjects';

/** For the items of one assessment: what the same subject answered, in others, to items that ask the same. Items alone are left out. */
export type Elsewhere = ReadonlyMap<FrameworkItem, readonly TiedItem[]>;

/** An item, and the assessment that answers it. */
export interface TiedItem {
  laid: AssessedFramework;
  each: AssessedItem;
}

/** Ties the items of all assessments. @param families items that ask the same have the same name */
export function tieItems(assessments: readonly AssessedFramework[], families: ReadonlyMap<FrameworkItem, string>): (laid: AssessedFramework) => Elsewhere {
  const bySubject = new Map<string, Map<string, TiedItem[]>>();
  for (const laid of assessments) {
    const key = subjectKey(laid.assessment.subject);
    const byFamily = bySubject.get(key) ?? new Map<string, TiedItem[]>();
    bySubject.set(key, byFamily);
    for (const each of laid.items) {
      const family = each.answer ? families.get(each.item) : undefined;
      if (family === undefined) continue;
      addTo(byFamily, family, { laid, each });
    }
  }
  return (laid) => elsewhereOf(laid, families, bySubject.get(subjectKey(laid.assessment.subject)) ?? new Map<string, TiedItem[]>());
}

function elsewhereOf(laid: AssessedFramework, families: ReadonlyMap<FrameworkItem, string>, byFamily: ReadonlyMap<string, readonly TiedItem[]>): Elsewhere {
  const found = new Map<FrameworkItem, TiedItem[]>();
  for (const { item } of laid.items) {
    const family = families.get(item);
    const others = family === undefined ? [] : (byFamily.get(family) ?? []).filter((other) => other.laid.framework !== laid.framework);
    if (others.length > 0) found.set(item, others);
  }
  return found;
}

/** Whether two readings come to the same: items that were not read again are the same objects. */
export function isSameElsewhere(a: Elsewhere, b: Elsewhere): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([item, others]) => {
    const known = b.get(item);
    return known?.length === others.length && others.every(({ each, laid }, at) => known[at]?.each === each && known[at].laid === laid);
  });
}

/** A tied item as it is shown. */
export function answerOf({ laid, each }: TiedItem): ElsewhereAnswer {
  return {
    state: each.state,
    title: each.item.title,
    framework: laid.framework.title,
    path: laid.assessment.path,
    evidence: each.answer?.fields.evidence ?? [],
  };
}
