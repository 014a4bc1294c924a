import { serverSettings, type ServerSettings } from '../src/lib/server/env.ts';
import { SettingsError } from '../src/lib/site-settings.ts';

/** The settings from the environment; prints every fault and ends the process when one is wrong. */
export function settingsOrExit(): ServerSettings {
  try {
    return serverSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.faults.join('\n'));
    process.exit(1);
  }
}
