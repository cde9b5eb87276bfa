import { Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { DocumentRow } from '#persistence';
import { IconButton, Kbd, Thumbnail } from '#ui';
import { describeStored } from '#wording';
import styles from './document-card.module.css';
import { pictureOf } from './picture-of.ts';

interface DocumentCardProps {
  readonly row: DocumentRow;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** One workflow: a click opens it; its menu and the keys that are used on the canvas do the rest. */
export function DocumentCard({ row, now, onRename, onDuplicate, onDelete }: DocumentCardProps) {
  const [renaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const { changed, run, label } = describeStored(row, now);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
  };
  const leave = (name?: string) => {
    setRenaming(false);
    const next = name?.trim() ?? '';
    if (next !== '' && next !== row.name) onRename(next);
    requestAnimationFrame(() => link.current?.focus());
  };
  return (
    <li className={styles.card}>
      <Thumbnail picture={pictureOf(row.picture)} className={styles.picture} />
      <div className={styles.words}>
        {renaming ? (
          <NameField name={row.name} onLeave={leave} />
        ) : (
          <a
            ref={link}
            className={styles.name}
            href={`#/doc/${row.id}`}
            aria-label={label}
            aria-keyshortcuts="F2 Delete"
            dir="auto"
            title={row.name}
            onKeyDown={press}
          >
            {row.name === '' ? 'Without a name' : row.name}
          </a>
        )}
        <span className={styles.fact}>{changed}</span>
        <span className={styles.fact}>{run}</span>
      </div>
      <div className={styles.menu}>
        <Menu position="bottom-end" width={200}>
          <Menu.Target>
            <IconButton label={`Menu of ${row.name}`} variant="outline" size="small">
              <IconDots {...icon} />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil {...icon} />}
              rightSection={<Kbd>F2</Kbd>}
              onClick={() => setTimeout(() => setRenaming(true))} // the menu gives the focus back first
            >
              Rename
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={onDuplicate}>
              Duplicate
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash {...icon} />} rightSection={<Kbd>Del</Kbd>} onClick={onDelete}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}

interface NameFieldProps {
  readonly name: string;
  /** Without a name where it stays as it was. */
  readonly onLeave: (name?: string) => void;
}

function NameField({ name, onLeave }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  // Once: a list that is read again while a person types renders this again.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (next?: string) => {
    if (done.current) return; // what is taken away loses the focus, too
    done.current = true;
    onLeave(next);
  };
  return (
    <input
      className={styles.field}
      aria-label={`New name of ${name}`}
      defaultValue={name}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      ref={field}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') leave(event.currentTarget.value);
        if (event.key === 'Escape') leave();
      }}
    />
  );
}
