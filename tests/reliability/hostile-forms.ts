import { askedField, canField, noteField, answerShape } from '../../src/lib/schemas/brief/quote-reply.ts';
import { quoteFields } from '../../src/lib/schemas/brief/quote-request.ts';
import { FORM_FIELDS } from '../../src/lib/server/guard/posted-form.ts';
import { freshVisitor } from '../support/visitor.ts';
import { ask, post, quoteForm, type Answer } from './requests.ts';
import type { RawValue } from './hostile-values.ts';
import type { SiteUnderTest } from './site-under-test.ts';

/** One field of one form, and how it is sent with a value and with all else as it should be. */
export interface Target {
  readonly name: string;
  send(value: RawValue): Promise<Answer>;
}

/** Addresses of a request that is under way: its buyer's page, a lead of it, and a link that was not pressed yet. */
export interface Opened {
  readonly page: string;
  readonly lead: string;
  readonly confirm: string;
}

/** Every field of every form that a visitor can send. */
export function listTargets(site: SiteUnderTest, port: number, { page, lead, confirm }: Opened): Target[] {
  const buttonForm = (
    path: string,
    button: string,
    fields: readonly string[],
    others: Readonly<Record<string, string>> = {},
  ): Target[] =>
    [...fields, 'do', 'unknown-field', '__proto__'].map((field) => ({
      name: `${path.split('/')[1]} ${button}: ${field}`,
      send: (value) => {
        const rest = Object.entries({ do: button, ...others }).filter(([name]) => name !== field);
        const pairs = rest.map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
        return post(port, path, [...pairs, `${field}=${value}`].join('&'), freshVisitor());
      },
    }));
  const answerFields = [
    ...Object.keys(answerShape),
    ...[`service-${site.service}`, 'volume-1', 'language-1'].flatMap((id) => [canField(id), noteField(id)]),
    askedField('nothing'),
  ];
  return [
    ...quoteTargets(site, port),
    ...buttonForm(`/quote/confirm/${confirm}/`, 'nothing', ['token']),
    ...buttonForm(`/quote/${page}/`, 'ask', ['question']),
    ...buttonForm(`/quote/${page}/`, 'reveal', ['recipient']),
    ...buttonForm(`/quote/${page}/`, 'close', ['chosen'], { outcome: 'nothing' }),
    ...buttonForm(`/quote/${page}/`, 'close', ['outcome'], { chosen: 'nobody' }),
    ...buttonForm(`/lead/${lead}/`, 'decline', [], { reason: 'nothing' }),
    ...buttonForm(`/lead/${lead}/`, 'decline', ['reason'], { stray: 'x' }),
    ...buttonForm(`/lead/${lead}/`, 'save', answerFields),
    ...['/quote/?p=', '/quote/?services=', '/quote/sent/?r='].map((address) => ({
      name: address,
      send: (value: RawValue) => ask(port, address + value.slice(0, 4_000), { headers: freshVisitor() }),
    })),
  ];
}

let forms = 0;

function quoteTargets(site: SiteUnderTest, port: number): Target[] {
  const named = [...quoteFields, ...Object.values(FORM_FIELDS), 'unknown-field', '__proto__', 'constructor'];
  const send = (pairs: readonly string[], extra: string): Promise<Answer> =>
    post(port, '/quote/', [...pairs, extra].join('&'), freshVisitor());
  const base = (without: string): string[] => {
    const { fields } = quoteForm(site, (forms += 1), site.providers.slice(0, 1), 'hostile');
    fields.delete(without);
    return [...fields].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  };
  return [
    ...named.map((field) => ({
      name: `quote: ${field}`,
      send: (value: RawValue) => send(base(field), `${field}=${value}`),
    })),
    { name: 'quote: the name of a field', send: (value) => send(base(''), `${value}=x`) },
    { name: 'quote: a second value', send: (value) => send(base(''), `zone=${value}`) },
  ];
}
