import * as z from 'zod/mini';
import { COUNTRIES } from '../countries.ts';
import { briefShape, ROWS, type Brief } from './brief.ts';
import { choice, line, neededChoice, neededLine, slugs } from './fields.ts';
import { COMPANY_SIZES } from './lists.ts';

/** Most providers that one brief goes to. */
export const MOST_RECIPIENTS = 5;

/** One plain address in ASCII (RFC 5322, dot-atom): what the mail service takes, and nothing that could change the head of a mail. */
const EMAIL = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,63}$/i;

/** One e-mail address as people have them: no name beside it, no quotes, no second one. */
export const isEmail = (text: string): boolean => text.length <= 254 && EMAIL.test(text);

const email = z.pipe(
  neededLine(254, 'Enter your work e-mail'),
  z.pipe(
    z.transform((text: string) => text.replace(/^mailto:/i, '')),
    z.string().check(z.regex(EMAIL, 'Enter your work e-mail with an @ sign, like name@company.com')),
  ),
);

/** Who asks. Kept apart from the brief: a provider sees it only when the buyer is to be seen. */
export const buyerShape = {
  name: neededLine(100, 'Enter your name'),
  email,
  company: line(150),
  role: line(100),
  country: neededChoice(COUNTRIES, 'Choose your country: it decides which law applies to your data'),
  phone: z.pipe(
    line(30),
    z.nullable(
      z
        .string()
        .check(
          z.regex(
            /^\+[1-9](?:[ ()-]?\d){6,14}$/,
            'Write the number with its country, such as +44 20 7946 0958',
          ),
        ),
    ),
  ),
  companySize: choice(Object.keys(COMPANY_SIZES) as (keyof typeof COMPANY_SIZES)[], 'Choose one of the list'),
  mayCall: z._default(z.enum(['no', 'yes'], 'Choose whether they may telephone you'), 'no'),
  identity: z._default(z.enum(['shown', 'hidden'], 'Choose what they see'), 'shown'),
} as const;

/** To whom it goes, and that the buyer agrees. */
export const sendingShape = {
  /** Slugs of the chosen providers. */
  p: slugs(MOST_RECIPIENTS, {
    missing: 'Choose at least one provider',
    tooMany: `Choose ${MOST_RECIPIENTS} providers at most`,
  }),
  /** Questions for one provider, "slug:question", as on the comparison. */
  ask: z._default(
    z
      .array(z.string().check(z.regex(/^[a-z0-9-]{1,80}:[a-z0-9-]{1,40}$/, 'This question is not known')))
      .check(z.maxLength(200, 'Ask fewer questions')),
    [],
  ),
  consent: z.pipe(
    z._default(z.string(), ''),
    z.literal('yes', 'Tick the box: without your consent we may not pass the brief on'),
  ),
} as const;

const shape = { ...briefShape, ...buyerShape, ...sendingShape };

/** Every field of the form by its name. */
export type QuoteField = keyof typeof shape;
export type QuoteRequest = { [Field in QuoteField]: z.output<(typeof shape)[Field]> };
export type Buyer = Pick<QuoteRequest, keyof typeof buyerShape>;

/** Fields that a form may send several times; of all others the second is a fault. */
const MANY: ReadonlySet<string> = new Set([
  'services',
  'goals',
  'days',
  'dataKinds',
  'mustRegimes',
  'niceRegimes',
  'agreements',
  'musts',
  'p',
  'ask',
] satisfies QuoteField[]);

export const isManyField = (name: string): boolean => MANY.has(name);
export const quoteFields = Object.keys(shape) as QuoteField[];

/** What is wrong with one field, in words that say what to write. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** What was typed, by field: all values of a name in their order. */
export type TypedForm = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the whole form: the request, or everything that is wrong with it, in the order of the form. A field that does not belong to the
 * form is refused, as is a second value where one is meant. Rules that need to know more (which services and providers there are, which
 * day it is) are added by the server.
 */
export function readQuoteForm(
  typed: TypedForm,
): { kind: 'request'; request: QuoteRequest } | { kind: 'invalid'; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  for (const name of typed.keys())
    if (!Object.hasOwn(shape, name))
      problems.push({ field: name, message: 'This form has no such field: load the page again' });
  const read: Partial<Record<QuoteField, unknown>> = {};
  for (const field of quoteFields) {
    const found = readField(field, typed.get(field) ?? []);
    if (found.kind === 'problem') problems.push({ field, message: found.message });
    else read[field] = found.value;
  }
  problems.push(
    ...rulesBetweenFields(read as Partial<QuoteRequest>, new Set(problems.map(({ field }) => field))),
  );
  if (problems.length > 0) {
    const place = new Map<string, number>(quoteFields.map((field, index) => [field, index]));
    problems.sort((a, b) => (place.get(a.field) ?? 0) - (place.get(b.field) ?? 0));
    return { kind: 'invalid', problems };
  }
  return { kind: 'request', request: read as QuoteRequest };
}

/** One field by itself, as it is left in the browser. */
export function readField(
  field: QuoteField,
  values: readonly string[],
): { kind: 'value'; value: unknown } | { kind: 'problem'; message: string } {
  if (!MANY.has(field) && values.length > 1)
    return { kind: 'problem', message: 'This was sent twice: load the page again' };
  const given = MANY.has(field) ? [...values] : values[0];
  const result = z.safeParse(shape[field], given);
  if (result.success) return { kind: 'value', value: result.data };
  return { kind: 'problem', message: result.error.issues[0]?.message ?? 'This cannot be read' };
}

/** What fields say of each other. A field that has a problem of its own gets no second one. */
function rulesBetweenFields(read: Partial<QuoteRequest>, faulty: ReadonlySet<string>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (field: QuoteField, message: string): void => {
    if (!faulty.has(field)) problems.push({ field, message });
  };
  const rows = ROWS.map((row) => ({
    channel: read[`channel${row}`],
    contacts: read[`contacts${row}`],
    aht: read[`aht${row}`],
    language: read[`language${row}`],
    level: read[`level${row}`],
    row,
  }));
  rows.forEach(({ channel, contacts, aht, language, level, row }) => {
    if (!channel && ((contacts !== null && contacts !== undefined) || aht))
      say(`channel${row}`, 'Choose the channel that these contacts come by');
    if (!language && level) say(`language${row}`, 'Choose the language that this level is for');
  });
  const hasContacts = rows.some(({ contacts }) => typeof contacts === 'number');
  if (!hasContacts && !read.volumeUnknown && !rows.some(({ row }) => faulty.has(`contacts${row}`)))
    say('contacts1', 'Write how many contacts a month there are, or tick that you do not know');
  if (!rows.some(({ language }) => language)) say('language1', 'Choose at least one language');
  if (read.budgetLow && read.budgetHigh && read.budgetLow > read.budgetHigh)
    say('budgetHigh', 'Write the higher amount here: it is below the lower one');
  if ((read.budgetLow || read.budgetHigh) && !read.currency)
    say('currency', 'Choose the currency of the budget');
  if (Boolean(read.opens) !== Boolean(read.closes) && !read.allDay)
    say(read.opens ? 'closes' : 'opens', 'Write both the time it opens and the time it closes');
  if (read.mayCall === 'yes' && !read.phone)
    say('phone', 'Write the number that they may call, or choose “No, write only”');
  return problems;
}

/** The brief of a request, without who asks and whom. */
export function briefOf(request: QuoteRequest): Brief {
  const names = Object.keys(briefShape) as (keyof Brief)[];
  return Object.fromEntries(names.map((name) => [name, request[name]])) as Brief;
}
