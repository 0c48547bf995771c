import { readMetadata } from '../api/metadata/read-metadata';
import type { MetadataAnswer, MetadataRequest } from './metadata-messages';

/** What a worker needs of the thread it runs on, which has no window. */
declare const self: {
  onmessage: ((event: { data: MetadataRequest }) => void) | null;
  postMessage(answer: MetadataAnswer): void;
};

/** The entry of the worker that reads what notes say of themselves, so that a large vault does not hold the page up. */
self.onmessage = ({ data: { id, texts } }) => self.postMessage({ id, caches: texts.map(readMetadata) });
