import { folderOf, isNotePath, joinPath } from '../../model/path';
import type { InstallPlan } from '../../pack/plan';
import { createFree } from '../create-free';
import type { InstallTarget } from './install-pack';
import type { InstallReport } from './install-report';
import { groupsOf, INSTALL_NOTE_WORDS } from '../words/pack';
import { dayOf } from '../today';

/**
 * Writes a note into the pack's folder that says what became of each file. What is merely up to date is counted, not listed.
 * @returns its path
 * @throws StoreError as the store's `create`
 */
export async function writeInstallNote({ store, folder }: Pick<InstallTarget, 'store' | 'folder'>, plan: InstallPlan, report: InstallReport, today = dayOf(new Date())): Promise<string> {
  return createFree(store, joinPath(folder, INSTALL_NOTE_WORDS.fileName(today)), installNoteText(plan, report, today));
}

/** The text of that note. */
function installNoteText({ name, version, from }: Pick<InstallPlan, 'name' | 'version' | 'from'>, report: InstallReport, today: string): string {
  const head = ['---', 'type: note', `date: ${today}`, '---', INSTALL_NOTE_WORDS.intro(name, version, from, report.cancelled), ''];
  const groups = groupsOf(report).flatMap(({ title, outcome, files }) => {
    const isListed = outcome !== 'unchanged';
    return [`## ${title}`, '', ...(isListed ? files.map(({ path, reason }) => `- ${linkTo(path, outcome === 'retired' || outcome === 'deleted')}${reason ? `: ${reason}` : ''}`) : []), ...(isListed ? [''] : [])];
  });
  return [...head, ...(report.undone === undefined ? [] : [report.undone, '']), ...groups].join('\n');
}

/** What is gone is named in plain words: a link to it would be a broken one. */
function linkTo(path: string, isGone: boolean): string {
  const name = path.slice(folderOf(path).length).replace(/^\//, '');
  if (isGone) return path.replace(/([*_`[\]])/g, '\\$1');
  return isNotePath(path) ? `[[${path.slice(0, -3)}|${name.slice(0, -3)}]]` : `[[${path}|${name}]]`;
}
