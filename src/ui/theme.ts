// How Mantine's parts look and behave here; which tokens its variables stand for is said in mantine.css.
import { createTheme } from '@mantine/core';
import menuClasses from './menu.module.css';
import popoverClasses from './popover.module.css';
import tooltipClasses from './tooltip.module.css';

// Menus, popovers and tooltips float above all, and still belong to the page's main part: each screen of the app
// keeps a place for them there.
const overlays = { target: '#overlays' };

export const theme = createTheme({
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
