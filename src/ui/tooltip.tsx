import { cloneElement, type ReactElement } from 'react';

interface TooltipProps {
  /** Nothing is shown without one. It may have several lines. */
  readonly label: string;
  /** The shortcut, as on the keyboard: “Ctrl Z”. */
  readonly keys?: string | undefined;
  /** Where it is shown: below, unless that would cover what is read next. */
  readonly side?: 'bottom' | 'right';
  /** One element that hands on what it is given; the tooltip shows when it is pointed at and when it gets the focus. */
  readonly children: ReactElement<TooltipData>;
}

interface TooltipData {
  readonly 'data-tooltip'?: string | undefined;
  readonly 'data-tooltip-keys'?: string | undefined;
  readonly 'data-tooltip-side'?: string | undefined;
}

/** Only marks the element: one layer over the page shows the tooltip of whichever element has one. */
export function Tooltip({ label, keys, side, children }: TooltipProps) {
  if (label === '') return children;
  return cloneElement(children, {
    'data-tooltip': label,
    'data-tooltip-keys': keys,
    'data-tooltip-side': side,
  });
}
