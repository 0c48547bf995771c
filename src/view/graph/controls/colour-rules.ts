import type { GraphWords } from '../../../app/words/graph';
import { RULE_COLOURS, type ColourRule, type Lens } from '../../../scene/lens';
import { keepPlace } from '../../keep-place';
import type { GraphHost } from '../graph-host';
import { ruleClass } from '../paint/palette';

interface RuleRow {
  el: HTMLElement;
  colour: HTMLSelectElement;
  query: HTMLInputElement;
}

/** Colours that a person gives to what a search finds: one line for each, and one more on demand. */
export class ColourRules {
  private readonly words: GraphWords;
  private readonly list: HTMLElement;
  private readonly add: HTMLButtonElement;
  private rules: readonly ColourRule[] = [];
  private rows: RuleRow[] = [];
  /** What is looked for: a new colour is for that, where there is something. */
  private query = '';

  constructor(parent: HTMLElement, private readonly host: Pick<GraphHost, 'words' | 'setIcon'>, private readonly change: (rules: readonly ColourRule[]) => void) {
    this.words = host.words;
    const group = parent.createEl('fieldset', { cls: 'ospo-graph-group' });
    group.createEl('legend', { text: this.words.colours });
    this.list = group.createDiv();
    this.add = group.createEl('button', { text: this.words.addColour });
    this.add.addEventListener('click', () => this.addRule());
  }

  show({ colours, query }: Pick<Lens, 'colours' | 'query'>): void {
    this.query = query;
    this.take(colours);
  }

  /** Lines stay while there are as many of them: whoever goes from one to the next is not thrown out. */
  private take(rules: readonly ColourRule[]): void {
    this.rules = rules;
    if (this.rows.length !== rules.length) keepPlace(this.list, () => this.draw(), () => this.add.focus());
    this.rows.forEach((row, index) => this.fill(row, index));
  }

  /** What was done is shown before the picture is made: what is done next goes on from it. */
  private go(rules: readonly ColourRule[]): void {
    this.take(rules);
    this.change(rules);
  }

  private addRule(): void {
    const colour = RULE_COLOURS.find((each) => !this.rules.some((rule) => rule.colour === each)) ?? RULE_COLOURS[0];
    const isNew = !this.rules.some(({ query }) => query === this.query);
    this.go([...this.rules, { query: isNew ? this.query : '', colour }]);
    this.rows.at(-1)?.query.focus();
  }

  private draw(): void {
    this.list.empty();
    this.rows = this.rules.map((_, index) => this.drawRow(index));
  }

  private drawRow(index: number): RuleRow {
    const { words, host } = this;
    const el = this.list.createDiv({ cls: 'ospo-graph-rule' });
    const colour = el.createEl('select', { cls: 'dropdown', attr: { 'aria-label': words.colour } });
    for (const each of RULE_COLOURS) colour.createEl('option', { text: words.colourName(each), attr: { value: each } });
    const query = el.createEl('input', { type: 'search', placeholder: words.colourPlaceholder, attr: { 'aria-label': words.colourQuery, 'spellcheck': 'false' } });
    const remove = el.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': words.removeColour } });
    host.setIcon(remove, 'x');
    colour.addEventListener('change', () => this.amend(index, { colour: RULE_COLOURS.find((each) => each === colour.value) }));
    query.addEventListener('change', () => this.amend(index, { query: query.value }));
    remove.addEventListener('click', () => this.go(this.rules.filter((_, at) => at !== index)));
    return { el, colour, query };
  }

  private amend(index: number, part: Partial<ColourRule>): void {
    this.go(this.rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)));
  }

  private fill({ el, colour, query }: RuleRow, index: number): void {
    const rule = this.rules[index];
    if (!rule) return;
    el.className = `ospo-graph-rule ${ruleClass(rule.colour)}`;
    colour.value = rule.colour;
    // A word that is still being typed stays.
    if (query.value !== rule.query && query !== query.doc.activeElement) query.value = rule.query;
  }
}
