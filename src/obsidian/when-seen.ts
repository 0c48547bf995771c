/** Calls whenever an element comes into sight, with its tab, its pane or its window. @returns a function that ends it; harmless when called again */
export function whenSeen(el: HTMLElement, act: () => void): () => void {
  let observer: IntersectionObserver | undefined;
  const observe = (): void => {
    observer?.disconnect();
    observer = new (el.doc.defaultView ?? window).IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) act();
    });
    observer.observe(el);
  };
  // Each window watches over its own elements.
  const stop = el.onWindowMigrated(observe);
  observe();
  return () => {
    stop();
    observer?.disconnect();
  };
}
