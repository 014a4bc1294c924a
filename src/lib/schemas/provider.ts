import { z } from 'zod';
import { claimOf } from './claim.ts';
import { isoDay, slug, webAddress } from './primitives.ts';
import {
  CERTIFICATES,
  CERTIFICATE_STATUSES,
  CHANNELS,
  CLIENT_REGIONS,
  HEADCOUNT_KINDS,
  PROVIDER_KINDS,
  keysOf,
} from './taxonomy.ts';

const text = z.string().min(1);
const count = z.int().positive();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time as HH:MM');

export const placeSchema = z.strictObject({
  city: text.nullable().describe('City as the source names it; null when none is given'),
  country: text.describe('Country in English'),
});

export const officeSchema = z.strictObject({
  city: text.nullable().describe('City of the office; null when the source gives none'),
  country: text.describe('Country of the office'),
  claim: claimOf(text.describe('What the source says of this office')),
});

export const headcountSchema = z
  .strictObject({
    min: count.optional().describe('Lower bound, or the number itself'),
    max: count.optional().describe('Upper bound'),
    about: z.literal(true).optional().describe('Present when the source says "around"'),
    what: z.enum(HEADCOUNT_KINDS).describe('What is counted; plan, peak and share never count in filters'),
    place: text.describe('Where they are'),
  })
  .refine((value) => value.min === undefined || value.max === undefined || value.min <= value.max, {
    error: 'write a min that is not larger than max',
  });

export const hoursSchema = z.strictObject({
  always: z.literal(true).optional().describe('Open 24 hours on 7 days'),
  daysPerWeek: z.int().min(1).max(7).optional().describe('Days a week'),
  hoursPerDay: z.number().positive().max(24).optional().describe('Hours a day'),
  open: clock.optional().describe('Opening time, HH:MM'),
  close: clock.optional().describe('Closing time, HH:MM; 24:00 for midnight at the end of the day'),
  zone: text.optional().describe('IANA time zone of the times'),
});

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'write a BCP 47 tag, for example "en" or "ar-AE"');

/** Claims by field; every list may hold several entries when sources differ. */
export const claimFields = {
  founded: z.array(
    claimOf(z.int().min(1850).max(2200), {
      qualifier: z.enum(['by']).optional().describe('"by" when it existed by that year'),
    }),
  ),
  headquarters: z.array(claimOf(placeSchema)),
  offices: z.array(officeSchema),
  services: z.array(claimOf(slug)),
  industries: z.array(claimOf(slug)),
  headcount: z.array(claimOf(headcountSchema)),
  certifications: z.array(
    claimOf(z.enum(keysOf(CERTIFICATES)), {
      status: z.enum(keysOf(CERTIFICATE_STATUSES)).describe('How well the certificate is proved'),
    }),
  ),
  languages: z.array(claimOf(languageTag)),
  channels: z.array(claimOf(z.enum(keysOf(CHANNELS)))),
  hours: z.array(claimOf(hoursSchema)),
  clientRegions: z.array(claimOf(z.enum(keysOf(CLIENT_REGIONS)))),
  pricing: z.array(
    claimOf(text, {
      published: z
        .literal(false)
        .optional()
        .describe('false when the source says that rates are quoted, not published'),
    }),
  ),
  minimumEngagement: z.array(claimOf(text)),
  listedOn: z.array(claimOf(text)),
  parentCompany: z.array(claimOf(text)),
  notable: z.array(claimOf(text)),
  alsoOffers: z.array(claimOf(slug)),
} as const;

export type ClaimField = keyof typeof claimFields;
export const CLAIM_FIELDS = Object.keys(claimFields) as ClaimField[];

const describeFields = {
  founded: 'Year of founding',
  headquarters: 'Head office',
  offices: 'Offices, one entry each',
  services: 'Service slugs',
  industries: 'Industry slugs',
  headcount: 'People, agents or seats, each with its place',
  certifications: 'Certificates with their status',
  languages: 'Languages as BCP 47 tags',
  channels: 'Channels of contact',
  hours: 'Hours of work',
  clientRegions: 'Where its clients are',
  pricing: 'Prices, or that none is published',
  minimumEngagement: 'Smallest contract and terms',
  listedOn: 'Stock exchange listings',
  parentCompany: 'Owners',
  notable: 'Other facts, a sentence each, in our words',
  alsoOffers: 'Offers outside our services; shown, not a facet',
} as const satisfies Record<ClaimField, string>;

type OptionalFields = { [F in ClaimField]: z.ZodOptional<(typeof claimFields)[F]> };
const optionalClaims = Object.fromEntries(
  CLAIM_FIELDS.map((field) => [
    field,
    claimFields[field].min(1, 'is empty: leave the field out').optional().describe(describeFields[field]),
  ]),
) as unknown as OptionalFields;

export const providerSchema = z.strictObject({
  slug: slug.describe('Name in the address; the same as the file name'),
  name: text.describe('Name as it is shown'),
  legalName: text.optional().describe('Registered name'),
  aliases: z.array(text).optional().describe('Other names it is known by'),
  website: webAddress.optional().describe('Its own site'),
  kind: z
    .enum(keysOf(PROVIDER_KINDS))
    .describe('What it is; captive, holding and vendor cannot be asked for a quote'),
  status: z.enum(['published', 'unverified', 'paused', 'closed']).describe('State of the page'),
  lastChecked: isoDay.describe('Day on which an editor last read its sources'),
  claimed: z.literal(true).optional().describe('Present when an account of the firm was verified'),
  ...optionalClaims,
});

export type Provider = z.infer<typeof providerSchema>;
export type Office = z.infer<typeof officeSchema>;
export type Headcount = z.infer<typeof headcountSchema>;
export type Hours = z.infer<typeof hoursSchema>;
