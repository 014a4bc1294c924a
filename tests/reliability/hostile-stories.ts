import { cleanText } from '../../src/lib/schemas/brief/fields.ts';
import { canField, noteField } from '../../src/lib/schemas/brief/quote-reply.ts';
import { readCsv } from '../support/csv.ts';
import { parsePage, textOf } from '../support/html.ts';
import { freshVisitor } from '../support/visitor.ts';
import { shapeOf, textOfReply } from './page-shape.ts';
import { wait } from './proof.ts';
import { ask, post, quoteForm } from './requests.ts';
import type { SiteUnderTest } from './site-under-test.ts';
import { confirm, linksIn, mailsTo, submit } from './stories.ts';
import type { Opened } from './hostile-forms.ts';

/** The lines of text of a brief; two at a time, as the same words in many of them would make an editor read it first. */
const written = [
  ...['problem', 'users', 'seasonality', 'holidays', 'skills', 'criteria', 'questions', 'decider'],
  ...['crm', 'telephony', 'invoicing', 'dataLocation'],
];
const aboutBuyer = ['company', 'role'];
const answered = [
  'basis',
  'indexation',
  'ramp',
  'site',
  'references',
  'continuity',
  'contact',
  'answers',
  'questions',
];

let stories = 0;

/** Takes one request from the form to the answer of its provider, with a text in the fields that are shown to others. */
export async function tellStory(
  site: SiteUnderTest,
  port: number,
  text: string,
  place: number,
): Promise<Opened> {
  const form = quoteForm(site, (stories += 1), site.providers.slice(0, 1), 'story');
  const chosen = [written[place % written.length] ?? '', written[(place + 5) % written.length] ?? ''];
  for (const field of [...chosen, ...aboutBuyer]) form.fields.set(field, text);
  form.fields.set('name', `N ${text}`.slice(0, 100));
  await submit(port, form);
  const first = await mailsTo(site, ({ to }) => to === form.email, 1);
  const confirmToken = first.flatMap(linksIn)[0]?.token ?? '';
  const reference = /Q-[0-9A-Z]{4}-\d{2}/.exec(first[0]?.text ?? '')?.[0] ?? '';
  const page = await confirm(port, confirmToken);
  const isLead = (mail: { to: string; text: string }): boolean =>
    mail.to.startsWith('leads@') && mail.text.includes(reference);
  const lead = (await mailsTo(site, isLead, 1)).flatMap(linksIn)[0]?.token ?? '';
  const answer = new URLSearchParams({
    do: 'submit',
    [canField('volume-1')]: 'part',
    [noteField('volume-1')]: text,
  });
  for (const field of answered) answer.set(field, text);
  await press(port, `/lead/${lead}/`, 'do=open');
  await press(port, `/lead/${lead}/`, answer.toString());
  await press(port, `/quote/${page}/`, new URLSearchParams({ do: 'ask', question: text }).toString());
  return { page, lead, confirm: confirmToken };
}

async function press(port: number, path: string, body: string): Promise<void> {
  const { status } = await post(port, path, body, freshVisitor());
  if (status !== 303) throw new Error(`a button was answered with ${status}: ${body.slice(0, 200)}`);
}

/** What a spreadsheet would take for a formula, also behind spaces and in its wide forms. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Tells the story with a nasty text and with a plain one of the same length and lines: the pages must be made of the same elements. */
export async function findStoryFaults(
  site: SiteUnderTest,
  port: number,
  nasty: string,
  place: number,
): Promise<string[]> {
  const text = cleanText(nasty).slice(0, 90).trim();
  const said = JSON.stringify(text);
  const told = await tellStory(site, port, text, place);
  const control = await tellStory(site, port, text.replace(/\S/gu, 'x'), place);
  const faults: string[] = [];
  for (const kind of ['page', 'lead'] as const) {
    const address = kind === 'page' ? '/quote/' : '/lead/';
    const read = async (each: Opened): Promise<string> =>
      textOfReply(await ask(port, `${address}${each[kind]}/`));
    let [own, plain] = [await read(told), await read(control)];
    // One of them may still wait for the mail service to say that it has the last mail, which is a line of the log.
    for (let tries = 0; tries < 10 && shapeOf(own) !== shapeOf(plain); tries++) {
      await wait(300);
      [own, plain] = [await read(told), await read(control)];
    }
    if (shapeOf(own) !== shapeOf(plain)) faults.push(`the ${kind} has other elements with ${said}`);
    if (!textOf(parsePage(own)).includes(text.replace(/\s+/g, ' ')))
      faults.push(`the ${kind} does not show ${said} as it was written`);
  }
  const csv = textOfReply(await ask(port, `/quote/${told.page}/export.csv`)).replace(/^\ufeff/, '');
  const cells = readCsv(csv).flatMap((row) => Object.values(row));
  if (!cells.some((cell) => cell.includes(text))) faults.push(`the CSV does not hold ${said}`);
  for (const cell of cells)
    if (FORMULA.test(cell)) faults.push(`a cell is a formula: ${JSON.stringify(cell)}`);
  return faults;
}
