import { type ComponentType, useEffect, useState } from 'react';
import { atFirstInput } from './at-first-input.ts';

/** Nobody sees a tooltip who has not moved yet, so its code is no part of the first screen. */
export function LateTooltips() {
  const [Layer, setLayer] = useState<ComponentType>();
  useEffect(
    () =>
      atFirstInput(() => {
        // Without them every control still has its name.
        import('./tooltip-layer.tsx').then(
          ({ TooltipLayer }) => setLayer(() => TooltipLayer),
          () => undefined,
        );
      }),
    [],
  );
  return Layer === undefined ? null : <Layer />;
}
