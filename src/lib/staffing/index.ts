/* The arithmetic of staffing: from calls to agents to people. Pure; domain.md 2. */
export * from './arrival-shapes.ts';
export * from './assumptions.ts';
export { chat, type ChatAgents, type ChatInput } from './chat.ts';
export { checkDeadline, type Deadline, type DeadlineInput } from './deadline.ts';
export { clearBacklog, deferredWork, type Clearing, type DeferredDay } from './deferred.ts';
export { erlangA, type PatienceInput, type PatienceMeasures } from './erlang-a.ts';
export { erlangB } from './erlang-b.ts';
export { ERLANG_C_LEAVES_OUT, erlangC } from './erlang-c.ts';
export { isRefusal, whyRefused, type FieldName, type Refusal } from './fields.ts';
export { intensityOf, MAX_INTENSITY, type Load } from './load.ts';
export { scheduledAgents, shiftFactor, type PaidTime } from './people.ts';
export { queue, queueAround, type QueueInput, type QueueMeasures } from './queue.ts';
export { requiredAgents, type RequiredInput } from './required-agents.ts';
export {
  requiredAgentsBand,
  requiredAgentsWithPatience,
  type PatienceBand,
} from './required-with-patience.ts';
export {
  schedule,
  type Schedule,
  type ScheduleInput,
  type ScheduleInterval,
  type StaffedInterval,
} from './schedule.ts';
export { serviceLevelDefinitions, type CountedCalls, type ServiceLevels } from './service-level.ts';
export type { RequiredAgents } from './smallest-agents.ts';
export { peakFactor, spreadDay, spreadWeek, type SpreadInput } from './spread.ts';
export { delayedWaitQuantile, queueWarnings, waitMeasures, type WaitMeasures } from './waits.ts';
