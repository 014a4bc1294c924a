import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice; no rule is switched off. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The program that runs in the page; put there once, as reading it takes longer than running it. */
const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the program puts into the page. */
interface AxeInPage {
  run(root: Document, options: RunOptions): Promise<AxeResults>;
}

type Findings = Pick<AxeResults, 'violations' | 'incomplete'>;

/** The rules among them that look at colours: all that can differ where one document is drawn in other colours. */
const colourTags = ['cat.color'];

/**
 * What axe finds on a page, as it stands. The page's own policy must be out of the way: open it with `bypassCSP`. `onlyColours` is for a
 * document that every rule has judged already, in other colours.
 */
export async function runAxe(page: Page, { onlyColours = false } = {}): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axeScript });
  return page.evaluate(
    async (values): Promise<Findings> => {
      const { axe } = window as unknown as { axe: AxeInPage };
      const { violations, incomplete } = await axe.run(document, {
        runOnly: { type: 'tag', values },
        // What passed is not described: that takes more time than the check.
        resultTypes: ['violations', 'incomplete'],
      });
      return { violations, incomplete };
    },
    onlyColours ? colourTags : tags,
  );
}
