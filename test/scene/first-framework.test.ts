import { describe, expect, it } from 'vitest';
import { firstFramework } from '../../src/scene/first-framework';
import { edgeOf, graphOf, nodeOf } from './graph-of';

const graph = graphOf([
  nodeOf({ id: 'B.md', type: 'framework' }),
  nodeOf({ id: 'A.md', type: 'framework' }),
  nodeOf({ id: 'Payments.md', type: 'assessment' }),
  nodeOf({ id: 'Topic.md', type: 'topic' }),
  nodeOf({ id: '?Unwritten', type: 'framework', kind: 'unresolved', resolved: false }),
], [edgeOf('Payments.md', 'Topic.md'), edgeOf('Payments.md', 'B.md', { relation: 'framework' }), edgeOf('Topic.md', 'B.md')]);

describe('the framework that a lens begins with', () => {
  it('is the note at hand, where that is one', () => expect(firstFramework(graph, 'B.md')).toBe('B.md'));
  it('is what an assessment at hand is held against', () => expect(firstFramework(graph, 'Payments.md')).toBe('B.md'));
  it('is the first of the vault beside any other note, and beside none', () => {
    for (const near of ['Topic.md', 'gone.md', null]) expect(firstFramework(graph, near)).toBe('A.md');
  });
  it('is none where none is written', () => expect(firstFramework(graphOf([nodeOf({ id: '?Unwritten', type: 'framework', kind: 'unresolved' })]), '?Unwritten')).toBeNull());
});
