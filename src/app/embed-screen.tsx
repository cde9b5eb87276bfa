import { useEffect } from 'react';
import { type Action, ActionsProvider, useDocument, useEditor } from '#editor';
import { Canvas } from '#features/canvas';
import { EmbedBar } from '#features/top-bar';
import { latePart, ReadOnlyProvider, VisuallyHidden } from '#ui';
import app from './app.module.css';
import styles from './embed-screen.module.css';
import { LiveRegions } from './live-regions.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const Notices = latePart(async () => (await import('./notices.tsx')).Notices);

const OFFERED = ['run', 'rerun', 'rerun-every-step', 'stop', 'fit-view', 'zoom-in', 'zoom-out', 'copy'];

interface EmbedScreenProps {
  readonly payload: string;
  readonly actions: readonly Action[];
}

/** A workflow inside of another page: it is looked at and run, and opened in the editor for everything else. */
export function EmbedScreen({ payload, actions }: EmbedScreenProps) {
  const editor = useEditor();
  const name = useDocument(({ current }) => current.name);
  const offered = actions.filter(({ id }) => OFFERED.includes(id));
  useShortcuts(editor, offered);
  useEffect(() => {
    window.document.title = `${name} · Slotflow`;
  }, [name]);
  return (
    <ActionsProvider value={offered}>
      <div className={app.app}>
        <EmbedBar address={`#/share/${payload}`} />
        <main className={styles.body}>
          <VisuallyHidden>
            <h1>{name}</h1>
          </VisuallyHidden>
          <section className={styles.canvas} aria-label="Workflow">
            <ReadOnlyProvider value>
              <Canvas />
            </ReadOnlyProvider>
            <Notices />
          </section>
          <div id="overlays" />
        </main>
        <LiveRegions />
      </div>
    </ActionsProvider>
  );
}
