/// <reference types="astro/client" />

import type { PageNotes } from './lib/content/notes.ts';

declare global {
  namespace App {
    interface Locals {
      /** The facts that the marks of this page point to; a page sets it before it renders a mark. */
      notes?: PageNotes;
    }
  }
}
