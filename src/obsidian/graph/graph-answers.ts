import { Notice, type Menu } from 'obsidian';
import type { PlacedAnswer } from '../../app/graph/graph-facts';
import { ASSESS_WORDS } from '../../app/words/assess';
import { GRAPH_WORDS } from '../../app/words/graph';
import { ANSWER_STATES } from '../../assess/state';
import type { ItemChange } from '../../app/assess/set-item';
import { baseName } from '../../model/path';
import { canTakeState, choicesOf } from '../../view/checklist/item-choices';
import type { GraphNode } from '../../view/graph/graph-host';
import type { GraphPane } from './graph-pane';

/** The states of an item, or the steps of its scale, in each assessment that answers it; nothing for what is no item. */
export function addAnswers(menu: Menu, pane: GraphPane, node: GraphNode): void {
  if (!isItem(pane, node)) return;
  const answers = answersIn(pane, node);
  if (answers.length === 0) menu.addItem((item) => item.setSection('answer').setIcon('list-plus').setTitle(GRAPH_WORDS.noAssessment).setDisabled(true));
  for (const answer of answers) {
    for (const { label, change, isOn, can } of choicesOf(answer, ASSESS_WORDS)) {
      const title = answers.length === 1 ? label : GRAPH_WORDS.answerIn(label, answer.subject ?? baseName(answer.path));
      menu.addItem((item) => item
        .setSection(`answer ${answer.path}`)
        .setTitle(can ? title : ASSESS_WORDS.notAllowed(title))
        .setChecked(isOn)
        .setDisabled(!can)
        .onClick(() => answerItem(pane, node, answer, { change, label })));
    }
  }
}

/** A number key on an item: answers it where it is plain which assessment is meant. */
export function answerNode(pane: GraphPane, node: GraphNode, index: 0 | 1 | 2 | 3): void {
  const state = ANSWER_STATES[index];
  if (!state || !isItem(pane, node)) return;
  const { scope } = pane.panel?.look.lens ?? {};
  const all = answersIn(pane, node);
  const meant = scope?.kind === 'compliance' && scope.subject !== null ? all.filter(({ subject }) => subject === scope.subject) : all;
  const [answer, another] = meant;
  if (!answer) new Notice(GRAPH_WORDS.noAssessment);
  else if (another) new Notice(GRAPH_WORDS.severalAssessments);
  else if (!canTakeState(answer, state)) new Notice(ASSESS_WORDS.alwaysApplies);
  else answerItem(pane, node, answer, { change: { state }, label: ASSESS_WORDS.states[state] });
}

/** Sections of a framework are drawn like items, but are none: they stand in no note. */
function isItem({ host }: GraphPane, { id, kind }: GraphNode): boolean {
  return kind === 'item' && host.session.atlas.graph.nodes.has(id);
}

function answersIn(pane: GraphPane, { id }: GraphNode): readonly PlacedAnswer[] {
  return pane.facts().answers.get(id) ?? [];
}

function answerItem({ host, panel }: GraphPane, { title }: GraphNode, { path, blockId }: PlacedAnswer, { change, label }: { change: ItemChange; label: string }): void {
  const said = GRAPH_WORDS.answered(title, label);
  host.items.set(path, blockId, change, { onWritten: () => panel?.say(said) });
}
