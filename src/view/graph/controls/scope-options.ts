import type { GraphWords } from '../../../app/words/graph';
import type { AtlasGraph, AtlasNode, NodeType } from '../../../model/graph';
import { COVERAGES, depthOf, DIRECTIONS, MAX_DEPTH, type Lens, type Scope, type ScopeKind } from '../../../scene/lens';
import { Choice } from './choice';
import { DateBrush } from './date-brush';
import { NodeField } from './node-field';

/** What the options of a lens need to know, and whom they tell. */
export interface ScopeContext {
  words: GraphWords;
  graph: AtlasGraph;
  /** What the vault's assessments are of. */
  subjects: () => readonly string[];
  change: (scope: Scope) => void;
}

/** Shows a lens in options that are there. */
type Show = (lens: Lens) => void;

type Options<Kind extends ScopeKind> = (parent: HTMLElement, context: ScopeContext, scope: () => Extract<Scope, { kind: Kind }>) => Show;

/** What a person can choose about the lens at hand: how far around, of whom, between what. */
export class ScopeOptions {
  private readonly el: HTMLElement;
  private kind: ScopeKind | undefined;
  private current: Scope = { kind: 'whole' };
  private draw: Show = () => undefined;

  constructor(parent: HTMLElement, private readonly context: ScopeContext) {
    this.el = parent.createDiv({ cls: 'ospo-graph-options', attr: { role: 'group', 'aria-label': context.words.scope } });
  }

  show(lens: Lens): void {
    this.current = lens.scope;
    if (lens.scope.kind !== this.kind) this.build(lens.scope);
    this.draw(lens);
  }

  private build(scope: Scope): void {
    this.kind = scope.kind;
    this.el.empty();
    this.draw = this.optionsFor(scope);
    this.el.hidden = !this.el.hasChildNodes();
  }

  private optionsFor(scope: Scope): Show {
    switch (scope.kind) {
      case 'local': return localOptions(this.el, this.context, () => this.scopeOr(scope));
      case 'coverage': return coverageOptions(this.el, this.context, () => this.scopeOr(scope));
      case 'compliance': return complianceOptions(this.el, this.context, () => this.scopeOr(scope));
      case 'timeline': return timelineOptions(this.el, this.context, () => this.scopeOr(scope));
      case 'framework': return frameworkOptions(this.el, this.context, () => this.scopeOr(scope));
      case 'path': return pathOptions(this.el, this.context, () => this.scopeOr(scope));
      default: return () => undefined;
    }
  }

  /** The scope as it is now, which is of the kind that the options were built for. */
  private scopeOr<S extends Scope>(built: S): S {
    return { ...built, ...this.current };
  }
}

const localOptions: Options<'local'> = (parent, { words, graph, change }, scope) => {
  const centre = new NodeField(parent, words.centre, () => graph.nodes.values(), (id) => change({ ...scope(), centre: id }));
  const row = parent.createEl('label', { cls: 'ospo-graph-depth' });
  row.createSpan({ text: words.depth });
  const depth = row.createEl('input', { type: 'range', attr: { min: '1', max: String(MAX_DEPTH), step: '1' } });
  // For the eye: the slider says its number by itself.
  const said = row.createSpan({ cls: 'ospo-graph-count', attr: { 'aria-hidden': 'true' } });
  depth.addEventListener('input', () => change({ ...scope(), depth: Number(depth.value) }));
  const direction = new Choice(parent, words.direction, (value) => change({ ...scope(), direction: DIRECTIONS.find((each) => each === value) ?? 'both' }));
  return (lens) => {
    centre.show(scope().centre);
    depth.value = String(depthOf(lens));
    said.setText(String(depthOf(lens)));
    direction.show(DIRECTIONS.map((value) => ({ value, text: words.directionKind(value) })), scope().direction);
  };
};

const coverageOptions: Options<'coverage'> = (parent, { words, change }, scope) => {
  const only = new Choice(parent, words.coverage, (value) => change({ ...scope(), only: COVERAGES.find((each) => each === value) ?? 'all' }));
  return () => only.show(COVERAGES.map((value) => ({ value, text: words.coverageKind(value) })), scope().only);
};

const complianceOptions: Options<'compliance'> = (parent, { words, subjects, change }, scope) => {
  const subject = new Choice(parent, words.subject, (value) => change({ ...scope(), subject: value === '' ? null : value }));
  return () => subject.show([{ value: '', text: words.allSubjects }, ...subjects().map((value) => ({ value, text: value }))], scope().subject ?? '');
};

const frameworkOptions: Options<'framework'> = (parent, { words, graph, change }, scope) => {
  const framework = new Choice(parent, words.typeOne('framework'), (value) => change({ ...scope(), framework: value === '' ? null : value }));
  return () => {
    const known = nodesOf(graph, 'framework').map(({ id, title }) => ({ value: id, text: title })).sort((a, b) => a.text.localeCompare(b.text));
    framework.show([{ value: '', text: words.chooseFramework }, ...known], scope().framework ?? '');
  };
};

const pathOptions: Options<'path'> = (parent, { words, graph, change }, scope) => {
  const from = new NodeField(parent, words.from, () => graph.nodes.values(), (id) => change({ ...scope(), from: id }));
  const to = new NodeField(parent, words.to, () => graph.nodes.values(), (id) => change({ ...scope(), to: id }));
  return () => {
    from.show(scope().from);
    to.show(scope().to);
  };
};

const timelineOptions: Options<'timeline'> = (parent, { words, graph, change }, scope) => {
  const brush = new DateBrush(parent, words, (span) => change({ ...scope(), ...span }));
  return () => brush.show(yearsOf(graph), scope());
};

function nodesOf(graph: AtlasGraph, type: NodeType): AtlasNode[] {
  return [...graph.nodes.values()].filter((node) => node.type === type && node.kind === 'note');
}

function yearsOf(graph: AtlasGraph): Map<number, number> {
  const years = new Map<number, number>();
  for (const { date } of graph.nodes.values()) {
    const year = date === undefined ? NaN : Number(date.slice(0, 4));
    if (Number.isInteger(year)) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return years;
}
