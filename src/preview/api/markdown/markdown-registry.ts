import type { Component } from '../base/component';
import type { MarkdownSectionInformation } from 'obsidian';

/** What a post processor learns of the note that it works on. */
export interface PostProcessorContext {
  docId: string;
  sourcePath: string;
  frontmatter: Record<string, unknown> | null | undefined;
  addChild(child: Component): void;
  /** The source lines of the block that an element stands in; null where it is in none. */
  getSectionInfo(el: HTMLElement): MarkdownSectionInformation | null;
}

export interface PostProcessor {
  (el: HTMLElement, context: PostProcessorContext): Promise<unknown> | void;
  sortOrder?: number;
}

export type CodeBlockHandler = (source: string, el: HTMLElement, context: PostProcessorContext) => Promise<unknown> | void;

/** What plugins do to rendered Markdown. */
export class MarkdownRegistry {
  private readonly processors: PostProcessor[] = [];
  private readonly languages = new Set<string>();

  register(processor: PostProcessor, sortOrder?: number): void {
    processor.sortOrder = sortOrder ?? processor.sortOrder ?? 0;
    this.processors.push(processor);
    this.processors.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  }

  unregister(processor: PostProcessor): void {
    this.processors.remove(processor);
  }

  /** A post processor that replaces the code blocks of a language. @throws when the language is taken */
  createCodeBlockProcessor(language: string, handler: CodeBlockHandler): PostProcessor {
    if (this.languages.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
    this.languages.add(language);
    return async (el, context) => {
      for (const code of el.querySelectorAll('pre > code')) {
        if (!code.classList.contains(`language-${language.toLowerCase()}`)) continue;
        const pre = code.parentElement;
        if (!pre) continue;
        const block = pre.doc.createElement('div');
        block.className = `block-language-${language}`;
        pre.replaceWith(block);
        await handler((code.textContent ?? '').replace(/\n$/, ''), block, context);
      }
    };
  }

  releaseLanguage(language: string): void {
    this.languages.delete(language);
  }

  count(): number {
    return this.processors.length;
  }

  /** Runs every processor over a rendered block. One that fails must not take the others' work away. */
  async process(el: HTMLElement, context: PostProcessorContext): Promise<void> {
    for (const processor of [...this.processors]) {
      try {
        await processor(el, context);
      } catch (error) {
        console.error('A Markdown post processor failed.', error);
      }
    }
  }
}
