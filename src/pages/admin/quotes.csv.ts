import type { APIRoute } from 'astro';

export const prerender = false;

/** What a search of an editor finds, one request a line. */
export const GET: APIRoute = async ({ url, locals: { desk, visitor } }) => {
  if (!desk || !visitor?.editor) return new Response(null, { status: 404 });
  const file = await desk.editor.exportCsv({
    text: url.searchParams.get('text') ?? '',
    state: url.searchParams.get('state') ?? '',
  });
  return new Response(file.csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
    },
  });
};
