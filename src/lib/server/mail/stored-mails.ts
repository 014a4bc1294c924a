import { z } from 'zod';

/** Stands in place of a slot's name for the address of the site, which is known when the server starts and not when it is built. */
export const SITE_SLOT = '@site';

const plainPieceSchema = z.union([z.string(), z.strictObject({ slot: z.string() })]);

const pieceSchema = z.union([
  plainPieceSchema,
  z.strictObject({ each: z.string(), pieces: z.array(plainPieceSchema) }),
]);

const storedMailSchema = z.strictObject({
  subject: z.array(plainPieceSchema),
  html: z.array(pieceSchema),
  text: z.array(pieceSchema),
});

/** The mails of a build by kind, each cut at its slots. */
export const storedMailsSchema = z.record(z.string(), storedMailSchema);

/** Text, or the place of a slot. */
export type PlainPiece = z.output<typeof plainPieceSchema>;

/** Text, the place of a slot, or what is repeated for each entry of a list. */
export type Piece = z.output<typeof pieceSchema>;

/** One mail, cut at its slots. */
export type StoredMail = z.output<typeof storedMailSchema>;

/** What the build leaves of all mails. */
export type StoredMails = z.output<typeof storedMailsSchema>;
