import { SITE_NAME, paths } from './site.ts';

export type NavigationLink = { label: string; path: string };

export const NAVIGATION: NavigationLink[] = [
  { label: 'Providers', path: paths.providers() },
  { label: 'Services', path: paths.services },
  { label: 'Cities', path: paths.cities },
  { label: 'Tools', path: paths.tools },
  { label: 'Insights', path: paths.insights },
];

export const FOOTER: { heading: string; links: NavigationLink[] }[] = [
  {
    heading: 'Find',
    links: [
      { label: 'All providers', path: paths.providers() },
      { label: 'Services', path: paths.services },
      { label: 'Cities', path: paths.cities },
      { label: 'Industries', path: paths.industries },
      { label: 'Insights', path: paths.insights },
      { label: 'Search', path: paths.search },
    ],
  },
  {
    heading: 'Decide',
    links: [
      { label: 'Compare', path: paths.compare },
      { label: 'Cost', path: paths.cost },
      { label: 'Staffing', path: paths.staffing },
      { label: 'Time overlap', path: paths.overlap },
    ],
  },
  {
    heading: 'Check',
    links: [
      { label: 'Sources', path: paths.sources() },
      { label: 'Figures', path: paths.stats },
      { label: 'Open data', path: paths.data },
      { label: 'Methodology', path: paths.methodology },
      { label: 'Corrections', path: paths.corrections },
    ],
  },
  {
    heading: SITE_NAME,
    links: [
      { label: 'About', path: paths.about },
      { label: 'How it is paid for', path: `${paths.about}#paid-for` },
      { label: 'Privacy', path: paths.privacy },
      { label: 'Accessibility', path: paths.accessibility },
    ],
  },
];

/** Does a link of the navigation lead to the section in which this path lies? */
export const isInSection = (link: NavigationLink, path: string): boolean =>
  link.path !== paths.home && path.startsWith(link.path);
