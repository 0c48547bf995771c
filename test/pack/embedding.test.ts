import { gunzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
// @ts-expect-error the build script is plain JavaScript without types
import { embedPack } from '../../esbuild.config.mjs';
import { readEmbeddedPack } from '../../src/pack/pack';
import { loadShippedPack } from '../../src/pack/shipped';

describe('the embedded pack', () => {
  it('gives the same bytes whenever it is built, without the time or the system in them', async () => {
    const first: Uint8Array = await embedPack();
    expect(Buffer.from(await embedPack()).equals(Buffer.from(first))).toBe(true);
    // The header of gzip (RFC 1952): four bytes of time.
    expect([...first.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  });

  it('reads the same with the host\'s own unpacking and without it', async () => {
    const bytes: Uint8Array = await embedPack();
    const own = await readEmbeddedPack(bytes, async (packed) => new Uint8Array(await new Response(new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()));
    const here = await readEmbeddedPack(bytes);
    expect(own).toEqual(here);
    expect(JSON.parse(new TextDecoder().decode(gunzipSync(bytes)))).toEqual(here);
    expect(await loadShippedPack()).toMatchObject({ name: 'OSPO Atlas', writtenFor: 'OSPO' });
  });
});
