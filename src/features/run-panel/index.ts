export { RunPanel } from './run-panel.tsx';
