import { Notice, type App } from 'obsidian';
import { boardPage, type BoardItem, type ElsewhereRow } from '../../app/assess/board-page';
import { likelyEvidence } from '../../app/assess/likely-evidence';
import { dayOf } from '../../app/today';
import type { VaultSurvey } from '../../app/assess/vault-survey';
import { BOARD_WORDS } from '../../app/words/board';
import { FINDING_WORDS } from '../../app/words/finding';
import { blockKey } from '../../assess/block-id';
import type { Atlas } from '../../graph/atlas';
import { AdoptModal } from './adopt-modal';
import { droppedEvidence } from './dropped-evidence';
import { EvidenceModal } from './evidence-modal';
import type { ItemDesk } from './item-desk';
import { TextModal } from '../text-modal';

/** Asks what belongs to an answer, wherever somebody answers: evidence, a reason, whether to take over an answer from elsewhere. */
export class AnswerDesk {
  constructor(private readonly app: App, private readonly items: ItemDesk, private readonly survey: VaultSurvey, private readonly atlas: () => Atlas) {}

  /** An item of an assessment as it now stands; undefined where the note has no such item. */
  item(path: string, blockId: string): BoardItem | undefined {
    const today = dayOf(new Date());
    const assessment = boardPage(this.survey.on(today), path, today).assessments.find((each) => each.path === path);
    return assessment?.sections.flatMap(({ items }) => items).find(({ row }) => row.blockId === blockKey(blockId) && row.state !== null);
  }

  /** Shows what an item would take over from the same question elsewhere, and takes it when the person agrees. */
  askAdopt(item: BoardItem, from: ElsewhereRow): void {
    new AdoptModal(this.app, item, from, (change) => this.items.set(item.assessment, item.row.blockId, change)).open();
  }

  /** Asks for evidence and adds it. */
  askEvidence(item: BoardItem, onClosed: () => void): void {
    const atlas = this.atlas();
    new EvidenceModal(this.app, {
      sourcePath: item.assessment, onClosed,
      likely: likelyEvidence(atlas, item, this.app.vault.getFiles().filter(({ extension }) => extension !== 'md' && extension !== 'base').map(({ path }) => path)),
      isShipped: (path) => atlas.graph.nodes.get(path)?.shippedId !== undefined,
      onChoose: (evidence) => this.addEvidence(item, [evidence]),
    }).open();
  }

  askReason({ assessment, row }: BoardItem): void {
    new TextModal(this.app, {
      title: row.title, label: FINDING_WORDS.reason, value: row.fields.reason.join('; '), button: FINDING_WORDS.save,
      fault: (text) => (text === '' ? FINDING_WORDS.noReason : null),
      take: (text) => this.items.set(assessment, row.blockId, { reason: [text] }),
    }).open();
  }

  /** Takes what was dropped on an item as its evidence. */
  async drop(item: BoardItem, data: DataTransfer): Promise<void> {
    const evidence = await droppedEvidence(this.app, data, item.assessment);
    if (evidence.length === 0) new Notice(BOARD_WORDS.badDrop);
    else this.addEvidence(item, evidence);
  }

  private addEvidence({ assessment, row }: BoardItem, added: readonly string[]): void {
    const present = row.fields.evidence;
    this.items.set(assessment, row.blockId, { evidence: [...present, ...added.filter((each) => !present.includes(each))] });
  }
}
