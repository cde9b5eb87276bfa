import { IconPlugOff } from '@tabler/icons-react';
import { useEditor, useNames, useSlot, type WireEnds, wireField, wireOutput } from '#editor';
import { Button, TypeShape, useReadOnly } from '#ui';
import { describeWireEnds, describeWireTitle } from '#wording';
import { Header } from './header.tsx';
import { Section } from './section.tsx';
import { SlotPill } from './slot-pill.tsx';
import { SlotValue } from './slot-value.tsx';
import { StepRows } from './step-rows.tsx';
import styles from './table.module.css';

/** A wire: what it joins, and what it carries now. */
export function WireInspector({ ends }: { readonly ends: WireEnds }) {
  const { documents, session } = useEditor();
  const names = useNames();
  const slot = useSlot(ends.slot);
  const readOnly = useReadOnly();
  return (
    <>
      <Header
        title={describeWireTitle(ends)}
        lead={<TypeShape type={slot?.type ?? 'any'} />}
        meta={describeWireEnds(ends, names)}
      />
      <Section title="Carries">
        <span className={styles.inline}>
          <SlotPill name={ends.slot} />
          <SlotValue name={ends.slot} longest={32} />
        </span>
      </Section>
      <Section title={ends.role === 'read' ? 'Read by' : 'Written by'}>
        <StepRows
          label={ends.role === 'read' ? 'The step that reads it' : 'The step that writes it'}
          steps={[ends.step]}
          cells={() => (
            <td className={`${styles.second} ${styles.rest}`}>
              {ends.role === 'read' ? `input ${ends.field}` : `output ${ends.key}`}
            </td>
          )}
        />
      </Section>
      {!readOnly && (
        <Section title="Change">
          <Button
            size="small"
            icon={<IconPlugOff size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => {
              documents.apply(
                ends.role === 'read'
                  ? wireField(ends.step, ends.field)
                  : wireOutput(ends.step, ends.key, ends.slot, false),
              );
              session.select({ kind: 'step', id: ends.step });
            }}
          >
            Disconnect
          </Button>
        </Section>
      )}
    </>
  );
}
