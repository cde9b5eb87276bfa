import { cloneElement, type ReactElement } from 'react';

interface TooltipProps {
  /** Nothing is shown without one. */
  readonly label: string;
  /** The shortcut, as on the keyboard: “Ctrl Z”. */
  readonly keys?: string | undefined;
  /** One element that hands on what it is given; the tooltip shows when it is pointed at and when it gets the focus. */
  readonly children: ReactElement<TooltipData>;
}

export interface TooltipData {
  readonly 'data-tooltip'?: string | undefined;
  readonly 'data-tooltip-keys'?: string | undefined;
}

/** Only marks the element: one layer over the page shows the tooltip of whichever element has one. */
export function Tooltip({ label, keys, children }: TooltipProps) {
  if (label === '') return children;
  return cloneElement(children, { 'data-tooltip': label, 'data-tooltip-keys': keys });
}
