// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/preview/api/app';
import { readBase } from '../../../src/preview/api/bases/base-config';
import { evaluateText, type FormulaContext } from '../../../src/preview/api/bases/evaluate';
import { runQuery } from '../../../src/preview/api/bases/query';
import { BasesViewConfig } from '../../../src/preview/api/bases/view-config';
import { fileAt, openApp, runPlugin } from './open-app';

const SHIPPED = join(import.meta.dirname, '../../../vault-template');
const TABLES = join(SHIPPED, 'Tables');

const NOTES = {
  'Topics/Policy.md': '---\ntype: topic\ntags: [legal/open]\nrank: 2\nabout: ["[[Licence]]"]\n---\nOn [[Licence]].',
  'Topics/Licence.md': '---\ntype: topic\nrank: 10\ndate: 2023-11-28\n---\n',
  'People/Ada.md': '---\ntype: person\n---\nKnows [[Policy]].',
};

async function contextOf(path: string, formulas: Record<string, string> = {}): Promise<FormulaContext> {
  const { app } = await openApp(NOTES);
  return { app, file: fileAt(app, path), formulas, self: fileAt(app, 'Topics/Licence.md') };
}

async function ask(formula: string, formulas?: Record<string, string>): Promise<string> {
  return evaluateText(formula, await contextOf('Topics/Policy.md', formulas)).toString();
}

describe('a formula of Bases', () => {
  it.each([
    ['type', 'topic'],
    ['note.rank + 1', '3'],
    ['note["rank"] * 2 > 3 && !false', 'true'],
    ['file.name + "!"', 'Policy!'],
    ['file.folder', 'Topics'],
    ['file.hasTag("legal")', 'true'],
    ['file.hasTag("leg")', 'false'],
    ['file.inFolder("Top")', 'false'],
    ['file.hasLink("Licence")', 'true'],
    ['file.hasProperty("rank")', 'true'],
    ['file.backlinks.length', '1'],
    ['list(note.about)[0]', 'Licence'],
    ['list(note.about).contains(this)', 'true'],
    ['list(note.missing).length', '0'],
    ['note.missing.startsWith("a")', 'false'],
    ['if(note.missing, note.missing.nothing(), "none")', 'none'],
    ['date("2023-11-28").year', '2023'],
    ['date(" 2023-11-28\\n").year', '2023'],
    ['"2023-11-28".slice(0, 4)', '2023'],
    ['formula.double', '4'],
    ['[3, 1, 2].sort().join("-")', '1-2-3'],
  ])('gives for %s: %s', async (formula, value) => {
    expect(await ask(formula, { double: 'note.rank * 2' })).toBe(value);
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', '__defineGetter__'])('reaches nothing by the name %s that every object inherits', async (name) => {
    const context = await contextOf('Topics/Policy.md');
    const asked = (formula: string): string => evaluateText(formula, context).toString();
    for (const formula of [`file.${name}`, `file["${name}"]`, `file.file.${name}`, `note.${name}`, `note["${name}"]`, name, `note.type.${name}`, `note.about.${name}`, `file.properties.${name}`]) {
      expect([formula, asked(formula), asked(`if(${formula}, "some", "none")`)]).toEqual([formula, '', 'none']);
    }
    expect(asked(`file.hasProperty("${name}") || file.hasLink("${name}")`)).toBe('false');
    expect(() => asked(`formula.${name}`)).toThrow(`There is no formula “${name}”.`);
    // What a value is as text may be asked of any.
    const objects = name === 'toString' ? [''] : ['', 'note.rank.', 'note.type.', 'note.about.', 'note.missing.', 'file.'];
    for (const object of objects) expect(() => asked(`${object}${name}("x")`)).toThrow(`There is no function “${name}”`);
  });

  it.each([
    ['rank +', 'cannot be read'],
    ['steal()', 'There is no function “steal”.'],
    ['rank.steal()', 'There is no function “steal” for a number.'],
    ['rank.constructor("x")', 'There is no function “constructor” for a number.'],
    ['formula.a', 'The formula “a” asks for itself.'],
    ['a; b', 'is not a single formula'],
  ])('says what is wrong with %s', async (formula, sentence) => {
    await expect(ask(formula, { a: 'formula.b', b: 'formula.a' })).rejects.toThrow(sentence);
  });
});

describe('a base', () => {
  it('filters, sorts and groups', async () => {
    const rows = await queryOf('filters:\n  and:\n    - type == "topic"\n    - not:\n        - file.name == "Ada"\nviews:\n  - type: table\n    name: T\n    sort:\n      - property: note.rank\n        direction: DESC\n    groupBy:\n      property: file.folder\n', NOTES);
    expect(rows.data.map(({ file }) => file.basename)).toEqual(['Licence', 'Policy']);
    expect(rows.groupedData.map(({ key, entries }) => [String(key), entries.length])).toEqual([['Topics', 2]]);
  });

  it('says what is wrong with its file', () => {
    expect(() => readBase('views: [')).toThrow('This base cannot be read');
    expect(() => readBase('filters: 3')).toThrow('A filter is a formula');
  });

  it('is shown in a tab, as a table, and follows the vault', async () => {
    const { app } = await openApp({ ...NOTES, 'All.base': 'views:\n  - type: table\n    name: All\n    filters: type == "topic"\n    order: [file.name, note.rank]\n' });
    await app.workspace.getLeaf(true).openFile(fileAt(app, 'All.base'));
    await expect.poll(cells).toEqual([['Licence', '10'], ['Policy', '2']]);
    await app.vault.create('Topics/New.md', '---\ntype: topic\nrank: 1\n---\n');
    await expect.poll(cells).toContainEqual(['New', '1']);
  });

  it('is drawn by a view that a plugin registered, and keeps what the view sets', async () => {
    const text = 'views:\n  - type: probe\n    name: Probe\n    filters: type == "topic"\n';
    const { app } = await openApp({ ...NOTES, 'Probe.base': text });
    await runPlugin(app, `onload() { this.registerBasesView('probe', { name: 'Probe', icon: 'lucide-star', factory: (controller, el) => new View(controller, el) }); }`,
      `class View extends obsidian.BasesView { constructor(c, el) { super(c); this.type = 'probe'; this.el = el; }
        onDataUpdated() { this.el.setText(this.data.data.map((e) => e.file.basename).join(',')); if (!this.config.get('seen')) this.config.set('seen', 3); } }`);
    await app.workspace.getLeaf(true).openFile(fileAt(app, 'Probe.base'));
    await expect.poll(() => document.querySelector('.bases-view')?.textContent).toBe('Licence,Policy');
    await saved(app);
    expect(await app.vault.read(fileAt(app, 'Probe.base'))).toContain('seen: 3');
    await app.plugins.disablePlugin('probe');
    expect([...app.bases.views.keys()]).toEqual(['table']);
  });

  it('says so where the kind of view is unknown', async () => {
    const { app } = await openApp({ 'Odd.base': 'views:\n  - type: board\n    name: B\n' });
    await app.workspace.getLeaf(true).openFile(fileAt(app, 'Odd.base'));
    await expect.poll(() => document.querySelector('.bases-view')?.textContent).toContain('There is no kind of view called “board”');
  });
});

describe('the shipped tables', () => {
  it('can be read without a fault, every view of them, and show some of the shipped notes', async () => {
    const paths = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => path.replaceAll('\\', '/'));
    const { app } = await openApp(Object.fromEntries(paths.map((path) => [path, readFileSync(join(SHIPPED, path), 'utf8')])));
    const shown = readdirSync(TABLES).map((name) => {
      const base = readBase(readFileSync(join(TABLES, name), 'utf8'));
      const rows = base.views.flatMap((view) => {
        const config = new BasesViewConfig(base, view, () => undefined);
        const { data } = runQuery({ base, view, config }, { app, self: fileAt(app, 'Start here.md') });
        return data.map((entry) => config.getOrder().map((id) => String(entry.getValue(id) ?? '')));
      });
      return { name, isEmpty: rows.length === 0, faults: rows.flat().filter((text) => /There is no|cannot/.test(text)) };
    });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(({ isEmpty, faults }) => isEmpty || faults.length > 0)).toEqual([]);
  });
});

async function queryOf(text: string, notes: Record<string, string>) {
  const { app } = await openApp(notes);
  const base = readBase(text);
  const [view] = base.views;
  if (!view) throw new Error('The base has no view.');
  return runQuery({ base, view, config: new BasesViewConfig(base, view, () => undefined) }, { app, self: null });
}

function cells(): string[][] {
  return [...document.querySelectorAll('.bases-table tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''));
}

async function saved(app: App): Promise<void> {
  for (const leaf of app.workspace.getLeavesOfType('bases')) {
    const { view } = leaf;
    if ('save' in view && typeof view.save === 'function') await view.save();
  }
}
