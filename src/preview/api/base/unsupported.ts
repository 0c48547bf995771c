/** Thrown by the parts of the Obsidian API that the preview does not have, so that nobody takes silence for success. */
export class UnsupportedInPreview extends Error {
  constructor(what: string) {
    super(`${what} is not part of the preview. Try it in Obsidian itself.`);
    this.name = 'UnsupportedInPreview';
  }
}
