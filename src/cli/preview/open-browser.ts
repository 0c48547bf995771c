import { spawn } from 'node:child_process';

type Opener = readonly [program: string, ...words: string[]];

/** How each system is asked to show an address. */
function openerOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Opener | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** Shows an address in the person's browser. Where there is none, nothing happens: the address was printed. */
export function openBrowser(address: string): void {
  const opener = openerOf(process.platform, process.env);
  if (!opener) return;
  const [program, ...words] = opener;
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
