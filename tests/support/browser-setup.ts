import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import type { TestProject } from 'vitest/node';
import { browserFlags, ensureBrowser } from '../../scripts/ensure-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where Playwright reaches the one browser of the run. */
    browserEndpoint: string;
    /** Where Lighthouse reaches it. */
    debuggingPort: number;
  }
}

/** Starts one browser for all test files, and closes it after the last. */
export default async function setUpBrowser(project: TestProject): Promise<() => Promise<void>> {
  const debuggingPort = await freePort();
  const server = await chromium.launchServer({
    executablePath: ensureBrowser(),
    args: [...browserFlags, `--remote-debugging-port=${debuggingPort}`],
  });
  project.provide('browserEndpoint', server.wsEndpoint());
  project.provide('debuggingPort', debuggingPort);
  return () => server.close();
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
