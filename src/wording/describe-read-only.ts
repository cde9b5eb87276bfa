interface ReadOnlyText {
  /** What a notice says to whoever tries to change something. */
  readonly refusal: string;
  /** Completes “<label>: …” where an action cannot be used. */
  readonly reason: string;
}

/** Why a document that came by a link, or stands in another page, cannot be changed, and what can be done. */
export function describeReadOnly(as: 'link' | 'embed'): ReadOnlyText {
  switch (as) {
    case 'link':
      return {
        refusal: 'This workflow came by a link. Keep a copy to edit it.',
        reason: 'keep a copy to edit',
      };
    case 'embed':
      return {
        refusal: 'This workflow is only shown here. Open it in Slotflow to edit it.',
        reason: 'open it in Slotflow to edit',
      };
  }
}
