import { Notice, type Menu } from 'obsidian';
import type { PlacedAnswer } from '../../app/graph/graph-facts';
import { ASSESS_WORDS } from '../../app/words/assess';
import { GRAPH_WORDS } from '../../app/words/graph';
import { baseName } from '../../model/path';
import { choiceOfKey, choicesOf, type ItemChoice } from '../../view/checklist/item-choices';
import type { GraphNode } from '../../view/graph/graph-host';
import type { GraphPane } from './graph-pane';

/** The states of an item, or the steps of its scale, in each assessment that answers it; nothing for what is no item. */
export function addAnswers(menu: Menu, pane: GraphPane, node: GraphNode): void {
  if (node.kind !== 'item') return;
  const answers = answersIn(pane, node);
  if (answers.length === 0) menu.addItem((item) => item.setSection('answer').setIcon('list-plus').setTitle(GRAPH_WORDS.noAssessment).setDisabled(true));
  for (const answer of answers) {
    if (answer.state === null) {
      menu.addItem((item) => item.setSection(`answer ${answer.path}`).setTitle(GRAPH_WORDS.notThere(answers.length === 1 ? null : nameOf(answer))).setDisabled(true));
      continue;
    }
    for (const choice of choicesOf(answer, ASSESS_WORDS)) {
      const { label, isOn, can } = choice;
      const title = answers.length === 1 ? label : GRAPH_WORDS.answerIn(label, nameOf(answer));
      menu.addItem((item) => item
        .setSection(`answer ${answer.path}`)
        .setTitle(can ? title : ASSESS_WORDS.notAllowed(title))
        .setChecked(isOn)
        .setDisabled(!can)
        .onClick(() => answerItem(pane, node, answer, choice)));
    }
  }
}

/** A number key on an item, from 1 at index 0: answers it as on the board, where it is plain which assessment is meant. */
export function answerNode(pane: GraphPane, node: GraphNode, index: 0 | 1 | 2 | 3): void {
  if (node.kind !== 'item') return;
  const { scope } = pane.panel?.look.lens ?? {};
  const all = answersIn(pane, node);
  const meant = scope?.kind === 'compliance' && scope.subject !== null ? all.filter(({ subject }) => subject === scope.subject) : all;
  const [answer, another] = meant.filter((each) => each.state !== null);
  const choice = answer && choiceOfKey(answer, String(index + 1), ASSESS_WORDS);
  if (!answer) new Notice(meant.length > 0 ? GRAPH_WORDS.lacksItem : GRAPH_WORDS.noAssessment);
  else if (another) new Notice(GRAPH_WORDS.severalAssessments);
  else if (choice?.can) answerItem(pane, node, answer, choice);
  else if (choice) new Notice(ASSESS_WORDS.alwaysApplies);
}

/** What tells an assessment from others of the same framework. */
function nameOf({ subject, path }: PlacedAnswer): string {
  return subject ?? baseName(path);
}

function answersIn(pane: GraphPane, { id }: GraphNode): readonly PlacedAnswer[] {
  return pane.facts().answers.get(id) ?? [];
}

function answerItem({ host, panel }: GraphPane, { title }: GraphNode, { path, blockId }: PlacedAnswer, { change, label }: ItemChoice): void {
  const said = GRAPH_WORDS.answered(title, label);
  host.items.set(path, blockId, change, { onWritten: () => panel?.say(said) });
}
