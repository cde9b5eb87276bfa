import { useRuns } from '#editor';
import { DocumentName } from './document-name.tsx';
import { Logo } from './logo.tsx';
import { RunControls } from './run-controls.tsx';
import { ScenarioMenu } from './scenario-menu.tsx';
import { Summary } from './summary.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import styles from './top-bar.module.css';
import { useSettled } from './use-settled.ts';

const FLICKER = 120; // ms: a run that is over by then never shows Stop

export function TopBar() {
  const running = useSettled(
    useRuns(({ phase }) => phase.kind === 'running'),
    FLICKER,
  );
  return (
    <header className={styles.bar}>
      <Logo />
      <DocumentName />
      <span className={styles.line} />
      <ScenarioMenu />
      <span className={styles.space} />
      <Summary running={running} />
      <RunControls running={running} />
      <span className={styles.line} />
      <ThemeToggle />
    </header>
  );
}
