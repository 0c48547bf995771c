import type { AppHost } from '../app-host';
import { linkDisplayText, parseLinktext } from '../base/link-text';
import type { TFile } from '../vault/files';
import { NotNullValue, StringValue, type Value } from './value';

const WIKI_LINK = /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/;

/** A wiki-link in a property, or one that a formula made. */
export class LinkValue extends StringValue {
  static override type = 'link';

  constructor(private readonly app: AppHost, readonly target: string, private readonly display: string, private readonly sourcePath: string) {
    super(`[[${target}]]`);
  }

  /** @returns null where the text is no wiki-link */
  static parseFromString(app: AppHost, input: string, sourcePath: string): LinkValue | null {
    const match = WIKI_LINK.exec(input.trim());
    const target = match?.[1];
    return target === undefined ? null : new LinkValue(app, target, match?.[2] ?? '', sourcePath);
  }

  /** The file that the link means, if there is one. */
  get file(): TFile | null {
    return this.app.metadataCache.getFirstLinkpathDest(parseLinktext(this.target).path, this.sourcePath);
  }

  override toString(): string {
    return this.display || linkDisplayText(this.target);
  }

  /** Two links are equal when they lead to one file, however they are written. */
  override equals(other: Value): boolean {
    const file = other instanceof LinkValue || other instanceof FileValue ? other.file : null;
    return file === null || this.file === null ? super.equals(other) : file === this.file;
  }

  override looseEquals(other: Value): boolean {
    return this.equals(other) || super.looseEquals(other);
  }

  override renderTo(el: HTMLElement): void {
    const link = el.createEl('a', { cls: 'internal-link', text: this.toString(), attr: { 'data-href': this.target, href: this.target } });
    link.toggleClass('is-unresolved', this.file === null);
  }
}

/** A file of the vault: a row's own, or the one that `this` means. */
export class FileValue extends NotNullValue {
  static override type = 'file';

  constructor(readonly file: TFile) {
    super();
  }

  toString(): string {
    return this.file.path;
  }

  isTruthy(): boolean {
    return true;
  }

  override equals(other: Value): boolean {
    return other instanceof LinkValue || other instanceof FileValue ? other.file === this.file : false;
  }

  override looseEquals(other: Value): boolean {
    return this.equals(other);
  }

  override renderTo(el: HTMLElement): void {
    el.createEl('a', { cls: 'internal-link', text: this.file.basename, attr: { 'data-href': this.file.path, href: this.file.path } });
  }
}
