import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteSettings } from './src/lib/site-settings.ts';

const { siteUrl, distDir } = siteSettings(process.env);

export default defineConfig({
  site: siteUrl,
  outDir: distDir,
  output: 'static',
  trailingSlash: 'always',
  // Without a separate folder the hashed assets of two builds would mix in one cache.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap()],
  // Lightning CSS cannot read queries for anchored containers yet; esbuild passes them on.
  vite: { build: { cssMinify: 'esbuild' } },
});
