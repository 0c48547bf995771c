/** Waits until something holds: a minute, for slow machines. @throws when it does not come to hold */
export async function until(check: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('It did not happen within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
