import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { emptyDocument } from '#document';
import { type Action, EditorProvider } from '#editor';
import { ExamplesPanel, exampleQuery, OpeningProblem } from '#features/examples';
import { Logo, ThemeToggle } from '#features/top-bar';
import { describeOpening, describeUnknownAddress } from '#wording';
import styles from './app.module.css';
import { EditorScreen } from './editor-screen.tsx';
import { newId, type OpenedEditors } from './opened-editors.ts';
import { useRoute } from './routes.ts';

interface AppProps {
  readonly editors: OpenedEditors;
  readonly actions: readonly Action[];
}

/** Shows what the address names. Opening never runs anything. */
export function App({ editors, actions }: AppProps) {
  const route = useRoute();
  switch (route.kind) {
    case 'example':
      return <Example key={route.id} id={route.id} editors={editors} actions={actions} />;
    case 'new':
      return <NewWorkflow key={route.number} number={route.number} editors={editors} actions={actions} />;
    case 'unknown':
      return (
        <PlainScreen title="Nothing here">
          <OpeningProblem text={describeUnknownAddress(route.address)} />
        </PlainScreen>
      );
  }
}

function Example({ id, editors, actions }: AppProps & { readonly id: string }) {
  const { data: outcome, refetch } = useQuery(exampleQuery(id));
  if (outcome === undefined) {
    return (
      <PlainScreen title="Opening" example={id}>
        <p className={styles.loading} role="status">
          Opening {id} …
        </p>
      </PlainScreen>
    );
  }
  if (outcome.kind !== 'document') {
    const retry = outcome.kind === 'unreachable' ? () => void refetch() : undefined;
    return (
      <PlainScreen title="Not opened" example={id}>
        <OpeningProblem text={describeOpening(outcome, id)} onRetry={retry} />
      </PlainScreen>
    );
  }
  return (
    <EditorProvider value={editors.open(id, outcome.document)}>
      <EditorScreen example={id} actions={actions} />
    </EditorProvider>
  );
}

function NewWorkflow({ number, editors, actions }: AppProps & { readonly number: number }) {
  const [empty] = useState(() => emptyDocument(number === 1 ? undefined : `Untitled workflow ${number}`));
  return (
    <EditorProvider value={editors.open(newId(number), empty)}>
      <EditorScreen example={undefined} actions={actions} />
    </EditorProvider>
  );
}

interface PlainScreenProps {
  /** For the browser's tab. */
  readonly title: string;
  /** The example that was asked for. */
  readonly example?: string;
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
