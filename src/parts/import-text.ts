/**
 * Evaluates the text of a module that came with the plugin, and gives what it exports by default. A release is one file, so there is no address to load a
 * module from but one made on the spot.
 * @param name under which stack traces and the developer tools list it
 * @throws when the app evaluates no such module, or the module itself throws
 */
export async function importText(text: string, name: string): Promise<unknown> {
  const named = `${text}\n//# sourceURL=ospo-atlas/${name}`;
  try {
    return await fromBlob(named);
  } catch (error) {
    // What cannot be read from one address cannot be read from another; but an app may know no modules in blobs.
    if (error instanceof SyntaxError) throw error;
    return await fromAddress(named);
  }
}

async function fromBlob(text: string): Promise<unknown> {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    return defaultOf(await import(/* @vite-ignore */ address));
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function fromAddress(text: string): Promise<unknown> {
  const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
  return defaultOf(await import(/* @vite-ignore */ address));
}

function defaultOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
}
