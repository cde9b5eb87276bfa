import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { replaceModel, useDocument, useEditor, useStep } from '#editor';
import type { StepId, StepModel } from '#engine';
import { Dialog } from '#ui';
import { describeReplacement } from '#wording';
import { keptBy } from './kept-by.ts';
import styles from './replace-model-dialog.module.css';

/** Another step model for a step; each says what of the wiring and the settings would stay. */
export function ReplaceModelDialog({ id }: { readonly id: StepId }) {
  const step = useStep(id);
  return step === undefined ? null : <Choice id={id} title={step.title} />;
}

function Choice({ id, title }: { readonly id: StepId; readonly title: string }) {
  const { documents, session, library } = useEditor();
  const document = useDocument(({ current }) => current);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const present = document.workflow.steps.find((one) => one.id === id)?.model;
  const choices = useMemo(
    () => library.models.filter((model) => model.ref !== present && matches(model, query)),
    [library, present, query],
  );
  const active = Math.min(at, choices.length - 1);

  const close = () => session.close();
  const choose = (model: StepModel | undefined) => {
    if (model === undefined) return;
    documents.apply(replaceModel(id, model, library));
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = moves[event.key]?.(active, choices.length);
    if (to !== undefined) setAt(to);
    else if (event.key === 'Enter') choose(choices[active]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog label={`Replace the model of ${title}`} onClose={close}>
      <div className={styles.search}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-label="Find a step model"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
          aria-autocomplete="list"
          className={styles.input}
          placeholder={`Replace ${title} by …`}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div id={listId} role="listbox" aria-label="Step models" className={styles.list}>
        {choices.map((model, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={model.ref}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onClick={() => choose(model)}
            onPointerMove={() => setAt(index)}
          >
            <span className={styles.title}>{model.title}</span>
            <span className={styles.summary}>{model.summary}</span>
            <span className={styles.kept}>{describeReplacement(keptBy(document, id, model, library))}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className={styles.nothing}>No step model has “{query}” in its name.</p>}
    </Dialog>
  );
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % Math.max(1, count),
  ArrowUp: (at, count) => (at + count - 1) % Math.max(1, count),
  Home: () => 0,
  End: (_, count) => count - 1,
};

function matches({ title, name, group, summary }: StepModel, query: string): boolean {
  const text = `${title} ${name} ${group} ${summary}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
