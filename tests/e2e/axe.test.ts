import type { Page } from '@playwright/test';
import { afterAll, expect, test } from 'vitest';
import { runAxe } from '../support/axe.ts';
import { look, sourceMark, useBrowser } from '../support/browser.ts';
import { measureContrasts, type MeasuredContrast } from '../support/contrast.ts';
import { note } from '../support/notes.ts';
import { judged } from '../support/templates.ts';

useBrowser();

interface Mode {
  name: string;
  width: number;
  colorScheme: 'light' | 'dark';
  forcedColors?: 'active';
  /** The mode before it is the same but for its colours. */
  onlyColours?: true;
}

const everyTime: Mode[] = [
  { name: '320 light', width: 320, colorScheme: 'light' },
  { name: '320 dark', width: 320, colorScheme: 'dark', onlyColours: true },
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
const isFull = Boolean(process.env['TEST_FULL']);
const modes = isFull ? [...everyTime, ...onlyFull] : everyTime;
const limit = { timeout: 30_000 * modes.length };

let decidedByMeasure = 0;
afterAll(() =>
  note(`axe: ${decidedByMeasure} contrasts that it left undecided were measured and are in order`),
);

test.each(judged)('axe finds nothing on: $name', limit, async ({ path }) => {
  await look(path, { bypassCSP: true }, async (page) => expect(await findingsInModes(page)).toEqual([]));
});

test('axe finds nothing on a profile with an open source mark', limit, async () => {
  await look('/providers/touchstone-communications/', { bypassCSP: true }, async (page) => {
    const openMark = async () => {
      await page.locator(`${sourceMark}:visible`).first().press('Enter');
      await page.locator('[popover]:popover-open').waitFor();
    };
    expect(await findingsInModes(page, openMark)).toEqual([]);
  });
});

/** So that the measure of contrast sees every painted shape beneath a text. */
const letShapesBeHit = 'svg * { pointer-events: auto !important; }';

/** The same page in one mode after the other; the mode stands before each finding. */
async function findingsInModes(page: Page, prepare?: () => Promise<void>): Promise<string[]> {
  const findings: string[] = [];
  for (const { name, width, colorScheme, forcedColors = null, onlyColours = false } of modes) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors });
    if (prepare) {
      await page.reload();
      await prepare();
    }
    await page.addStyleTag({ content: letShapesBeHit });
    findings.push(
      ...(await findingsOn(page, forcedColors !== null, onlyColours && !isFull)).map(
        (finding) => `${name}: ${finding}`,
      ),
    );
  }
  return findings;
}

/**
 * What axe decides stands; what it leaves open is measured. Where the reader's own colours are forced, it compares the page's text
 * colour (of -webkit-text-fill-color) with the reader's ground, of which only the second is painted: these are measured as well.
 */
async function findingsOn(page: Page, isForced: boolean, onlyColours: boolean): Promise<string[]> {
  const { violations, incomplete } = await runAxe(page, { onlyColours });
  const isToMeasure = (id: string) => isForced && id === 'color-contrast';
  const found = violations
    .filter(({ id }) => !isToMeasure(id))
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
  const open = [...incomplete, ...violations.filter((each) => isToMeasure(each.id))].flatMap(
    ({ id, help, nodes }) => nodes.map((node) => ({ id, help, selector: node.target.join(' '), node })),
  );
  const isContrast = ({ id }: { id: string }) => id === 'color-contrast';
  const [contrasts, others] = [open.filter(isContrast), open.filter((each) => !isContrast(each))];
  const measures = await measureContrasts(
    page,
    contrasts.map(({ selector }) => selector),
  );
  const low = contrasts.flatMap((each, index) => {
    const fault = faultOfContrast(measures[index] ?? null);
    return fault === null ? [] : [{ ...each, fault }];
  });
  decidedByMeasure += contrasts.length - low.length;
  const undecided = [...low, ...others.map((each) => ({ ...each, fault: each.node.html }))];
  return [
    ...found,
    ...undecided.map(({ id, help, selector, fault }) => `undecided, ${id}: ${help}: ${selector}: ${fault}`),
  ];
}

/** Null when the measured contrast is enough. */
function faultOfContrast(measured: MeasuredContrast | null): string | null {
  if (!measured) return 'no text was found to measure';
  return measured.ratio >= 4.5
    ? null
    : `${measured.ratio.toFixed(2)}, ${measured.text} on ${measured.ground}`;
}
