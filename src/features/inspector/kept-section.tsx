import { IconCheck, IconCopy, IconDatabase } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { entrySize, useRuns } from '#editor';
import { LargeValue, type PlacedStep, type Value, valueToJson } from '#engine';
import { Button, ValueTree } from '#ui';
import { describeKept, describeValue } from '#wording';
import kept from './kept-section.module.css';
import { Section } from './section.tsx';
import styles from './table.module.css';

/** The model input and output of the step's last success, as a rerun would use them. */
export function KeptSection({ step }: { readonly step: PlacedStep }) {
  const entry = useRuns(({ cache }) => cache.entries.get(step.id));
  const mark = useRuns(({ cache }) => cache.marks.get(step.id));
  const shown = useMemo(
    () => (entry === undefined ? undefined : { inputs: entry.input, outputs: entry.output }),
    [entry],
  );
  if (entry === undefined || shown === undefined) {
    return (
      <Section title="Cached I/O">
        <p className={styles.note}>
          {mark === 'cleared' ? 'The cached result was cleared.' : 'No cached result yet. A run fills it.'}
        </p>
      </Section>
    );
  }
  return (
    <Section title="Cached I/O">
      <ValueTree value={shown} label={`Cached input and output of ${step.title}`} describe={describeLarge} />
      <div className={kept.foot}>
        <IconDatabase size={14} stroke={1.75} aria-hidden="true" />
        <span>{describeKept(entry.run, entrySize(entry))}</span>
        <CopyButton shown={shown} />
      </div>
    </Section>
  );
}

/** Words for what is no JSON. */
function describeLarge(value: object): string | undefined {
  return value instanceof LargeValue ? describeValue(value) : undefined;
}

function CopyButton({ shown }: { readonly shown: { readonly inputs: Value; readonly outputs: Value } }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    const text = JSON.stringify(
      { inputs: valueToJson(shown.inputs), outputs: valueToJson(shown.outputs) },
      null,
      2,
    );
    // Where the page may not write to the clipboard, the button stays as it was.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button
      className={kept.copy}
      variant="ghost"
      size="small"
      icon={<Icon size={14} stroke={1.75} aria-hidden="true" />}
      onClick={copy}
    >
      {copied ? 'Copied' : 'Copy'}
    </Button>
  );
}
