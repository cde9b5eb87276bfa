import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './', // the build works from any path, also from a folder of a larger site
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    manifest: true, // size-limit reads from it what the first screen loads
    chunkSizeWarningLimit: 2000, // size-limit is the judge
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    isolate: false, // no test changes what others see, and loading everything anew for each file takes half the time
    testTimeout: 60_000, // laws try thousands of programs; a busy machine may take its time over them
  },
});
