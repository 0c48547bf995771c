import { vaultOf } from './checklist-vault';

/** A small maturity model: two items on its scale, one on its own, one that is met or not. */
export const MATURITY = `---
id: maturity
type: framework
title: Maturity
version: "1"
scale: [Unaware, Initial, Managed, Defined]
checklist:
  - id: m1
    title: Policy
  - id: m2
    title: Training
    evidence: required
  - id: m3
    title: Coverage
    scale: {0: No, 0.25: For some, 0.5: For half, 1: For all}
  - id: m4
    title: Register
    scale: no
---
# Maturity
`;

/** An assessment of it, with these lines and properties. */
export function maturityOf(lines: string, properties = ''): string {
  return `---\ntype: assessment\nframework: "[[Maturity]]"\nsubject: Shop\n${properties}progress: 0\n---\n${lines}`;
}

/** Its four items, all open. */
export const UNANSWERED = maturityOf('- [ ] **Policy** ^maturity-m1\n- [ ] **Training** ^maturity-m2\n- [ ] **Coverage** ^maturity-m3\n- [ ] **Register** ^maturity-m4\n');

/** A vault with the model and one assessment, `Shop.md`. */
export function maturityVault(assessment: string, model = MATURITY): ReturnType<typeof vaultOf> {
  return vaultOf({ 'Maturity.md': model, 'Shop.md': assessment });
}
