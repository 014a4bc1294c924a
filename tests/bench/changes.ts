// How much script does one change of an input take, in a browser four times slowed down? Opens each tool of the last build, changes a number
// many times and counts what the main thread ran: within the key itself, and in all until the result stands. By hand: npm run build, then
// npm run bench:changes
import { spawn, type ChildProcess } from 'node:child_process';
import { loadavg } from 'node:os';
import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';

const PORT = 4377;
const SITE = `http://localhost:${PORT}`;
const SLOWDOWN = 4;
const CHANGES = 20;
/** Long enough for what waits until nobody types, on a slow machine. */
const REST_MS = 900;
const MOST_MS = 16;

/** A tool in the state of an ordinary visitor, and the number that is changed. */
const TOOLS = [
  { name: 'staffing, one interval', path: '/tools/staffing/?calls=100&aht=180', field: 'aht', from: 180 },
  {
    name: 'staffing, a week of 672 intervals',
    path: '/tools/staffing/?mode=week&from=shape&total=12000&length=15&aht=300&opens=0:00&hours=24',
    ...{ field: 'aht', from: 300 },
  },
  {
    name: 'cost',
    path: '/tools/cost/?contacts=5000&aht=360&model=perFteMonth&theirhours=176&rate=1500',
    ...{ field: 'rate', from: 1500 },
  },
  { name: 'overlap', path: '/tools/overlap/?zone=New+York&date=2026-11-23', field: 'from', from: 8 },
];

const server = spawn(process.execPath, ['server/main.ts'], {
  env: { ...process.env, PORT: String(PORT), SITE_URL: SITE },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await ready(server);
  process.exitCode = (await measureAll()) ? 0 : 1;
} finally {
  server.kill();
}

async function measureAll(): Promise<boolean> {
  console.log(`Slowed down ${SLOWDOWN} times; load before the start ${loadavg()[0]?.toFixed(1)}.`);
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let isKept = true;
  for (const tool of TOOLS) {
    const page = await browser.newPage();
    await page.goto(SITE + tool.path);
    await page.locator('[data-live]').waitFor();
    const { key, all } = await measure(page, tool);
    isKept &&= key <= MOST_MS;
    console.log(
      `${key <= MOST_MS ? 'kept  ' : 'MISSED'} ${tool.name}: ${key.toFixed(1)} ms within the key, ${all.toFixed(1)} ms of script in all (middle of ${CHANGES}; at most ${MOST_MS} within the key)`,
    );
    await page.close();
  }
  await browser.close();
  return isKept;
}

/** The middle of many changes: milliseconds within the event, and of all script until the page is at rest. */
async function measure(
  page: Page,
  tool: { field: string; from: number },
): Promise<{ key: number; all: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const scriptMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
  };
  const keys: number[] = [];
  const totals: number[] = [];
  for (let count = 1; count <= CHANGES; count += 1) {
    const before = await scriptMs();
    keys.push(await page.locator(`#${tool.field}`).evaluate(change, String(tool.from + (count % 2) + 1)));
    await page.waitForTimeout(REST_MS);
    totals.push((await scriptMs()) - before);
  }
  return { key: middle(keys), all: middle(totals) };
}

/** Types a number as a key would; runs in the page. */
function change(input: Element, value: string): number {
  const start = performance.now();
  Reflect.set(HTMLInputElement.prototype, 'value', value, input);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return performance.now() - start;
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      if (text.includes('is ready')) resolve();
    });
    child.once('exit', (code) =>
      reject(new Error(`The server ended with code ${code}: npm run build first.`)),
    );
  });
}
