import { debounce, setTooltip } from 'obsidian';
import { titleOf } from '../../app/assess/board-page';
import { dayOf } from '../../app/today';
import type { VaultSurvey } from '../../app/assess/vault-survey';
import { DASHBOARD_WORDS } from '../../app/words/dashboard';
import type { DashboardDesk } from './dashboard-desk';
import type { AtlasHost } from '../host';

/** The progress of the assessment that is open, or was last, in the status bar. Nothing until one was opened; phones have no status bar. */
export function registerProgressStatus({ plugin, session }: AtlasHost, desk: DashboardDesk, survey: VaultSurvey): void {
  const { workspace } = plugin.app;
  const item = plugin.addStatusBarItem();
  item.addClass('mod-clickable', 'ospo-status', 'ospo-check-hidden');
  item.setAttrs({ role: 'button', tabindex: '0', dir: 'ltr' });
  let shown: string | null = null;
  const show = (): void => {
    if (session.loading) return;
    const { assessments } = survey.on(dayOf(new Date()));
    const active = workspace.getActiveFile()?.path;
    const found = assessments.find(({ assessment }) => assessment.path === active) ?? assessments.find(({ assessment }) => assessment.path === shown);
    shown = found?.assessment.path ?? null;
    item.toggleClass('ospo-check-hidden', !found);
    if (!found) return;
    item.empty();
    // Beside letters that run from the right, the number would be read as a part of them.
    item.createEl('bdi', { text: titleOf(found) });
    item.appendText(DASHBOARD_WORDS.status(found.progress.progress));
    setTooltip(item, DASHBOARD_WORDS.statusHelp(titleOf(found), found.progress.progress), { placement: 'top' });
  };
  const open = (): void => {
    if (shown !== null) desk.openBoard(shown);
  };
  const refresh = debounce(show, 100);
  plugin.registerDomEvent(item, 'click', open);
  plugin.registerDomEvent(item, 'keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') open();
  });
  plugin.register(desk.onChange(refresh));
  plugin.registerEvent(workspace.on('file-open', refresh));
  plugin.register(() => refresh.cancel());
}
