/** The shipped vault, gzipped JSON of `Pack`; made by the build from vault-template/. */
declare module 'virtual:pack' {
  const bytes: Uint8Array;
  export default bytes;
}

/** A Bloom filter of common English words; made by the build from dictionary-en. */
declare module 'virtual:common-words' {
  const bytes: Uint8Array;
  export default bytes;
}

/** The notes of the company that the preview plays with, by vault path. */
declare module 'virtual:sample-notes' {
  const files: ReadonlyArray<{ path: string; text: string }>;
  export default files;
}

/** A worker of src/worker/ as text, bundled with all it needs. */
declare module 'virtual:worker/*' {
  const source: string;
  export default source;
}

/** Changes whenever the code that reads notes does: an index that other code wrote is not read. */
declare module 'virtual:reader-version' {
  const version: string;
  export default version;
}
