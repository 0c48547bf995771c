// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { GRAPH_WORDS } from '../../src/app/words/graph';
import { extendWindow } from '../../src/preview/api/dom/globals';
import { DEFAULT_LENS } from '../../src/scene/lens';
import { sceneOf, type Scene, type SceneNode } from '../../src/scene/scene';
import { SignLegend } from '../../src/view/graph/controls/sign-legend';
import { graphOf, nodeOf } from '../scene/graph-of';

extendWindow(window);

/** A scene whose nodes have these parts. */
function sceneWith(...parts: Partial<SceneNode>[]): Scene {
  const scene = sceneOf(graphOf(parts.map((_, i) => nodeOf({ id: `${i}` }))), DEFAULT_LENS);
  return { ...scene, nodes: scene.nodes.map((node, i) => ({ ...node, ...parts[i] })) };
}

const rows = (): string[] => [...document.querySelectorAll<HTMLElement>('.ospo-graph-sign')].filter(({ hidden }) => !hidden).map(({ textContent }) => textContent ?? '');
const group = (): HTMLElement | null => document.querySelector<HTMLElement>('.ospo-graph-group');

let legend: SignLegend;

beforeEach(() => {
  document.body.empty();
  legend = new SignLegend(document.body, GRAPH_WORDS);
});

describe('the legend of signs', () => {
  it('counts the nodes with each sign, and leaves out what is not in the picture', () => {
    legend.show(sceneWith({ gap: true }, { gap: true, more: 3 }, { state: 'met', lacks: true }, { state: 'notApplicable' }));
    expect(rows()).toEqual(['Met1', 'Not applicable1', 'Evidence missing1', 'No own note about it2', 'Neighbours not shown1']);
    legend.show(sceneWith({ progress: 0 }));
    expect(rows()).toEqual(['Progress, as a ring1']);
  });

  it('is not there where no node has a sign', () => {
    legend.show(sceneWith({}, {}));
    expect(group()?.hidden).toBe(true);
    legend.show(sceneWith({ more: 1 }));
    expect(group()?.hidden).toBe(false);
  });

  it('strikes through what does not apply, and nothing else', () => {
    legend.show(sceneWith({ state: 'notApplicable' }));
    const struck = [...document.querySelectorAll('.ospo-strike')].map((strike) => strike.closest('.ospo-graph-sign')?.textContent);
    expect(struck).toEqual(['Not applicable1']);
  });
});
