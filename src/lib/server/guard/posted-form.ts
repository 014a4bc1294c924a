import type { TypedForm } from '../../schemas/brief/quote-request.ts';

/** The fields that a visitor posted, in their order: read, counted and cleaned of control characters by the server. */
export type PostedForm = TypedForm;

/** The fields that every form carries for the server's own use; they are no part of what the visitor says. */
export const FORM_FIELDS = {
  /** Random, drawn anew for each form: the same form posted twice counts once. */
  key: 'form-key',
  /** When the form was drawn, signed: nobody fills it in within three seconds. */
  started: 'form-started',
  /** A field that people do not see and programs fill in. */
  trap: 'website',
} as const;

/** Who asks, as far as the server knows. */
export interface Visitor {
  readonly now: Date;
  /** Keyed hash of the address that the request came from: to count, never to name. */
  readonly ipKey: string;
  /** Present when an editor has signed in. */
  readonly editor?: { readonly email: string; readonly id: string } | undefined;
  /** The cookies of the request, for signing in and out only. */
  readonly cookies: ReadonlyMap<string, string>;
}
