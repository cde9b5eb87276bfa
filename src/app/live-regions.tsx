import { useEffect, useRef, useState } from 'react';
import { useEditor } from '#editor';
import { VisuallyHidden } from '#ui';
import { announceRun } from '#wording';

interface Announcement {
  readonly tone: 'polite' | 'assertive';
  readonly text: string;
}

/** Says how a run ended: results when the reader pauses, failures at once. */
export function LiveRegions() {
  const { runs, derived } = useEditor();
  const [said, setSaid] = useState<Announcement>();
  const told = useRef(runs.getState().history.at(-1));
  useEffect(
    () =>
      runs.subscribe(({ history }) => {
        const last = history.at(-1);
        if (last === undefined || last === told.current) return;
        told.current = last;
        const fine = last.outcome.kind === 'completed' || last.outcome.kind === 'cancelled';
        setSaid({ tone: fine ? 'polite' : 'assertive', text: announceRun(last, derived.getState().names) });
      }),
    [runs, derived],
  );
  return (
    <>
      <div role="status">
        <VisuallyHidden>{said?.tone === 'polite' ? said.text : ''}</VisuallyHidden>
      </div>
      <div role="alert">
        <VisuallyHidden>{said?.tone === 'assertive' ? said.text : ''}</VisuallyHidden>
      </div>
    </>
  );
}
