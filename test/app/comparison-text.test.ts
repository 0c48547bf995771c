import { describe, expect, it } from 'vitest';
import { comparablePaths, comparisonMarkdown, comparisonOf } from '../../src/app/assess/comparison-text';
import { surveyVault } from '../../src/assess/survey';
import { LICENCES, SECURITY, vaultOf } from '../assess/checklist-vault';

const assessment = (framework: string, subject: string, mark = ' '): string => `---\ntype: assessment\nframework: "[[${framework}]]"\nsubject: ${subject}\n---\n- [${mark}] **Policy** ^licences-3-1-1\n`;
const VAULT = vaultOf({
  'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, 'Lost.md': assessment('Nowhere', 'Shop'),
  'Shop.md': assessment('Licence compliance', 'Shop', 'x'), 'Shop 2025-01-31.md': assessment('Licence compliance', 'Shop'), 'Shop 2026-01-31.md': assessment('Licence compliance', 'shop'),
  'Till.md': assessment('Licence compliance', 'Till'), 'Safe.md': assessment('Security assurance', 'Shop'),
});

describe('a comparison', () => {
  it('is offered with others of the framework, those of the same subject first', () => {
    const survey = surveyVault(VAULT, '2026-11-21');
    expect(comparablePaths(survey, 'Shop.md')).toEqual(['Shop 2026-01-31.md', 'Shop 2025-01-31.md', 'Till.md']);
    expect(comparablePaths(survey, 'Safe.md')).toEqual([]);
    expect(comparablePaths(survey, 'Lost.md')).toEqual([]);
    expect(comparablePaths(survey, 'Gone.md')).toEqual([]);
  });

  it('is Markdown: why the progress is another one, and item by item', () => {
    const found = comparisonOf(VAULT, 'Till.md', 'Shop.md');
    expect(found && comparisonMarkdown(found)).toBe([
      '## From “Till” to “Shop”', '', '- Progress went from 0 % to 25 %.', '- 1 item became met.', '', '### 1 item changed', '', '- **Policy** (open → met)', '    - It went from open to met.', '',
    ].join('\n'));
    const none = comparisonOf(VAULT, 'Till.md', 'Till.md');
    expect(none && comparisonMarkdown(none)).toBe('## From “Till” to “Till”\n\nNothing changed between the two.\n');
  });

  it('is none where a note is gone', () => {
    expect(comparisonOf(VAULT, 'Gone.md', 'Shop.md')).toBeNull();
  });
});
