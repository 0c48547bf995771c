import { currentApp } from '../app-host';
import type { CodeBlockHandler, PostProcessor } from './markdown-registry';

/** The older way to register what works on rendered Markdown. It ends only when it is unregistered. */
export class MarkdownPreviewRenderer {
  static registerPostProcessor(processor: PostProcessor, sortOrder?: number): void {
    currentApp().markdownRegistry.register(processor, sortOrder);
  }

  static unregisterPostProcessor(processor: PostProcessor): void {
    currentApp().markdownRegistry.unregister(processor);
  }

  static createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler): PostProcessor {
    return currentApp().markdownRegistry.createCodeBlockProcessor(language, handler);
  }
}
