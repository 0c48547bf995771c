/** A node that may be named. */
interface NameableNode {
  id: string;
  title: string;
}

/** No more names than this are offered at once. */
const OFFERED = 40;

let made = 0;

/** A labelled field that takes a node by its name, and offers names that begin or go on with what is written. */
export class NodeField {
  private readonly input: HTMLInputElement;
  private readonly offers: HTMLElement;
  private current: string | null = null;

  constructor(parent: HTMLElement, label: string, private readonly nodes: () => Iterable<NameableNode>, private readonly choose: (id: string | null) => void) {
    const row = parent.createEl('label', { cls: 'ospo-graph-choice' });
    row.createSpan({ text: label });
    const id = `ospo-graph-nodes-${made++}`;
    this.input = row.createEl('input', { type: 'text', attr: { list: id, dir: 'auto', spellcheck: 'false' } });
    this.offers = parent.createEl('datalist', { attr: { id } });
    this.input.addEventListener('focus', () => this.offer());
    this.input.addEventListener('input', () => {
      this.offer();
      this.take(true);
    });
    this.input.addEventListener('change', () => this.take(false));
  }

  show(id: string | null): void {
    this.current = id;
    if (this.input.ownerDocument.activeElement === this.input) return;
    this.input.value = id === null ? '' : this.find((node) => node.id === id)?.title ?? id;
  }

  /** While a person writes, only a whole name counts; what is left in the end and is no name is taken away again. */
  private take(writing: boolean): void {
    const text = this.input.value.trim().toLocaleLowerCase();
    const node = text === '' ? undefined : this.find(({ title }) => title.toLocaleLowerCase() === text);
    if (!node && (writing || text !== '')) {
      if (!writing) this.show(this.current);
      return;
    }
    if ((node?.id ?? null) !== this.current) this.choose(node?.id ?? null);
  }

  private offer(): void {
    const text = this.input.value.trim().toLocaleLowerCase();
    this.offers.empty();
    let left = OFFERED;
    for (const { title } of this.nodes()) {
      if (left === 0) return;
      if (!title.toLocaleLowerCase().includes(text)) continue;
      this.offers.createEl('option', { attr: { value: title } });
      left -= 1;
    }
  }

  private find(isIt: (node: NameableNode) => boolean): NameableNode | undefined {
    for (const node of this.nodes()) if (isIt(node)) return node;
    return undefined;
  }
}
