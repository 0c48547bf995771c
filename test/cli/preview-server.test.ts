import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { chmod, link, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BODY_LIMIT } from '../../src/cli/preview/request-body';
import { startPreviewServer } from '../../src/cli/preview/server';
import { ServedFolder } from '../../src/cli/preview/served-folder';
import { isPlainName } from '../../src/cli/preview/vault-names';
import { pageHeaders, startTestServer, type TestServer } from './preview-request';

let server: TestServer | undefined;

async function start(files: Record<string, string> = { 'Note.md': 'Hello' }): Promise<TestServer> {
  server = await startTestServer(files);
  return server;
}

afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('who may ask', () => {
  it('serves the page, its files and the plugin to the printed address', async () => {
    const { ask, token, port } = await start();
    const page = await ask({ target: `/?token=${token}`, headers: { host: `127.0.0.1:${port}` } });
    expect(page.status).toBe(200);
    expect(page.body).toBe(`<script src="page.js?token=${token}"></script>`);
    const plugin = await ask({ target: `/plugin/main.js?token=${token}`, headers: { host: `localhost:${port}` } });
    expect(plugin.body).toBe('/* plugin */');
  });

  it('answers only on the loopback interface', async () => {
    const { port, address } = await start();
    expect(address.startsWith(`http://127.0.0.1:${port}/?token=`)).toBe(true);
    // Had the server taken every interface, this one would be taken too.
    const other = createServer();
    await new Promise<void>((resolve, reject) => other.once('error', reject).listen(port, '127.0.0.2', resolve));
    await new Promise((resolve) => other.close(resolve));
  });

  it.each(['/', '/page.js', '/plugin/main.js', '/vault/entries', '/vault/notes', '/vault/file?path=Note.md', '/vault/changes', '/nowhere'])(
    'refuses %s without the token', async (target) => {
      const { ask, port } = await start();
      const reply = await ask({ target, headers: { host: `127.0.0.1:${port}` } });
      expect(reply.status).toBe(401);
      expect(reply.body).not.toContain('Hello');
    });

  it('refuses a wrong token, a longer one, and one cut short', async () => {
    const { ask, port, token } = await start();
    for (const wrong of [`${token}x`, token.slice(1), token.toUpperCase(), 'ö'.repeat(token.length), '']) {
      const headers = { ...pageHeaders(port, encodeURIComponent(wrong)) };
      expect((await ask({ target: '/vault/entries', headers })).status).toBe(401);
    }
  });

  it('takes the token for the vault from the header only, never from the address', async () => {
    const { ask, port, token } = await start();
    const host = `127.0.0.1:${port}`;
    expect((await ask({ target: `/vault/entries?token=${token}`, headers: { host } })).status).toBe(401);
    expect((await ask({ method: 'DELETE', target: `/vault/entry?path=Note.md&token=${token}`, headers: { host, origin: `http://${host}` } })).status).toBe(401);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80', '127.0.0.1.evil.example'])(
    'refuses the host %s, to which a foreign name might resolve', async (host) => {
      const { ask, token, port } = await start();
      const named = host.replace(':80', `:${port}`);
      expect((await ask({ target: `/?token=${token}`, headers: { ...pageHeaders(port, token), host: named } })).status).toBe(403);
    });

  it('refuses what a foreign page asks, reading and writing', async () => {
    const { ask, port, token } = await start();
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${port + 1}`, `https://127.0.0.1:${port}`, `http://localhost:${port}`]) {
      const headers = { ...pageHeaders(port, token), origin };
      expect((await ask({ target: '/vault/entries', headers })).status).toBe(403);
      expect((await ask({ method: 'PUT', target: '/vault/file?path=Note.md', body: 'x', headers })).status).toBe(403);
    }
  });

  it('refuses a write that names no origin', async () => {
    const { ask, port, token, vault } = await start();
    const headers = { 'host': `127.0.0.1:${port}`, 'x-preview-token': token };
    expect((await ask({ method: 'PUT', target: '/vault/file?path=Note.md', body: 'x', headers })).status).toBe(403);
    expect(await readFile(join(vault, 'Note.md'), 'utf8')).toBe('Hello');
  });

  it('sends a policy that lets the page reach nothing else', async () => {
    const { askAsPage } = await start();
    const { headers } = await askAsPage('GET', '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self' 'unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('knows no other method and no other address', async () => {
    const { askAsPage } = await start();
    for (const method of ['PATCH', 'OPTIONS', 'POST']) expect((await askAsPage(method, '/vault/file?path=Note.md')).status).toBe(405);
    expect((await askAsPage('POST', '/')).status).toBe(405);
    for (const target of ['/vault/', '/vault/nothing', '/plugin/../manifest.json', '/plugin/%2e%2e/cli.mjs', '/cli.mjs', '/etc/passwd']) {
      expect((await askAsPage('GET', target)).status).toBe(404);
    }
  });
});

describe('what may be done in the vault', () => {
  it('lists files and folders, hidden ones too, but no other program’s store', async () => {
    const { askAsPage } = await start({ 'A/B.md': 'b', '.obsidian/app.json': '{}', '.git/HEAD': 'ref' });
    const { name, entries } = JSON.parse((await askAsPage('GET', '/vault/entries')).body);
    expect(name).toBe('vault');
    expect(entries.map((entry: { path: string }) => entry.path).sort()).toEqual(['.obsidian', '.obsidian/app.json', 'A', 'A/B.md']);
    expect(entries.find((entry: { path: string }) => entry.path === 'A/B.md')).toMatchObject({ kind: 'file', size: 1 });
  });

  it('sends all notes at once to a page that begins, but no other files, no large and no broken ones', async () => {
    const { askAsPage, vault } = await start({ 'A/B.md': '\uFEFFline\r\nline', 'data.csv': 'x', 'Large.md': 'x'.repeat(300_000) });
    await writeFile(join(vault, 'Latin.md'), new Uint8Array([0x63, 0xe9]));
    await askAsPage('GET', '/vault/entries');
    const lines = (await askAsPage('GET', '/vault/notes')).body.trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(lines).toEqual([{ entry: expect.objectContaining({ path: 'A/B.md', size: 13 }), text: '\uFEFFline\r\nline' }]);
  });

  it('reads, writes, makes folders, renames and removes', async () => {
    const { askAsPage, vault } = await start();
    const bytes = new Uint8Array([0, 255, 13, 10, 195, 40]);
    expect((await askAsPage('PUT', '/vault/file?path=New%20folder/%C3%BC%23%26.bin', bytes)).status).toBe(200);
    expect(new Uint8Array(await readFile(join(vault, 'New folder/ü#&.bin')))).toEqual(bytes);
    expect((await askAsPage('POST', '/vault/folder?path=A/B')).status).toBe(200);
    expect((await askAsPage('POST', '/vault/rename?from=Note.md&to=A/C/Moved.md')).status).toBe(200);
    expect((await askAsPage('GET', '/vault/file?path=A/C/Moved.md')).body).toBe('Hello');
    expect((await askAsPage('DELETE', '/vault/entry?path=A')).status).toBe(200);
    expect(await readdir(vault)).toEqual(['New folder']);
  });

  it('writes over nothing but what it was told to, and tells the window what is there instead', async () => {
    const { port, token, vault, askAsPage } = await start();
    const window = await follow(port, token, 'mine');
    const over = (text: string): string => createHash('sha256').update(text).digest('hex');
    await writeFile(join(vault, 'Note.md'), 'Theirs');
    const refused = await askAsPage('PUT', `/vault/file?path=Note.md&client=mine&over=${over('Hello')}`, 'Mine');
    expect([refused.status, refused.body]).toEqual([412, 'Another program changed that file.']);
    await window.until('Note.md');
    expect(await readFile(join(vault, 'Note.md'), 'utf8')).toBe('Theirs');
    expect((await askAsPage('PUT', `/vault/file?path=Note.md&client=mine&over=${over('Theirs')}`, 'Both')).status).toBe(200);
    expect(await readFile(join(vault, 'Note.md'), 'utf8')).toBe('Both');
    expect((await askAsPage('PUT', `/vault/file?path=Gone.md&client=mine&over=${over('x')}`, 'x')).status).toBe(404);
    window.end();
  });

  it('keeps who may read a file it writes', async () => {
    const { askAsPage, vault } = await start();
    await chmod(join(vault, 'Note.md'), 0o640);
    await askAsPage('PUT', '/vault/file?path=Note.md', 'changed');
    expect((await stat(join(vault, 'Note.md'))).mode & 0o777).toBe(0o640);
    expect(await readdir(vault)).toEqual(['Note.md']);
  });

  it('does not rename over what is there', async () => {
    const { askAsPage, vault } = await start({ 'Note.md': 'Hello', 'Other.md': 'other' });
    expect((await askAsPage('POST', '/vault/rename?from=Note.md&to=Other.md')).status).toBe(409);
    expect(await readFile(join(vault, 'Other.md'), 'utf8')).toBe('other');
  });

  it('says what is wrong without naming a folder of this computer', async () => {
    const { askAsPage, home } = await start({ 'A/B.md': 'b' });
    const replies = [
      await askAsPage('GET', '/vault/file?path=Nothing.md'), await askAsPage('GET', '/vault/file?path=A'),
      await askAsPage('PUT', '/vault/file?path=A', 'x'), await askAsPage('PUT', '/vault/file?path=A/B.md/C.md', 'x'),
      await askAsPage('DELETE', '/vault/entry?path=Nothing.md'), await askAsPage('GET', `/vault/file?path=${'x'.repeat(300)}.md`),
    ];
    expect(replies.map(({ status }) => status)).toEqual([404, 400, 400, expect.any(Number), 404, 400]);
    for (const { body, status } of replies) {
      expect(status).toBeLessThan(500);
      expect(body).not.toContain(home);
      expect(body).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('refuses a body that is too large, whether its length is told or not', async () => {
    const { port, token, askAsPage, vault } = await start();
    const told = await askAsPage('PUT', '/vault/file?path=Big.bin', new Uint8Array(BODY_LIMIT + 1));
    expect(told.status).toBe(413);
    expect(await untold(port, token)).toBe(413);
    expect(await readdir(vault)).toEqual(['Note.md']);
  });
});

/** Sends more than is allowed in pieces, without saying how much will come. */
function untold(port: number, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method: 'PUT', path: '/vault/file?path=Big.bin', headers: pageHeaders(port, token) },
      (response) => resolve(response.statusCode ?? 0));
    asked.on('error', reject);
    const piece = Buffer.alloc(1024 * 1024);
    let left = BODY_LIMIT / piece.length + 2;
    const next = (): void => {
      if (left-- > 0) asked.write(piece, () => next());
      else asked.end();
    };
    next();
  });
}

describe('the vault’s walls', () => {
  const outside = [
    '../outside/secret.md', '..%2foutside%2fsecret.md', '%2e%2e/outside/secret.md', '%2e%2e%2foutside%2fsecret.md', 'A/../../outside/secret.md',
    '..%5coutside%5csecret.md', '..\\outside\\secret.md', '/etc/passwd', '%2fetc%2fpasswd', '//etc/passwd', 'C:/Windows/win.ini', 'C:%5cWindows',
    'Note.md%00', '%00', '.', './Note.md', 'A//B.md', 'A/', '', '..', 'A/..',
    'CON', 'nul', 'A/aux.md', 'COM1.txt', 'lpt9', 'PRN%20.md', 'conin$',
  ];

  it.each(outside)('refuses the path %j to every method', async (path) => {
    const { askAsPage, home } = await start({ 'A/B.md': 'b' });
    const replies = [
      await askAsPage('GET', `/vault/file?path=${path}`), await askAsPage('PUT', `/vault/file?path=${path}`, 'x'),
      await askAsPage('POST', `/vault/folder?path=${path}`), await askAsPage('DELETE', `/vault/entry?path=${path}`),
      await askAsPage('POST', `/vault/rename?from=${path}&to=Taken.md`), await askAsPage('POST', `/vault/rename?from=A/B.md&to=${path}`),
    ];
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(await readFile(join(home, 'outside/secret.md'), 'utf8')).toBe('secret');
    expect(await readdir(join(home, 'vault'))).toEqual(['A']);
  });

  it('takes a name encoded twice for the name it is', async () => {
    const { askAsPage, vault } = await start({});
    await askAsPage('PUT', '/vault/file?path=%252e%252e%252fodd.md', 'x');
    expect(await readdir(vault)).toEqual(['%2e%2e%2fodd.md']);
  });

  it('cannot be led out by a symbolic link, to a file, a folder or nothing', async () => {
    const { askAsPage, home, vault } = await start({ 'A/B.md': 'b' });
    await symlink(join(home, 'outside'), join(vault, 'folder'));
    await symlink(join(home, 'outside/secret.md'), join(vault, 'file.md'));
    await symlink(join(home, 'outside/new.md'), join(vault, 'nothing.md'));
    await symlink('../..', join(vault, 'A/up'));
    for (const path of ['folder/secret.md', 'file.md', 'nothing.md', 'A/up/outside/secret.md', 'folder', 'folder/new/x.md']) {
      const statuses = [
        (await askAsPage('GET', `/vault/file?path=${path}`)).status, (await askAsPage('PUT', `/vault/file?path=${path}`, 'x')).status,
        (await askAsPage('DELETE', `/vault/entry?path=${path}`)).status, (await askAsPage('POST', `/vault/folder?path=${path}`)).status,
        (await askAsPage('POST', `/vault/rename?from=A/B.md&to=${path}`)).status,
      ];
      expect(statuses).toEqual([403, 403, 403, 403, 403]);
    }
    expect(await readdir(join(home, 'outside'))).toEqual(['secret.md']);
    const { entries } = JSON.parse((await askAsPage('GET', '/vault/entries')).body);
    expect(entries.map(({ path }: { path: string }) => path)).toEqual(['A', 'A/B.md']);
  });

  it('follows a symbolic link that stays inside', async () => {
    const { askAsPage, vault } = await start({ 'A/B.md': 'b' });
    await symlink(join(vault, 'A'), join(vault, 'way'));
    expect((await askAsPage('GET', '/vault/file?path=way/B.md')).body).toBe('b');
  });

  it('does not overwrite a file outside through a hard link', async () => {
    const { askAsPage, home, vault } = await start({});
    await link(join(home, 'outside/secret.md'), join(vault, 'hard.md'));
    await askAsPage('PUT', '/vault/file?path=hard.md', 'changed');
    expect(await readFile(join(home, 'outside/secret.md'), 'utf8')).toBe('secret');
  });

  it('knows the names that Windows reads in its own way', () => {
    for (const name of ['a:b', 'a.', 'a ', 'a?', 'x.md:stream']) {
      expect(isPlainName(name, 'win32')).toBe(false);
      expect(isPlainName(name, 'linux')).toBe(true);
    }
    for (const name of ['console.md', 'auxiliary', 'com10', 'a.con', 'nullable.md']) expect(isPlainName(name, 'win32')).toBe(true);
  });
});

describe('the stream of changes', () => {
  it('tells of what others did, and not of a window’s own writes', async () => {
    const { port, token, vault, askAsPage } = await start({ 'A/B.md': 'b' });
    const mine = await follow(port, token, 'mine');
    const other = await follow(port, token, 'other');
    await askAsPage('PUT', '/vault/file?path=New/C.md&client=mine', 'c');
    await other.until('New/C.md');
    await writeFile(join(vault, 'Note.md'), 'from an editor');
    await mine.until('Note.md');
    await mkdir(join(vault, 'Deep/er'), { recursive: true });
    await mine.until('Deep/er');
    await writeFile(join(vault, 'Deep/er/D.md'), 'd');
    await mine.until('Deep/er/D.md');
    await askAsPage('POST', '/vault/rename?from=A/B.md&to=A/E.md&client=other');
    await mine.until('A/E.md');
    expect(mine.seen()).toContain('removed A/B.md');
    expect(mine.seen().filter((line) => line.includes('New'))).toEqual([]);
    expect(other.seen().filter((line) => line.includes('A/'))).toEqual([]);
    mine.end();
    other.end();
  });

  it('lists the vault anew for what others write, and not for each of a window’s own writes', async () => {
    const { port, token, vault, askAsPage } = await start({ 'Note.md': 'n', 'A/B.md': 'b' });
    const window = await follow(port, token, 'window');
    const list = vi.spyOn(ServedFolder.prototype, 'list');
    // Longer in all than signs are gathered.
    for (let turn = 0; turn < 300; turn++) await askAsPage('PUT', '/vault/file?path=A/B.md&client=window', `b${turn}`);
    await writeFile(join(vault, 'Note.md'), 'from an editor');
    await window.until('Note.md');
    expect(list.mock.calls.filter(([under]) => under === undefined)).toHaveLength(1);
    list.mockRestore();
    window.end();
  });

  it('hears of a folder that was removed and made again', async () => {
    const { port, token, vault, askAsPage } = await start({ 'A/B.md': 'b' });
    const window = await follow(port, token, 'window');
    await askAsPage('DELETE', '/vault/entry?path=A&client=else');
    await window.until('A');
    await mkdir(join(vault, 'A'));
    await writeFile(join(vault, 'A/again.md'), 'x');
    await window.until('A/again.md');
    await writeFile(join(vault, 'A/later.md'), 'x');
    await window.until('A/later.md');
    window.end();
  });
});

interface Following {
  seen(): string[];
  until(path: string): Promise<void>;
  end(): void;
}

async function follow(port: number, token: string, client: string): Promise<Following> {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const asked = request({ host: '127.0.0.1', port, path: `/vault/changes?client=${client}`, headers: pageHeaders(port, token) });
  await new Promise<void>((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        resolve();
        const parts = (rest + part).split('\n');
        rest = parts.pop() ?? '';
        for (const line of parts.filter((text) => text !== '')) {
          const change = JSON.parse(line);
          lines.push(`${change.kind} ${change.kind === 'written' ? change.entry.path : change.path}`);
        }
        for (const check of [...waiting]) check();
      });
      response.on('error', () => undefined);
    });
    asked.end();
  });
  asked.on('error', () => undefined);
  return {
    seen: () => [...lines],
    until: (path) => new Promise((resolve) => {
      const check = (): void => {
        if (!lines.some((line) => line.endsWith(` ${path}`))) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    }),
    end: () => asked.destroy(),
  };
}

describe('starting', () => {
  it('passes on that a port is taken', async () => {
    const { port, vault, home } = await start();
    await expect(startPreviewServer({ vault, dist: join(home, 'dist'), port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('may be closed twice, and ends what is open', async () => {
    const running = await start();
    const stream = await follow(running.port, running.token, 'window');
    await running.close();
    await running.close();
    await expect(running.askAsPage('GET', '/')).rejects.toThrow();
    stream.end();
  });
});
