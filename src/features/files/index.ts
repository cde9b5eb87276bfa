import { copyJson } from './actions/copy-json.ts';
import { exportJson } from './actions/export-json.ts';

export const filesActions = [exportJson, copyJson];
