// Ports and wires as a hand meets them: by where they are, since they have no names of their own.
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The port of a field or an output of a step. */
export async function fieldPort(step: Locator, name: string, side: 'left' | 'right'): Promise<Spot> {
  const node = (await step.boundingBox())!;
  const label = (await step.getByText(name, { exact: true }).boundingBox())!;
  return { x: side === 'left' ? node.x : node.x + node.width, y: label.y + label.height / 2 };
}

/** The port of a slot: on the left it is filled, on the right it is read. */
export async function slotPort(slot: Locator, side: 'left' | 'right'): Promise<Spot> {
  const { x, y, width, height } = (await slot.boundingBox())!;
  return { x: side === 'left' ? x : x + width, y: y + height / 2 };
}

/** Somewhere on the empty canvas, counted from its top left corner. */
export async function canvasSpot(page: Page, x: number, y: number): Promise<Spot> {
  const box = (await page.getByRole('region', { name: 'Workflow', exact: true }).boundingBox())!;
  return { x: box.x + x, y: box.y + y };
}

/** A point on the wire between two ports: half of the way, where a curve passes by. */
export function between(a: Spot, b: Spot): Spot {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Presses at one spot and leads the pointer to another one, without letting go. */
export async function pull(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6);
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

export async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  await pull(page, from, to);
  await page.mouse.up();
}

/** Takes the last edit back, by name. */
export async function undo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).hover();
  await expect(page.getByRole('tooltip', { name: `Undo: ${name}` })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.mouse.move(3, 3);
}
