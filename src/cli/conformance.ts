// Plays recorded scenarios through the engine: npm run -s conformance -- FILE…
// Ends with the line `N passed, N failed`; exit code 1 if a scenario differs, 2 if a file cannot be read.
import { checkConformance } from './golden/check-conformance.ts';

process.exitCode = await checkConformance(process.argv.slice(2), (line) => console.log(line));
