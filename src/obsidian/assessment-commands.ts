import { Notice } from 'obsidian';
import { comparablePaths, comparisonOf } from '../app/comparison-text';
import { dayOf } from '../app/today';
import type { VaultSurvey } from '../app/vault-survey';
import { COMPARE_WORDS } from '../app/words/comparison';
import { VERSION_WORDS } from '../app/words/version-change';
import type { ChecklistDesk } from './checklist-desk';
import { ComparisonChoice, ComparisonModal } from './comparison-modal';
import { noticeFailure } from './failure-notice';
import type { FindingDesk } from './finding-desk';
import type { AtlasHost } from './host';

/** The commands about a whole assessment: the open one, or the one that the open framework shows. */
export function registerAssessmentCommands(host: AtlasHost, desk: ChecklistDesk, { findings, survey }: { findings: FindingDesk; survey: VaultSurvey }): void {
  const { plugin } = host;
  const forAssessment = (deed: (path: string) => void) => (checking: boolean): boolean => {
    const open = plugin.app.workspace.getActiveFile()?.path;
    const path = open === undefined ? null : desk.page(open).chosen;
    if (path !== null && !checking) deed(path);
    return path !== null;
  };
  plugin.addCommand({ id: 'bring-up-to-date', name: VERSION_WORDS.command, icon: 'list-restart', checkCallback: forAssessment((path) => findings.bringUpToDate(path)) });
  plugin.addCommand({ id: 'compare-assessment', name: COMPARE_WORDS.command, icon: 'git-compare', checkCallback: forAssessment((path) => compare(host, path, survey)) });
}

function compare({ plugin: { app }, session }: AtlasHost, path: string, survey: VaultSurvey): void {
  const others = comparablePaths(survey.on(dayOf(new Date())), path);
  if (others.length === 0) {
    new Notice(COMPARE_WORDS.noOther);
    return;
  }
  const host = {
    app,
    compare: (before: string, after: string) => comparisonOf(session.atlas, before, after),
    openItem: (note: string, blockId: string) => void noticeFailure(app.workspace.openLinkText(`${note}#^${blockId}`, '')),
  };
  new ComparisonChoice(app, others, (other) => new ComparisonModal(host, other, path).open()).open();
}
