import { IconCode, IconCopy, IconDownload, IconExternalLink, IconQrcode } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { documentToText, fileNameOf } from '#document';
import { useEditor } from '#editor';
import { type LinkOutcome, type ShareParts, selectParts } from '#sharing';
import { Button, saveFile } from '#ui';
import { CHAT_LIMIT, describeShareFailure } from '#wording';
import { CopyButton } from './copy-button.tsx';
import { EmbedSnippet } from './embed-snippet.tsx';
import { linkAddress } from './link-address.ts';
import styles from './link-footer.module.css';
import { LinkLength } from './link-length.tsx';
import { LONGEST_QR, QrCode } from './qr-code.tsx';

interface LinkFooterProps {
  /** Undefined while it is packed. */
  readonly link: LinkOutcome | undefined;
  readonly chosen: ShareParts;
  readonly onLeaveOutResults: () => void;
}

const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** The link, how long it is, and what can be done with it. */
export function LinkFooter({ link, chosen, onLeaveOutResults }: LinkFooterProps) {
  const { documents } = useEditor();
  const [shown, setShown] = useState<'nothing' | 'qr' | 'embed'>('nothing');
  const field = useRef<HTMLInputElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  // After the dialog, which gives the focus to its first button.
  useEffect(() => copyButton.current?.focus(), []);

  const save = () => {
    const { document } = selectParts(documents.getState().current, undefined, chosen);
    saveFile(`${fileNameOf(document.name)}.slotflow.json`, documentToText(document), 'application/json');
  };
  const saveButton = (
    <Button size="small" icon={<IconDownload {...icon} />} onClick={save}>
      Save as a file
    </Button>
  );

  if (link === undefined) {
    return (
      <footer className={styles.footer}>
        <p role="status">Packing the link …</p>
        <div className={styles.ways}>{saveButton}</div>
      </footer>
    );
  }
  if (link.kind !== 'link') {
    const { title, detail } = describeShareFailure(link);
    return (
      <footer className={styles.footer}>
        <p role="status" className={styles.refusal}>
          <strong>{title}.</strong> {detail}
        </p>
        <div className={styles.ways}>{saveButton}</div>
      </footer>
    );
  }

  const address = linkAddress('share', link.payload);
  const show = (part: 'qr' | 'embed') => setShown(shown === part ? 'nothing' : part);
  const tooLongForQr = address.length > LONGEST_QR;
  return (
    <footer className={styles.footer}>
      <div className={styles.link}>
        <input
          ref={field}
          readOnly
          className={styles.address}
          aria-label="Link"
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton
          ref={copyButton}
          variant="primary"
          size="large"
          icon={<IconCopy size={16} stroke={1.75} aria-hidden="true" />}
          text={address}
          onDenied={() => field.current?.focus()}
        >
          Copy link
        </CopyButton>
      </div>
      <LinkLength
        characters={address.length}
        shorten={chosen.results && address.length > CHAT_LIMIT ? onLeaveOutResults : undefined}
      />
      <div className={styles.ways}>
        <a className={styles.open} href={address} target="_blank" rel="noopener noreferrer">
          <IconExternalLink {...icon} />
          Open in a new tab
        </a>
        <Button
          size="small"
          icon={<IconQrcode {...icon} />}
          on={shown === 'qr'}
          aria-expanded={shown === 'qr'}
          disabledReason={
            tooLongForQr
              ? `A QR code holds up to ${LONGEST_QR.toLocaleString('en-US')} characters; this link is longer`
              : undefined
          }
          onClick={() => show('qr')}
        >
          QR code
        </Button>
        <Button
          size="small"
          icon={<IconCode {...icon} />}
          on={shown === 'embed'}
          aria-expanded={shown === 'embed'}
          onClick={() => show('embed')}
        >
          Embed
        </Button>
        {saveButton}
      </div>
      {shown === 'qr' && !tooLongForQr && <QrCode text={address} label="QR code of the link" />}
      {shown === 'embed' && <EmbedSnippet payload={link.payload} />}
    </footer>
  );
}
