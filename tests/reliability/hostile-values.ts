/** A value as it stands in the body of a form: escaped already, so that it may be what no browser sends. */
export type RawValue = string;

/** What people and programs have typed into forms to see them break. */
export const nastyTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus=alert(1) autofocus x='",
  '" onmouseover="alert(1)',
  '` onclick=alert(1) `',
  '--><b>out</b><!--',
  ']]><b>out</b>',
  '<b>bold</b> &amp; &lt;i&gt;',
  '<a href="https://example.com">a link</a>',
  'javascript:alert(1)',
  '{{7*7}} ${7*7} <%= 7*7 %> {7*7}',
  '</script><script>/*',
  '<!DOCTYPE html><html><body>',
  '<style>*{display:none}</style>',
  '<base href="https://example.com/">',
  '<form action="https://example.com/"><input name=p>',
  '=cmd|" /C calc"!A0',
  '=HYPERLINK("https://example.com","here")',
  '+1+1',
  '-1-1',
  '@SUM(1,1)',
  '\t=1+1',
  '  =1+1',
  '\uff1d1+1',
  'a,b;"c"\n=1+1',
  "'; drop table quote_requests; --",
  "' or '1'='1",
  '1); delete from outbox where (1=1',
  'line\r\nBcc: someone@example.com',
  'line\nSubject: another\n\nbody',
  'a\r\n.\r\nQUIT',
  '\u202egnp.exe',
  '\u2066isolated\u2069 \u200f\u200e',
  'nul\u0000inside',
  'bell\u0007 escape\u001b[31m',
  '\ufeffmark',
  'e\u0301'.repeat(50),
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f',
  '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '%3Cscript%3E %0d%0a %00',
  '$(id) `id` ; id | id',
  '1e309',
  '-0',
  '9'.repeat(40),
  'NaN',
  '0x10',
  '9999-99-99',
  '25:61',
  'Europe/../London',
  'a@b.c\u0000@example.com',
  '"a b"@example.com, c@example.com',
  'x'.repeat(3_000),
  '<i>'.repeat(900),
  'a '.repeat(2_000),
  '(a+)+$ ' + 'a'.repeat(2_000) + '!',
  '1,'.repeat(1_500),
  ' '.repeat(2_500),
  '',
  ' ',
  '\n',
];

/** What is no text at all. */
export const nastyBytes: readonly RawValue[] = [
  '%ff%fe',
  '%c0%af',
  '%ed%a0%80',
  '%e2%82',
  '%',
  '%zz',
  '%f0%28%8c%bc',
  'x'.repeat(70_000),
  '%26&%3d=&&==',
];

/** One of them, alone or with others around it. */
export function drawNasty(random: () => number): RawValue {
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = random();
  if (chance < 0.05) return any(nastyBytes);
  const text = any(nastyTexts);
  if (chance < 0.7) return encodeURIComponent(text);
  if (chance < 0.85) return encodeURIComponent(`${any(nastyTexts)}${text}`);
  return encodeURIComponent(`Plain words ${text} and more`);
}

/** Harmless values that may end in the same way as a nasty one: right, missing, wrong, too long, unreadable, too large. */
export const plainValues: readonly RawValue[] = [
  'x',
  '',
  'x'.repeat(3_000),
  'x%0Ax',
  '1',
  '%zz',
  'x'.repeat(70_000),
  'x&x=x',
  'x&stray=x&another=x',
];
