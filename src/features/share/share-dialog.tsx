import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { resultsToJson } from '#document';
import { shareableResults, useDocument, useEditor } from '#editor';
import { defaultParts, findSecrets, isChosen, isSamePlace, type SecretPlace, togglePart } from '#sharing';
import { Dialog, IconButton } from '#ui';
import { LinkFooter } from './link-footer.tsx';
import { PartRow } from './part-row.tsx';
import { SecretNote } from './secret-note.tsx';
import styles from './share-dialog.module.css';
import { useLinkOverview } from './use-link-overview.ts';

/** Everything that would leave with a link, a switch for each, and the link that comes of it. */
export function ShareDialog() {
  const editor = useEditor();
  const document = useDocument(({ current }) => current);
  const [results] = useState(() => resultsToJson(shareableResults(editor)));
  const [chosen, setChosen] = useState(() => defaultParts(document));
  const overview = useLinkOverview(document, results, chosen);
  const secrets = findSecrets(document);
  const close = () => editor.session.close();

  const keepHere = (place: SecretPlace, here: boolean) =>
    setChosen((before) => ({
      ...before,
      withheld: here
        ? [...before.withheld, place]
        : before.withheld.filter((one) => !isSamePlace(one, place)),
    }));

  return (
    <Dialog label="Share by link" className={styles.dialog} onClose={close}>
      <header className={styles.head}>
        <h2 className={styles.title}>Share by link</h2>
        <IconButton size="small" label="Close" onClick={close}>
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </IconButton>
        <p className={styles.intro}>
          The link itself holds the workflow. Nothing is uploaded, and later edits are not sent to people who
          have it. The history of runs and edits stays here.
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={styles.parts} aria-label="What leaves with the link" tabIndex={0}>
        <div className={styles.columns}>
          <h3>What leaves with the link</h3>
          <span>characters</span>
        </div>
        <ul>
          {overview?.parts.map((part, place) => (
            <PartRow
              key={part.kind === 'scenario' ? `scenario ${part.name}` : part.kind}
              part={part}
              chosen={isChosen(part, chosen)}
              length={overview.lengths[place]}
              withheld={chosen.withheld}
              onToggle={() => setChosen((before) => togglePart(part, before))}
            />
          ))}
        </ul>
        {secrets.map((secret) => (
          <SecretNote
            key={JSON.stringify(secret.place)}
            secret={secret}
            left={chosen.withheld.some((place) => isSamePlace(place, secret.place))}
            onChange={(here) => keepHere(secret.place, here)}
          />
        ))}
      </section>
      {overview === undefined ? (
        <p role="status" className={styles.packing}>
          Packing the link …
        </p>
      ) : (
        <LinkFooter
          link={overview.link}
          chosen={chosen}
          onLeaveOutResults={() => setChosen((before) => ({ ...before, results: false }))}
        />
      )}
    </Dialog>
  );
}
