import { Notice } from 'obsidian';
import { comparablePaths, comparisonOf } from '../../app/assess/comparison-text';
import { dropDatedCopy, keepDatedCopy, type DatedCopy } from '../../app/assess/keep-dated-copy';
import type { NoteStore } from '../../app/note-store';
import { dayOf } from '../../app/today';
import type { VaultSurvey } from '../../app/assess/vault-survey';
import { COMPARE_WORDS } from '../../app/words/comparison';
import { baseName } from '../../model/path';
import { ChoiceModal } from '../choice-modal';
import type { ChecklistDesk } from './checklist-desk';
import { noticeFailure } from '../failure-notice';
import type { FindingDesk } from './finding-desk';
import type { AtlasHost } from '../host';
import { saveOpenNote } from '../note-editor';
import { undoNotice } from '../undo-notice';

/** The commands about a whole assessment: the open one, or the one that the open framework shows. */
export function registerAssessmentCommands(host: AtlasHost, desk: ChecklistDesk, { findings, survey }: { findings: FindingDesk; survey: VaultSurvey }): void {
  const { features } = host;
  features.commands.set('bring-up-to-date', { checkCallback: desk.aboutLookedAt((path) => findings.bringUpToDate(path)) });
  features.commands.set('compare-assessment', { checkCallback: desk.aboutLookedAt((path) => void noticeFailure(compare(host, path, survey))) });
  features.commands.set('keep-dated-copy', { checkCallback: desk.aboutLookedAt((path) => void noticeFailure(keep(host, path))) });
}

/** Copies what a person sees, so what is typed is saved first. The copy opens beside the original, which shows where it lies. */
async function keep({ plugin: { app }, session: { store } }: AtlasHost, path: string): Promise<void> {
  await saveOpenNote(app, path);
  const copy = await keepDatedCopy(store, path, dayOf(new Date()));
  if (!copy) {
    new Notice(COMPARE_WORDS.isDated(baseName(path)));
    return;
  }
  await app.workspace.openLinkText(copy.path, '', 'tab');
  const notice = undoNotice(COMPARE_WORDS.kept(baseName(copy.path)), () => {
    notice.hide();
    void noticeFailure(drop(store, copy));
  });
}

async function drop(store: NoteStore, copy: DatedCopy): Promise<void> {
  const name = baseName(copy.path);
  new Notice((await dropDatedCopy(store, copy)) ? COMPARE_WORDS.dropped(name) : COMPARE_WORDS.notDropped(name));
}

async function compare({ plugin: { app }, session }: AtlasHost, path: string, survey: VaultSurvey): Promise<void> {
  const others = comparablePaths(survey.on(dayOf(new Date())), path);
  if (others.length === 0) {
    new Notice(COMPARE_WORDS.noOther);
    return;
  }
  const { ComparisonModal } = await import('./comparison-modal');
  const host = {
    app,
    compare: (before: string, after: string) => comparisonOf(session.atlas, before, after),
    openItem: (note: string, blockId: string) => void noticeFailure(app.workspace.openLinkText(`${note}#^${blockId}`, '')),
  };
  const choose = { placeholder: COMPARE_WORDS.choose, items: others, textOf: (each: string) => each.replace(/\.md$/, ''), take: (other: string) => new ComparisonModal(host, other, path).open() };
  new ChoiceModal(app, choose).open();
}
