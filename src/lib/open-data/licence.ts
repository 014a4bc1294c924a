import { SITE_NAME } from '../site.ts';

/** Licence of our own wording. */
export const WORDING_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Who may use the files for what, in the words that stand in each of them. */
export const LICENCE_WORDS = `The facts are free to use for any purpose; give the address of the source of each fact and the address of ${SITE_NAME}. Wording of ours (summaries, definitions, notes) is under CC BY 4.0, ${WORDING_LICENCE}`;
