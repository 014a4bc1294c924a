import type { Random } from './random.ts';

/** How every name begins, so that nobody takes a synthetic entry for a firm or a publisher. */
export const LABEL = 'Synthetic';

const FIRST = [
  ...['Amber', 'Anchor', 'Apricot', 'Basalt', 'Beacon', 'Birch', 'Bright', 'Canyon', 'Cedar', 'Chalk'],
  ...['Clear', 'Cobalt', 'Copper', 'Coral', 'Crescent', 'Delta', 'Ember', 'Falcon', 'Fern', 'Flint'],
  ...['Garnet', 'Granite', 'Harbour', 'Hazel', 'Indigo', 'Ivory', 'Jasmine', 'Juniper', 'Lantern', 'Lilac'],
  ...['Maple', 'Marble', 'Meadow', 'Mint', 'North', 'Oasis', 'Olive', 'Opal', 'Orchard', 'Pebble'],
  ...['Pine', 'Plain', 'Quartz', 'Quiet', 'Ridge', 'River', 'Saffron', 'Sand', 'Silver', 'Slate'],
];
const SECOND = [
  ...['Answer', 'Assist', 'Bridge', 'Call', 'Care', 'Chain', 'Circle', 'Contact', 'Desk', 'Dial'],
  ...['Field', 'Gate', 'Hand', 'Line', 'Link', 'Office', 'Path', 'Point', 'Reply', 'Route'],
  ...['Signal', 'Source', 'Station', 'Support', 'Talk', 'Task', 'Thread', 'Voice', 'Wire', 'Works'],
];
const LAST = [
  ...['BPO', 'Communications', 'Connect', 'Global', 'Group', 'Outsourcing', 'Partners', 'Services'],
  ...['Solutions', 'Systems', 'Technologies', 'Virtual'],
];

/** A name of a firm. A few hold digits, as real ones do: "Synthetic Cedar Line 24 BPO". */
export function firmName(random: Random): string {
  const digits = random.chance(0.02) ? ` ${random.whole(2, 99)}` : '';
  return `${LABEL} ${random.pick(FIRST)} ${random.pick(SECOND)}${digits} ${random.pick(LAST)}`;
}

/** A slug that no other provider has, as the number in it is its place. */
export const firmSlug = (name: string, index: number): string =>
  `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${index + 1}`;

const PAPERS = ['Courier', 'Daily', 'Gazette', 'Herald', 'Journal', 'Monitor', 'Observer', 'Post', 'Record'];
const SUBJECTS = ['Business', 'Commerce', 'Evening', 'Export', 'Industry', 'Morning', 'Technology', 'Trade'];

/** A publisher of articles. */
export const publisherName = (random: Random): string =>
  `${LABEL} ${random.pick(SUBJECTS)} ${random.pick(PAPERS)}`;

const NEWS = [
  ...[
    'a call centre opens a second floor',
    'back offices look for accountants',
    'exporters count their seats',
  ],
  ...[
    'firms of the province and whom they serve',
    'how the night shift gets home',
    'list of members by city',
  ],
  ...[
    'new parks and who has moved in',
    'outsourcing firms at the trade fair',
    'training for a thousand agents',
  ],
  ...['what foreign clients ask for', 'which firms answer in Arabic', 'who works for the banks'],
];

/** The title of an article. */
export const articleTitle = (random: Random, year: number): string =>
  `${LABEL} report ${year}: ${random.pick(NEWS)}`;
