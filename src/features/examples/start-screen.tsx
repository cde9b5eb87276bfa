import { IconPlus } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { thumbnailOf, type WorkflowDocument } from '#document';
import { useEditor } from '#editor';
import { Button, Kbd, keysText, Thumbnail } from '#ui';
import { describeSize } from '#wording';
import { startBlank } from './actions/start-blank.ts';
import { exampleQuery } from './example-query.ts';
import { type Example, examples } from './examples.ts';
import styles from './start-screen.module.css';

/** What to do with an empty canvas. What is around its cards lets the canvas below be used. */
export function StartScreen() {
  const editor = useEditor();
  const outcomes = useQueries({ queries: examples.map(({ id }) => exampleQuery(id)) });
  return (
    <section className={styles.screen} aria-labelledby="start-heading">
      <div className={styles.content}>
        <h2 id="start-heading" className={styles.title}>
          Start a workflow
        </h2>
        <p className={styles.lead}>
          Wire typed steps together, run them, then change one value. The rerun does only what changed and
          tells you why.
        </p>
        <h3 className={styles.heading}>Open an example</h3>
        <ul className={styles.cards}>
          {examples.map((example, place) => {
            const outcome = outcomes[place]?.data;
            const document = outcome?.kind === 'document' ? outcome.document : undefined;
            return <Card key={example.id} example={example} document={document} />;
          })}
        </ul>
        <div className={styles.ways}>
          <Button
            icon={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
            keys={keysText('n')}
            aria-keyshortcuts="n"
            onClick={() => startBlank.perform(editor)}
          >
            {startBlank.label}
          </Button>
          <p className={styles.hint}>
            or drag a model from the library, or press <Kbd>/</Kbd> to search models
          </p>
        </div>
      </div>
    </section>
  );
}

interface CardProps {
  readonly example: Example;
  /** Undefined until it has come. */
  readonly document: WorkflowDocument | undefined;
}

function Card({ example: { id, title, summary }, document }: CardProps) {
  const { library } = useEditor();
  const picture = useMemo(
    () => (document === undefined ? undefined : thumbnailOf(document, library)),
    [document, library],
  );
  return (
    <li>
      <a className={styles.card} href={`#/example/${id}`} aria-label={`${title}. ${summary}`}>
        <Thumbnail picture={picture} className={styles.picture} />
        <span className={styles.words}>
          <span className={styles.name}>{title}</span>
          <span className={styles.summary}>{summary}</span>
          <span className={styles.size}>
            {document === undefined
              ? '\u00a0'
              : describeSize(document.workflow.steps.length, document.layout.slots.length)}
          </span>
        </span>
      </a>
    </li>
  );
}
