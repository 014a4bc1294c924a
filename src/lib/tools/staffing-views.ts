import { numberWords } from '../format/numbers.ts';
import { toolPaths } from '../site.ts';
import { chatView, type ChatView } from './chat-view.ts';
import { deferredView, type DeferredView } from './deferred-view.ts';
import { intervalView, type IntervalView } from './interval-view.ts';
import type { ProfileSpan } from './profile-text.ts';
import { profileView, type ProfileView } from './profile-view.ts';
import { kindOf, writeStaffing, type StaffingKey } from './staffing-state.ts';
import type { Typed } from './tool-field.ts';

/** What the staffing tool shows, by the kind of what is planned. */
export type StaffingView =
  | { kind: 'interval'; view: IntervalView }
  | { kind: ProfileSpan; view: ProfileView; peakAddress: string }
  | { kind: 'chat'; view: ChatView }
  | { kind: 'deferred'; view: DeferredView };

/** Everything the staffing tool shows for what is typed. */
export function staffingView(typed: Typed<StaffingKey>): StaffingView {
  const kind = kindOf(typed);
  if (kind === 'chat') return { kind, view: chatView(typed) };
  if (kind === 'deferred') return { kind, view: deferredView(typed) };
  if (kind === 'interval') return { kind, view: intervalView(typed) };
  const view = profileView(typed, kind);
  return { kind, view, peakAddress: view.state === 'done' ? peakAddress(typed, view.result) : '' };
}

/** The busiest interval on a page of its own, with everything that is said about one. */
function peakAddress(
  typed: Typed<StaffingKey>,
  { peakCalls, length }: { peakCalls: number; length: number },
): string {
  const alone = {
    ...typed,
    mode: 'interval',
    profile: '',
    total: '',
    calls: String(peakCalls),
    minutes: String(length),
  };
  return `${toolPaths.staffing}?${writeStaffing(alone).toString()}`;
}

/** The result in one sentence, to be said when nobody types any more; what is wrong, where there is none. */
export function spokenWords(shown: StaffingView): string {
  const { kind, view } = shown;
  if (view.state === 'faulty') return view.problems.map(({ message }) => message).join(' ');
  if (view.state === 'refused') return view.reason;
  if (view.state === 'empty') return '';
  if (kind === 'chat') return `${view.result.agents} agents, ${view.result.people} people scheduled.`;
  if (kind === 'deferred') return `${numberWords(view.result.people)} people.`;
  const { agents, people } = view.result;
  return `${numberWords(agents)} agents, ${numberWords(people)} people scheduled.`;
}
