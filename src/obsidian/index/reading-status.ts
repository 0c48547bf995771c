import { setTooltip } from 'obsidian';
import type { LoadProgress, Session } from '../../app/session';
import { READING_WORDS } from '../../app/words/reading';
import type { AtlasHost } from '../host';

/** Milliseconds that reading goes on unmentioned: later starts read only what changed, and are over by then. */
const PATIENCE = 1500;
/** Milliseconds for which the last sentence stays. */
const STAY = 6000;

/**
 * How far the vault is read, in the status bar, with a click to pause and to go on; and the command for it, since phones have no status bar. Gone when it is
 * done, and never seen where a start is quick.
 */
export function registerReadingStatus({ plugin, session, features }: AtlasHost): void {
  const item = plugin.addStatusBarItem();
  item.addClass('mod-clickable', 'ospo-reading-status', 'ospo-check-hidden');
  item.setAttrs({ role: 'button', tabindex: '0' });
  let isShown = false;
  let last: LoadProgress = { done: 0, total: 0 };
  const turn = (): void => session.pauseLoading(!session.isPaused);
  const show = (): void => {
    last = session.loading ?? last;
    if (!isShown || last.total === 0) return;
    item.removeClass('ospo-check-hidden');
    item.setText(sentenceOf(session, last));
    setTooltip(item, session.loading === null ? '' : session.isPaused ? READING_WORDS.goOn : READING_WORDS.pause, { placement: 'top' });
    if (session.loading === null) finish();
  };
  const finish = (): void => {
    item.removeClass('mod-clickable');
    for (const attribute of ['role', 'tabindex']) item.removeAttribute(attribute);
    later(() => item.remove(), STAY);
  };
  const later = (act: () => void, time: number): void => {
    const timer = window.setTimeout(act, time);
    plugin.register(() => window.clearTimeout(timer));
  };
  later(() => {
    isShown = session.loading !== null;
    if (isShown) show();
    else item.remove();
  }, PATIENCE);
  plugin.register(session.onProgress(show));
  plugin.registerDomEvent(item, 'click', turn);
  plugin.registerDomEvent(item, 'keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    turn();
  });
  features.commands.set('pause-reading', {
    checkCallback: (checking) => {
      if (session.loading !== null && !checking) turn();
      return session.loading !== null;
    },
  });
}

function sentenceOf({ loading, isPaused }: Pick<Session, 'loading' | 'isPaused'>, { done, total }: LoadProgress): string {
  if (loading === null) return READING_WORDS.done(total);
  return isPaused ? READING_WORDS.paused(done, total) : READING_WORDS.reading(done, total);
}
