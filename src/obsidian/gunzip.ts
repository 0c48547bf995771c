import type { Gunzip } from '../pack/pack';

/** The webview's own unpacking, which does not hold the screen; undefined where an older one lacks it, and the plugin unpacks by itself. */
export function ownGunzip(): Gunzip | undefined {
  if (typeof DecompressionStream === 'undefined') return undefined;
  return async (bytes) => {
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
}
