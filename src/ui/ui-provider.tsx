// The one place that loads style sheets which are not modules; the order decides who wins.
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import '@mantine/core/styles/Tooltip.layer.css';
import './fonts.css';
import './tokens.css';
import './mantine.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { latePart } from './late-part.tsx';
import { colorSchemeManager } from './switch-theme.ts';
import { theme } from './theme.ts';

/** Nobody sees one who has not moved yet; without them every control still has its name. */
const Tooltips = latePart(async () => (await import('./tooltip-layer.tsx')).TooltipLayer);

/** Theme, tokens and fonts for everything below it. Follows the system's colour scheme until one is chosen. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      {children}
      <Tooltips />
    </MantineProvider>
  );
}
