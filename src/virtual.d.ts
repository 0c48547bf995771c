/** The shipped vault, gzipped JSON of `Pack`; made by the build from vault-template/. */
declare module 'virtual:pack' {
  const bytes: Uint8Array;
  export default bytes;
}
