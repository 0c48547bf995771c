declare global {
  interface Window {
    /** What went wrong on this page and was caught nowhere, in its order; the end-to-end tests look at it. */
    previewErrors: string[];
  }
}

/** Collects errors that nobody caught, and tells of each. */
export function collectErrors(win: Window, tell: (message: string) => void): void {
  win.previewErrors = [];
  const take = (reason: unknown): void => {
    win.previewErrors.push(stackOf(reason));
    tell(messageOf(reason));
  };
  win.addEventListener('error', (event) => take(event.error ?? event.message));
  win.addEventListener('unhandledrejection', (event) => take(event.reason));
}

/** Anything can be thrown; what is shown is an error. */
export function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** What an error says to a person. */
function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

/** What an error says to whoever mends it. */
export function stackOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  // Firefox leaves the message out of the stack.
  const stack = reason.stack ?? '';
  return stack.includes(reason.message) ? stack : `${reason.name}: ${reason.message}\n${stack}`;
}
