import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { emptyDocument } from '#document';
import { EditorProvider } from '#editor';
import { ExamplesPanel, exampleQuery, OpeningProblem } from '#features/examples';
import { Logo, ThemeToggle } from '#features/top-bar';
import { describeOpening, describeUnknownAddress } from '#wording';
import styles from './app.module.css';
import { EditorScreen } from './editor-screen.tsx';
import type { OpenedEditors } from './opened-editors.ts';
import { useRoute } from './routes.ts';

/** Shows what the address names. Opening never runs anything. */
export function App({ editors }: { readonly editors: OpenedEditors }) {
  const route = useRoute();
  switch (route.kind) {
    case 'example':
      return <Example key={route.id} id={route.id} editors={editors} />;
    case 'new':
      return <NewWorkflow editors={editors} />;
    case 'unknown':
      return (
        <PlainScreen title="Nothing here">
          <OpeningProblem text={describeUnknownAddress(route.address)} />
        </PlainScreen>
      );
  }
}

function Example({ id, editors }: { readonly id: string; readonly editors: OpenedEditors }) {
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
      <EditorScreen example={id} />
    </EditorProvider>
  );
}

function NewWorkflow({ editors }: { readonly editors: OpenedEditors }) {
  const [empty] = useState(emptyDocument);
  return (
    <EditorProvider value={editors.open('#new', empty)}>
      <EditorScreen example={undefined} />
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
