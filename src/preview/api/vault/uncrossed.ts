import { FileChanged } from '../disk';

/** How often a change is made anew because another program was quicker, before it is given up. */
const TRIES = 5;

/** Reads, changes and writes again as long as another program writes the file in between. @throws FileChanged when it does so over and over */
export async function untilUncrossed(change: () => Promise<void>, tries = TRIES): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof FileChanged) || tries <= 1) throw error;
    await untilUncrossed(change, tries - 1);
  }
}
