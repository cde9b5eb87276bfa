import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  /** For example “Undo”. */
  readonly action?: { readonly label: string; readonly perform: () => void } | undefined;
  /** It does not go by itself. */
  readonly lasting?: boolean;
}

interface ToastsProps {
  readonly label: string;
  readonly toasts: readonly Toast[];
  readonly onClose: (id: number) => void;
}

const SHORTEST = 8_000; // ms
const PER_CHARACTER = 90; // ms: a slow reader's pace, and then some

/**
 * What just happened, for a while. It goes by itself, yet not while the pointer or the focus is on any of them. To
 * assistive tools a live region elsewhere says the same: one that is drawn with its text in it would stay silent.
 */
export function Toasts({ label, toasts, onClose }: ToastsProps) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  return (
    <section
      className={styles.region}
      aria-label={label}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {toasts.map((toast) => (
        <ToastView key={toast.id} {...toast} held={hovered || focused} onClose={onClose} />
      ))}
    </section>
  );
}

interface ToastViewProps extends Toast {
  readonly held: boolean;
  readonly onClose: (id: number) => void;
}

function ToastView({ id, text, action, lasting = false, held, onClose }: ToastViewProps) {
  useEffect(() => {
    if (held || lasting) return;
    const timer = setTimeout(() => onClose(id), Math.max(SHORTEST, text.length * PER_CHARACTER));
    return () => clearTimeout(timer);
  }, [held, lasting, id, text, onClose]);
  return (
    <div className={styles.toast}>
      <p className={styles.text}>{text}</p>
      {action !== undefined && (
        <Button size="small" onClick={action.perform}>
          {action.label}
        </Button>
      )}
      <IconButton size="small" label={`Close: ${text}`} tooltip="Close" onClick={() => onClose(id)}>
        <IconX size={14} stroke={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
