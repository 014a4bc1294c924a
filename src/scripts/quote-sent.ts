import { forgetSent } from '../lib/quotes/draft-sent.ts';

/** The request is stored: the draft of it is of no use any more, and the device forgets it. */
forgetSent(() => localStorage, location.search);
