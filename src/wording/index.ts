export { describeFailure, type FailureText } from './describe-failure.ts';
export { describeMend } from './describe-mend.ts';
export { describePlan, type PlanText, type PlanWord } from './describe-plan.ts';
export { describeProblem } from './describe-problem.ts';
export {
  describeReason,
  describeReasonShort,
  describeReasons,
  describeReasonsShort,
  describeSame,
  describeSameShort,
} from './describe-reason.ts';
export { type DescribedStatus, describeStatus, type StatusText, type StatusWord } from './describe-status.ts';
export { describeTrouble } from './describe-trouble.ts';
export { describeType, describeTypeWithArticle } from './describe-type.ts';
export { describeValue } from './describe-value.ts';
export { formatBytes } from './format-bytes.ts';
export { formatDuration } from './format-duration.ts';
export { slotGroupName, stepGroupName } from './group-names.ts';
