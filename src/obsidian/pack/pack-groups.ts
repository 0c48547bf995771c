import { ButtonComponent } from 'obsidian';
import type { InstallReport } from '../../app/pack/install-report';
import { groupsOf, PACK_WORDS, type ReportFiles } from '../../app/words/pack';

export interface GroupActions {
  /** Has deleted files back, by id. Absent where that is not on offer. */
  bringBack?: (ids: readonly string[]) => void;
}

/** Lists what becomes of the files, or became: one line for each outcome, and its files where a person opens it. */
export function showGroups(parent: HTMLElement, report: InstallReport, { bringBack }: GroupActions = {}): void {
  const box = parent.createDiv({ cls: 'ospo-pack-groups' });
  for (const group of groupsOf(report)) {
    const details = box.createEl('details', { cls: 'ospo-pack-group' });
    details.createEl('summary', { text: group.title });
    const isOpenAtOnce = ['conflict', 'failed', 'unreadable'].includes(group.outcome) && group.files.length <= 10;
    // Thousands of lines are only made when somebody wants to see them.
    details.addEventListener('toggle', () => listFiles(details, group, group.outcome === 'deleted' ? bringBack : undefined), { once: true });
    if (isOpenAtOnce) details.open = true;
  }
}

function listFiles(details: HTMLElement, { files }: ReportFiles, bringBack: GroupActions['bringBack']): void {
  if (bringBack && files.length > 1) {
    new ButtonComponent(details).setButtonText(PACK_WORDS.bringBackAll).onClick(() => bringBack(files.map(({ id }) => id)));
  }
  const list = details.createEl('ul');
  for (const { id, path, reason } of files) {
    const item = list.createEl('li', { text: reason ?? path });
    if (!bringBack) continue;
    const button = new ButtonComponent(item).setButtonText(PACK_WORDS.bringBack).onClick(() => bringBack([id]));
    button.buttonEl.setAttribute('aria-label', PACK_WORDS.bringBackNamed(path));
  }
}
