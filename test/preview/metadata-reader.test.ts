import { afterEach, describe, expect, it, vi } from 'vitest';
import { metadataReader } from '../../src/preview/page/metadata-reader';

/** A worker that takes what it is asked and answers when the test says so. */
class PatientWorker {
  static last: PatientWorker;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  readonly asked: Array<{ id: number; texts: readonly string[] }> = [];

  constructor(readonly address: string) {
    PatientWorker.last = this;
  }

  postMessage(request: { id: number; texts: readonly string[] }): void {
    this.asked.push(request);
  }
}

describe('the metadata reader of the preview', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives each answer to who asked for it, in whatever order they come', async () => {
    vi.stubGlobal('Worker', PatientWorker);
    const read = metadataReader('worker.js');
    const answers = [read(['# One']), read(['# Two'])];
    const { last: worker } = PatientWorker;
    for (const { id, texts } of [...worker.asked].reverse()) worker.onmessage?.({ data: { id, caches: [{ frontmatter: { of: texts[0] } }] } });
    expect(await Promise.all(answers)).toEqual([[{ frontmatter: { of: '# One' } }], [{ frontmatter: { of: '# Two' } }]]);
  });

  it('reads in the page what a failed worker was asked, and all that comes after', async () => {
    vi.stubGlobal('Worker', PatientWorker);
    const read = metadataReader('worker.js');
    const answer = read(['# Lost']);
    PatientWorker.last.onerror?.({ preventDefault: () => undefined });
    expect((await answer)[0]?.headings?.[0]?.heading).toBe('Lost');
    expect((await read(['# Late']))[0]?.headings?.[0]?.heading).toBe('Late');
    expect(PatientWorker.last.asked).toHaveLength(1);
  });
});
