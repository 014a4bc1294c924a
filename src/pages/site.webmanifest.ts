import type { APIRoute } from 'astro';
import { shareColours } from '../lib/share/colours.ts';
import { SITE_NAME } from '../lib/site.ts';

const manifest = {
  name: `${SITE_NAME}: outsourcing providers in Pakistan`,
  short_name: SITE_NAME,
  start_url: '/',
  display: 'browser',
  background_color: shareColours.paper,
  theme_color: shareColours.paper,
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any maskable' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
