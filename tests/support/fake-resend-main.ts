import { CHAOS, startFakeResend } from './fake-resend.ts';

/**
 * The fake Resend as a program, for the demonstration and for tests that kill the server beside it. Settings come from the environment:
 * PORT, FAULTS=chaos, SEED, LIMIT (requests a second, "none" for no limit), ACCEPTED_FILE, WEBHOOK_URL with WEBHOOK_SECRET.
 * Prints its address on one line and ends with SIGTERM.
 */
const { PORT, FAULTS, SEED, LIMIT, ACCEPTED_FILE, WEBHOOK_URL, WEBHOOK_SECRET } = process.env;
const seed = Number(SEED ?? 1);
const fake = await startFakeResend({
  port: Number(PORT ?? 0),
  seed,
  limit: LIMIT === 'none' ? null : Number(LIMIT ?? 5),
  ...(FAULTS === 'chaos' && { faults: CHAOS }),
  ...(ACCEPTED_FILE && { acceptedFile: ACCEPTED_FILE }),
  ...(WEBHOOK_URL && WEBHOOK_SECRET && { webhook: { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } }),
});
console.log(JSON.stringify({ url: fake.url, seed }));
process.once('SIGTERM', () => void fake.close().then(() => process.exit()));
