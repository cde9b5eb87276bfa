// One field for a value of any type. What it holds while a person types is its own; what it hands out is always valid.
import { IconAlertCircle, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { useReadOnly } from './read-only.ts';
import { Switch } from './switch.tsx';
import styles from './value-editor.module.css';
import {
  type EditableValue,
  type EditorType,
  parseValueText,
  stepNumberText,
  textOfValue,
} from './value-text-format.ts';

export interface ValueEditorProps {
  readonly type: EditorType;
  /** Undefined where there is none yet. */
  readonly value: unknown;
  /** The field's accessible name: “k”, “Value of k”. */
  readonly label: string;
  /**
   * Called for each valid state while typing, so that what depends on it can follow; called with the value from
   * before when the text turns invalid or Esc takes it back: half-typed values never stay.
   */
  readonly onChange?: (value: EditableValue) => void;
  /** Called on Enter, on leaving the field and on a switch's click, with a valid value that differs from before. */
  readonly onCommit?: (value: EditableValue) => void;
  /** Esc: the value from before is back. */
  readonly onCancel?: () => void;
  /** The edit has ended by Enter, Esc or leaving the field with a valid text: an editor in place can close. */
  readonly onDone?: (by: 'enter' | 'escape' | 'blur') => void;
  readonly autoFocus?: boolean;
  /** `inline` has no box of its own: it stands inside a node or a table's cell. */
  readonly variant?: 'field' | 'inline';
  /** A text may have several lines: Shift+Enter begins a new one. */
  readonly lines?: boolean;
  /** One line below the field while there is no error. */
  readonly hint?: string;
  readonly className?: string | undefined;
}

export function ValueEditor(props: ValueEditorProps) {
  return props.type === 'boolean' ? <BooleanEditor {...props} /> : <TextEditor {...props} />;
}

function BooleanEditor({
  value,
  label,
  onChange,
  onCommit,
  onCancel,
  onDone,
  autoFocus = false,
  className,
}: ValueEditorProps) {
  const flip = (next: boolean) => {
    onChange?.(next);
    onCommit?.(next);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && onDone === undefined) return; // outside a node, Enter is the switch's own key
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onCancel?.();
    onDone?.(event.key === 'Escape' ? 'escape' : 'enter');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the switch's keys as they bubble
    <span className={classNames(styles.boolean, className)} onKeyDown={leave} onBlur={() => onDone?.('blur')}>
      <Switch checked={value === true} label={label} autoFocus={autoFocus} onChange={flip}>
        <span className={styles.word}>{value === undefined ? 'no value' : String(value)}</span>
      </Switch>
    </span>
  );
}

interface Draft {
  readonly text: string;
  /** What it was when the edit began, and the text it was written as. */
  readonly initial: unknown;
  readonly initialText: string;
  /** What was handed out last, as text: the same is not handed out twice. */
  readonly handedOut: string;
}

function TextEditor({
  type,
  value,
  label,
  onChange,
  onCommit,
  onCancel,
  onDone,
  autoFocus = false,
  variant = 'field',
  lines = false,
  hint,
  className,
}: ValueEditorProps) {
  const readOnly = useReadOnly();
  const messageId = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<Draft>();
  // Enter and Esc may move the focus at once, and the blur would then commit what Esc has just taken back.
  const ended = useRef(false);
  const shown = textOfValue(value, type, indentOf(value, type, variant));
  const text = draft?.text ?? shown;
  // A field that nobody has touched accuses nobody, and is not read.
  const parsed = draft === undefined ? undefined : parseValueText(text, type);
  const message = parsed?.kind === 'invalid' ? parsed.message : undefined;
  const isNumber = type === 'number' || type === 'integer';
  // Decided when the edit begins: another element in the middle of it would lose the focus.
  const multiline = lines || (draft?.initialText ?? shown).includes('\n');

  useEffect(() => {
    if (!autoFocus) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [autoFocus]);

  const change = (next: string) => {
    const before = draft ?? { text: shown, initial: value, initialText: shown, handedOut: shown };
    const outcome = parseValueText(next, type);
    const valid = outcome.kind === 'value';
    const out = valid ? next : before.initialText;
    // Where there was no value before, there is none to go back to: it waits for the commit.
    const live = before.initial !== undefined && out !== before.handedOut;
    ended.current = false;
    setDraft({ ...before, text: next, handedOut: live ? out : before.handedOut });
    if (live) onChange?.(valid ? outcome.value : (before.initial as EditableValue));
  };

  const commit = (by: 'enter' | 'blur') => {
    if (draft === undefined) {
      onDone?.(by);
      return;
    }
    if (parsed === undefined || parsed.kind === 'invalid') return; // it stays open, with its message
    ended.current = true;
    setDraft(undefined);
    if (text !== draft.initialText) onCommit?.(parsed.value);
    onDone?.(by);
  };

  const cancel = () => {
    ended.current = true;
    setDraft(undefined);
    if (draft !== undefined && draft.handedOut !== draft.initialText) {
      onChange?.(draft.initial as EditableValue);
    }
    onCancel?.();
    onDone?.('escape');
  };

  const step = (by: number) => {
    const next = stepNumberText(text, by);
    if (next !== undefined) change(next);
  };

  const press = (event: KeyboardEvent) => {
    if (readOnly) return;
    if (event.nativeEvent.isComposing) return; // Enter takes a suggestion of the input method then
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && message === undefined) {
      commit('enter'); // and on it goes: with Ctrl it also runs what was just typed
      return;
    }
    const by = event.shiftKey ? 10 : 1;
    if (event.key === 'Enter' && !event.shiftKey) commit('enter');
    else if (event.key === 'Escape' && (draft !== undefined || onDone !== undefined)) cancel();
    else if (isNumber && event.key === 'ArrowUp') step(by);
    else if (isNumber && event.key === 'ArrowDown') step(-by);
    else {
      if (variant === 'inline') event.stopPropagation(); // typing in a node is no shortcut of the canvas
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const shared = {
    ref: field as Ref<HTMLInputElement & HTMLTextAreaElement>,
    value: text,
    'aria-label': label,
    'aria-invalid': message !== undefined,
    'aria-describedby': message !== undefined || hint !== undefined ? messageId : undefined,
    readOnly,
    autoComplete: 'off',
    spellCheck: false,
    className: styles.input,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change(event.currentTarget.value),
    onKeyDown: press,
    onFocus: () => {
      ended.current = false;
    },
    onBlur: () => {
      if (!ended.current) commit('blur');
    },
  };

  return (
    <div
      className={classNames(styles.root, styles[variant], className)}
      data-invalid={message !== undefined || undefined}
      data-read-only={readOnly || undefined}
    >
      <div className={styles.box}>
        {multiline ? (
          <textarea {...shared} rows={Math.min(12, text.split('\n').length)} />
        ) : (
          <input
            {...shared}
            type="text"
            inputMode={isNumber ? 'decimal' : undefined}
            size={variant === 'inline' ? Math.min(24, Math.max(3, text.length + 1)) : undefined}
          />
        )}
        {isNumber && variant === 'field' && !readOnly && (
          <>
            <StepButton label={`Decrease ${label}`} onStep={() => step(-1)}>
              <IconMinus size={14} stroke={1.75} aria-hidden="true" />
            </StepButton>
            <StepButton label={`Increase ${label}`} onStep={() => step(1)}>
              <IconPlus size={14} stroke={1.75} aria-hidden="true" />
            </StepButton>
          </>
        )}
      </div>
      {message !== undefined ? (
        <span id={messageId} role="alert" className={styles.error}>
          <IconAlertCircle size={12} stroke={2} aria-hidden="true" />
          {message}
        </span>
      ) : (
        hint !== undefined && (
          <span id={messageId} className={styles.hint}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly onStep: () => void;
  readonly children: ReactNode;
}

/** For the mouse; the keyboard has the arrow keys, so it takes no stop of the Tab key and never the focus. */
function StepButton({ label, onStep, children }: StepButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      className={styles.step}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onStep}
    >
      {children}
    </button>
  );
}

/** Lists and objects spread over lines where there is room and need for it. */
function indentOf(value: unknown, type: EditorType, variant: 'field' | 'inline'): number {
  if (variant === 'inline' || typeof value !== 'object' || value === null) return 0;
  return textOfValue(value, type).length > 40 ? 2 : 0;
}
