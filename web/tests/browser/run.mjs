// Opens the built demo in Chromium and uses it as a person would. Prints a line a check and "N passed, N failed"; exit 1 on any failure.
// The program is ../build/app/marsad as ./marsad builds it, or what MARSAD names; the browser what CHROMIUM names, or Debian's.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { checks } from './checks.mjs';
import { startDemo } from './demo.mjs';

const browserPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
if (!browserPath) {
  console.error('browser test: Chromium is missing: install it (Debian: chromium), or name one in CHROMIUM');
  process.exit(1);
}

// Without these, Chromium looks for Google's services at every start; software rendering draws the map without a GPU.
const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

const demo = await startDemo();
const browser = await chromium.launch({ executablePath: browserPath, args: flags });
let passed = 0;
let failed = 0;
try {
  for (const [name, check] of Object.entries(checks)) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const troubles = watch(page, demo.address);
    try {
      await check(page, demo.address);
      if (troubles.length > 0) throw new Error(troubles.join('\n'));
      passed++;
      console.log(`ok      ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAILED  ${name}\n${[error.message, ...troubles].join('\n').replace(/^/gm, '        ')}`);
    } finally {
      await context.close();
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Collects what no page of ours may do: speak to the console in anger, fail a request, or ask anyone but the server. */
function watch(page, address) {
  const troubles = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  // What the browser gives up itself, because a check goes on to another page, has not failed.
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && troubles.push(`request failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => response.status() >= 400 && troubles.push(`answer ${response.status()}: ${response.url()}`));
  page.on('request', (request) => /^https?:/.test(request.url()) && !request.url().startsWith(address) && troubles.push(`asked elsewhere: ${request.url()}`));
  return troubles;
}
