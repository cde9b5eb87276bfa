import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '../wire-path.ts';
import styles from './beside.module.css';
import { type Anchor, placeBeside } from './place-beside.ts';

interface BesideProps {
  readonly root: RefObject<HTMLElement | null>;
  /** In px from the canvas's corner. */
  readonly at: Anchor;
  readonly className?: string | undefined;
  readonly role?: 'tooltip' | undefined;
  readonly children: ReactNode;
}

/** Something that floats over the canvas beside a point or a box, and stays within the canvas. */
export function Beside({ root, at: { x, y, width, height }, className, role, children }: BesideProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Point>();
  useLayoutEffect(() => {
    const canvas = root.current;
    const element = box.current;
    if (canvas === null || element === null) return;
    const follow = () =>
      setPlace(
        placeBeside(
          { x, y, ...(width === undefined || height === undefined ? {} : { width, height }) },
          { width: element.offsetWidth, height: element.offsetHeight },
          { width: canvas.clientWidth, height: canvas.clientHeight },
        ),
      );
    follow();
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [root, x, y, width, height]);
  return (
    <div
      ref={box}
      className={styles.beside}
      // Not hidden while it is measured: what is in it may take the focus.
      style={place === undefined ? { opacity: 0 } : { left: place.x, top: place.y }}
    >
      <div className={className} role={role}>
        {children}
      </div>
    </div>
  );
}
