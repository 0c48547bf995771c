// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportGraph } from '../../src/app/export/export-graph';
import { graphData } from '../../src/app/export/graph-json';
import { atlasOf } from '../graph/vault';

const NASTY = `Q"u'o\\te <b> & {brace}`;
const atlas = atlasOf({
  'A.md': `---\ntitle: ${JSON.stringify(NASTY)}\naliases: ["\\u0001bell", "half \\ud800"]\n---\n[[B]] [[B]] [[B#H]] [[Né $x]]\n\n## People\n\n- [[Ada]]: leads the [[A]]\n`,
  'B.md': '---\ntype: event\ndate: 2026-03\n---\n- [[2024-01-02]]: [Talk](https://talk.example)\n\n## References\n\n- [R](https://r.example/a b?q="x")\n- [S](https://s.example/%7Bx%7D|y)\n',
  'folder/Secret plan.md': '---\nvisibility: private\n---\n[[A]]\n\n## References\n\n- [Hidden](https://hidden.example)\n\n## People\n\n- [[B]]\n- [[Né $x]]\n',
  'C.md': '[[Secret plan]] and [[pic.png]]', 'pic.png': '',
});
interface Canvas {
  nodes: { id: string; type: string; x: number; y: number; width: number; height: number }[];
  edges: { fromNode: string; toNode: string; label: string }[];
}

const shareable = graphData(atlas.graph).nodes.filter(({ id }) => !/Secret|hidden/.test(id));

describe('an export', () => {
  it.each(EXPORT_FORMATS)('as %s leaves out private notes and what only they say, unless they are asked for', (format) => {
    const text = exportGraph(atlas, format);
    expect(text).not.toMatch(/secret|hidden/i);
    expect(exportGraph(atlas, format, { withPrivate: true })).toMatch(/secret[^]*hidden|hidden[^]*secret/i);
  });

  it.each(EXPORT_FORMATS)('as %s is the same whatever the order in which notes were read', (format) => {
    const turned = atlasOf({ 'pic.png': '', 'Z.md': '[[A]]', 'A.md': '[[Z]] [[pic.png]]' });
    expect(exportGraph(turned, format)).toBe(exportGraph(atlasOf({ 'A.md': '[[Z]] [[pic.png]]', 'Z.md': '[[A]]', 'pic.png': '' }), format));
  });

  it('does not tell by a type what only a private note says', () => {
    expect(JSON.parse(exportGraph(atlas, 'json'))).toMatchObject({ nodes: expect.arrayContaining([expect.objectContaining({ id: '?Né $x', type: 'note' })]) });
  });
});

describe('an export as GraphML', () => {
  const document = new DOMParser().parseFromString(exportGraph(atlas, 'graphml'), 'text/xml');

  it('is well-formed, and has every node and edge', () => {
    expect(document.querySelector('parsererror')).toBeNull();
    const ids = [...document.querySelectorAll('node')].map((node) => node.id);
    expect(ids).toEqual(shareable.map(({ id }) => id));
    for (const edge of document.querySelectorAll('edge')) expect([ids.includes(edge.getAttribute('source') ?? ''), ids.includes(edge.getAttribute('target') ?? '')]).toEqual([true, true]);
    expect(document.querySelector('node[id="A.md"] data[key="node-title"]')?.textContent).toBe(NASTY);
  });

  it('declares every key that it uses', () => {
    const declared = new Set([...document.querySelectorAll('key')].map((key) => key.id));
    const used = new Set([...document.querySelectorAll('data')].map((data) => data.getAttribute('key') ?? ''));
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((key) => !declared.has(key))).toEqual([]);
  });
});

describe('an export as SVG', () => {
  it('is a well-formed picture of notes, references and what is not written yet, each with its name', () => {
    const picture = new DOMParser().parseFromString(exportGraph(atlas, 'svg'), 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    const drawn = shareable.filter(({ kind }) => kind !== 'file' && kind !== 'item');
    expect([...picture.querySelectorAll('circle > title, polygon > title')].map((title) => title.textContent)).toEqual(drawn.map(({ id, title, type }) => `${title} (${id === '?Né $x' ? 'note' : type})`));
    expect([...picture.querySelectorAll('text')].map((text) => text.textContent).sort()).toEqual(drawn.map(({ title }) => title).sort());
    expect(picture.documentElement.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is a picture of nothing where there is nothing', () => {
    expect(exportGraph(atlasOf({}), 'svg')).toMatch(/^<svg [^]*<\/svg>\n$/);
  });
});

describe('an export as JSON Canvas', () => {
  const canvas: Canvas = JSON.parse(exportGraph(atlas, 'canvas'));

  it('has a card for each node in a group for its type, and one arrow for each relation', () => {
    const cards = canvas.nodes.filter(({ type }) => type !== 'group');
    expect(cards).toHaveLength(shareable.length);
    expect(cards).toContainEqual(expect.objectContaining({ type: 'file', file: 'A.md' }));
    expect(cards).toContainEqual(expect.objectContaining({ type: 'file', file: 'pic.png' }));
    const ids = new Set(cards.map(({ id }) => id));
    expect(ids.size).toBe(cards.length);
    for (const { fromNode, toNode } of canvas.edges) expect([ids.has(fromNode), ids.has(toNode)]).toEqual([true, true]);
    expect(canvas.edges.filter(({ label }) => label === 'links')).toHaveLength(7);
  });

  it('lays no card over another', () => {
    const cards = canvas.nodes.filter(({ type }) => type !== 'group');
    const overlap = cards.flatMap((a, index) => cards.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < a.width && Math.abs(a.y - b.y) < a.height));
    expect(overlap).toEqual([]);
  });
});

describe('an export as linked data', () => {
  it('names each thing once in JSON-LD, with relations to things that are there', () => {
    const { '@graph': entries }: { '@graph': Record<string, unknown>[] } = JSON.parse(exportGraph(atlas, 'jsonld'));
    const ids = new Set(entries.map((entry) => entry['@id']));
    expect(ids.size).toBe(shareable.length);
    const ada = entries.find((entry) => entry['schema:name'] === 'Ada');
    expect(ada).toMatchObject({ '@type': ['type:person', 'schema:Person'], 'relation:leads': { '@id': 'urn:ospo-atlas:node:A.md' } });
    expect(entries.find((entry) => entry['@id'] === 'urn:ospo-atlas:node:B.md')).toMatchObject({ 'schema:startDate': { '@value': '2026-03', '@type': 'xsd:gYearMonth' } });
  });

  it('has only legal addresses and texts in Turtle', () => {
    const turtle = exportGraph(atlas, 'turtle');
    const withoutTexts = turtle.replace(/"(?:[^"\\\n\r]|\\[\\"nrt])*"/g, 'TEXT');
    expect(withoutTexts).not.toContain('"');
    for (const [, iri = ''] of withoutTexts.matchAll(/<([^>]*)>/g)) expect(iri).toMatch(/^[^\s<>"{}|^`\\]+$/);
    expect(withoutTexts.replace(/<[^>]*>/g, 'IRI').split('\n').filter((line) => line !== '' && !/^(@prefix \w+: IRI \.|IRI a IRI(, IRI)*( ;| \.)|  IRI (TEXT(\^\^IRI)?|IRI(, IRI)*)( ;| \.))$/.test(line))).toEqual([]);
  });
});

describe('an export as Cypher', () => {
  it('has one statement a line, its texts closed', () => {
    const lines = exportGraph(atlas, 'cypher').trimEnd().split('\n');
    for (const line of lines) expect(line.replace(/'(?:[^'\\]|\\.)*'/g, 'T').replace(/`[^`]*`/g, 'N')).toMatch(/^(MERGE \(n:Node \{id: T\}\) SET n:\w+, n \+= \{[\w:, TN]*\};|MATCH \(a:Node \{id: T\}\), \(b:Node \{id: T\}\) MERGE \(a\)-\[r:N \{[\w:, T]*\}\]->\(b\) SET r\.written = true;)$/);
  });
});
