/// <reference types="astro/client" />

import type { Stat } from './lib/schemas/stat.ts';
import type { LiveSite } from './lib/content/live-site.ts';
import type { PageNotes } from './lib/content/notes.ts';
import type { Desk } from './lib/server/desk.ts';
import type { PostedForm, Visitor } from './lib/server/guard/posted-form.ts';

declare global {
  namespace App {
    interface Locals {
      /** What a page that is rendered on demand is made from; static pages load all of the content instead. */
      live?: LiveSite;
      /** The facts that the marks of this page point to; a page sets it before it renders a mark. */
      notes?: PageNotes;
      /** The register of figures, for the components of an article. */
      figures?: ReadonlyMap<string, Stat>;
      /** The fields of a form that was posted to this page; absent on a GET. */
      post?: PostedForm;
      /** The use cases. Only for pages that are never cached; absent in development, where there is no database. */
      desk?: Desk;
      /** Who asks, and when. Only for pages that are never cached, as the others are the same for everyone. */
      visitor?: Visitor;
      /** Takes what a page threw, for the server to answer and to log: Astro would print its message, which may quote what was sent. */
      fail?: (error: unknown) => void;
    }
  }
}
