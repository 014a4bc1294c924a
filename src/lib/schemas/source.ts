import { z } from 'zod';
import { isoDay, publishedDate, webAddress } from './primitives.ts';

export const SOURCE_TIERS = { primary: 'Primary', secondary: 'Secondary', vendor: 'Vendor' } as const;
export const SOURCE_KINDS = {
  'web-page': 'Web page',
  'provider-website': "Provider's website",
  blog: 'Blog',
  filing: 'Filing',
  'press-release': 'Press release',
  'company-document': 'Company document',
  'job-site': 'Job site',
} as const;
export const SOURCE_READ = {
  whole: 'the whole text',
  opening: 'the opening',
  excerpt: 'an excerpt',
} as const;

const text = z.string().min(1);

export const sourceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case letters, digits and hyphens')
    .describe('Unique id, used by every fact'),
  url: webAddress.nullable().describe('Address; null when it was not found'),
  title: text.describe('Title as published'),
  publisher: text.describe('Who published it'),
  published: publishedDate.nullable().describe('Date it carries; null when it shows none'),
  retrieved: isoDay.describe('Day on which we read it'),
  tier: z
    .enum(['primary', 'secondary', 'vendor'])
    .optional()
    .describe('How near it stands to the one who counted'),
  kind: z
    .enum(['web-page', 'provider-website', 'blog', 'filing', 'press-release', 'company-document', 'job-site'])
    .optional()
    .describe('What sort of document it is'),
  own: z
    .boolean()
    .optional()
    .describe('true when its publisher is the firm itself, its parent or its press office'),
  read: z.enum(['whole', 'opening', 'excerpt']).optional().describe('How much of it was read'),
  via: text
    .optional()
    .describe('How the text was reached when the page itself was not opened; said in the popover'),
  note: text.optional().describe('A caution about the source'),
  formerIds: z.array(text).optional().describe('Ids it had before two entries were merged'),
});

export type Source = z.infer<typeof sourceSchema>;
