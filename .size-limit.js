import { listFirstScreenScripts } from './scripts/first-screen.ts';

export default [
  {
    name: 'All scripts of the first screen',
    path: listFirstScreenScripts().map((file) => `dist/${file}`),
    limit: '300 kB',
    gzip: true,
  },
];
