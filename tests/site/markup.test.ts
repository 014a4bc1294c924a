import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../support/built-site.ts';

const site = readBuiltSite();

test('html-validate finds no error on any page', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const faults = new Map<string, string>();
  for (const page of site.pages) {
    const report = await validator.validateString(page.html, `.${page.file}`);
    for (const message of report.results.flatMap((result) => result.messages)) {
      const fault = `${message.ruleId}: ${message.message}`;
      // One line a fault, not a page: a fault of a template stands on hundreds.
      if (!faults.has(fault)) faults.set(fault, `${page.path} ${message.line}:${message.column}`);
    }
  }
  expect([...faults].map(([fault, where]) => `${fault} (first at ${where})`)).toEqual([]);
});
