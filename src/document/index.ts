export { compareDocuments, type DocumentChange, type StepChange } from './compare-documents.ts';
export { documentToText } from './document-to-text.ts';
export { documentFromTree, documentToTree } from './document-tree.ts';
export { emptyDocument } from './empty-document.ts';
export { fileNameOf } from './file-name.ts';
export { type ImportNote, importNotes } from './files/import-notes.ts';
export {
  type FileFailure,
  type FileOutcome,
  MAX_FILE_SIZE,
  type OtherFile,
  parseFile,
  parseFileText,
} from './files/parse-file.ts';
export { writeIntoPng } from './files/png-file.ts';
export { svgMetadata } from './files/svg-file.ts';
export type { Fragment } from './fragment.ts';
export { fragmentToText } from './fragment-to-text.ts';
export {
  type DocumentFailure,
  type DocumentOutcome,
  documentFromJson,
  parseDocument,
} from './parse-document.ts';
export { type PastedFailure, parsePasted } from './parse-pasted.ts';
export { isPyswark, parsePyswark } from './pyswark/parse-pyswark.ts';
export type { PyswarkFailure } from './pyswark/pyswark-failure.ts';
export {
  type PyswarkForm,
  type PyswarkNote,
  writePyswark,
} from './pyswark/write-pyswark.ts';
export { type PythonForm, writePython } from './python/write-python.ts';
export { resultsFromJson, resultsToJson } from './results-json.ts';
export { type SlotInfo, type SlotReader, type SlotWriter, slotsOf } from './slots-of.ts';
export { createStepLibrary, type StepLibrary } from './step-library.ts';
export { thumbnailOf } from './thumbnail.ts';
export { convertSteps, toState, toSteps } from './to-steps.ts';
export {
  type DocumentLayout,
  type DocumentStep,
  type Group,
  type InputPair,
  type OutputPair,
  type Position,
  type Scenario,
  scenarioOf,
  type ValuePair,
  type WorkflowDocument,
} from './workflow-document.ts';
export { namesOf, type WorkflowNames } from './workflow-names.ts';
