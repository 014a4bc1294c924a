import { dev } from 'astro';
import { settingsOrExit } from '../server/settings-or-exit.ts';

const settings = settingsOrExit();

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const site = await dev({ server: { port: settings.port, host: settings.host } });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void site.stop().then(() => process.exit(0));
  });
}
