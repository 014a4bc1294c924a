import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { explained } from '../support/axe-explained.ts';
import { useBrowser, visit } from '../support/browser.ts';
import { note } from '../support/notes.ts';
import { examples } from '../support/templates.ts';

useBrowser();

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Mode {
  name: string;
  width: number;
  colorScheme: 'light' | 'dark';
  forcedColors?: 'active';
}

const everyTime: Mode[] = [
  { name: '320 light', width: 320, colorScheme: 'light' },
  { name: '320 dark', width: 320, colorScheme: 'dark' },
  { name: '1280 light', width: 1280, colorScheme: 'light' },
];
const onlyFull: Mode[] = [
  { name: '768 light', width: 768, colorScheme: 'light' },
  { name: '768 dark', width: 768, colorScheme: 'dark' },
  { name: '1280 dark', width: 1280, colorScheme: 'dark' },
  { name: '320 forced colours', width: 320, colorScheme: 'light', forcedColors: 'active' },
  { name: '768 forced colours', width: 768, colorScheme: 'light', forcedColors: 'active' },
  { name: '1280 forced colours', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
];
const modes = process.env['TEST_FULL'] ? [...everyTime, ...onlyFull] : everyTime;
const limit = { timeout: 30_000 * modes.length };

const undecided = new Map<string, number>();
afterAll(() => undecided.forEach((times, reason) => note(`axe could not decide, ${times} times: ${reason}`)));

test.each(examples)('axe finds nothing on: $name', limit, async ({ path }) => {
  await visit(path, {}, async (page) => expect(await findingsInModes(page)).toEqual([]));
});

test('axe finds nothing on a profile with an open source mark', limit, async () => {
  await visit('/providers/touchstone-communications/', {}, async (page) => {
    const openMark = async () => {
      await page.locator('main button[popovertarget]:visible').first().press('Enter');
      await page.locator('[popover]:popover-open').waitFor();
    };
    expect(await findingsInModes(page, openMark)).toEqual([]);
  });
});

/** The same page in one mode after the other; the mode stands before each finding. */
async function findingsInModes(page: Page, prepare?: () => Promise<void>): Promise<string[]> {
  const findings: string[] = [];
  for (const { name, width, colorScheme, forcedColors = null } of modes) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors });
    if (prepare) {
      await page.reload();
      await prepare();
    }
    findings.push(...(await findingsOn(page)).map((finding) => `${name}: ${finding}`));
  }
  return findings;
}

async function findingsOn(page: Page): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .withTags(tags)
    // Without frames there is nothing to put together on a second page.
    .setLegacyMode()
    .analyze();
  const open = incomplete.flatMap(({ id, help, nodes }) =>
    nodes
      .filter((node) => !isExplained(id, `${node.target.join(' ')} ${node.html}`))
      .map((node) => ({ id, help, node })),
  );
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    ),
    ...open.map(({ id, help, node }) => `undecided ${id}: ${help}: ${node.target.join(' ')}: ${node.html}`),
  ];
}

function isExplained(rule: string, where: string): boolean {
  const entry = explained.find((each) => each.rule === rule && each.where.test(where));
  if (entry) undecided.set(`${rule}: ${entry.reason}`, (undecided.get(`${rule}: ${entry.reason}`) ?? 0) + 1);
  return entry !== undefined;
}
