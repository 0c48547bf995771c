import { Notice, type Plugin } from 'obsidian';
import type { Session } from '../../app/session';
import { READING_WORDS } from '../../app/words/reading';

/** Waits until the whole vault is read, and says meanwhile how far that is. */
export async function waitForReading(plugin: Plugin, session: Session): Promise<void> {
  if (session.loading === null) return;
  const notice = new Notice(sentence(session), 0);
  plugin.register(() => notice.hide());
  await new Promise<void>((resolve) => {
    const stop = session.onProgress(() => {
      notice.setMessage(sentence(session));
      if (session.loading !== null) return;
      stop();
      resolve();
    });
  });
  notice.hide();
}

function sentence({ loading, isPaused }: Session): string {
  return isPaused ? READING_WORDS.waitsPaused : READING_WORDS.waits(loading?.done ?? 0, loading?.total ?? 0);
}
