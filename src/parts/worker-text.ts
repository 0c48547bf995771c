import { inOrder, type Parts } from './part';

/**
 * The text of a worker, made of the parts that the page has too: each evaluated once and in order, then `serve` of the last one, the worker's own, with the
 * worker's scope. A release is one file, so a worker is started from a Blob, and there is no other file for it to load.
 * @param entry the name of the worker's part
 */
export function workerText(parts: Parts, entry: string): string {
  const evaluations = inOrder(parts, entry, () => false).map((name) => `modules[${JSON.stringify(name)}]=(function(require){${parts[name]?.text ?? ''}\n})(require);`);
  return `"use strict";{const modules={};const require=(name)=>modules[name];${evaluations.join('')}modules[${JSON.stringify(entry)}].serve(self);}`;
}
