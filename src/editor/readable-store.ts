/** What every store of the editor lets others do besides its named operations; `setState` stays inside. */
export interface ReadableStore<S> {
  getState(): S;
  getInitialState(): S;
  subscribe(listener: (state: S, previous: S) => void): () => void;
}
