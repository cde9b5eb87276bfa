import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { Scenario } from '#document';
import {
  applyWithNotice,
  checkScenarioName,
  duplicateScenario,
  removeScenario,
  renameScenario,
  useDocument,
  useEditor,
} from '#editor';
import { IconButton, InlineField, useReadOnly } from '#ui';
import { describeDeletedScenario, describeScenarioName } from '#wording';
import styles from './scenarios.module.css';

interface ScenarioHeadProps {
  readonly scenario: Scenario;
  readonly chosen: boolean;
}

/** The head of a scenario's column: chooses it for the next run, renames, duplicates and deletes it. */
export function ScenarioHead({ scenario: { name }, chosen }: ScenarioHeadProps) {
  const editor = useEditor();
  const readOnly = useReadOnly();
  const document = useDocument(({ current }) => current);
  const only = document.scenarios.length === 1;
  return (
    <span className={styles.head}>
      <input
        type="radio"
        name="scenario"
        className={styles.radio}
        aria-label={`Use ${name}`}
        title="Use it for the next run"
        checked={chosen}
        onChange={() => editor.session.chooseScenario(name)}
      />
      <span className={styles.name}>
        <InlineField
          label={`Name of the scenario ${name}`}
          value={name}
          problemOf={(to) => {
            const fault = checkScenarioName(document, name, to);
            return fault === undefined ? undefined : describeScenarioName(fault, to);
          }}
          onKeep={(to) => editor.documents.apply(renameScenario(name, to))}
        />
      </span>
      {!readOnly && (
        <>
          <IconButton
            size="small"
            label={`Duplicate ${name}`}
            onClick={() => duplicateScenario(editor, name)}
          >
            <IconCopy size={14} stroke={1.75} aria-hidden="true" />
          </IconButton>
          <IconButton
            size="small"
            label={`Delete ${name}`}
            disabledReason={only ? 'A workflow keeps at least one scenario' : undefined}
            onClick={() => applyWithNotice(editor, removeScenario(name), describeDeletedScenario(name))}
          >
            <IconTrash size={14} stroke={1.75} aria-hidden="true" />
          </IconButton>
        </>
      )}
    </span>
  );
}
