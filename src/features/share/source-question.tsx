import { IconWorldDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { parseDocument, type WorkflowDocument } from '#document';
import { fetchSource, isDrawable, parseSourceAddress } from '#sharing';
import { Button } from '#ui';
import { describeSourceFailure, type OpeningText } from '#wording';
import styles from './source-question.module.css';

interface SourceQuestionProps {
  readonly src: string;
  readonly onOpen: (document: WorkflowDocument) => void;
}

type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'failed'; readonly failure: Parameters<typeof describeSourceFailure>[0] };

/** Names the host, and fetches only after a yes. */
export function SourceQuestion({ src, onOpen }: SourceQuestionProps) {
  const url = parseSourceAddress(src);
  const [stage, setStage] = useState<Stage>({ kind: 'asking' });
  const request = useRef<AbortController>(undefined);
  useEffect(() => () => request.current?.abort(), []);

  const stop = () => {
    request.current?.abort();
    setStage({ kind: 'asking' });
  };
  const ask = async () => {
    const stopping = new AbortController();
    request.current = stopping;
    setStage({ kind: 'fetching' });
    const answer = await fetchSource(src, stopping.signal);
    if (stopping.signal.aborted) return;
    const outcome = answer.kind === 'source-text' ? parseDocument(answer.text) : answer;
    if (outcome.kind !== 'document') setStage({ kind: 'failed', failure: outcome });
    else if (isDrawable(outcome.document)) onOpen(outcome.document);
    else setStage({ kind: 'failed', failure: { kind: 'too-large-share' } });
  };
  const yes = () => void ask();

  if (url === undefined) return <Failure text={describeSourceFailure({ kind: 'no-source' }, src)} />;
  if (stage.kind === 'failed') {
    return <Failure text={describeSourceFailure(stage.failure, url.host)} onRetry={yes} />;
  }
  return (
    <div className={styles.question}>
      <h1 className={styles.title}>Open a workflow from {url.host}?</h1>
      <p className={styles.detail}>
        This address asks to fetch a file from another server. {url.host} then sees that somebody asks, as
        with any page that you visit; nothing of yours is sent. The workflow is shown beside your own, and
        nothing of it runs by itself.
      </p>
      <p className={styles.address}>{url.href}</p>
      <div className={styles.ways}>
        {stage.kind === 'fetching' ? (
          <>
            <span role="status">Fetching from {url.host} …</span>
            <Button onClick={stop}>Stop</Button>
          </>
        ) : (
          <>
            <Button
              variant="primary"
              icon={<IconWorldDownload size={16} stroke={1.75} aria-hidden="true" />}
              onClick={yes}
            >
              Fetch from {url.host}
            </Button>
            <a className={styles.no} href="#/">
              Do not fetch
            </a>
          </>
        )}
      </div>
    </div>
  );
}

interface FailureProps {
  readonly text: OpeningText;
  readonly onRetry?: () => void;
}

function Failure({ text, onRetry }: FailureProps) {
  return (
    <div className={styles.question} role="alert">
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.detail}>{text.detail}</p>
      {text.faults.length > 0 && (
        <ul className={styles.faults}>
          {text.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        {onRetry !== undefined && <Button onClick={onRetry}>Fetch again</Button>}
        <a className={styles.no} href="#/">
          Open the first example
        </a>
      </div>
    </div>
  );
}
