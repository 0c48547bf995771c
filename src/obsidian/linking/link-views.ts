import { TFolder } from 'obsidian';
import { REVIEW_WORDS } from '../../app/words/link-review';
import { noticeFailure } from '../failure-notice';
import { LINK_PANEL, LINK_REVIEW } from '../front/front-names';
import { FrontView } from '../front/front-view';
import type { AtlasHost } from '../host';
import { uncoverMiddle } from '../narrow-screen';

/** The panel beside a note, and the review of a folder or the vault. */
export function registerLinkViews(host: AtlasHost): void {
  const { plugin, features, linking: desk } = host;
  const { workspace } = plugin.app;
  features.views.set(LINK_PANEL, async (view) => {
    const { LinkPanelBody } = await import('./link-panel-body');
    return new LinkPanelBody(view, desk, (target) => void noticeFailure(openReview(host, { target })));
  });
  features.views.set(LINK_REVIEW, async (view) => {
    const { LinkReviewBody } = await import('./link-review-body');
    return new LinkReviewBody(view, desk);
  });
  features.commands.set('open-link-panel', { callback: () => void noticeFailure(openPanel(host)) });
  features.commands.set('open-link-review', { callback: () => void noticeFailure(openReview(host, {})) });
  plugin.registerEvent(workspace.on('file-menu', (menu, file) => {
    if (!(file instanceof TFolder)) return;
    const folder = file.isRoot() ? '' : file.path;
    menu.addItem((item) => item.setTitle(REVIEW_WORDS.reviewFolder).setIcon('list-filter').setSection('view').onClick(() => void noticeFailure(openReview(host, { folder }))));
  }));
}

async function openPanel({ plugin }: AtlasHost): Promise<void> {
  const { view } = await plugin.app.workspace.ensureSideLeaf(LINK_PANEL, 'right', { active: true, reveal: true });
  if (view instanceof FrontView) view.takeFocus();
}

/** Shows the review that is open already, or opens one. */
export async function openReview({ plugin }: AtlasHost, state: { folder?: string; target?: string }): Promise<void> {
  const { workspace } = plugin.app;
  const leaf = workspace.getLeavesOfType(LINK_REVIEW)[0] ?? workspace.getLeaf('tab');
  await leaf.setViewState({ type: LINK_REVIEW, active: true, state: { ...state } });
  await workspace.revealLeaf(leaf);
  uncoverMiddle(workspace);
  if (leaf.view instanceof FrontView) leaf.view.takeFocus();
}
