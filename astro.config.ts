import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { liveAdapter } from './scripts/build/live-adapter.ts';
import { livePaths } from './server/live-pages.ts';
import { lastModified, readModificationDays } from './src/lib/open-data/last-modified.ts';
import { siteSettings } from './src/lib/site-settings.ts';

const { siteUrl, distDir, buildDate } = siteSettings(process.env);
let days: ReturnType<typeof readModificationDays> | undefined;

/**
 * Vite wraps each import() in a helper of 800 bytes that loads the imported module's style sheets and parts ahead. The search, the
 * only such module on every page, has neither, and its loader has to stay below 700 bytes.
 */
const withoutPreloadHelper = {
  name: 'without-preload-helper',
  enforce: 'pre' as const,
  // One for each script that asks, so that it becomes part of that script and no file of its own.
  resolveId: (id: string, importer: string | undefined) =>
    id.endsWith('vite/preload-helper.js') ? `\0no-preload?for=${importer ?? ''}` : undefined,
  load: (id: string) =>
    id.startsWith('\0no-preload') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * React and what several tools share lie in one file beside the script of each tool: left alone they become five, and each is a request.
 * No script of the other pages may import any of it.
 */
const sharedByTools =
  /node_modules\/(react|react-dom|scheduler)\/|\/src\/(components\/tools|lib\/(tools|format|staffing|costing|overlap))\/|\/src\/lib\/site\.ts$/;

export default defineConfig({
  site: siteUrl,
  outDir: distDir,
  output: 'static',
  trailingSlash: 'always',
  // Writing takes as long as rendering: with several pages at work one is written while the next is rendered.
  build: {
    ...{ concurrency: 8, format: 'directory', inlineStylesheets: 'never' },
    // The files stay where a file host expects them; the program of the live pages lies beside what describes the build.
    ...{ client: './', server: `./${livePaths.folder}/` },
  },
  adapter: liveAdapter(),
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    sitemap({
      // What is for one person, or for editors, is for no search engine.
      filter: (url) => !/^\/(admin|sign-in|sign-out|lead)\/|^\/quote\/./.test(new URL(url).pathname),
      serialize(item) {
        days ??= readModificationDays('src/content', buildDate);
        return { ...item, lastmod: lastModified(new URL(item.url).pathname, days) };
      },
    }),
  ],
  // Lightning CSS cannot read queries for anchored containers yet; esbuild passes them on.
  // The policy of the site allows no script within a page, however short.
  vite: {
    build: { cssMinify: 'esbuild', assetsInlineLimit: (path) => (/\.[jt]s$/.test(path) ? false : undefined) },
    plugins: [withoutPreloadHelper],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: [{ name: 'tools', test: sharedByTools, minShareCount: 2 }] },
            },
          },
        },
      },
    },
  },
});
