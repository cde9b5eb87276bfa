import { useComputedColorScheme } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  type ExportForm,
  useDocument,
  useEditor,
  useNames,
  useRuns,
  useSession,
  workflowMemoryOf,
} from '#editor';
import { Dialog, IconButton } from '#ui';
import { ExportDetails } from './export-details.tsx';
import styles from './export-dialog.module.css';
import { ExportFooter } from './export-footer.tsx';
import { FormList } from './form-list.tsx';
import { makeExport } from './make-export.ts';
import { type DrawPicture, usePicture } from './use-picture.ts';

interface ExportDialogProps {
  readonly form: ExportForm;
  readonly drawPicture: DrawPicture;
}

/** All forms in which a workflow, or what came of it, can leave; each says before what it has no place for. */
export function ExportDialog({ form: first, drawPicture }: ExportDialogProps) {
  const { session, library } = useEditor();
  const document = useDocument(({ current }) => current);
  const runs = useRuns((state) => state);
  const names = useNames();
  const chosen = useSession((state) => state.scenario);
  const selected = useSession(({ selection }) => (selection.kind === 'slot' ? selection.name : undefined));
  const [form, setForm] = useState(first);
  const [scenario, setScenario] = useState(chosen);
  const [now] = useState(() => Date.now());
  const slots = [...(runs.history.at(-1)?.state.slots.keys() ?? [])];
  const [picked, setPicked] = useState(selected);
  const slot = picked !== undefined && slots.includes(picked) ? picked : slots.at(-1);
  const [withoutResults, setWithoutResults] = useState(false);
  const [theme, setTheme] = useState(useComputedColorScheme('light', { getInitialValueInEffect: false }));
  const pictured = form === 'svg' || form === 'png' ? form : undefined;
  const picture = usePicture(pictured, theme, drawPicture);
  const written = useMemo(
    () =>
      form === 'svg' || form === 'png'
        ? undefined
        : makeExport(form, { document, library, names, runs, scenario, slot, withoutResults, now }),
    [form, document, library, names, runs, scenario, slot, withoutResults, now],
  );
  const made = pictured === undefined ? written : picture.made;
  const close = () => session.close();
  return (
    <Dialog label="Export" className={styles.dialog} onClose={close}>
      <header className={styles.head}>
        <h2 className={styles.title}>Export</h2>
        <IconButton size="small" label="Close" onClick={close}>
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles.body}>
        <FormList form={form} hasRun={runs.history.length > 0} onChoose={setForm} />
        <ExportDetails
          form={form}
          made={made}
          scenario={scenario}
          onScenario={setScenario}
          slot={slot}
          slots={slots}
          onSlot={setPicked}
          withoutResults={withoutResults}
          onWithoutResults={workflowMemoryOf(runs) && setWithoutResults}
          picture={pictured && { ...picture, theme, onTheme: setTheme }}
        />
      </div>
      <ExportFooter made={made} />
    </Dialog>
  );
}
