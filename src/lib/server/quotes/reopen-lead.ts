import type { Writing } from '../database/store.ts';
import type { StoredRecipient, StoredRequest } from './find-by-token.ts';
import type { DeskParts } from './parts.ts';
import { makeSealedToken, unsealToken } from './sealed-token.ts';

/** The token of a lead's page for another mail; a new one, which makes the old void, only where the secret of the site has changed. */
export async function reopenLead(
  writing: Writing,
  { keys }: Pick<DeskParts, 'keys'>,
  { id, tokenSealed }: Pick<StoredRecipient, 'id' | 'tokenSealed'>,
): Promise<string> {
  const known = unsealToken(keys, tokenSealed);
  if (known !== undefined) return known;
  const { token, hash, sealed } = makeSealedToken(keys);
  await writing
    .updateTable('recipients')
    .set({ tokenHash: hash, tokenSealed: sealed })
    .where('id', '=', id)
    .execute();
  return token;
}

/** The token of the buyer's page for another mail, in the same way. */
export async function reopenOwn(
  writing: Writing,
  { keys }: Pick<DeskParts, 'keys'>,
  { id, pageTokenSealed }: Pick<StoredRequest, 'id' | 'pageTokenSealed'>,
): Promise<string> {
  const known = unsealToken(keys, pageTokenSealed);
  if (known !== undefined) return known;
  const { token, hash, sealed } = makeSealedToken(keys);
  await writing
    .updateTable('quoteRequests')
    .set({ pageTokenHash: hash, pageTokenSealed: sealed })
    .where('id', '=', id)
    .execute();
  return token;
}
