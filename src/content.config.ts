import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { citySchema } from './lib/schemas/city.ts';
import { costInputsSchema } from './lib/schemas/cost-inputs.ts';
import { industrySchema } from './lib/schemas/industry.ts';
import { insightSchema } from './lib/schemas/insight.ts';
import { providerSchema } from './lib/schemas/provider.ts';
import { serviceSchema } from './lib/schemas/service.ts';
import { sourceSchema } from './lib/schemas/source.ts';
import { statSchema } from './lib/schemas/stat.ts';
import { listFiles, readContentFile } from './lib/content/read-files.ts';

const texts = (folder: string): Loader => glob({ pattern: '*.mdx', base: `src/content/${folder}` });

/**
 * Profiles are read as plain data with a little Markdown, not compiled as modules:
 * ten thousand of them then build in minutes, and no profile can run code.
 */
const providerLoader: Loader = {
  name: 'providers',
  async load(context) {
    const { store, watcher, config } = context;
    const folder = fileURLToPath(new URL('src/content/providers/', config.root));
    const read = async (name: string): Promise<void> => {
      const { name: id, data, body } = readContentFile(folder, name);
      store.set({
        id,
        data: await context.parseData({ id, data: data as Record<string, unknown> }),
        body,
        digest: context.generateDigest({ data, body }),
      });
    };
    store.clear();
    for (const name of listFiles(folder)) await read(name);
    watcher?.on('change', (path) => {
      if (path.startsWith(folder) && path.endsWith('.mdx')) void read(path.slice(folder.length));
    });
  },
};

export const collections = {
  providers: defineCollection({ loader: providerLoader, schema: providerSchema }),
  services: defineCollection({ loader: texts('services'), schema: serviceSchema }),
  cities: defineCollection({ loader: texts('cities'), schema: citySchema }),
  industries: defineCollection({ loader: texts('industries'), schema: industrySchema }),
  insights: defineCollection({ loader: texts('insights'), schema: insightSchema }),
  stats: defineCollection({ loader: file('src/content/stats.json'), schema: statSchema }),
  sources: defineCollection({ loader: file('src/content/sources.json'), schema: sourceSchema }),
  costInputs: defineCollection({
    loader: file('src/content/cost-inputs.json', {
      parser: (text) => [{ id: 'cost-inputs', ...(JSON.parse(text) as object) }],
    }),
    schema: costInputsSchema.extend({ id: z.literal('cost-inputs').describe('The one entry of this file') }),
  }),
};
