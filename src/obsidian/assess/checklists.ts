import { debounce } from 'obsidian';
import { ProgressKeeper } from '../../app/assess/keep-progress';
import { VaultSurvey } from '../../app/assess/vault-survey';
import { AnswerDesk } from './answer-desk';
import { registerAssessmentCommands } from './assessment-commands';
import { registerBoards } from './boards';
import { ChecklistDesk } from './checklist-desk';
import { registerChecklistReports } from './checklist-reports';
import { registerDashboards } from './dashboards';
import { noticeFailure } from '../failure-notice';
import { FindingDesk } from './finding-desk';
import { CHECKLIST_VIEW } from '../front/front-names';
import { FrontView } from '../front/front-view';
import type { AtlasHost } from '../host';
import { registerItemControls } from './item-controls';

/** Milliseconds of calm before progress is written: longer than the app waits until it saves what is typed. */
const CALM = 3000;

/** Milliseconds after the vault was read until what was edited meanwhile is looked for. */
const SYNC_TIME = 15_000;

/** Brings checklists into the app: the panel beside a note, the block inside one, commands, and progress kept true. */
export function registerChecklists(host: AtlasHost): void {
  const { plugin, features } = host;
  const { workspace } = plugin.app;
  const openStart = async (framework: string | undefined): Promise<void> => {
    // A part of the frameworks would be offered as if it were all.
    if (!await host.linking.whenRead()) return;
    const { StartAssessmentModal } = await import('./start-assessment-modal');
    new StartAssessmentModal(host, { framework, onStarted: (path, of) => desk.show(path, of) }).open();
  };
  const survey = new VaultSurvey(host.session);
  plugin.register(survey.close);
  const answers = new AnswerDesk(plugin.app, host.items, survey, () => host.session.atlas);
  const findings = new FindingDesk({ app: plugin.app, atlas: () => host.session.atlas, items: host.items, answers });
  const desk = new ChecklistDesk(host, findings, (framework) => void noticeFailure(openStart(framework)));
  giveSurfaces(host, desk);
  features.commands.set('start-assessment', { callback: () => desk.start(workspace.getActiveFile()?.path) });
  features.commands.set('open-checklist', { callback: () => void noticeFailure(openChecklist(host)) });
  registerChecklistReports(host, desk);
  registerAssessmentCommands(host, desk, { findings, survey });
  registerBoards(host, desk, { survey, answers });
  registerItemControls(host, answers);
  registerDashboards(host, desk, survey);
  keepProgress(host);
}

async function openChecklist({ plugin }: AtlasHost): Promise<void> {
  const { view } = await plugin.app.workspace.ensureSideLeaf(CHECKLIST_VIEW, 'right', { active: true, reveal: true });
  if (view instanceof FrontView) view.takeFocus();
}

function giveSurfaces({ features }: AtlasHost, desk: ChecklistDesk): void {
  features.views.set(CHECKLIST_VIEW, async (view) => {
    const { ChecklistBody } = await import('./checklist-body');
    return new ChecklistBody(view, desk);
  });
  features.blocks.set('ospo-checklist', async (place) => {
    const { ChecklistBlock } = await import('./checklist-block');
    return new ChecklistBlock(desk, place);
  });
}

/** Writes the progress of assessments that a person ticked in the note itself, once the hand rests. */
function keepProgress({ plugin, session }: AtlasHost): void {
  const keeper = new ProgressKeeper(session);
  const write = debounce(() => void noticeFailure(keeper.write()), CALM, true);
  const wait = (): void => {
    if (keeper.isWaiting) write();
  };
  plugin.register(session.onChange(({ paths }) => {
    keeper.look(paths);
    wait();
  }));
  // Once after the vault was read, and later than a sync that begins with the app.
  let timer: number | undefined;
  plugin.register(session.onProgress(() => {
    if (session.loading !== null || timer !== undefined) return;
    timer = window.setTimeout(() => {
      keeper.lookForStale();
      wait();
    }, SYNC_TIME);
  }));
  plugin.register(() => window.clearTimeout(timer));
  plugin.registerEvent(plugin.app.workspace.on('editor-change', wait));
  plugin.register(() => write.cancel());
}
