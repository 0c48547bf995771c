/** Lets the app draw and answer before work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve));
}
