import { useAllSteps, useSession, useSlots } from '#editor';

/** Whether the canvas is still so empty that a start is offered on it. */
export function useStartOffered(): boolean {
  const steps = useAllSteps().length;
  const slots = useSlots().length;
  const blank = useSession((session) => session.blank);
  return steps === 0 && slots === 0 && !blank;
}
