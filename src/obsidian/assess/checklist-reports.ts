import { Notice } from 'obsidian';
import { dayOf } from '../../app/today';
import type { ReportFormat } from '../../app/assess/write-report';
import { ASSESS_WORDS } from '../../app/words/assess';
import { isNotePath } from '../../model/path';
import { ChoiceModal } from '../choice-modal';
import type { ChecklistDesk } from './checklist-desk';
import { noticeFailure } from '../failure-notice';
import type { AtlasHost } from '../host';

/** The commands that report the assessment being looked at. */
export function registerChecklistReports(host: AtlasHost, desk: ChecklistDesk): void {
  const { features } = host;
  features.commands.set('write-report', { checkCallback: desk.aboutLookedAt((path) => void noticeFailure(chooseFormat(host, path))) });
  features.commands.set('copy-report', { checkCallback: desk.aboutLookedAt((path) => void noticeFailure(copy(host, path))) });
}

async function chooseFormat(host: AtlasHost, path: string): Promise<void> {
  const { REPORT_FORMATS } = await import('../../app/assess/write-report');
  const take = (format: ReportFormat): void => void noticeFailure(write(host, path, format));
  new ChoiceModal(host.plugin.app, { placeholder: ASSESS_WORDS.chooseFormat, items: REPORT_FORMATS, textOf: (format) => ASSESS_WORDS.formats[format], take }).open();
}

async function write({ plugin, session }: AtlasHost, path: string, format: ReportFormat): Promise<void> {
  const { writeReport } = await import('../../app/assess/write-report');
  const written = await writeReport(session, { path, format, today: dayOf(new Date()) });
  if (written === undefined) return;
  new Notice(ASSESS_WORDS.reportWritten(written));
  if (isNotePath(written)) await plugin.app.workspace.openLinkText(written, '', 'tab');
}

async function copy({ session }: AtlasHost, path: string): Promise<void> {
  const { reportText } = await import('../../app/assess/write-report');
  const text = reportText(session.atlas, { path, format: 'md', today: dayOf(new Date()) });
  if (text === undefined) return;
  await activeWindow.navigator.clipboard.writeText(text);
  new Notice(ASSESS_WORDS.reportCopied);
}
