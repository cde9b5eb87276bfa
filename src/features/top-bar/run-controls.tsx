import { IconPlayerPlay, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { canRerun, useEditor, useRuns, useSteps } from '#editor';
import { Button, keysText, lazyMenu } from '#ui';
import { rerun } from './actions/rerun.ts';
import { run } from './actions/run.ts';
import { stop } from './actions/stop.ts';
import { RerunOptionsButton } from './rerun-options-button.tsx';
import styles from './run-controls.module.css';

const RerunMenu = lazyMenu(async () => (await import('./rerun-menu.tsx')).RerunMenu, RerunOptionsButton);

const NO_STEPS = 'There are no steps to run. Add one from the library';
const NOTHING_RUN = 'Nothing has run yet. Run the workflow once, then rerun it';

/** Run and Rerun share one place, and Stop takes it while a run is under way. The filled one is what Ctrl ↵ does. */
export function RunControls({ running }: { readonly running: boolean }) {
  const editor = useEditor();
  const first = useRuns((runs) => !canRerun(runs));
  const group = useFocusKept(running, first);
  const empty = useSteps().length === 0;
  const enter = keysText('Mod+Enter');

  if (running) {
    return (
      <div ref={group} className={styles.group}>
        {/* Keys keep React from turning the pressed Stop into Run under the finger. */}
        <Button
          key="stop"
          variant="danger"
          icon={<IconPlayerStop size={16} stroke={1.75} aria-hidden="true" />}
          keys={keysText('Escape')}
          aria-keyshortcuts="Escape"
          data-main=""
          onClick={() => stop.perform(editor)}
        >
          Stop
        </Button>
      </div>
    );
  }
  const runButton = (
    <Button
      key="run"
      variant={first && !empty ? 'primary' : 'outline'}
      icon={<IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />}
      disabledReason={empty ? NO_STEPS : undefined}
      {...(first ? { keys: enter, 'aria-keyshortcuts': 'Control+Enter', 'data-main': '' } : {})}
      onClick={() => run.perform(editor)}
    >
      Run
    </Button>
  );
  return (
    <div ref={group} className={styles.group}>
      {!first && runButton}
      <div className={styles.split} data-filled={!first || undefined}>
        <Button
          variant={first ? 'outline' : 'primary'}
          icon={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
          disabledReason={first ? NOTHING_RUN : undefined}
          {...(first ? {} : { keys: enter, 'aria-keyshortcuts': 'Control+Enter', 'data-main': '' })}
          onClick={() => rerun.perform(editor)}
        >
          Rerun
        </Button>
        {first ? <RerunOptionsButton disabledReason={NOTHING_RUN} /> : <RerunMenu />}
      </div>
      {first && runButton}
    </div>
  );
}

/** When the focused button is taken away, the one that takes its place gets the focus. */
function useFocusKept(running: boolean, first: boolean) {
  const group = useRef<HTMLDivElement>(null);
  const focusedIn = useRef(false);
  useLayoutEffect(() => {
    const note = () => {
      focusedIn.current = group.current?.contains(window.document.activeElement) ?? false;
    };
    window.document.addEventListener('focusin', note);
    // `running` and `first` are what exchanges the buttons.
    const lost = window.document.activeElement === window.document.body && focusedIn.current;
    if (lost) group.current?.querySelector<HTMLElement>(running || first ? 'button' : '[data-main]')?.focus();
    return () => window.document.removeEventListener('focusin', note);
  }, [running, first]);
  return group;
}
