// What a picture shows: what the canvas shows, at the places where it stands there.
import type { InternalNode } from '@xyflow/react';
import type { Editor } from '#editor';
import { modelName, type PlacedStep, type StepId } from '#engine';
import { describePlan, describeStatus, describeValue, formatDuration } from '#wording';
import { pathOf, stateOf } from '../far/draw-far-wires.ts';
import { toFlowEdges } from '../flow-edges.ts';
import { slotNodeId, stepNodeId, targetOf } from '../flow-nodes.ts';
import { type Flow, flowOf } from '../flow-views.ts';
import { foldedSlots } from '../folded-slots.ts';
import { type FrameBox, frameBoxOf } from '../frame-box.ts';
import { slotStateOf } from '../slot-state.ts';
import { outlineOf, planStatus } from '../step-outline.ts';
import { rowsOf } from '../step-rows.ts';
import type { Scene } from './picture.ts';
import type { SlotScene } from './slot-picture.ts';
import type { LabelScene, StepScene } from './step-picture.ts';

/** Undefined while nothing is on the canvas. */
export function toScene(editor: Editor): Scene | undefined {
  const flow = flowOf(editor);
  if (flow === undefined) return undefined;
  const { current } = editor.documents.getState();
  const state = editor.derived.getState();
  const nodes = flow.getNodes();
  const lookup = lookupOf(flow);
  const folded = foldedSlots(current.layout, state.allSteps);
  const steps = state.allSteps.flatMap((step) =>
    toStep(editor, step, folded, lookup.get(stepNodeId(step.id))),
  );
  const slots = [...lookup.values()].flatMap((node) => toSlot(editor, node));
  const frames = (current.groups ?? []).flatMap((group) => {
    const inside = [...group.steps.map(stepNodeId), ...group.slots.map(slotNodeId)];
    const box = frameBoxOf(inside, lookup);
    return box === undefined ? [] : [{ title: group.title, box }];
  });
  const view = { nodes, nodeLookup: lookup } as unknown as Parameters<typeof pathOf>[1];
  const wires = toFlowEdges(state.allSteps, folded).map((wire) => ({
    path: pathOf(wire, view, new WeakMap()),
    state: stateOf(wire, state),
  }));
  const bounds = boundsOf([
    ...steps.map((step) => withTag(step)),
    ...slots,
    ...frames.map(({ box }) => ({ ...box, y: box.y - 26, height: box.height + 26 })),
  ]);
  return bounds && { title: current.name, steps, slots, frames, wires, bounds };
}

function lookupOf(flow: Flow): ReadonlyMap<string, InternalNode> {
  return new Map(
    flow.getNodes().flatMap(({ id }) => {
      const node = flow.getInternalNode(id);
      return node === undefined ? [] : [[id, node as InternalNode] as const];
    }),
  );
}

const LABEL = 120; // px: as much as a folded slot takes beside its port

function withTag({ x, y, width, height, tag, inputs, outputs }: StepScene): FrameBox {
  const left = inputs.some(({ label }) => label !== undefined) ? LABEL : 0;
  const right = outputs.some(({ labels }) => labels.length > 0) ? LABEL : 0;
  const top = tag === undefined ? 0 : 28;
  return {
    x: x - left,
    y: y - top,
    width: Math.max(width, tag === undefined ? 0 : 300) + left + right,
    height: height + top,
  };
}

function boundsOf(boxes: readonly FrameBox[]): FrameBox | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function boxOf({ internals, measured }: InternalNode): FrameBox {
  const { x, y } = internals.positionAbsolute;
  return { x, y, width: measured.width ?? 0, height: measured.height ?? 0 };
}

const IN_FIELD = 14; // characters

function toStep(
  { derived, runs }: Editor,
  step: PlacedStep,
  folded: ReadonlySet<string>,
  node: InternalNode | undefined,
): StepScene[] {
  const { names, statusOf, planOf, planShown, running, slotViewOf } = derived.getState();
  const status = statusOf.get(step.id as StepId);
  if (node === undefined || status === undefined) return [];
  const plan = running ? undefined : planOf.get(step.id as StepId);
  const left = status.kind === 'failed' ? runs.getState().history.at(-1)?.state : undefined;
  const text = describeStatus(status, names, left);
  const planned = plan && describePlan(plan, names);
  const named = names.steps.get(step.id);
  const rows = rowsOf(step);
  const label = (name: string): LabelScene => {
    const slot = slotViewOf.get(name);
    return {
      name,
      type: slot?.type ?? 'any',
      value: slot?.value === undefined ? '–' : describeValue(slot.value, 12),
    };
  };
  const reasons = status.kind === 'ran' && !planShown ? status.receipt.reasons : [];
  const scene: StepScene = {
    ...boxOf(node),
    index: named === undefined || named.disabled ? undefined : named.index,
    title: step.title,
    model: modelName(step),
    inputs: rows.inputs.map(({ field, type, slot: name, literal }) => {
      const slot = name === undefined ? undefined : slotViewOf.get(name);
      const value = name === undefined ? literal : slot?.value;
      const changed = reasons.find((reason) => reason.kind === 'input-changed' && reason.field === field);
      const was = slot?.before ?? (changed?.kind === 'input-changed' ? changed.before : undefined);
      const isStub = slot !== undefined && slot.writers.length === 0 && folded.has(slot.name);
      return {
        field,
        type,
        wired: name !== undefined,
        value:
          value === undefined
            ? name === undefined
              ? 'not wired'
              : 'no value'
            : describeValue(value, IN_FIELD),
        none: value === undefined,
        before: was === undefined || value === undefined ? undefined : describeValue(was, IN_FIELD),
        label: isStub ? label(slot.name) : undefined,
      };
    }),
    outputs: rows.outputs.map(({ key, type, wired }) => ({
      key,
      type,
      wired,
      labels: (step.outputs.find(([one]) => one === key)?.[1] ?? [])
        .filter((name) => folded.has(name))
        .map(label),
    })),
    outline: outlineOf(status, planShown ? plan : undefined),
    tag: planned &&
      plan && { status: planStatus(plan), word: planned.word, reason: planned.short, quiet: !planShown },
    footer: {
      status: status.kind,
      word: text.word,
      time:
        'receipt' in status && 'milliseconds' in status.receipt
          ? formatDuration(status.receipt.milliseconds)
          : '',
      text: text.short,
    },
  };
  return [scene];
}

function toSlot({ derived }: Editor, node: InternalNode): SlotScene[] {
  const { kind, id } = targetOf(node.id);
  const slot = kind === 'slot' ? derived.getState().slotViewOf.get(id) : undefined;
  if (slot === undefined) return [];
  const { name, type, value, before, missing, conflict, writers, starting } = slot;
  const sources = writers.length + (starting ? 1 : 0);
  return [
    {
      name,
      ...boxOf(node),
      type,
      value: missing
        ? 'missing'
        : conflict
          ? `${sources} writers`
          : value === undefined
            ? '–'
            : describeValue(value),
      before:
        before === undefined || value === undefined || missing || conflict
          ? undefined
          : describeValue(before),
      written: writers.length > 0,
      state: slotStateOf(slot),
    },
  ];
}
