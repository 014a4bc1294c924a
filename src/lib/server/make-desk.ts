import type { QuoteDesk } from './desk.ts';
import { saveDraft, submitAnswer } from './quotes/answer.ts';
import { erase, followUp, reveal } from './quotes/buyer-actions.ts';
import { readBuyerPage } from './quotes/buyer-page.ts';
import { confirm, readConfirmation, refuse } from './quotes/confirm.ts';
import { makeEditorDesk } from './quotes/editor-desk.ts';
import { close, withdraw } from './quotes/end-request.ts';
import { accept, decline, open } from './quotes/lead-actions.ts';
import { readLeadPage } from './quotes/lead-page.ts';
import type { DeskParts } from './quotes/parts.ts';
import { exportOwnCsv } from './quotes/request-csv.ts';
import { newForm, submit } from './quotes/submit.ts';

/** All use cases of quote requests, over the parts they are given. */
export const makeDesk = (parts: DeskParts): QuoteDesk => ({
  buyer: {
    newForm: () => newForm(parts),
    consentFacts: () => ({
      retentionDays: parts.settings.retentionDays,
      consentDays: parts.settings.consentDays,
    }),
    submit: (form, visitor) => submit(parts, form, visitor),
    confirmation: (token) => readConfirmation(parts, token),
    confirm: (token) => confirm(parts, token),
    refuse: (token) => refuse(parts, token),
    page: (token) => readBuyerPage(parts, token),
    followUp: (token, form) => followUp(parts, token, form),
    reveal: (token, recipientId) => reveal(parts, token, recipientId),
    close: (token, form) => close(parts, token, form),
    withdraw: (token) => withdraw(parts, token),
    erase: (token) => erase(parts, token),
    exportCsv: (token) => exportOwnCsv(parts, token),
  },
  provider: {
    lead: (token) => readLeadPage(parts, token),
    open: (token) => open(parts, token),
    accept: (token) => accept(parts, token),
    decline: (token, form) => decline(parts, token, form),
    saveDraft: (token, form) => saveDraft(parts, token, form),
    submitAnswer: (token, form) => submitAnswer(parts, token, form),
  },
  editor: makeEditorDesk(parts),
});
