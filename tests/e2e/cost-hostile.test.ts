import { expect, test } from 'vitest';
import { siteUrl } from '../support/browser.ts';
import { seeded } from '../support/seeded.ts';
import { freshVisitor } from '../support/visitor.ts';
import { base } from './cost-page.ts';

const HOSTILE = process.env['TEST_FULL'] ? 10_000 : 150;

test(
  `${HOSTILE} hostile addresses never give an error or a text that is not escaped`,
  { timeout: 600_000 },
  async () => {
    const next = seeded(11);
    const pieces = [
      ...[
        '<script>alert(1)</script>',
        '"><img src=x onerror=1>',
        '</script><b>1</b>',
        "'",
        '%',
        '1e308',
        '-1',
        '0',
      ],
      ...[
        '999999999999',
        'NaN',
        '',
        '\u0000',
        '٣',
        '1,000',
        '0x10',
        '${1}',
        '%3Cb%3E',
        'a'.repeat(300),
        '50',
      ],
      ...[
        '100',
        '30',
        '2.5',
        'UK',
        'XX',
        'perFteMonth',
        'perOutcome',
        'own',
        'US.PK.perHour.usd',
        '__proto__',
      ],
    ];
    const keys = [
      ...[
        'contacts',
        'aht',
        'wage',
        'rate',
        'hours',
        'country',
        'where',
        'model',
        'pay',
        'for',
        'provider',
        'fx',
      ],
      ...['months', 'seed', 'span', 'longer', 'repeats', 'ratelow', 'wagehigh', 'theirhours', 'v', '<b>', ''],
      ...['__proto__', 'constructor', 'toString'],
    ];
    const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
    const faults: string[] = [];
    for (let at = 0; at < HOSTILE; at += 1) {
      const params = new URLSearchParams();
      for (let count = Math.floor(next() * 12); count > 0; count -= 1)
        params.append(pick(keys), pick(pieces));
      const path = at % 10 === 0 ? '/tools/cost.csv' : base;
      const reply = await fetch(`${siteUrl}${path}?${params.toString()}`, { headers: freshVisitor() });
      const html = await reply.text();
      if (reply.status !== 200) faults.push(`${reply.status}: ${params.toString()}`);
      if (path === base && /<script>alert|<img src=x|<b>1|\[object/.test(html))
        faults.push(`not escaped: ${params.toString()}`);
    }
    expect(faults).toEqual([]);
  },
);
