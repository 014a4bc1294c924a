import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import siteRules from '../../../html-validate.config.mjs';
import { mailKinds } from '../../../src/lib/server/mail/slot-types.ts';
import { mailSamples } from '../../support/mail-samples.ts';
import { testMails } from '../../support/mails.ts';

const rules = {
  ...siteRules.rules,
  // Half of the mail programs read no style sheet.
  'no-inline-style': 'off',
  // Outlook on Windows lays out by them alone.
  'no-conditional-comment': 'off',
  // The same role by its older name, which the screen readers of mail programs know.
  'presentation-role-style': 'off',
} as const;

test.each(mailKinds)('html-validate finds no error in %s', async (kind) => {
  const fill = await testMails();
  const validator = new HtmlValidate({ ...siteRules, rules });
  const report = await validator.validateString(fill(kind, mailSamples[kind] as never).html);
  const messages = report.results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
