import { VaultSurvey } from '../app/vault-survey';
import { DASHBOARD_WORDS } from '../app/words/dashboard';
import type { ChecklistDesk } from './checklist-desk';
import { DashboardDesk } from './dashboard-desk';
import { DASHBOARD_VIEW, DashboardView } from './dashboard-view';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';
import { registerProgressBases } from './progress-bases';
import { registerProgressBlock } from './progress-block';
import { registerProgressStatus } from './progress-status';

/** Shows progress wherever a person works: the dashboard, the status bar, a block in any note, a view of bases. */
export function registerDashboards(host: AtlasHost, checklists: ChecklistDesk, survey: VaultSurvey): void {
  const { plugin } = host;
  const desk = new DashboardDesk(host, checklists, survey);
  plugin.registerView(DASHBOARD_VIEW, (leaf) => new DashboardView(leaf, desk));
  plugin.addCommand({ id: 'open-dashboard', name: DASHBOARD_WORDS.open, icon: 'chart-bar-stacked', callback: () => void noticeFailure(openDashboard(host)) });
  plugin.addCommand({ id: 'insert-reviews', name: DASHBOARD_WORDS.insertReviews, icon: 'calendar-check', editorCallback: (editor) => desk.insertReviews(null, editor) });
  registerProgressStatus(host, desk, survey);
  registerProgressBlock(host, desk);
  registerProgressBases(host, desk);
}

async function openDashboard({ plugin }: AtlasHost): Promise<void> {
  const { workspace } = plugin.app;
  const leaf = workspace.getLeavesOfType(DASHBOARD_VIEW)[0] ?? workspace.getLeaf('tab');
  await leaf.setViewState({ type: DASHBOARD_VIEW, active: true });
  await workspace.revealLeaf(leaf);
}
