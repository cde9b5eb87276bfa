import { useEffect, useRef } from 'react';
import { scenarioOf } from '#document';
import { checkScenarioName, renameScenario, useDocument, useEditor, useSession } from '#editor';
import { InlineField } from '#ui';
import { describeScenarioName } from '#wording';
import styles from './scenario-button.module.css';
import { SCENARIO_BUTTON } from './scenario-button.tsx';

/** Takes the place of the scenario's button while its name is edited; leaving it ends that. */
export function ScenarioName() {
  const { documents, session } = useEditor();
  const chosen = useSession(({ scenario }) => scenario);
  const document = useDocument(({ current }) => current);
  const { name } = scenarioOf(document, chosen);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const node = place.current;
    node?.querySelector('input')?.focus();
    const leave = ({ relatedTarget }: FocusEvent) => {
      session.renameScenario(false);
      // By Enter and Esc the focus goes nowhere: the button that comes back gets it.
      if (relatedTarget === null)
        requestAnimationFrame(() => window.document.querySelector<HTMLElement>(SCENARIO_BUTTON)?.focus());
    };
    node?.addEventListener('focusout', leave);
    return () => node?.removeEventListener('focusout', leave);
  }, [session]);
  return (
    <span ref={place} className={styles.renaming}>
      <InlineField
        id="scenario-name"
        label="Name of the scenario"
        value={name}
        className={styles.field}
        problemOf={(to) => {
          const fault = checkScenarioName(document, name, to);
          return fault === undefined ? undefined : describeScenarioName(fault, to);
        }}
        onKeep={(to) => documents.apply(renameScenario(name, to))}
      />
    </span>
  );
}
