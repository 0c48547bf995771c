import { Notice } from 'obsidian';
import { failureSentence } from '../app/words/error';

/** Waits until something is done, and tells the person when it fails. Never rejects. */
export async function noticeFailure(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    new Notice(failureSentence(error));
  }
}
