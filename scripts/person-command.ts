import { settingsOrExit } from '../server/settings-or-exit.ts';
import { systemClock, type Clock } from '../src/lib/server/clock.ts';
import { openStore } from '../src/lib/server/database/open.ts';
import { CannotOpenError, StoreUnavailableError, type Store } from '../src/lib/server/database/store.ts';
import { mailFolder } from '../src/lib/server/mail/file-mail.ts';
import { mailFilesIn } from '../src/lib/server/retention/mail-files.ts';
import type { MailFiles } from '../src/lib/server/retention/run-retention.ts';
import { makeKeys, type Keys } from '../src/lib/server/secrets/keys.ts';
import { ownSecret, SecretFileError } from '../src/lib/server/secrets/own-secret.ts';

interface PersonParts {
  store: Store;
  keys: Keys;
  clock: Clock;
  settings: { retentionDays: number; consentDays: number };
  mailFiles: MailFiles;
  address: string;
}

/** Runs a command about one person, beside a server that may be running, and prints what it gives as JSON. */
export async function personCommand(
  name: string,
  work: (parts: PersonParts) => Promise<unknown>,
): Promise<void> {
  const [address, ...more] = process.argv.slice(2);
  if (!address?.includes('@') || more.length > 0) {
    console.error(`Write one e-mail address: npm run ${name} -- name@company.com`);
    process.exitCode = 1;
    return;
  }
  const settings = settingsOrExit();
  try {
    const keys = makeKeys(settings.sessionSecret ?? ownSecret(settings.dataDir));
    const store = await openStore(settings, { beside: true });
    try {
      const mailFiles = mailFilesIn(mailFolder(settings.dataDir));
      const result = await work({ store, keys, clock: systemClock, settings, mailFiles, address });
      console.log(JSON.stringify(result, null, 2));
    } finally {
      await store.close();
    }
  } catch (error) {
    const isForeseen =
      error instanceof CannotOpenError ||
      error instanceof StoreUnavailableError ||
      error instanceof SecretFileError;
    if (!isForeseen) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
