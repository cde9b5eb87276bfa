// Mantine on the design's tokens: tokens.css holds every value, this file only says which of Mantine's names they go by.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import menuClasses from './menu.module.css';
import popoverClasses from './popover.module.css';
import tooltipClasses from './tooltip.module.css';

// Mantine derives shades from these; what is seen comes from the variables below, which follow the colour scheme.
const indigo: MantineColorsTuple = [
  '#eff0fd',
  '#dfe2fb',
  '#b0b7f2',
  '#8c96ea',
  '#6d79e2',
  '#5562e6',
  '#4150d6',
  '#3744bd',
  '#2e39a3',
  '#252e85',
];

// Menus, popovers and tooltips float above all, and still belong to the page's main part: each screen of the app
// keeps a place for them there.
const overlays = { target: '#overlays' };

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 5 },
  colors: { indigo },
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '10px', xl: '999px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never', // base.css draws it, the same on Mantine's controls and on ours
  components: {
    // Plain objects: to name the component here would load its code with the first screen.
    Tooltip: {
      defaultProps: {
        classNames: tooltipClasses,
        offset: 6,
        zIndex: 80,
        transitionProps: { duration: 80, transition: 'fade' },
        multiline: true,
        portalProps: overlays,
      },
    },
    Menu: {
      defaultProps: {
        classNames: menuClasses,
        withInitialFocusPlaceholder: false, // no part of a menu's roles; the focus goes to the first item
        offset: 4,
        zIndex: 40,
        transitionProps: { duration: 140, transition: 'fade' },
        portalProps: overlays,
      },
    },
    Popover: {
      defaultProps: {
        classNames: popoverClasses,
        offset: 6,
        zIndex: 40,
        transitionProps: { duration: 140, transition: 'fade' },
        portalProps: overlays,
      },
    },
  },
});

const shared = {
  '--mantine-color-body': 'var(--surface-canvas)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-error': 'var(--st-fail-fg)',
  '--mantine-color-default': 'var(--surface-panel)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-bg)',
  '--mantine-primary-color-contrast': 'var(--text-on-accent)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
