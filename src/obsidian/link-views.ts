import { TFolder } from 'obsidian';
import { REVIEW_WORDS } from '../app/words/link-review';
import { noticeFailure } from './failure-notice';
import type { AtlasHost } from './host';
import { LINK_PANEL, LinkPanelView } from './link-panel-view';
import { LINK_REVIEW, LinkReviewView } from './link-review-view';
import { uncoverMiddle } from './narrow-screen';

/** The panel beside a note, and the review of a folder or the vault. */
export function registerLinkViews(host: AtlasHost): void {
  const { plugin, linking: desk } = host;
  const { workspace } = plugin.app;
  plugin.registerView(LINK_PANEL, (leaf) => new LinkPanelView(leaf, desk, (target) => void noticeFailure(openReview(host, { target }))));
  plugin.registerView(LINK_REVIEW, (leaf) => new LinkReviewView(leaf, desk));
  plugin.addCommand({
    id: 'open-link-panel',
    name: REVIEW_WORDS.openPanel,
    icon: 'file-symlink',
    callback: () => void noticeFailure(openPanel(host)),
  });
  plugin.addCommand({ id: 'open-link-review', name: REVIEW_WORDS.openReview, icon: 'list-filter', callback: () => void noticeFailure(openReview(host, {})) });
  plugin.registerEvent(workspace.on('file-menu', (menu, file) => {
    if (!(file instanceof TFolder)) return;
    const folder = file.isRoot() ? '' : file.path;
    menu.addItem((item) => item.setTitle(REVIEW_WORDS.reviewFolder).setIcon('list-filter').setSection('view').onClick(() => void noticeFailure(openReview(host, { folder }))));
  }));
}

async function openPanel({ plugin }: AtlasHost): Promise<void> {
  const { view } = await plugin.app.workspace.ensureSideLeaf(LINK_PANEL, 'right', { active: true, reveal: true });
  if (view instanceof LinkPanelView) view.takeFocus();
}

/** Shows the review that is open already, or opens one. */
export async function openReview({ plugin }: AtlasHost, state: { folder?: string; target?: string }): Promise<void> {
  const { workspace } = plugin.app;
  const leaf = workspace.getLeavesOfType(LINK_REVIEW)[0] ?? workspace.getLeaf('tab');
  await leaf.setViewState({ type: LINK_REVIEW, active: true, state: { ...state } });
  await workspace.revealLeaf(leaf);
  uncoverMiddle(workspace);
  if (leaf.view instanceof LinkReviewView) leaf.view.takeFocus();
}
