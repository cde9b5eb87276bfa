import { useMemo } from 'react';
import { useProblems } from '#editor';
import { type ProblemRows, toProblemRows } from './problem-rows.ts';
import { useRecord } from './use-record.ts';

export function useProblemRows(): ProblemRows {
  const problems = useProblems();
  const last = useRecord();
  return useMemo(() => toProblemRows(problems, last), [problems, last]);
}
