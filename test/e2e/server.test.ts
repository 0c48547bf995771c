import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { sharedBrowser } from './browser';
import { openPreview, type OpenPreview } from './preview';

let preview: OpenPreview | undefined;
let foreign: Server | undefined;

afterEach(async () => {
  foreign?.closeAllConnections();
  foreign?.close();
  foreign = undefined;
  // The browser itself reports on the console what it refused, which is what these tests want.
  await preview?.close({ errorsExpected: true });
  preview = undefined;
});

async function open(): Promise<OpenPreview> {
  preview = await openPreview({ files: { 'Note.md': 'Private words.\n' } });
  return preview;
}

/** A page of somebody else's, on another port of this computer. */
async function foreignPage(): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<p>Foreign</p>');
  });
  foreign = server;
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
  }));
}

describe('the preview in a browser', () => {
  it('shows nothing to a window that was not given the token', async () => {
    const { address } = await open();
    const page = await (await (await sharedBrowser()).newContext()).newPage();
    await page.goto(new URL(address).origin);
    await expect.poll(() => page.locator('body').innerText()).toBe('Open the address that the preview printed: it carries the token.');
    await page.context().close();
  });

  it('cannot be read, written or framed by a foreign page, even one that knows the token', async () => {
    const { address, readNote } = await open();
    const { origin, searchParams } = new URL(address);
    const page = await (await (await sharedBrowser()).newContext()).newPage();
    await page.goto(await foreignPage());
    const outcome = await page.evaluate(async ({ base, token }) => {
      const attempt = (request: Promise<Response>): Promise<string> => request.then((response) => `answered ${response.type}`, () => 'refused');
      const headers = { 'x-preview-token': token };
      return {
        read: await attempt(fetch(`${base}/vault/file?path=Note.md`, { headers })),
        write: await attempt(fetch(`${base}/vault/file?path=Note.md`, { method: 'PUT', body: 'overwritten', headers })),
        simple: await attempt(fetch(`${base}/vault/rename?from=Note.md&to=Gone.md`, { method: 'POST' })),
        page: await attempt(fetch(`${base}/?token=${token}`)),
        framed: await new Promise<boolean>((resolve) => {
          const frame = document.body.appendChild(document.createElement('iframe'));
          frame.onload = () => resolve(frame.contentDocument !== null && frame.contentDocument.querySelector('.app-container') !== null);
          frame.src = `${base}/?token=${token}`;
        }),
      };
    }, { base: origin, token: searchParams.get('token') ?? '' });
    expect(outcome).toEqual({ read: 'refused', write: 'refused', simple: 'refused', page: 'refused', framed: false });
    await expect.poll(() => readNote('Note.md')).toBe('Private words.\n');
    await page.context().close();
  });

  it('lets its own page reach no other place', async () => {
    const { page } = await open();
    const elsewhere = await foreignPage();
    let reached = 0;
    foreign?.on('request', () => (reached += 1));
    const outcome = await page.evaluate(async (target) => {
      const image = new Image();
      const loaded = new Promise<string>((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = `${target}picture.png`;
      const script = document.createElement('script');
      const ran = new Promise<string>((resolve) => {
        script.onload = () => resolve('ran');
        script.onerror = () => resolve('refused');
      });
      script.src = `${target}script.js`;
      document.head.append(script);
      return { fetched: await fetch(target).then(() => 'fetched', () => 'refused'), image: await loaded, script: await ran };
    }, elsewhere);
    expect(outcome).toEqual({ fetched: 'refused', image: 'refused', script: 'refused' });
    expect(reached).toBe(0);
  });

  it('runs no script that stands in a note', async () => {
    preview = await openPreview({
      files: { 'Note.md': '<script>window.ran = true</script><img src="x" onerror="window.ran = true">\n\n[click](javascript:window.ran=true)\n\nThe end.\n' },
    });
    const { page } = preview;
    const note = page.locator('.markdown-preview-view');
    await note.getByText('The end.').waitFor();
    const link = note.getByText('click', { exact: true });
    if ((await link.count()) > 0) await link.first().click();
    await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
  });

  it('says when its server is gone, since nothing can be saved then', async () => {
    const { page, stopServer } = await open();
    await page.getByText('Saved to the vault’s folder').waitFor();
    await stopServer();
    await page.getByText('The preview’s server is gone: changes are not saved').waitFor();
  });
});
