import type { Catalogue } from '../catalogue/catalogue.ts';
import type { AllSources } from '../content/notes.ts';
import type { Use } from '../content/where-used.ts';
import type { FacetNames } from '../format/claims.ts';
import type { Insight } from '../schemas/insight.ts';
import type { Stat } from '../schemas/stat.ts';

/** An article with its text. */
export type OpenArticle = Insight & { slug: string; body: string };

/** What the open data, the feeds and the twins are made from: the same collections as the pages. */
export type OpenContent = {
  catalogue: Catalogue;
  names: FacetNames;
  register: AllSources;
  stats: ReadonlyMap<string, Stat>;
  /** Published articles, newest first. */
  insights: readonly OpenArticle[];
  uses: ReadonlyMap<string, readonly Use[]>;
  /** Text of each profile, by slug. */
  texts: ReadonlyMap<string, string>;
  settings: { siteUrl: string; buildDate: string };
  lastChanged: string;
};
