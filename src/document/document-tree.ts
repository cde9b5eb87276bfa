// A document as plain data for the storage, which clones it: parts that several documents share are shared there, too,
// so that a history of two hundred documents takes little more room than one.
import { freeze } from 'immer';
import { valueToJson } from '#engine';
import { type DocumentOutcome, issuesOf } from './parse-document.ts';
import { documentSchema } from './schema.ts';
import type { DocumentStep, Scenario, ValuePair, WorkflowDocument } from './workflow-document.ts';

/** What `documentFromTree` reads back. The same part of a document always gives the same object. */
export function documentToTree(document: WorkflowDocument): object {
  const { workflow, scenarios, ...rest } = document;
  return {
    ...rest,
    workflow: treeOf(workflow, workflowToTree),
    scenarios: treeOf(scenarios, scenariosToTree),
  };
}

function workflowToTree(workflow: WorkflowDocument['workflow']): object {
  return { ...workflow, steps: workflow.steps.map((step) => treeOf(step, stepToTree)) };
}

function scenariosToTree(scenarios: readonly Scenario[]): object {
  return scenarios.map((scenario) => treeOf(scenario, scenarioToTree));
}

function stepToTree(step: DocumentStep): object {
  const { settings } = step;
  return settings === undefined ? step : { ...step, settings: settings.map(pairToTree) };
}

function scenarioToTree(scenario: Scenario): object {
  return { ...scenario, values: scenario.values.map((pair) => treeOf(pair, pairToTree)) };
}

function pairToTree([name, value]: ValuePair): object {
  return [name, valueToJson(value)];
}

const known = new WeakMap<object, object>();

function treeOf<T extends object>(part: T, toTree: (part: T) => object): object {
  const tree = known.get(part) ?? toTree(part);
  known.set(part, tree);
  return tree;
}

/** Checked as a file is; where trees share a part, so do their documents. */
export function documentFromTree(tree: unknown): DocumentOutcome {
  const outcome = documentSchema.safeParse(tree);
  if (outcome.success) return { kind: 'document', document: freeze(outcome.data, true) };
  return { kind: 'invalid-document', issues: issuesOf(outcome.error) };
}
