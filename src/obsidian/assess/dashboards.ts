import { VaultSurvey } from '../../app/assess/vault-survey';
import type { ChecklistDesk } from './checklist-desk';
import { DashboardDesk } from './dashboard-desk';
import { noticeFailure } from '../failure-notice';
import { DASHBOARD_VIEW, PROGRESS_BASES } from '../front/front-names';
import { FrontView } from '../front/front-view';
import type { AtlasHost } from '../host';
import { uncoverMiddle } from '../narrow-screen';
import { registerProgressStatus } from './progress-status';

/** Shows progress wherever a person works: the dashboard, the status bar, a block in any note, a view of bases. */
export function registerDashboards(host: AtlasHost, checklists: ChecklistDesk, survey: VaultSurvey): void {
  const { features } = host;
  const desk = new DashboardDesk(host, checklists, survey);
  giveSurfaces(host, desk);
  features.commands.set('open-dashboard', { callback: () => void noticeFailure(openDashboard(host)) });
  features.commands.set('insert-reviews', { editorCallback: (editor) => desk.insertReviews(null, editor) });
  registerProgressStatus(host, desk, survey);
}

function giveSurfaces({ features }: AtlasHost, desk: DashboardDesk): void {
  features.views.set(DASHBOARD_VIEW, async (view) => {
    const { DashboardBody } = await import('./dashboard-body');
    return new DashboardBody(view, desk);
  });
  features.blocks.set('ospo-progress', async (place) => {
    const { ProgressBlock } = await import('./progress-block');
    return new ProgressBlock(desk, place);
  });
  features.bases.set(PROGRESS_BASES, async (place) => {
    const { ProgressBases } = await import('./progress-bases');
    return new ProgressBases(desk, place);
  });
}

async function openDashboard({ plugin }: AtlasHost): Promise<void> {
  const { workspace } = plugin.app;
  const leaf = workspace.getLeavesOfType(DASHBOARD_VIEW)[0] ?? workspace.getLeaf('tab');
  await leaf.setViewState({ type: DASHBOARD_VIEW, active: true });
  await workspace.revealLeaf(leaf);
  uncoverMiddle(workspace);
  if (leaf.view instanceof FrontView) leaf.view.takeFocus();
}
