/// <reference types="astro/client" />

import type { Stat } from './lib/schemas/stat.ts';
import type { LiveSite } from './lib/content/live-site.ts';
import type { PageNotes } from './lib/content/notes.ts';

declare global {
  namespace App {
    interface Locals {
      /** What a page that is rendered on demand is made from; static pages load all of the content instead. */
      live?: LiveSite;
      /** The facts that the marks of this page point to; a page sets it before it renders a mark. */
      notes?: PageNotes;
      /** The register of figures, for the components of an article. */
      figures?: ReadonlyMap<string, Stat>;
    }
  }
}
