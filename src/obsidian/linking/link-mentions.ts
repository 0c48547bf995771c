import type { LinkDesk } from './link-desk';
import { LinkMentionsModal } from './link-mentions-modal';
import { noticeFailure } from '../failure-notice';

/** Opens the list of a note's mentions, each to be accepted, changed or refused; what was accepted is written as one batch. */
export async function openMentions(desk: LinkDesk, path: string): Promise<LinkMentionsModal | undefined> {
  if (!await desk.whenRead()) return undefined;
  await desk.takeRefusals();
  const linking = desk.finder.current();
  const text = await desk.text(path);
  const modal = new LinkMentionsModal(desk.app, {
    text,
    suggestions: desk.finder.suggest(path, text),
    hasNames: linking.names > 0,
    refusalTarget: (target) => linking.refusalTarget(target),
    onRefuse: (change) => void noticeFailure(desk.remember(change)),
    onAccept: (suggestions) => void noticeFailure(desk.accept(suggestions).then(() => undefined)),
  });
  modal.open();
  return modal;
}
