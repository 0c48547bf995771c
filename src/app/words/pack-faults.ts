/** What can be wrong with the folder that is to take a pack, or with a write; each says what to do. */
export const PACK_FAULTS = {
  editedMeanwhile: (path: string): string => `“${path}” was edited in the meantime and is left as it is. Run the update again.`,
  busy: (folder: string): string => `Another window is writing the notes of “${folder}”. Wait until it is done, then look again.`,
  otherWindow: (folder: string): string => `Another window or device changed the notes of “${folder}” after you looked. Nothing was written: look again, then go on.`,
  unreadable: (path: string): string => `“${path}” cannot be read now. Close the program that holds it, then run the update again.`,
  undone: (reason: string): string => `The notes could not be written, and what had been written was taken back: new notes are in the bin, the others as they were. ${reason}`,
  undoneInPart: (reason: string, stuck: number): string => `The notes could not be written, and ${stuck} writes could not be taken back: run the update again once there is room. ${reason}`,
  unrecorded: (reason: string): string => `The notes are written, but not the record of them: run the update again once there is room. ${reason}`,
  otherPack: (folder: string, name: string): string => `“${folder}” holds the notes of “${name}”. Choose another folder.`,
  hiddenFolder: (folder: string): string => `“${folder}” is hidden: no name on the way may begin with a dot. Choose another folder.`,
  badFolderName: (name: string): string => `“${name}” is a name that not every system can hold. Choose another folder.`,
  longFolder: (most: number): string => `The folder's path is too long for the notes' own names. Keep it under ${most} characters.`,
  fileInTheWay: (path: string): string => `“${path}” is a file, and the notes need a folder of that name. Rename it, or choose another folder.`,
  nothingInstalled: (folder: string): string => `No notes are installed in “${folder}”. Name the folder that holds them.`,
} as const;
