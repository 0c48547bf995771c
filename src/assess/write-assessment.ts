import { addTo } from '../model/lists';
import { stepText, withTarget, type Scale } from '../model/scale';
import { isIncluded, isWithdrawn, type Inclusion } from './assessed-item';
import type { Framework, FrameworkItem } from './framework';
import { yamlText } from './yaml-text';

export interface AssessmentPlan extends Inclusion {
  framework: Framework;
  /** What the framework's note is linked by: `[[OpenChain ISO-IEC 5230]]`. */
  frameworkLink: string;
  /** The organisation, unit or project that is assessed; null when it goes without saying. */
  subject: string | null;
  /** What the subject is: `organisation`, `unit`, `project`; left out where nobody said. */
  subjectKind?: string | undefined;
  /** The step of the scale that is aimed at; left out where the framework's is. */
  target?: string | undefined;
}

/** The items that a plan takes in: those of the chosen levels and sections that no version withdrew. */
export function plannedItems({ framework, levels, sections }: Pick<AssessmentPlan, 'framework' | keyof Inclusion>): FrameworkItem[] {
  return framework.items.filter((item) => !isWithdrawn(item, framework) && isIncluded(item, { levels, sections }));
}

/** The text of a new assessment: plain Markdown that reads, prints and is filled in without any plugin. */
export function writeAssessment(plan: AssessmentPlan): string {
  const sections = bySection(plannedItems(plan));
  const body = sections.map(({ title, items }) => [...(title === null ? [] : [`## ${harmless(title)}`]), ...items.map(itemLine)].join('\n'));
  return `${frontMatter(plan)}\n${[introduction(plan), ...scaleLegend(plan), ...body].join('\n\n')}\n`;
}

/** Items under the headings they will stand under: their section, else their level, else none. In the framework's order. */
export function bySection<T extends Pick<FrameworkItem, 'section' | 'level'>>(items: readonly T[]): { title: string | null; items: T[] }[] {
  const sections = new Map<string | null, T[]>();
  for (const item of items) {
    const title = sectionTitle(item);
    addTo(sections, title, item);
  }
  return [...sections].map(([title, within]) => ({ title, items: within }));
}

/** What an item stands under: its section, else its level, else nothing. */
export function sectionTitle({ section, level }: Pick<FrameworkItem, 'section' | 'level'>): string | null {
  return section ?? (level === null ? null : levelTitle(level));
}

/** `Level 2` for a number, the word itself for a word. */
export function levelTitle(level: string): string {
  return /^\d/.test(level) ? `Level ${level}` : level;
}

function frontMatter({ framework, frameworkLink, subject, subjectKind, target, levels, sections }: AssessmentPlan): string {
  const lines = [
    'type: assessment',
    `framework: ${yamlText(frameworkLink)}`,
    ...(framework.version === null ? [] : [`framework-version: ${JSON.stringify(framework.version)}`]),
    ...(subject === null ? [] : [`subject: ${yamlText(subject)}`]),
    ...(subjectKind === undefined ? [] : [`subject-kind: ${yamlText(subjectKind)}`]),
    ...(target === undefined ? [] : [`target: ${/^\d+$/.test(target) ? target : yamlText(target)}`]),
    ...(levels === null ? [] : [`levels: [${levels.map(yamlText).join(', ')}]`]),
    ...(sections === null ? [] : [`sections: [${sections.map(yamlText).join(', ')}]`]),
    'progress: 0',
  ];
  return ['---', ...lines, '---'].join('\n');
}

function introduction({ framework, subject }: AssessmentPlan): string {
  const what = subject === null ? 'An assessment' : `An assessment of ${plain(subject)}`;
  const version = framework.version === null ? '' : `, version ${plain(framework.version)}`;
  return `${what} against ${plain(framework.title)}${version}.\n\n${LEGEND}`;
}

/** What the steps of the scale are called, for scales that more than one item has. */
function scaleLegend(plan: AssessmentPlan): string[] {
  const counts = new Map<Scale, number>();
  for (const { scale } of plannedItems(plan)) if (scale) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([scale]) => {
    const { steps, target } = plan.target === undefined ? scale : (withTarget(scale, plan.target) ?? scale);
    const words = steps.map(({ value, word }) => (word === null ? String(value) : `${value} ${plain(word)}`)).join(', ');
    return `> Scores, as \`score::\` below an item: ${words}. An item is met from ${target} on, or from the step that a property \`target\` of this note names.`;
  });
}

/** How a scale's target is offered where an assessment is started: the steps above the lowest, of the first scale that it has. */
export function targetsOf({ items }: Framework): { value: string; text: string; isTarget: boolean }[] {
  const scale = items.find((item) => item.scale)?.scale;
  return (scale?.steps.slice(1) ?? []).map((step) => ({ value: String(step.value), text: stepText(step), isTarget: step.value === scale?.target }));
}

/** Written so that it is no task itself. */
const LEGEND = '> `[ ]` open, `[/]` under way, `[x]` met, `[-]` not applicable. Below an item: `evidence::`, `reason::`, `owner::`, `reviewed::`, `review::` for the day of the next one, `remark::`.';

/** The line of an item that is open. */
export function itemLine(item: FrameworkItem): string {
  const description = item.description === null ? '' : `: ${harmless(item.description)}`;
  const group = item.group ? ` (at least ${item.group.min} of “${plain(item.group.of)}”)` : '';
  const level = item.section !== null && item.level !== null ? ` (${levelTitle(item.level).toLowerCase()})` : '';
  return `- [ ] **${plain(item.title)}**${description}${group}${level} ^${item.blockId}`;
}

/** Text whose characters mean nothing to Markdown. */
function plain(text: string): string {
  return harmless(text.replace(/[\\*_`[\]<>#|]/g, '\\$&'));
}

/** Text that stays one line and is neither field nor block id; links in it stay links. */
function harmless(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/::/g, ':\\:').replace(/\s\^(?=[A-Za-z0-9-]+$)/, ' \\^');
}
