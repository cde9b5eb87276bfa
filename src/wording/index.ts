export { describeMissingCode, describeUpdate } from './describe-app-notice.ts';
export {
  describeCacheCaption,
  describeEntryPart,
  describeKept,
  describeMade,
  describeUnused,
} from './describe-cache.ts';
export {
  describeBackToComparison,
  describeComparisonCounts,
  describeComparisonStory,
  describeKeepRun,
  describeRunKept,
  describeSameSteps,
  describeStartCause,
  describeStepCause,
  describeUseValues,
  describeValuesUsed,
  describeWrittenCause,
  titleComparison,
} from './describe-cause.ts';
export {
  type ComparedRuns,
  comparedSlotName,
  describeComparedStatus,
  describeComparedStep,
  describeComparing,
  describeComparingEnded,
  describeDiffering,
  describeMoreStartChanges,
  describeReceiptWord,
  describeRunKind,
  describeStartChange,
  describeStepsChanged,
  describeWrittenBy,
} from './describe-comparison.ts';
export {
  describeConnectList,
  describeNewSlot,
  describeUnfitting,
  describeWire,
  nameConnectEnd,
} from './describe-connecting.ts';
export { describeConnectMend, describeRefusal, describeWhyNot } from './describe-connection.ts';
export { describeCopied } from './describe-copied.ts';
export { describeDeleted, describeSelected, nameNodes } from './describe-deleted.ts';
export {
  describeExportForm,
  describeExportLosses,
  describeLinkResultsLeft,
  describeMissingPython,
  describeResultsInFile,
  describeSecretsInFile,
} from './describe-export.ts';
export { describeFailure } from './describe-failure.ts';
export { describeDrop, describeFileFailure, describeOpened } from './describe-file.ts';
export {
  describeDownloaded,
  describeSaveConflict,
  describeSaveDenied,
  describeSaved,
  describeSaveFailed,
} from './describe-file-saving.ts';
export { describeCut, describeOrigin, describeWiring } from './describe-go-to.ts';
export { describeImportNote } from './describe-import.ts';
export {
  describeKeptBefore,
  describeMore,
  describeProgress,
  describeSize,
  describeStamp,
  describeStart,
  describeUse,
  describeWorkflow,
} from './describe-inspector.ts';
export { describeLayoutFailed, describeLayoutLeftOut } from './describe-layout.ts';
export {
  describeCleared,
  describeDeletedWorkflow,
  describeLibraryTrouble,
  describeNothingFound,
  describeStored,
  describeUsage,
} from './describe-library.ts';
export { describeCancelled, describeDone, describeRunEnded, describeRunStarted } from './describe-log.ts';
export { describeMend } from './describe-mend.ts';
export { describeMoved, describeMoveRefusal } from './describe-move.ts';
export { describeNextRun, describePlanSummary } from './describe-next-run.ts';
export {
  describeMissingDocument,
  describeOpening,
  describeUnknownAddress,
  type OpeningText,
} from './describe-opening.ts';
export {
  describeClipboardDenied,
  describePasted,
  describePastedUnknown,
  describePasteFailure,
} from './describe-paste.ts';
export { describePlan } from './describe-plan.ts';
export { describeProblem, describeProblemMark } from './describe-problem.ts';
export { describePyswarkFailure, describePyswarkNote } from './describe-pyswark.ts';
export { describeReadOnly } from './describe-read-only.ts';
export { describeReasons, describeSame } from './describe-reason.ts';
export { describeReplacement } from './describe-replacement.ts';
export { announceRun, describeResult, describeRun, describeRunUnderWay } from './describe-run.ts';
export {
  describeGone,
  describeKeptApart,
  describeRebased,
  describeRunsElsewhere,
  describeSaving,
  describeStorageTrouble,
  LONGEST_SAVING_WORD,
} from './describe-saving.ts';
export {
  announceScenarios,
  describeDeletedScenario,
  describeScenarioName,
  describeScenarios,
  describeScenariosUnderWay,
} from './describe-scenario.ts';
export { describeSetting } from './describe-setting.ts';
export {
  CHAT_LIMIT,
  describeLinkFailure,
  describeLinkLength,
  describeSecret,
  describeSecretPlace,
  describeShared,
  describeShareFailure,
  describeSharePart,
  describeShareRow,
} from './describe-share.ts';
export { describeSignature } from './describe-signature.ts';
export {
  describeAffected,
  describeCanChange,
  describeEarlierValue,
  describeLongText,
  describeNeeds,
  describeNoReader,
  describeNoWriter,
  describePlaces,
  describeReads,
  describeSlotKind,
  describeSlotName,
  describeSource,
  describeStateCaption,
  describeUntouched,
  describeValueType,
} from './describe-slot.ts';
export { describeSlotNameFault } from './describe-slot-name.ts';
export { describeSourceFailure } from './describe-source.ts';
export { describeStatus, type StatusText } from './describe-status.ts';
export { nameStep } from './describe-step.ts';
export { describeTrouble } from './describe-trouble.ts';
export { describeType } from './describe-type.ts';
export { describeValue } from './describe-value.ts';
export {
  describeChange,
  describeChangeCount,
  describeMissedVersion,
  describeNoVersions,
  describeOccasion,
  describeVersionName,
  describeVersionTime,
  describeVersionTrouble,
} from './describe-versions.ts';
export { describePlanCard, describeWhy } from './describe-why.ts';
export { describeWireEnds, describeWireTitle } from './describe-wire.ts';
export { formatBytes } from './format-bytes.ts';
export { formatDuration } from './format-duration.ts';
export { formatClock, formatExactTime, formatTime } from './format-time.ts';
export { frameName } from './frame-name.ts';
export { slotGroupName, stepGroupName } from './group-names.ts';
export { nameRun, titleRun } from './name-run.ts';
export { describeOrder, stepRowName } from './row-names.ts';
