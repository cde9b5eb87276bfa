import { useSlot } from '#editor';
import { Delta, ValueText } from '#ui';
import { describeValue } from '#wording';

interface SlotValueProps {
  readonly name: string;
  /** Characters. */
  readonly longest?: number;
}

/** What a slot holds now; with what it held in the last run, where an edit changed it. */
export function SlotValue({ name, longest = 9 }: SlotValueProps) {
  const slot = useSlot(name);
  if (slot?.value !== undefined && slot.before !== undefined) {
    return <Delta before={describeValue(slot.before, longest)} after={describeValue(slot.value, longest)} />;
  }
  const value = slot?.value;
  return <ValueText strong>{value === undefined ? undefined : describeValue(value, longest)}</ValueText>;
}
