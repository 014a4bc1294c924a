import { toCsv } from '../../open-data/csv.ts';
import { moment } from '../clock.ts';
import type { EditorRow } from '../desk.ts';
import { eachRequest, toRows, type RequestFilter } from './editor-rows.ts';
import type { StoredRequest } from './find-by-token.ts';
import type { DeskParts } from './parts.ts';

type Line = { request: StoredRequest; row: EditorRow };

const columns = [
  { name: 'reference', of: ({ request }: Line) => request.reference },
  { name: 'state', of: ({ request }: Line) => request.state },
  { name: 'stored', of: ({ request }: Line) => request.createdAt },
  { name: 'confirmed', of: ({ request }: Line) => request.confirmedAt },
  { name: 'ended', of: ({ request }: Line) => request.endedAt },
  { name: 'outcome', of: ({ request }: Line) => request.outcome },
  { name: 'summary', of: ({ row }: Line) => row.summary },
  { name: 'country', of: ({ request }: Line) => request.country },
  {
    name: 'providers',
    of: ({ row }: Line) => row.recipients.map(({ name, state }) => `${name} (${state})`).join('; '),
  },
  { name: 'spam score', of: ({ request }: Line) => request.spamScore },
];

/** The requests that fit, one a line, without who asks: a file outlives the request it was made of. */
export async function exportRequests(
  parts: DeskParts,
  filter: RequestFilter,
): Promise<{ name: string; csv: string }> {
  const lines: Line[] = [];
  for await (const requests of eachRequest(parts, filter)) {
    const rows = await toRows(parts, requests);
    requests.forEach((request, index) => {
      const row = rows[index];
      if (row) lines.push({ request, row });
    });
  }
  const today = moment(parts.clock.now()).slice(0, 10);
  return { name: `quote-requests-${today}.csv`, csv: toCsv(columns, lines).text };
}
