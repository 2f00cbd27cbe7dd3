import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = process.env.MARSAD ?? fileURLToPath(new URL('../../../build/app/marsad', import.meta.url));
const launcher = fileURLToPath(new URL('../../../marsad', import.meta.url));
const patience = 180_000;

/** Starts `marsad demo` on a free port with a store of its own. @returns {Promise<{address: string, stop: () => Promise<void>}>} */
export async function startDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-browser-'));
  // The launcher builds what is missing; a program that was named is taken as it is.
  const program = process.env.MARSAD && existsSync(built) ? built : launcher;
  const child = spawn(program, ['demo', '--port', '0', '--store', join(folder, 'demo.db')], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error(`marsad demo did not say where it listens within ${patience / 1000} s:\n${said}`)), patience);
    const listen = (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (!found) return;
      clearTimeout(end);
      resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`marsad demo ended with ${code}:\n${said}`)));
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}
