import type { StructuredData } from '../content/structured-data.ts';
import { SITE_NAME, paths } from '../site.ts';
import { DATASETS, dataFiles } from './files.ts';
import { LICENCE_WORDS, WORDING_LICENCE } from './licence.ts';
import type { OpenContent } from './open-content.ts';
import { DATASET_NAMES } from './schemas.ts';

/** The data sets for search engines of data (schema.org/Dataset), one block each. */
export function datasetData(content: OpenContent): StructuredData[] {
  const { siteUrl } = content.settings;
  const files = dataFiles(content);
  return DATASET_NAMES.map((dataset) => ({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${SITE_NAME}: ${DATASETS[dataset].title.toLowerCase()} of outsourcing in Pakistan`,
    description: `${DATASETS[dataset].about} ${LICENCE_WORDS}`,
    url: siteUrl + paths.data,
    license: WORDING_LICENCE,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: SITE_NAME, url: `${siteUrl}/` },
    dateModified: content.lastChanged,
    inLanguage: 'en-GB',
    distribution: files
      .filter((file) => file.dataset === dataset)
      .map(({ name, mediaType, bytes, sha256 }) => ({
        '@type': 'DataDownload',
        name,
        contentUrl: siteUrl + paths.dataFile(name),
        encodingFormat: mediaType,
        contentSize: `${bytes.length} B`,
        sha256,
      })),
  }));
}
