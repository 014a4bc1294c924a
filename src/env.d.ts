/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The facts that the marks of this page point to; a page sets it before it renders a mark. */
    notes?: import('./lib/content/notes.ts').PageNotes;
  }
}
