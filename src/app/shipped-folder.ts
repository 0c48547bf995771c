/** The folder of the shipped notes unless a person says otherwise. */
export const PACK_FOLDER = 'OSPO';
