/** Modules that the build makes up: see esbuild.config.mjs and test/vitest.config.ts. */
declare module 'virtual:sample-notes' {
  const files: ReadonlyArray<{ path: string; text: string }>;
  export default files;
}

declare module 'virtual:pack' {
  /** Gzipped JSON: `{version, files: [{path, text}]}`. */
  const bytes: Uint8Array;
  export default bytes;
}
