import { SITE_NAME, paths } from '../site.ts';
import { HOME_FIGURES } from './home.ts';
import { referencesIn } from './insights.ts';

export type PageLink = { title: string; path: string };

/** Which pages print each figure: the home page and the articles, in the order in which these are listed. */
export function statUses(
  articles: readonly { slug: string; title: string; body: string }[],
): Map<string, PageLink[]> {
  const uses = new Map<string, PageLink[]>();
  const add = (id: string, link: PageLink): void => {
    uses.set(id, [...(uses.get(id) ?? []), link]);
  };
  for (const id of Object.values(HOME_FIGURES)) add(id, { title: `${SITE_NAME} home`, path: paths.home });
  for (const { slug, title, body } of articles)
    for (const id of referencesIn(body).stats) add(id, { title, path: paths.insight(slug) });
  return uses;
}
