import { afterAll } from 'vitest';

/**
 * A browser forgets a page's timers when it closes the page. jsdom's page borrows Node's timers, which would go off in a page that is gone
 * and fail a run whose tests all passed.
 */
function endTimersWithPage(page: Window & typeof globalThis): void {
  const timers = new Set<number>();
  const { setTimeout: startTimeout, setInterval: startInterval } = page;
  let isOpen = true;
  const follow = (timer: number): number => {
    if (isOpen) timers.add(timer);
    else page.clearTimeout(timer);
    return timer;
  };
  page.setTimeout = Object.assign((...args: Parameters<typeof startTimeout>) => follow(startTimeout(...args)), startTimeout);
  page.setInterval = Object.assign((...args: Parameters<typeof startInterval>) => follow(startInterval(...args)), startInterval);
  afterAll(() => {
    isOpen = false;
    for (const timer of timers) page.clearTimeout(timer);
  });
}

if (typeof window !== 'undefined') endTimersWithPage(window);
