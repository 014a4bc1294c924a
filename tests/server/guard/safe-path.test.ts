import { describe, expect, test } from 'vitest';
import { isOwnPath, safePath } from '../../../src/lib/server/guard/safe-path.ts';

/** What has led readers of other sites away: addresses that a browser tidies into another host, or that are no path. */
const bypasses = [
  ...['//evil.example', '///evil.example', '////evil.example', '//evil.example/%2f..', '//evil.example//'],
  ...[
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
    '/\\/evil.example',
    '\\evil.example',
    '//\\evil.example',
  ],
  ...[
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '\u0000//evil.example',
  ],
  ...[
    '/\u0000/evil.example',
    '/\u000b/evil.example',
    '/ /evil.example',
    '/\u00a0/evil.example',
    '/\u200b/evil.example',
  ],
  ...[
    'https://evil.example',
    'http://evil.example',
    'HTTPS://EVIL.EXAMPLE',
    'https:evil.example',
    'https:/evil.example',
  ],
  ...[
    'https:///evil.example',
    'https:\\\\evil.example',
    'http:\\/evil.example',
    'ht\ntps://evil.example',
    '\thttps://evil.example',
  ],
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'javascript://x/%0aalert(1)',
  ],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://evil.example/1',
    'file:///etc/passwd',
  ],
  ...[
    'mailto:a@evil.example',
    'ftp://evil.example',
    'ws://evil.example',
    'about:blank',
    'view-source:https://evil.example',
  ],
  ...[
    '',
    ' ',
    '.',
    '..',
    './/evil.example',
    '..//evil.example',
    'evil.example',
    'evil.example/path',
    'quote/',
    '?next=/',
    '#x',
  ],
  ...[
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/x/../..//evil.example',
    '/%2e//evil.example',
  ],
  ...[
    '/%2e%2e//evil.example',
    '/./\\evil.example',
    '/x/..\\/evil.example',
    '@evil.example',
    ':@evil.example',
  ],
  ...[
    'https://localhost@evil.example',
    '//localhost@evil.example',
    '//localhost:80@evil.example',
    '//user:pw@evil.example',
  ],
  ...[
    '//evil。example',
    '／／evil.example',
    '/／evil.example',
    '/⁄evil.example',
    '//%65vil.example',
    '/\u2028/evil.example',
  ],
  ...[
    '/quote/\r\nSet-Cookie:a=1',
    '/quote/\nLocation: //evil.example',
    '/quote/\u0085',
    '/é',
    '/quote/<script>',
    '/quote/"onx=',
  ],
  ...['/\ufeff/evil.example', '/\u202e/evil.example', '//[::1]/', '//0x7f.1/', '//2130706433/', '/%zz\\'],
];

test(`none of ${bypasses.length} ways out is a path of this site`, () => {
  expect(bypasses.length).toBeGreaterThanOrEqual(80);
  expect(new Set(bypasses).size).toBe(bypasses.length);
  expect(bypasses.filter(isOwnPath)).toEqual([]);
});

test('whatever is taken for one stays here when a browser resolves it, from any page', () => {
  const pieces = [
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    '%5c',
    '@',
    ':',
    '?',
    '#',
    'evil.example',
    '\t',
    'https:',
    ';',
  ];
  const site = 'https://plus92.example';
  const away: string[] = [];
  let taken = 0;
  for (const a of pieces)
    for (const b of pieces)
      for (const c of pieces)
        for (const d of pieces) {
          const text = `/${a}${b}${c}${d}`;
          if (!isOwnPath(text)) continue;
          taken += 1;
          const url = new URL(text, `${site}/quote/x/?y#z`);
          if (url.origin !== site || new URL(url.pathname, site).origin !== site) away.push(text);
        }
  expect(taken).toBeGreaterThan(1_000);
  expect(away).toEqual([]);
});

describe('paths of this site', () => {
  test.each([
    '/',
    '/admin/quotes/?state=held#first',
    '/quote/AbC-_123/',
    '/providers/find/?q=a+b&city=lahore&p=x%20y',
    '/a:b@c/',
    '/sign-in/?to=//evil.example',
  ])('%s', (path) => {
    expect(isOwnPath(path)).toBe(true);
    expect(safePath(path, '/else/')).toBe(path);
  });
});

test('what is none is replaced', () => {
  for (const text of ['//evil.example', '', null, undefined])
    expect(safePath(text, '/admin/')).toBe('/admin/');
});
