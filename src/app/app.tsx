import { type ReactNode, useEffect } from 'react';
import { type Action, type Editor, EditorProvider } from '#editor';
import { ExamplesPanel, OpeningProblem } from '#features/examples';
import { Logo, ThemeToggle } from '#features/top-bar';
import styles from './app.module.css';
import { EditorScreen } from './editor-screen.tsx';
import type { OpenedEditors } from './opened-editors.ts';
import { useRoute } from './routes.ts';
import { useOpening } from './use-opening.ts';

interface AppProps {
  readonly editors: OpenedEditors;
  readonly actions: readonly Action[];
}

/** Shows what the address names. Opening never runs anything. */
export function App({ editors, actions }: AppProps) {
  const route = useRoute();
  const opening = useOpening(route, editors);
  const example = route.kind === 'example' ? route.id : undefined;
  switch (opening.kind) {
    case 'editor':
      return (
        <EditorProvider key={keyOf(opening.editor)} value={opening.editor}>
          <EditorScreen example={example} actions={actions} />
        </EditorProvider>
      );
    case 'opening':
      return (
        <PlainScreen title="Opening" example={example}>
          <p className={styles.loading} role="status">
            Opening {opening.name} …
          </p>
        </PlainScreen>
      );
    case 'problem':
      return (
        <PlainScreen title={opening.title} example={example}>
          <OpeningProblem text={opening.text} onRetry={opening.retry} />
        </PlainScreen>
      );
  }
}

const keys = new WeakMap<Editor, number>();
let lastKey = 0;

/** Another one for each editor: the screen stays when only the address of what it shows becomes another one. */
function keyOf(editor: Editor): number {
  const known = keys.get(editor);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(editor, lastKey);
  return lastKey;
}

interface PlainScreenProps {
  /** For the browser's tab. */
  readonly title: string;
  /** The example that was asked for. */
  readonly example: string | undefined;
  readonly children: ReactNode;
}

/** The frame where no workflow is open: the examples stay at hand. */
function PlainScreen({ title, example, children }: PlainScreenProps) {
  useEffect(() => {
    window.document.title = `${title} · Slotflow`;
  }, [title]);
  return (
    <div className={styles.app}>
      <header className={styles.bar}>
        <Logo />
        <span className={styles.name}>Slotflow</span>
        <ThemeToggle />
      </header>
      <div className={styles.plain}>
        <div className={styles.side}>
          <ExamplesPanel current={example} />
        </div>
        <main className={styles.message}>
          {children}
          <div id="overlays" />
        </main>
      </div>
    </div>
  );
}
