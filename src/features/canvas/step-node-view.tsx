// A step as it looks. It is given words and values and knows no store, so every state can be drawn side by side.
import { IconAlertTriangle, IconDots, IconTool } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Button, classNames, NumberChip, StatusIcon, type StatusName } from '#ui';
import styles from './step-node.module.css';
import type { Detail } from './zoom-levels.ts';

interface StepTag {
  readonly status: StatusName;
  readonly word: string;
  /** What fits on the tag; `reason` in full is its tooltip. */
  readonly short: string;
  readonly reason: string;
  /** It says nothing that the footer does not lead to expect: it whispers, and the last result keeps the outline. */
  readonly quiet: boolean;
}

export interface StepFooter {
  readonly status: StatusName;
  readonly word: string;
  /** “in run #1”, where the node shows a plan for the next one. */
  readonly run?: string | undefined;
  readonly time?: ReactNode;
  readonly text: string;
  readonly fullText: string;
  /** From 0 to 1, while it runs and says how far it is. */
  readonly fraction?: number | undefined;
  readonly fix?: { readonly label: string; readonly perform: () => void } | undefined;
}

interface StepNodeViewProps {
  /** Absent for a step that is left out of the run. */
  readonly index: number | undefined;
  readonly title: string;
  readonly modelName: string;
  /** The accessible name of the whole group. */
  readonly name: string;
  readonly selected: boolean;
  /** What is wrong with it before any run. */
  readonly problem?: string | undefined;
  /** What the next run will do; absent where plans are not shown. */
  readonly tag?: StepTag | undefined;
  readonly footer: StepFooter;
  /** Below `full`, the node keeps its box, and shows number, title and status as far as there is room. */
  readonly look: Detail;
  /** Of the box, where it shows less than all. */
  readonly height: number;
  readonly inputs: ReactNode;
  readonly outputs: ReactNode;
  /** Where wires end, while there are no rows. */
  readonly ports: ReactNode;
  readonly nodeId: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onFocus?: () => void;
  readonly ref?: Ref<HTMLElement>;
}

export function StepNodeView({
  index,
  title,
  modelName,
  name,
  selected,
  problem,
  tag,
  footer,
  look,
  height,
  inputs,
  outputs,
  ports,
  nodeId,
  onKeyDown,
  onFocus,
  ref,
}: StepNodeViewProps) {
  const shown = tag === undefined || tag.quiet ? footer : tag;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's looks and meaning
    <section
      ref={ref}
      role="group"
      aria-label={name}
      aria-current={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the group is what arrow keys, Enter and F2 act on
      tabIndex={0}
      data-node={nodeId}
      data-outline={shown.status}
      data-result={footer.status}
      data-look={look}
      style={look === 'full' ? undefined : { height }}
      className={classNames(styles.node, look !== 'full' && styles.compact, selected && styles.selected)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {look === 'full' ? (
        <>
          {tag !== undefined && <Tag {...tag} />}
          <header className={styles.head}>
            <NumberChip>{index}</NumberChip>
            <div className={styles.titles}>
              <b className={styles.title} title={title}>
                {title}
              </b>
              <span className={styles.model} title={modelName}>
                {modelName}
              </span>
            </div>
            <MenuDots />
            {problem !== undefined && <ProblemMark text={problem} />}
          </header>
          <div className={styles.rows}>
            <div className={styles.inputs}>{inputs}</div>
            <div className={styles.outputs}>{outputs}</div>
          </div>
          <Footer {...footer} />
        </>
      ) : (
        <>
          <CompactBody index={index} title={title} look={look} shown={shown} />
          {problem !== undefined && look === 'compact' && <ProblemMark text={problem} />}
          {ports}
        </>
      )}
    </section>
  );
}

function ProblemMark({ text }: { readonly text: string }) {
  return (
    <span className={styles.problem} title={text}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
    </span>
  );
}

interface CompactBodyProps {
  readonly index: number | undefined;
  readonly title: string;
  readonly look: Detail;
  /** What it will do where that is planned, else what it did; the other stands in the inspector. */
  readonly shown: { readonly status: StatusName; readonly word: string };
}

/** Next to nothing: there may be a thousand of them. */
function CompactBody({ index, title, look, shown }: CompactBodyProps) {
  return (
    <>
      <span className={styles.caption}>
        <NumberChip>{index}</NumberChip>
        {look === 'compact' && <b className={styles.title}>{title}</b>}
      </span>
      <span className={styles.status} data-status={shown.status}>
        <StatusIcon status={shown.status} plain />
        {look === 'compact' && shown.word}
      </span>
    </>
  );
}

/** For the pointer; keys open the menu from the node itself, with Shift F10 or the key for it. */
function MenuDots() {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label="Step menu"
      className={classNames(styles.dots, 'nodrag')}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        const place = { clientX: left, clientY: bottom, bubbles: true, cancelable: true };
        currentTarget.dispatchEvent(new MouseEvent('contextmenu', place));
      }}
    >
      <IconDots size={14} stroke={1.75} aria-hidden="true" />
    </button>
  );
}

function Tag({ status, word, short, reason, quiet }: StepTag) {
  return (
    <span
      className={styles.tag}
      data-status={status}
      data-quiet={quiet || undefined}
      title={`${word}. ${reason}`}
    >
      <StatusIcon status={status} plain />
      <span className={styles.tagWord}>{word}</span>
      <em className={styles.tagReason}>{short}</em>
    </span>
  );
}

function Footer({ status, word, run, time, text, fullText, fraction, fix }: StepFooter) {
  return (
    <footer className={styles.foot}>
      {status === 'running' && (
        <span className={styles.track}>
          <span className={styles.bar} style={{ transform: `scaleX(${fraction ?? 0})` }} />
        </span>
      )}
      <div className={styles.result}>
        <span className={styles.word} data-status={status}>
          <StatusIcon status={status} plain />
          <span className={styles.wordText}>{word}</span>
        </span>
        {run !== undefined && <span className={styles.run}>{run}</span>}
        {time !== undefined && <span className={styles.time}>{time}</span>}
      </div>
      <div className={styles.reason} title={fullText}>
        {text}
      </div>
      {fix !== undefined && (
        <Button
          size="small"
          icon={<IconTool size={14} stroke={1.75} aria-hidden="true" />}
          className={classNames(styles.fix, 'nodrag')}
          title={fix.label}
          onClick={(event) => {
            event.stopPropagation(); // the click would select this step, and the mend may lead elsewhere
            fix.perform();
          }}
        >
          <span className={styles.fixLabel}>{fix.label}</span>
        </Button>
      )}
    </footer>
  );
}
