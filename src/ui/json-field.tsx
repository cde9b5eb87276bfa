// A field for lists and objects, as JSON with what a code editor brings: brackets, colours, undo, marks at the fault.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import './adopt-editor-styles.ts';
import { classNames } from './class-names.ts';
import styles from './json-field.module.css';
import { type EditableValue, type EditorType, parseValueText, textOfValue } from './value-text-format.ts';

export interface JsonFieldProps {
  readonly type: EditorType;
  readonly value: unknown;
  readonly label: string;
  /** Called with each valid state; with the value from before when the text turns invalid or Esc takes it back. */
  readonly onChange: (value: EditableValue) => void;
  readonly autoFocus?: boolean;
}

const LONG = 50_000; // characters: longer texts are read when a person pauses
const PAUSE = 300; // ms

export function JsonField({ type, value, label, onChange, autoFocus = false }: JsonFieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const messageId = useId();
  const [message, setMessage] = useState<string>();
  const latest = useRef({ type, onChange, value });
  const session = useRef<JsonSession>(undefined);
  useEffect(() => {
    latest.current = { type, onChange, value };
  });

  useEffect(() => {
    if (host.current === null) return;
    const opened = openSession(host.current, {
      label,
      messageId,
      latest: () => latest.current,
      tell: setMessage,
    });
    session.current = opened;
    if (autoFocus) opened.view.focus();
    return () => opened.close();
  }, [label, messageId, autoFocus]);

  // What changed elsewhere, as by undo, is shown; what came from here is there already.
  useEffect(() => session.current?.show(value), [value]);

  return (
    <div className={styles.root} data-invalid={message !== undefined || undefined}>
      <div ref={host} className={classNames(styles.host, 'nowheel')} />
      {message !== undefined && (
        <span id={messageId} role="alert" className={styles.error}>
          <IconAlertCircle size={12} stroke={2} aria-hidden="true" />
          {message}
        </span>
      )}
    </div>
  );
}

interface JsonSession {
  readonly view: EditorView;
  show(value: unknown): void;
  close(): void;
}

interface JsonSessionParts {
  readonly label: string;
  readonly messageId: string;
  readonly latest: () => Pick<JsonFieldProps, 'type' | 'value' | 'onChange'>;
  readonly tell: (message: string | undefined) => void;
}

function openSession(parent: HTMLElement, { label, messageId, latest, tell }: JsonSessionParts): JsonSession {
  let known: unknown = latest().value; // what the document has, as far as is known here
  let before: unknown; // what it had when the edit began; Esc goes back to it
  let timer: ReturnType<typeof setTimeout> | undefined;
  let showing = false;

  const hand = (next: unknown) => {
    known = next;
    latest().onChange(next as EditableValue);
  };
  const read = () => {
    timer = undefined;
    const outcome = parseValueText(view.state.doc.toString(), latest().type);
    tell(outcome.kind === 'invalid' ? outcome.message : undefined);
    view.dispatch(
      setDiagnostics(view.state, outcome.kind === 'invalid' ? [faultOf(view.state, outcome.message)] : []),
    );
    if (outcome.kind === 'value') hand(outcome.value);
    else if (known !== before) hand(before); // half-typed values never stay
  };
  const isTouched = () => known !== before || view.state.doc.toString() !== textOf(before, latest().type);
  const restore = () => {
    clearTimeout(timer);
    if (known !== before) hand(before);
    show(before, true);
    return true;
  };
  const follow = EditorView.updateListener.of((update) => {
    if (!update.docChanged || showing) return;
    clearTimeout(timer);
    if (update.state.doc.length > LONG) timer = setTimeout(read, PAUSE);
    else queueMicrotask(read); // a view takes no change while it tells of one
  });
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: textOf(known, latest().type),
      extensions: [
        history(),
        drawSelection(),
        bracketMatching(),
        json(),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': messageId }),
        EditorView.domEventHandlers({
          focus: () => {
            before = latest().value;
          },
          blur: () => {
            if (timer === undefined) return;
            clearTimeout(timer);
            read();
          },
        }),
        keymap.of([{ key: 'Escape', run: () => (isTouched() ? restore() : false), stopPropagation: true }]),
        // Ctrl+Enter runs, Tab leaves the field: neither is the editor's.
        keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap]),
        follow,
      ],
    }),
  });

  function show(value: unknown, always = false) {
    if (value === known && !always) return;
    const text = textOf(value, latest().type);
    const same = !always && text === textOf(known, latest().type); // a frozen copy of what was handed out
    known = value;
    if (same) return;
    showing = true;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    view.dispatch(setDiagnostics(view.state, []));
    showing = false;
    tell(undefined);
  }
  return {
    view,
    show,
    close() {
      clearTimeout(timer);
      view.destroy();
    },
  };
}

function textOf(value: unknown, type: EditorType): string {
  const short = textOfValue(value, type);
  return short.length > 40 ? textOfValue(value, type, 2) : short;
}

/** Where the text stops being JSON; all of it where it is JSON, but not of the type. */
function faultOf(state: EditorState, message: string): Diagnostic {
  let at: number | undefined;
  syntaxTree(state).iterate({
    enter(node) {
      if (at === undefined && node.type.isError) at = node.from;
    },
  });
  const end = state.doc.length;
  const from = Math.min(at ?? 0, end);
  return { from, to: at === undefined ? end : Math.min(from + 1, end), severity: 'error', message };
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--code-keyword)' },
]);
