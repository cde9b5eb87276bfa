/** Calls the function only when an argument is another one than last time. */
export function lastResult<Args extends readonly unknown[], R>(
  compute: (...args: Args) => R,
): (...args: Args) => R {
  let last: { readonly args: Args; readonly result: R } | undefined;
  return (...args) => {
    if (last === undefined || args.some((arg, place) => arg !== last?.args[place])) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}
