import { claimsIn } from '../catalogue/claims.ts';
import { SITE_NAME, paths } from '../site.ts';
import type { Insight } from '../schemas/insight.ts';
import type { ListedProvider } from '../catalogue/catalogue.ts';

/** Data blocks for machines (schema.org), only with what the page itself shows with a source. */
export type StructuredData = Record<string, unknown>;

export type Crumb = { label: string; path: string };

const context = { '@context': 'https://schema.org' };

/** The site itself, for the home page. */
export function websiteData(siteUrl: string): StructuredData {
  return { ...context, '@type': 'WebSite', name: SITE_NAME, url: `${siteUrl}/`, inLanguage: 'en-GB' };
}

/** The way to a page, from the first crumb to the page itself. */
export function breadcrumbData(siteUrl: string, crumbs: readonly Crumb[]): StructuredData {
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: `${siteUrl}${path}`,
    })),
  };
}

/** An article: what it says, by whom, and since when. */
export function articleData(
  siteUrl: string,
  article: Pick<Insight, 'title' | 'summary' | 'author' | 'published' | 'updated'> & { slug: string },
): StructuredData {
  const url = `${siteUrl}${paths.insight(article.slug)}`;
  return {
    ...context,
    '@type': 'Article',
    headline: article.title,
    description: article.summary,
    datePublished: article.published,
    dateModified: article.updated ?? article.published,
    author: {
      '@type': 'Organization',
      name: `${SITE_NAME}, ${article.author.toLowerCase()}`,
      url: `${siteUrl}${paths.about}`,
    },
    publisher: { '@type': 'Organization', name: SITE_NAME, url: `${siteUrl}/` },
    mainEntityOfPage: url,
    url,
    image: `${siteUrl}/og/insights/${article.slug}.png`,
    inLanguage: 'en-GB',
  };
}

/** A provider as an organisation: its identity, and its founding year where the sources agree on one. */
export function organisationData(siteUrl: string, provider: ListedProvider): StructuredData {
  const years = new Set(claimsIn(provider, 'founded').map(({ claim }) => claim.value));
  const year = [...years][0];
  const head = provider.headquarters?.[0]?.value;
  return {
    ...context,
    '@type': 'Organization',
    name: provider.name,
    url: provider.website ?? `${siteUrl}${paths.provider(provider.slug)}`,
    mainEntityOfPage: `${siteUrl}${paths.provider(provider.slug)}`,
    ...(provider.legalName && { legalName: provider.legalName }),
    ...(provider.aliases && { alternateName: provider.aliases }),
    ...(years.size === 1 && { foundingDate: String(year) }),
    ...(head && {
      address: {
        '@type': 'PostalAddress',
        ...(head.city && { addressLocality: head.city }),
        addressCountry: head.country,
      },
    }),
  };
}
