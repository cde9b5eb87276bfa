import { ViewportPortal } from '@xyflow/react';
import type { Group } from '#document';
import { Frame } from './frame.tsx';

/** The titled frames, behind nodes and wires. */
export function Frames({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <ViewportPortal>
      {groups.map((group) => (
        <Frame key={group.id} group={group} />
      ))}
    </ViewportPortal>
  );
}
