// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { installGlobals } from '../../../src/preview/api/dom/globals';
import { addIcon, getIcon, removeIcon, setIcon } from '../../../src/preview/api/dom/icons';
import { hideTooltip, setTooltip, watchTooltips } from '../../../src/preview/api/dom/tooltip';

beforeAll(() => installGlobals(window));

describe('the helpers on nodes', () => {
  it('make elements as they are described', () => {
    const box = createDiv({ cls: ['a', 'b'] });
    const input = box.createEl('input', { type: 'search', value: 'x', placeholder: 'Find', attr: { 'aria-label': 'Find', hidden: null } });
    box.createSpan({ text: 'first', prepend: true });
    box.createSvg('svg', { cls: 'icon', attr: { viewBox: '0 0 1 1' } });
    expect([...box.children].map((el) => el.tagName.toLowerCase())).toEqual(['span', 'input', 'svg']);
    expect([input.type, input.value, input.placeholder, input.getAttr('aria-label')]).toEqual(['search', 'x', 'Find', 'Find']);
    expect(box.hasClass('a')).toBe(true);
    expect(box.find('svg')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  });

  it('treat text as text', () => {
    const el = createDiv({ text: '<b>x</b>' });
    expect(el.innerHTML).toBe('&lt;b&gt;x&lt;/b&gt;');
    el.setText(createFragment((fragment) => fragment.createEl('i', { text: 'y' })));
    expect(el.innerHTML).toBe('<i>y</i>');
    el.empty();
    expect(el.childNodes).toHaveLength(0);
  });

  it('put children in place without touching those that stay', () => {
    const el = createDiv();
    const [a, b, c] = ['a', 'b', 'c'].map((text) => el.createSpan({ text }));
    const d = createSpan({ text: 'd' });
    if (!a || !b || !c) throw new Error('no spans');
    el.setChildrenInPlace([c, d, a]);
    expect(el.textContent).toBe('cda');
    expect(el.children[2]).toBe(a);
  });

  it('hide and show as they were, and set styles by properties', () => {
    const el = document.body.createDiv();
    el.setCssStyles({ display: 'flex' });
    el.hide();
    expect(el.style.display).toBe('none');
    el.show();
    expect(el.style.display).toBe('flex');
    el.setCssProps({ '--x': '3px' });
    expect(el.getCssPropertyValue('--x')).toBe('3px');
  });

  it('hand events on to what matches below, and end that', () => {
    const el = document.body.createDiv();
    const button = el.createEl('button', 'go');
    const inner = button.createSpan();
    const heard = vi.fn();
    el.on('click', '.go', heard);
    inner.click();
    expect(heard.mock.calls[0]?.[1]).toBe(button);
    el.off('click', '.go', heard);
    inner.click();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('know their document and window, and the class of things', () => {
    const el = createDiv();
    expect(el.doc).toBe(document);
    expect(el.win).toBe(window);
    expect(el.instanceOf(HTMLDivElement)).toBe(true);
    expect(el.instanceOf(HTMLInputElement)).toBe(false);
  });
});

describe('the helpers on arrays, strings and numbers', () => {
  it('do what their names say and stay out of loops', () => {
    const list = [3, 1, 3, 2];
    expect([list.first(), list.last(), list.contains(2), list.unique()]).toEqual([3, 2, true, [3, 1, 2]]);
    list.remove(3);
    expect(list).toEqual([1, 2]);
    const keys: string[] = [];
    for (const key in list) keys.push(key);
    expect(keys).toEqual(['0', '1']);
    expect('a{0}c{1}'.format('b', 'd')).toBe('abcd');
    expect(Math.clamp(9, 0, 5)).toBe(5);
    expect(Object.isEmpty({})).toBe(true);
  });
});

describe('icons', () => {
  it('are found with and without their family, and drawn as images that nothing runs in', () => {
    expect(getIcon('lucide-network')?.classList.contains('lucide-network')).toBe(true);
    expect(getIcon('network')?.tagName.toLowerCase()).toBe('svg');
    addIcon('own', '<circle r="4"/><script>alert(1)</script>');
    const own = getIcon('own');
    expect([own?.querySelectorAll('circle').length, own?.querySelectorAll('script').length]).toEqual([1, 0]);
    removeIcon('own');
    expect(getIcon('own')).toBeNull();
  });

  it('that are not carried show as a placeholder', () => {
    const el = createDiv();
    setIcon(el, 'no-such-icon');
    expect(el.querySelector('svg')?.getAttribute('data-icon')).toBe('no-such-icon');
    setIcon(el, '');
    expect(el.childNodes).toHaveLength(0);
  });
});

describe('tooltips', () => {
  it('name their element', () => {
    const el = createEl('button');
    setTooltip(el, 'Do it');
    expect(el.getAttribute('aria-label')).toBe('Do it');
  });

  it('show the label of what is under the pointer, but not where the style sheet says so', () => {
    vi.useFakeTimers();
    const unwatch = watchTooltips(window);
    const region = document.body.createDiv({ attr: { 'aria-label': 'A region', 'style': '--no-tooltip: true' } });
    const button = document.body.createEl('button', { attr: { 'aria-label': 'Do it' } });
    const shown = (el: Element): string | null => {
      el.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      vi.advanceTimersByTime(1000);
      return document.querySelector('.tooltip')?.textContent ?? null;
    };
    expect([shown(button), shown(region), shown(button)]).toEqual(['Do it', null, 'Do it']);
    unwatch();
    hideTooltip();
    vi.useRealTimers();
  });
});
