import type { Finding } from './findings';
import type { FrameworkItem } from './framework';

/** The findings about each item, gathered once for all: a checklist may have thousands of items, and as many findings. */
export function findingsByItem(findings: readonly Finding[]): (item: FrameworkItem) => readonly Finding[] {
  const byItem = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.blockId?.toLowerCase();
    const known = key === undefined ? undefined : byItem.get(key);
    if (known) known.push(finding);
    else if (key !== undefined) byItem.set(key, [finding]);
  }
  return ({ blockId }) => byItem.get(blockId) ?? [];
}
