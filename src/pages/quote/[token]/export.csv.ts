import type { APIRoute } from 'astro';

export const prerender = false;

/** All that there is of a request, for its buyer to take along. */
export const GET: APIRoute = async ({ params, locals: { desk, visitor } }) => {
  const file = desk && visitor && (await desk.buyer.exportCsv(params['token'] ?? '', visitor));
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
    },
  });
};
