import { describe, expect, it } from 'vitest';
import { decodeText, type Decode } from '../../src/import/decode-text';

describe('a text that is not UTF-8', () => {
  it('is read with the signs of Windows, also where the host leaves their bytes as they are', () => {
    const bytes = Uint8Array.from({ length: 0x80 }, (_, at) => 0x80 + at);
    const plainHost: Decode = (given, encoding) => (encoding === 'windows-1252' ? String.fromCharCode(...given) : undefined);
    const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    expect(decodeText(bytes, plainHost)).toEqual({ text: signs + String.fromCharCode(...bytes.slice(0x20)), encoding: 'Windows-1252' });
  });
});
