import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepareForServing } from '../../scripts/build/list-files.ts';

/** Text that compresses well, with letters outside ASCII. */
export const providersPage = `<!doctype html><title>Providers</title>${'<p>Lahore – 24 providers</p>\n'.repeat(200)}`;

/** Size of the file that is too large for the memory of the server. */
export const largeBytes = 24 * 1024 * 1024;

const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<!doctype html><title>Home</title><p>Home</p>'.padEnd(600, ' '),
  '404.html': '<!doctype html><title>Not found</title><p>There is no page here.</p>'.padEnd(600, ' '),
  'providers/index.html': providersPage,
  'services/customer-support/index.html': '<!doctype html><title>Customer support</title>',
  '_astro/page.Bx1aZ_9q.css': 'body { color: black }\n'.repeat(40),
  '_astro/page.C0ffee.js': 'console.log(1);\n'.repeat(40),
  '_astro/face.D1d1d1.woff2': randomBytes(300),
  'robots.txt': 'User-agent: *\nAllow: /\n'.repeat(5),
  'sitemap-0.xml': '<?xml version="1.0"?><urlset></urlset>'.padEnd(300, ' '),
  'site.webmanifest': '{"name":"Plus92"}',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(300, ' '),
  'favicon.ico': randomBytes(200),
  'share.png': randomBytes(200),
  'data/providers.csv': 'name,city\n'.repeat(50),
  'data/providers.json': '{"providers":[]}',
  'search/index.html': '<!doctype html><title>Search</title>',
  'pagefind/pagefind-worker.js': 'onmessage = () => {};\n'.repeat(40),
  'pagefind/wasm.en.pagefind': 'pagefind_dcd'.repeat(40),
  'pagefind/fragment/en_1.pf_fragment': randomBytes(200),
  'notes.md': '# Notes\n'.repeat(50),
  'large.png': randomBytes(largeBytes),
  '.well-known/security.txt': 'Contact: mailto:security@example.com\n'.repeat(5),
  // All that follows lies in the folder by mistake and must never be served.
  '.env': 'SECRET=canary',
  '.git/config': 'canary',
  'data/plus92.db': 'canary',
  'data/plus92.db-wal': 'canary',
  '_astro/page.C0ffee.js.map': '{"canary":1}',
};

/** A built site in a temporary folder. */
export interface FixtureSite {
  readonly distDir: string;
  remove(): void;
}

/** Writes a small built site and prepares it for serving as the build does. */
export async function writeFixtureSite(): Promise<FixtureSite> {
  const folder = mkdtempSync(join(tmpdir(), 'plus92-server-'));
  const distDir = join(folder, 'dist');
  for (const [path, content] of Object.entries(files)) {
    const target = join(distDir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  // Beside the folder: what a path that climbs out would find.
  writeFileSync(join(folder, 'secret.txt'), 'canary');
  await prepareForServing(distDir, join(folder, 'cache'));
  return { distDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
