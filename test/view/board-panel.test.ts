// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { boardPage } from '../../src/app/assess/board-page';
import { ASSESS_WORDS } from '../../src/app/words/assess';
import { BOARD_WORDS } from '../../src/app/words/board';
import { extendWindow } from '../../src/preview/api/dom/globals';
import type { BoardActions } from '../../src/view/board/board-actions';
import { BoardPanel } from '../../src/view/board/board-panel';
import { surveyVault, type Survey } from '../../src/assess/survey';
import { LICENCES, SECURITY, vaultOf } from '../assess/checklist-vault';
import { MATURITY, maturityOf } from '../assess/maturity-model';

const TODAY = '2026-11-21';

extendWindow(window);

const shop = (subject: string, policy: string): string => `---
type: assessment
framework: "[[Licence compliance]]"
subject: ${subject}
---
- [x] **Policy** ^licences-3-1-1${policy}
- [ ] **Awareness** ^licences-3-1-2
    - owner:: Mo
- [?] **Mail address** ^licences-3-2-1
    - review:: 2026-10-01
`;

const FILES = { 'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, 'Shop.md': shop('Shop', ''), 'Till.md': shop('Till', '\n    - evidence:: [[Policy]]') };

const surveyOf = (files: Record<string, string>): Survey => surveyVault(vaultOf(files), TODAY);

const actions = {
  set: vi.fn<BoardActions['set']>(), mend: vi.fn(), openLink: vi.fn(), openPlace: vi.fn(), choose: vi.fn(), start: vi.fn(), addEvidence: vi.fn(), dropEvidence: vi.fn(), adopt: vi.fn(), undo: vi.fn(),
};

function panel(chosen: string | null = 'Shop.md', files: Record<string, string> = FILES): BoardPanel {
  const made = new BoardPanel(document.body, { words: ASSESS_WORDS, board: BOARD_WORDS, actions });
  made.show(boardPage(surveyOf(files), chosen, TODAY));
  return made;
}

function find<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing answers to ${selector}.`);
  return found;
}

const titles = (): (string | null)[] => [...document.querySelectorAll('.ospo-virtual-line .ospo-board-title')].map((el) => el.textContent);
const current = (): string | undefined => find('.ospo-virtual-line.is-current').dataset['item'];

function press(...keys: string[]): void {
  for (const key of keys) find('.ospo-virtual-line.is-current').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function choose(name: string, value: string): void {
  const control = find<HTMLSelectElement | HTMLInputElement>(`[aria-label="${name}"]`);
  control.value = value;
  control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input'));
}

beforeEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});

describe('a board', () => {
  it('lays items out by section and state, with counts beside each section', () => {
    panel();
    expect(titles()).toEqual(['Foundation', '3.1.1Policy', '3.1.2Awareness', 'Contact', '3.2.1Mail address', '3.2.2Web form', 'Content', '3.3.1Bill of materials']);
    expect([...find('.ospo-board-heading').querySelectorAll('[role=gridcell]')].map((el) => el.getAttribute('aria-label'))).toEqual(['Open: 1', 'Under way: 0', 'Met: 1', 'Not applicable: 0']);
    expect(find('[data-item="licences-3-1-1"] [aria-pressed=true]').getAttribute('aria-label')).toBe('Met');
    expect(document.querySelectorAll('[data-item="licences-3-2-1"] [aria-pressed=true]')).toHaveLength(0);
    expect(find('[data-item="licences-3-1-1"] .ospo-board-facts').textContent).toContain('1 finding');
  });

  it('is walked and filled in by keys alone', () => {
    panel().focus();
    expect(current()).toBe('licences-3-1-1');
    press('ArrowDown', '3', 'ArrowUp', '4');
    expect(actions.set.mock.calls).toEqual([['Shop.md', 'licences-3-1-2', { state: 'met' }], ['Shop.md', 'licences-3-1-1', { state: 'notApplicable' }]]);
    press('e');
    expect(actions.addEvidence.mock.lastCall?.[0]).toMatchObject({ assessment: 'Shop.md', row: { blockId: 'licences-3-1-1' } });
    press('n');
    expect(document.activeElement?.getAttribute('data-field')).toBe('reason');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(document.activeElement?.getAttribute('data-item')).toBe('licences-3-1-1');
    for (const [key, field] of [['o', 'owner'], ['d', 'review'], ['m', 'remark']] as const) {
      press(key);
      expect(document.activeElement?.getAttribute('data-field')).toBe(field);
    }
    press('u', '/');
    expect(actions.undo).toHaveBeenCalledOnce();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Search items');
  });

  it('has the steps of a scale where others have their states, and takes their numbers', () => {
    const assessment = maturityOf('- [/] **Policy** ^maturity-m1\n    - score:: 2\n- [ ] **Training** ^maturity-m2\n- [ ] **Coverage** ^maturity-m3\n- [ ] **Register** ^maturity-m4\n');
    panel('Shop.md', { 'Maturity.md': MATURITY, 'Shop.md': assessment }).focus();
    const cells = [...document.querySelectorAll('[data-item="maturity-m1"] [role=gridcell]')];
    expect(cells.map((cell) => [cell.getAttribute('aria-colspan'), [...cell.querySelectorAll('button')].map((button) => button.textContent)])).toEqual([['3', ['○', '0', '1', '2', '3']], [null, ['–']]]);
    expect(find('[data-item="maturity-m1"] [aria-pressed=true]').getAttribute('aria-label')).toBe('2 (Managed)');
    press('3', '9', '0', 'ArrowDown', 'Backspace', '-', 'ArrowDown', '1', 'ArrowDown', '3', '9');
    find<HTMLButtonElement>('[data-item="maturity-m2"] [data-set="=1"]').click();
    expect(actions.set.mock.calls.map(([, id, change]) => [id.slice(-2), change])).toEqual([
      ['m1', { score: ['3 (Defined)'] }], ['m1', { score: ['0 (Unaware)'] }], ['m2', { score: [] }], ['m2', { state: 'notApplicable' }],
      ['m3', { score: ['0.25 (For some)'] }], ['m4', { state: 'met' }], ['m2', { score: ['1 (Initial)'] }],
    ]);
    expect(document.querySelectorAll('.ospo-board-details [role=radio]')).toHaveLength(6);
  });

  it('keeps what is typed into a field by Enter and drops it by Escape, and goes back to the list by either', () => {
    const made = panel();
    made.focus();
    const type = (value: string, key: string): void => {
      press('n');
      const input = document.activeElement;
      if (!(input instanceof HTMLInputElement)) throw new Error('There is no input.');
      input.value = value;
      // So browsers tell: of Enter where the field stays, and of a field that is left.
      input.addEventListener('blur', () => input.dispatchEvent(new Event('change')), { once: true });
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      expect(document.activeElement?.getAttribute('data-item')).toBe('licences-3-1-1');
    };
    type('half a sen', 'Escape');
    expect(actions.set).not.toHaveBeenCalled();
    expect(find<HTMLInputElement>('[data-field=reason]').value).toBe('');
    type('done by the group', 'Enter');
    expect(actions.set.mock.calls).toEqual([['Shop.md', 'licences-3-1-1', { reason: ['done by the group'] }]]);
    type('done by the group', 'Enter');
    expect(actions.set).toHaveBeenCalledOnce();
  });

  it('cannot set a state of an item that the assessment does not have', () => {
    panel();
    press('End', '3');
    expect(current()).toBe('licences-3-3-1');
    expect(actions.set).not.toHaveBeenCalled();
  });

  it('does not take “not applicable” for an item that the framework never lets out, and says why', () => {
    panel('Shop.md', { ...FILES, 'Licence compliance.md': LICENCES.replace('na: reason', 'na: no') }).focus();
    const off = [...document.querySelectorAll<HTMLButtonElement>('[data-item="licences-3-1-2"] [data-set]')].map(({ disabled, title }) => [disabled, title]);
    expect(off).toEqual([[false, ''], [false, ''], [false, ''], [true, ASSESS_WORDS.alwaysApplies]]);
    press('ArrowDown', '4');
    expect(current()).toBe('licences-3-1-2');
    expect(actions.set).not.toHaveBeenCalled();
    expect(find('.ospo-unseen[aria-live]').textContent).toBe(ASSESS_WORDS.alwaysApplies);
    expect(find<HTMLButtonElement>('.ospo-board-details [data-state=notApplicable]').disabled).toBe(true);
    press('ArrowUp', '4');
    expect(actions.set).toHaveBeenCalledWith('Shop.md', 'licences-3-1-1', { state: 'notApplicable' });
  });

  it('shows one piece of evidence as a reader sees it', () => {
    const facts = (evidence: string): string | null => {
      document.body.replaceChildren();
      panel('Till.md', { ...FILES, 'Till.md': shop('Till', `\n    - evidence:: ${evidence}`) });
      return find('[data-item=licences-3-1-1] .ospo-board-facts').textContent;
    };
    expect(facts('[[Policies/Policy|our policy]]')).toContain('our policy');
    expect(facts('[[Policy]]')).not.toContain('[');
    expect(facts('https://example.org/~mo/_policy_')).toContain('https://example.org/~mo/_policy_');
  });

  it('filters by owner, review, missing evidence and words, and says how much it shows', () => {
    panel();
    choose('Owner', '=Mo');
    expect(titles()).toEqual(['Foundation', '3.1.2Awareness']);
    choose('Owner', '*');
    find<HTMLButtonElement>('.ospo-board-toggle').click();
    expect(titles()).toEqual(['Contact', '3.2.1Mail address']);
    find<HTMLButtonElement>('.ospo-board-toggle').click();
    find<HTMLButtonElement>('.ospo-board-toggle + .ospo-board-toggle').click();
    expect(titles()).toEqual(['Foundation', '3.1.1Policy']);
    expect(find('.ospo-board-shown').textContent).toBe('1 of 5 items');
    choose('Search items', 'fax');
    expect(find('.ospo-board-note').textContent).toContain('No item matches.');
    find<HTMLButtonElement>('.ospo-board-note button').click();
    expect(find('.ospo-board-shown').textContent).toBe('5 items');
    choose('Search items', 'bill 3.3');
    expect(titles()).toEqual(['Content', '3.3.1Bill of materials']);
  });

  it('shows all assessments under their names, and folds what is not wanted', () => {
    panel(null);
    expect(titles().slice(0, 2)).toEqual(['Licence compliance: Shop', 'Foundation']);
    press('ArrowLeft');
    expect(titles()).not.toContain('3.1.1Policy');
    press('ArrowRight');
    expect(titles()).toContain('3.1.1Policy');
    choose('Assessment', 'Till.md');
    expect(actions.choose).toHaveBeenCalledWith('Till.md');
  });

  it('keeps place, focus and what is typed when the vault changes, and says what changed', () => {
    const made = panel();
    made.focus();
    press('ArrowDown', 'n');
    const reason = document.activeElement;
    if (!(reason instanceof HTMLInputElement)) throw new Error('There is no input.');
    reason.value = 'half a sen';
    made.show(boardPage(surveyOf({ ...FILES, 'Shop.md': FILES['Shop.md'].replace('- [x] **Policy', '- [/] **Policy') }), 'Shop.md', TODAY));
    expect(document.activeElement).toBe(reason);
    expect(reason.value).toBe('half a sen');
    expect(current()).toBe('licences-3-1-2');
    expect(find('.ospo-unseen[aria-live]').textContent).toContain('Policy: under way.');
  });

  it('takes a file that is dropped on an item, and nothing on a heading', () => {
    panel();
    const drop = (selector: string): void => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [] } });
      find(selector).dispatchEvent(event);
    };
    drop('.ospo-board-heading');
    expect(actions.dropEvidence).not.toHaveBeenCalled();
    drop('[data-item="licences-3-1-2"]');
    expect(actions.dropEvidence.mock.lastCall?.[0]).toMatchObject({ row: { blockId: 'licences-3-1-2' } });
  });

  it('shows on which item what is dragged would be dropped, and on none once it is dragged away', () => {
    panel();
    const item = '[data-item="licences-3-1-2"]';
    const marked = (kind: string, selector: string): [count: number, isItem: boolean] => {
      find(selector).dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
      return [document.querySelectorAll('.is-drop').length, find(item).closest('.is-drop') !== null];
    };
    expect(marked('dragover', item)).toEqual([1, true]);
    expect(marked('dragover', '.ospo-board-heading')).toEqual([0, false]);
    expect(marked('dragover', item)).toEqual([1, true]);
    expect(marked('dragleave', item)).toEqual([0, false]);
  });

  it('keeps only what is in sight of 2,000 items in the page', () => {
    const items = Array.from({ length: 2000 }, (_, at) => `  - id: i${at}\n    title: Item ${at}`).join('\n');
    const answers = Array.from({ length: 2000 }, (_, at) => `- [ ] **Item ${at}** ^many-i${at}`).join('\n');
    panel('A.md', { 'Many.md': `---\nid: many\ntype: framework\nchecklist:\n${items}\n---\n`, 'A.md': `---\ntype: assessment\nframework: "[[Many]]"\n---\n${answers}\n` });
    expect(find('.ospo-board-shown').textContent).toBe('2000 items');
    expect(document.querySelectorAll('.ospo-virtual-line').length).toBeLessThan(60);
    press('End');
    expect(current()).toBe('many-i1999');
    expect(document.querySelectorAll('.ospo-virtual-line').length).toBeLessThan(60);
  });

  it('says of an assessment whose framework is gone what it answers to, and leads to its note', () => {
    panel('Shop.md', { 'Shop.md': shop('Shop', '') });
    const note = find('.ospo-board-note');
    expect(note.textContent).toContain('Shop: Shop: No note with a checklist answers to “[[Licence compliance]]”');
    expect(note.textContent).not.toContain('There is no assessment');
    expect(find('.ospo-check-progress').classList.contains('ospo-check-hidden')).toBe(true);
    note.querySelector('button')?.click();
    expect(actions.openPlace).toHaveBeenCalledWith('Shop.md', 1);
  });

  it('says what to do where there is nothing', () => {
    panel(null, { 'Licence compliance.md': LICENCES });
    expect(find('.ospo-board-note').textContent).toContain('There is no assessment in this vault yet.');
    find<HTMLButtonElement>('.ospo-board-note button').click();
    expect(actions.start).toHaveBeenCalledOnce();
  });
});
