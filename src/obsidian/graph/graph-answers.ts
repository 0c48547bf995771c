import { Notice, type Menu } from 'obsidian';
import type { PlacedAnswer } from '../../app/graph/graph-facts';
import { ASSESS_WORDS } from '../../app/words/assess';
import { GRAPH_WORDS } from '../../app/words/graph';
import { ANSWER_STATES, type AnswerState } from '../../assess/state';
import { baseName } from '../../model/path';
import { canTakeState } from '../../view/checklist/state-control';
import type { GraphNode } from '../../view/graph/graph-host';
import type { GraphPane } from './graph-pane';

/** The states of an item, in each assessment that answers it; nothing for what is no item. */
export function addAnswers(menu: Menu, pane: GraphPane, node: GraphNode): void {
  if (!isItem(pane, node)) return;
  const answers = answersIn(pane, node);
  if (answers.length === 0) menu.addItem((item) => item.setSection('answer').setIcon('list-plus').setTitle(GRAPH_WORDS.noAssessment).setDisabled(true));
  for (const answer of answers) {
    ANSWER_STATES.forEach((state, index) => {
      const words = GRAPH_WORDS.states[index] ?? state;
      const title = answers.length === 1 ? words : GRAPH_WORDS.answerIn(words, answer.subject ?? baseName(answer.path));
      const can = canTakeState(answer, state);
      menu.addItem((item) => item
        .setSection(`answer ${answer.path}`)
        .setTitle(can ? title : ASSESS_WORDS.notAllowed(title))
        .setChecked(answer.state === state)
        .setDisabled(!can)
        .onClick(() => answerItem(pane, node, answer, state)));
    });
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
  else answerItem(pane, node, answer, state);
}

/** Sections of a framework are drawn like items, but are none: they stand in no note. */
function isItem({ host }: GraphPane, { id, kind }: GraphNode): boolean {
  return kind === 'item' && host.session.atlas.graph.nodes.has(id);
}

function answersIn(pane: GraphPane, { id }: GraphNode): readonly PlacedAnswer[] {
  return pane.facts().answers.get(id) ?? [];
}

function answerItem({ host, panel }: GraphPane, { title }: GraphNode, { path, blockId }: PlacedAnswer, state: AnswerState): void {
  const said = GRAPH_WORDS.answered(title, GRAPH_WORDS.states[ANSWER_STATES.indexOf(state)] ?? state);
  host.items.set(path, blockId, { state }, { onWritten: () => panel?.say(said) });
}
