import { IconArrowNarrowRight, IconGitCompare, IconSwitchHorizontal, IconX } from '@tabler/icons-react';
import { type Comparison, useEditor } from '#editor';
import { Button, RunMark } from '#ui';
import { describeComparing, nameRun } from '#wording';
import { stopComparing } from './actions/stop-comparing.ts';
import styles from './comparison-bar.module.css';

/** Says that nodes and wires show two runs, and leads out of it. */
export function ComparisonBar({ comparison: { a, b } }: { readonly comparison: Comparison }) {
  const editor = useEditor();
  const { session } = editor;
  const swap = () => {
    session.swapRuns();
    session.announce(describeComparing(b.run, a.run));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's looks and meaning
    <div className={styles.bar} role="group" aria-label={describeComparing(a.run, b.run)}>
      <IconGitCompare size={16} stroke={1.75} aria-hidden="true" />
      <b className={styles.title}>Comparing</b>
      <RunMark side="A" />
      <span className={styles.run}>{nameRun(a.run)}</span>
      <IconArrowNarrowRight size={14} stroke={1.75} aria-hidden="true" />
      <RunMark side="B" />
      <span className={styles.run}>{nameRun(b.run)}</span>
      <Button
        variant="ghost"
        size="small"
        icon={<IconSwitchHorizontal size={14} stroke={1.75} aria-hidden="true" />}
        onClick={swap}
      >
        Swap
      </Button>
      <Button
        variant="ghost"
        size="small"
        icon={<IconX size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => stopComparing.perform(editor)}
      >
        Stop comparing
      </Button>
    </div>
  );
}
