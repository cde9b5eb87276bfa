import { Tooltip } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import styles from './tooltip.module.css';

const DELAY = 350; // ms that the pointer rests on an element

interface Shown {
  readonly element: HTMLElement;
  readonly label: string;
  readonly keys: string | undefined;
  readonly side: 'bottom' | 'right';
}

/** The one tooltip of the page: it belongs to whichever marked element is pointed at, or has got the focus by a key. */
export function TooltipLayer() {
  const id = useId();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => follow(setShown), []);
  useEffect(() => {
    if (shown === undefined) return;
    const undescribe = describe(shown, id);
    // The tooltip itself is among what changes, so only a change of its own element counts.
    const observer = new MutationObserver(() => {
      const now = read(shown.element);
      if (now?.label !== shown.label) setShown(now);
    });
    observer.observe(shown.element, { attributes: true, attributeFilter: ['data-tooltip'] });
    observer.observe(window.document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      undescribe();
    };
  }, [shown, id]);
  if (shown === undefined) return null;
  return (
    <Tooltip
      opened
      id={id}
      target={shown.element}
      position={shown.side}
      label={
        <>
          {shown.label}
          {shown.keys !== undefined && <span className={styles.keys}>{shown.keys}</span>}
        </>
      }
    />
  );
}

/** What the element says now; nothing where it is gone, or where what it opens stands below it. */
function read(element: HTMLElement): Shown | undefined {
  const label = element.dataset.tooltip;
  if (label === undefined || !element.isConnected || element.ariaExpanded === 'true') return undefined;
  const side = element.dataset.tooltipSide === 'right' ? 'right' : 'bottom';
  return { element, label, keys: element.dataset.tooltipKeys, side };
}

/** A screen reader hears what the element's own name does not say already. */
function describe({ element, label }: Shown, id: string): () => void {
  const before = element.getAttribute('aria-describedby');
  if (element.getAttribute('aria-label') === label) return () => {};
  element.setAttribute('aria-describedby', before === null ? id : `${before} ${id}`);
  return () => {
    if (before === null) element.removeAttribute('aria-describedby');
    else element.setAttribute('aria-describedby', before);
  };
}

function follow(show: (shown: Shown | undefined) => void): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: HTMLElement | undefined;
  const turnTo = (element: HTMLElement | undefined, delay: number) => {
    if (element === current) return;
    clearTimeout(timer);
    current = element;
    if (element === undefined) show(undefined);
    else timer = setTimeout(() => show(read(element)), delay);
  };
  const hide = () => {
    clearTimeout(timer);
    show(undefined);
  };
  const { document } = window;
  document.addEventListener(
    'pointerover',
    (event) => {
      if (event.pointerType === 'mouse') turnTo(markedOf(event.target), DELAY);
    },
    options,
  );
  document.addEventListener('pointerleave', () => turnTo(undefined, 0), options);
  document.addEventListener('pointerdown', hide, options);
  document.addEventListener(
    'focusin',
    ({ target }) => {
      const byKey = target instanceof HTMLElement && target.matches(':focus-visible');
      turnTo(byKey ? markedOf(target) : undefined, 0);
    },
    options,
  );
  document.addEventListener('focusout', () => turnTo(undefined, 0), options);
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') hide();
    },
    options,
  );
  // What brought this code here was the pointer's first move, or a key: it may stand on an element already.
  turnTo(markedOf([...document.querySelectorAll(':hover')].at(-1) ?? null), DELAY);
  if (current === undefined) turnTo(markedOf(document.querySelector(':focus-visible')), 0);
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}

function markedOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-tooltip]') ?? undefined) : undefined;
}
