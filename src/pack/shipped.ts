import { readEmbeddedPack, type Gunzip, type Pack } from './pack';

/** The vault that ships with this build. Unpacked when first asked for, so that a start does not pay for it. */
export async function loadShippedPack(gunzip?: Gunzip): Promise<Pack> {
  return readEmbeddedPack((await import('virtual:pack')).default, gunzip);
}
