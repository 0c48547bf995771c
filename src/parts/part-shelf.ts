import { PART_WORDS } from '../app/words/parts';
import { inOrder, type Parts } from './part';

/** What a module exports. */
type Exports = Readonly<Record<string, unknown>>;

/** A part once its text is read. */
type Body = (require: (name: string) => unknown, loadPart: (name: string) => Promise<unknown>) => Exports;

/** Milliseconds of evaluation after which the page has its turn. */
const SLICE = 8;

/** The parts of main.js that are carried as text, each of which is read when it is first asked for, with all that it needs, and evaluated once. */
export class PartShelf {
  private readonly modules = new Map<string, unknown>();
  private readonly bodies = new Map<string, Body>();
  private readonly loading = new Map<string, Promise<unknown>>();

  /**
   * @param parts by name
   * @param requireOfHost gives the app's own modules
   * @param importText evaluates the text of a module and gives its default export
   * @param pause lets the page do what waits
   */
  constructor(
    private readonly parts: Parts,
    private readonly requireOfHost: (name: string) => unknown,
    private readonly importText: (text: string, name: string) => Promise<unknown>,
    private readonly pause: () => Promise<void>,
  ) {}

  /** Makes a module known that is there already. */
  give(name: string, module: unknown): void {
    this.modules.set(name, module);
  }

  /** What a part exports. @throws a sentence when its text cannot be read; the next call tries again */
  load(name: string): Promise<unknown> {
    const known = this.loading.get(name);
    if (known) return known;
    const loading = this.read(name);
    this.loading.set(name, loading);
    loading.catch(() => this.loading.delete(name));
    return loading;
  }

  private async read(name: string): Promise<unknown> {
    const missing = inOrder(this.parts, name, (each) => this.modules.has(each) || this.bodies.has(each));
    if (missing.length > 0) await this.readTexts(missing, name);
    await this.evaluate(missing);
    return this.require(name);
  }

  /**
   * All in one module: to read one costs more than what stands in it. A function in brackets is one that an engine expects to be called, and compiles at once:
   * with the module, which browsers do beside the page's thread, and not once more for the call.
   */
  private async readTexts(names: readonly string[], wanted: string): Promise<void> {
    const bodies = names.map((name) => `(function(require,loadPart){${this.parts[name]?.text ?? ''}\n})`);
    const read = await this.importText(`export default [${bodies.join(',\n')}];`, wanted.replace(/^\.\//, '')).catch((error: unknown) => {
      throw new Error(PART_WORDS.unreadable, { cause: error });
    });
    if (!areBodies(read)) throw new Error(PART_WORDS.unreadable);
    for (const [at, name] of names.entries()) {
      const body = read[at];
      // Another part that needs it too may have been faster.
      if (body && !this.bodies.has(name)) this.bodies.set(name, body);
    }
  }

  /** In slices, with the page free in between. */
  private async evaluate(names: readonly string[]): Promise<void> {
    let start = performance.now();
    for (const name of names) {
      if (performance.now() - start > SLICE) {
        await this.pause();
        start = performance.now();
      }
      this.require(name);
    }
  }

  private require(name: string): unknown {
    if (this.modules.has(name)) return this.modules.get(name);
    const body = this.bodies.get(name);
    if (!body) return this.requireOfHost(name);
    const module = body((each) => this.require(each), (each) => this.load(each));
    this.modules.set(name, module);
    return module;
  }
}

function areBodies(read: unknown): read is Body[] {
  return Array.isArray(read) && read.every((each) => typeof each === 'function');
}
