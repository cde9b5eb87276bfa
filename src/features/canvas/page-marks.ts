// What the page's elements are known by past React.
export const nodeSelector = '.react-flow__node:is(.react-flow__node-step, .react-flow__node-slot)';
export const portSelector = '.react-flow__handle[data-handleid]';

/** On the canvas while a wire is drawn by hand. */
export const DRAWING = 'data-connecting';
/** On a node or a port that the wire could go to. */
export const FITS = 'data-fits';
