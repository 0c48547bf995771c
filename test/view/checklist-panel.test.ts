// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checklistPage, readingPage, type ChecklistPage } from '../../src/app/assess/assess-page';
import { ASSESS_WORDS } from '../../src/app/words/assess';
import type { ItemChange } from '../../src/app/assess/set-item';
import { extendWindow } from '../../src/preview/api/dom/globals';
import { ChecklistPanel } from '../../src/view/checklist/checklist-panel';
import { LICENCES, SECURITY, vaultOf } from '../assess/checklist-vault';
import { MATURITY, maturityOf, maturityVault } from '../assess/maturity-model';

const TODAY = '2026-11-21';

extendWindow(window);

const shop = (policy: string, below = ''): string => `---
type: assessment
framework: "[[Licence compliance]]"
subject: Shop
---
- [${policy}] **Policy** ^licences-3-1-1${below}
- [ ] **Awareness** ^licences-3-1-2
- [?] **Mail address** ^licences-3-2-1
`;

function page(path: string, assessment?: string, more: Record<string, string> = {}): ChecklistPage {
  const files = { 'Licence compliance.md': LICENCES, 'Security assurance.md': SECURITY, 'Open source policy.md': '', ...(assessment === undefined ? {} : { 'Shop.md': assessment }), ...more };
  return checklistPage(vaultOf(files), path, null, TODAY);
}

let changes: [string, string, ItemChange][] = [];
const opened = vi.fn();

function panel(first: ChecklistPage): ChecklistPanel {
  const made = new ChecklistPanel(document.body, ASSESS_WORDS, {
    choose: (assessment) => opened('choose', assessment),
    start: (framework) => opened('start', framework),
    set: (assessment, blockId, change) => void changes.push([assessment, blockId, change]),
    mend: ({ code }, deed) => opened('mend', code, deed),
    openLink: (target, from) => opened('link', target, from),
    openPlace: (path, line) => opened('place', path, line),
  });
  made.show(first);
  return made;
}

function find<E extends Element = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing answers to ${selector}.`);
  return found;
}

const item = (id: string): string => `[data-item="licences-${id}"]`;
const checked = (id: string): (string | null)[] => [...document.querySelectorAll(`${item(id)} [aria-checked="true"]`)].map((el) => el.getAttribute('aria-label'));

/** What a screen reader calls an element that is named by others. */
function nameOf(el: Element | null): string {
  const ids = el?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

function press(target: Element, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  document.body.replaceChildren();
  changes = [];
  opened.mockClear();
});

describe('a checklist panel', () => {
  it('says of an assessment whose framework is gone nothing of how far it is', () => {
    panel(checklistPage(vaultOf({ 'Shop.md': shop('x') }), 'Shop.md', null, TODAY));
    expect(find('.ospo-check-progress').classList.contains('ospo-check-hidden')).toBe(true);
    expect(document.body.textContent).toContain('No note with a checklist answers to “[[Licence compliance]]”');
  });

  it('shows a framework nobody has assessed: its items, and the way to begin', () => {
    panel(page('Licence compliance.md'));
    expect([...document.querySelectorAll('.ospo-check-section-title')].map((el) => el.textContent)).toEqual(['Foundation', 'Contact', 'Content']);
    expect(document.querySelectorAll('.ospo-check-item')).toHaveLength(5);
    expect(document.querySelectorAll('[role=radio]')).toHaveLength(0);
    find<HTMLButtonElement>('.ospo-check-start').click();
    expect(opened).toHaveBeenCalledWith('start', 'Licence compliance.md');
  });

  it('shows an assessment: states, progress in words, findings with their place', () => {
    panel(page('Shop.md', shop('x')));
    expect(checked('3-1-1')).toEqual(['Met']);
    expect(checked('3-2-1')).toEqual([]);
    expect(find(`${item('3-2-1')} .ospo-check-state-word`).textContent).toBe('[?]');
    expect(find(`${item('3-1-1')} .ospo-check-warning`).textContent).toContain('shows no evidence');
    const bar = find('[role=progressbar]');
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual(['25', '25 %: 1 of 5 met']);
    find<HTMLButtonElement>('.ospo-check-finding').click();
    expect(opened).toHaveBeenCalledWith('place', 'Shop.md', 6);
  });

  it('offers no state for an item that the assessment does not have', () => {
    panel(page('Shop.md', shop(' ')));
    expect(find(`${item('3-3-1')} .ospo-check-state-word`).textContent).toBe('Not in the assessment');
    expect(find(`${item('3-3-1')} .ospo-check-states`).className).toContain('ospo-check-hidden');
  });

  it('offers the steps of a scale, by mouse and key, with the target named, and none to choose twice', () => {
    const shownWith = (score: string): ChecklistPage => checklistPage(maturityVault(maturityOf(`- [/] **Policy** ^maturity-m1\n${score}- [ ] **Register** ^maturity-m4\n`)), 'Shop.md', null, TODAY);
    const made = panel(shownWith('    - score:: 1\n'));
    const policy = find('[data-item="maturity-m1"]');
    const buttons = [...policy.querySelectorAll<HTMLButtonElement>('[role=radio]')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['No score', '0 (Unaware)', '1 (Initial)', '2 (Managed)', '3 (Defined), the target', 'Not applicable']);
    expect(buttons.map((button) => button.getAttribute('aria-checked'))).toEqual(['false', 'false', 'true', 'false', 'false', 'false']);
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0).map((button) => button.dataset['choice'])).toEqual(['=1']);
    expect(find('[data-item="maturity-m1"] .ospo-check-state-word').textContent).toBe('1 (Initial)');
    expect(find('.ospo-check-keys').textContent).toContain('Backspace no score');
    buttons[4]?.click();
    for (const key of ['2', '7', 'Backspace', '-']) press(buttons[2] ?? policy, key);
    press(find('[data-item="maturity-m4"] [role=radio]'), '3');
    expect(changes.map(([, id, change]) => [id.slice(-2), change])).toEqual([
      ['m1', { score: ['3 (Defined)'] }], ['m1', { score: ['2 (Managed)'] }], ['m1', { score: [] }], ['m1', { state: 'notApplicable' }], ['m4', { state: 'met' }],
    ]);
    made.show(shownWith('    - score:: 2\n'));
    expect(find('[aria-live]').textContent).toMatch(/^Policy: 2 \(Managed\), under way\. /);
    expect(find('[data-item="maturity-m1"] [aria-checked=true]').getAttribute('aria-label')).toBe('2 (Managed)');
  });

  it('draws the buttons anew when the framework changes its scale', () => {
    const shownOf = (model: string): ChecklistPage => checklistPage(maturityVault(maturityOf('- [ ] **Policy** ^maturity-m1\n'), model), 'Shop.md', null, TODAY);
    const made = panel(shownOf(MATURITY));
    made.show(shownOf(MATURITY.replace(/^scale: .*$/m, 'scale: 1-2')));
    expect([...document.querySelectorAll('[data-item="maturity-m1"] [role=radio]')].map(({ textContent }) => textContent)).toEqual(['○', '1', '2', '–']);
  });

  it('has “not applicable” off, with the reason, where the framework never lets an item out', () => {
    const never = { 'Licence compliance.md': LICENCES.replace('na: reason', 'na: no') };
    panel(page('Shop.md', shop(' '), never));
    const state = (id: string, name: string): HTMLButtonElement => find(`${item(id)} [data-state=${name}]`);
    expect([state('3-1-2', 'notApplicable').disabled, state('3-1-2', 'notApplicable').title]).toEqual([true, ASSESS_WORDS.alwaysApplies]);
    expect([state('3-1-1', 'notApplicable').disabled, state('3-1-1', 'notApplicable').title]).toEqual([false, '']);
    state('3-1-2', 'met').focus();
    press(state('3-1-2', 'met'), 'ArrowRight');
    expect(document.activeElement).toBe(state('3-1-2', 'open'));
    press(state('3-1-2', 'open'), '4');
    expect(changes).toEqual([]);
    expect([...document.querySelectorAll('.ospo-unseen')].map((el) => el.textContent)).toContain(ASSESS_WORDS.alwaysApplies);
    press(state('3-1-1', 'open'), '4');
    expect(changes).toHaveLength(1);
    document.body.replaceChildren();
    panel(page('Shop.md', shop(' ').replace('[ ] **Aw', '[-] **Aw'), never));
    expect(state('3-1-2', 'open').tabIndex).toBe(0);
  });

  it('sets states by click, by the keys 1 to 4, and only moves by arrow', () => {
    panel(page('Licence compliance.md', shop(' ')));
    find<HTMLButtonElement>(`${item('3-1-1')} [data-state=met]`).click();
    const open = find<HTMLButtonElement>(`${item('3-1-2')} [data-state=open]`);
    open.focus();
    press(open, '4');
    press(open, 'ArrowRight');
    expect(document.activeElement?.getAttribute('data-state')).toBe('underway');
    expect(changes).toEqual([['Shop.md', 'licences-3-1-1', { state: 'met' }], ['Shop.md', 'licences-3-1-2', { state: 'notApplicable' }]]);
  });

  it('reads what an item asks in its own direction, whatever that of the window is', () => {
    panel(page('Shop.md', shop(' ')));
    for (const words of ['Policy', 'A written policy exists']) {
      const el = [...document.querySelectorAll(`${item('3-1-1')} *`)].find(({ textContent, childElementCount }) => textContent === words && childElementCount === 0);
      expect([words, el?.closest('[dir]')?.getAttribute('dir')]).toEqual([words, 'auto']);
    }
  });

  it('leads to evidence and reason by E and N, and back by Escape', () => {
    panel(page('Shop.md', shop(' ')));
    const state = find<HTMLButtonElement>(`${item('3-1-1')} [data-state=open]`);
    state.focus();
    press(state, 'e');
    expect(document.activeElement).toBe(find(`${item('3-1-1')} [data-field=evidence]`));
    press(find(`${item('3-1-1')} [data-field=evidence]`), '3');
    expect(changes).toEqual([]);
    press(find(`${item('3-1-1')} [data-field=evidence]`), 'Escape');
    expect(document.activeElement).toBe(state);
    press(state, 'n');
    expect(nameOf(document.activeElement)).toBe('Reason Policy');
    find<HTMLInputElement>(`${item('3-1-1')} [data-field=reason]`).value = 'nobody to tell';
    press(find(`${item('3-1-1')} [data-field=reason]`), 'Enter');
    expect(document.activeElement).toBe(state);
    expect(changes).toEqual([['Shop.md', 'licences-3-1-1', { reason: ['nobody to tell'] }]]);
  });

  it('writes evidence as a list, and offers one more', () => {
    const made = panel(page('Shop.md', shop('x', '\n    - evidence:: [[A]]')));
    const inputs = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(`${item('3-1-1')} [data-field=evidence]`)];
    expect(inputs().map(({ value }) => value)).toEqual(['[[A]]', '']);
    const [, last] = inputs();
    if (!last) throw new Error('There is no empty input.');
    last.value = 'https://example.org';
    last.dispatchEvent(new Event('change'));
    expect(changes).toEqual([['Shop.md', 'licences-3-1-1', { evidence: ['[[A]]', 'https://example.org'] }]]);
    made.show(page('Shop.md', shop('x', '\n    - evidence:: [[A]]\n    - evidence:: https://example.org')));
    expect(inputs().map(({ value }) => value)).toEqual(['[[A]]', 'https://example.org', '']);
    find<HTMLButtonElement>(`${item('3-1-1')} .ospo-check-opener`).click();
    expect(opened).toHaveBeenCalledWith('link', 'A', 'Shop.md');
  });

  it('begins with the first item that can be answered, or with the button that starts an assessment', () => {
    panel(page('Shop.md', shop('x'))).focus();
    expect(document.activeElement?.closest('[data-item]')).toBe(find(item('3-1-1')));
    document.body.replaceChildren();
    panel(page('Licence compliance.md')).focus();
    expect(document.activeElement?.textContent).toBe('Start an assessment');
  });

  it('keeps the keys where findings were mended by them', () => {
    const made = panel(page('Shop.md', shop('x')));
    find<HTMLDetailsElement>('.ospo-check-findings').open = true;
    const before = document.querySelectorAll('.ospo-finding-deed').length;
    find('.ospo-finding-deed').focus();
    made.show(page('Shop.md', shop('x', '\n    - evidence:: [[A]]')));
    expect(document.querySelectorAll('.ospo-finding-deed').length).toBeLessThan(before);
    expect(find('.ospo-check-findings').contains(document.activeElement)).toBe(true);
  });

  it('takes a day once it is typed, not at each digit of its year', () => {
    panel(page('Shop.md', shop('x')));
    const day = find<HTMLInputElement>(`${item('3-1-1')} [data-field=review]`);
    const type = (key: string, value: string): void => {
      press(day, key);
      day.value = value;
      day.dispatchEvent(new Event('change'));
    };
    day.focus();
    type('2', '0002-10-01');
    type('0', '0020-10-01');
    type('2', '0202-10-01');
    type('7', '2027-10-01');
    expect(changes).toEqual([]);
    press(day, 'Enter');
    day.blur();
    expect(changes).toEqual([['Shop.md', 'licences-3-1-1', { review: ['2027-10-01'] }]]);
    type('8', '2028-10-01');
    day.focus();
    day.blur();
    expect(changes.slice(1)).toEqual([['Shop.md', 'licences-3-1-1', { review: ['2028-10-01'] }]]);
  });

  it('takes a day that is picked from the calendar at once', () => {
    panel(page('Shop.md', shop('x')));
    const day = find<HTMLInputElement>(`${item('3-1-1')} [data-field=reviewed]`);
    day.focus();
    press(day, 'F4');
    day.value = '2026-10-01';
    day.dispatchEvent(new Event('change'));
    expect(changes).toEqual([['Shop.md', 'licences-3-1-1', { reviewed: ['2026-10-01'] }]]);
  });

  it('keeps focus and what is being typed when the vault changes, and says what changed', () => {
    const made = panel(page('Shop.md', shop(' ')));
    const before = find(item('3-1-2'));
    find<HTMLDetailsElement>(`${item('3-1-2')} details`).open = true;
    const reason = find<HTMLInputElement>(`${item('3-1-2')} [data-field=reason]`);
    reason.focus();
    reason.value = 'half a sen';
    made.show(page('Shop.md', shop('x', '\n    - evidence:: [[A]]')));
    expect(find(item('3-1-2'))).toBe(before);
    expect(document.activeElement).toBe(reason);
    expect(reason.value).toBe('half a sen');
    expect(checked('3-1-1')).toEqual(['Met']);
    expect(find('[aria-live]').textContent).toBe('Policy: met. 25 %: 1 of 5 met');
  });

  it('shows on a topic’s page the items that it explains', () => {
    panel(page('Open source policy.md', shop('x')));
    expect(find('.ospo-check-note').textContent).toBe('This page answers 1 item.');
    expect(find('.ospo-check-section-title').textContent).toBe('Licence compliance: Shop');
    expect(checked('3-1-1')).toEqual(['Met']);
  });

  it('says where the same question has another answer', () => {
    const other = '---\ntype: assessment\nframework: "[[Security assurance]]"\nsubject: shop\n---\n- [x] a ^security-4-1-1\n';
    panel(page('Shop.md', shop(' '), { 'Other.md': other }));
    expect(find(`${item('3-1-1')} .ospo-check-elsewhere`).textContent).toBe('The same question in Security assurance, “Security policy”, is met.');
  });

  it('lets a person choose among assessments', () => {
    panel(page('Licence compliance.md', shop('x'), { 'Store.md': shop('-').replace('Shop', 'Store') }));
    const select = find<HTMLSelectElement>('select');
    expect([...select.options].map(({ text }) => text)).toEqual(['Shop (25 %)', 'Store (0 %)']);
    select.value = 'Store.md';
    select.dispatchEvent(new Event('change'));
    expect(opened).toHaveBeenCalledWith('choose', 'Store.md');
  });

  it('has nothing to say of other notes, but offers to assess a task list', () => {
    const made = panel(page('Other.md', undefined, { 'Other.md': 'x' }));
    expect(find('.ospo-check-note').textContent).toContain('Open a framework');
    expect(find('.ospo-check-start').className).toContain('ospo-check-hidden');
    made.show(page('Tasks.md', undefined, { 'Tasks.md': '- [ ] one\n' }));
    find<HTMLButtonElement>('.ospo-check-start').click();
    expect(opened).toHaveBeenCalledWith('start', 'Tasks.md');
  });

  it('shows what notes say as text, never as markup', () => {
    const hostile = LICENCES.replace('title: Policy', 'title: "<img src=x onerror=alert(1)>"').replace('A written policy exists', '<b>bold</b>');
    const files = { 'Licence compliance.md': hostile };
    panel(checklistPage(vaultOf(files), 'Licence compliance.md', null, TODAY));
    expect(document.querySelectorAll('img, b')).toHaveLength(0);
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('leaves nothing behind', () => {
    const made = panel(page('Shop.md', shop('x')));
    made.destroy();
    made.destroy();
    expect(document.body.childElementCount).toBe(0);
  });
});

describe('the focus that is asked for while the vault is read', () => {
  it('comes with the items', () => {
    const made = panel(readingPage('Shop.md'));
    made.focus();
    made.show(readingPage('Shop.md'));
    made.show(page('Shop.md', shop(' ')));
    expect(find(item('3-1-1')).contains(document.activeElement)).toBe(true);
  });

  it('stays with who went elsewhere meanwhile', () => {
    const elsewhere = document.body.createEl('input');
    const made = panel(readingPage('Shop.md'));
    made.focus();
    elsewhere.focus();
    made.show(page('Shop.md', shop(' ')));
    expect(document.activeElement).toBe(elsewhere);
  });

  it('is not taken where nobody asked for it', () => {
    panel(readingPage('Shop.md')).show(page('Shop.md', shop(' ')));
    expect(document.activeElement).toBe(document.body);
  });
});
