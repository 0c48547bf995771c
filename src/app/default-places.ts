/** The folder of the shipped notes unless a person says otherwise. */
export const PACK_FOLDER = 'OSPO';

/** The folder of new assessments unless a person says otherwise. */
export const ASSESSMENT_FOLDER = 'Assessments';

/**
 * Refusals live in a note of the vault, one line for each: a note is what every way of synchronising a vault carries, and what git,
 * Obsidian Sync and people merge line by line. Of two lines about the same thing the later one holds, so a merge that keeps both does no harm.
 * This one unless a person says otherwise.
 */
export const REFUSALS_NOTE = `${PACK_FOLDER}/Linking refusals.md`;
