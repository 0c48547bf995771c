import { Events } from '../base/events';

/** Which views there are, and which of them opens which kind of file. Triggers `view-registered` and `view-unregistered` (type). */
export class ViewRegistry<L, V> extends Events {
  readonly viewByType: Record<string, (leaf: L) => V> = {};
  readonly typeByExtension: Record<string, string> = {};

  /** @throws when the type is taken */
  registerView(type: string, create: (leaf: L) => V): void {
    if (this.viewByType[type]) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.viewByType[type] = create;
    this.trigger('view-registered', type);
  }

  unregisterView(type: string): void {
    if (!this.viewByType[type]) return;
    delete this.viewByType[type];
    this.trigger('view-unregistered', type);
  }

  /** @throws when another view has one of the extensions */
  registerExtensions(extensions: string[], viewType: string): void {
    for (const extension of extensions) {
      const taken = this.typeByExtension[extension];
      if (taken !== undefined) throw new Error(`Attempting to register an existing file extension "${extension}"`);
      this.typeByExtension[extension] = viewType;
    }
    this.trigger('extensions-updated');
  }

  unregisterExtensions(extensions: string[]): void {
    for (const extension of extensions) delete this.typeByExtension[extension];
    this.trigger('extensions-updated');
  }

  getViewCreatorByType(type: string): ((leaf: L) => V) | undefined {
    return this.viewByType[type];
  }

  getTypeByExtension(extension: string): string | undefined {
    return this.typeByExtension[extension];
  }
}
