import { useEffect, useRef, useState } from 'react';
import { useEditor } from '#editor';
import { VisuallyHidden } from '#ui';
import { announceRun, announceScenarios } from '#wording';

interface Announcement {
  readonly tone: 'polite' | 'assertive';
  readonly text: string;
}

/** Says how a run ended: results when the reader pauses, failures at once. Then what is announced by the editor's parts. */
export function LiveRegions() {
  const { runs, scenarioRuns, derived, session } = useEditor();
  const [said, setSaid] = useState<Announcement>();
  const [turn, setTurn] = useState(0);
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
  useEffect(
    () =>
      scenarioRuns.subscribe(({ phase, results }, before) => {
        if (phase.kind !== 'idle' || before.phase.kind === 'idle') return;
        session.announce(announceScenarios(results.map(({ record }) => record.outcome.kind)));
      }),
    [scenarioRuns, session],
  );
  useEffect(
    () =>
      session.subscribe(({ announcement }, before) => {
        if (announcement === undefined || announcement === before.announcement) return;
        setSaid({ tone: 'polite', text: announcement.text });
        setTurn((before) => before + 1);
      }),
    [session],
  );
  return (
    <>
      <div role="status">
        {/* Words that are the same again are heard again, since they are another element. */}
        <VisuallyHidden key={turn}>{said?.tone === 'polite' ? said.text : ''}</VisuallyHidden>
      </div>
      <div role="alert">
        <VisuallyHidden>{said?.tone === 'assertive' ? said.text : ''}</VisuallyHidden>
      </div>
    </>
  );
}
