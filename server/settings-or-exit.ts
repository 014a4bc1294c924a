import { serverSettings, servingSettings, type ServerSettings } from '../src/lib/server/env.ts';
import { SettingsError } from '../src/lib/site-settings.ts';

/** The settings from the environment; prints every fault and ends the process when one is wrong. */
export const settingsOrExit = (): ServerSettings => readOrExit(serverSettings);

/** As settingsOrExit(), with what only a process that serves must have been given. */
export const servingSettingsOrExit = (): ServerSettings => readOrExit(servingSettings);

function readOrExit(read: (env: NodeJS.ProcessEnv) => ServerSettings): ServerSettings {
  try {
    return read(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.faults.join('\n'));
    process.exit(1);
  }
}
