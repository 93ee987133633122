export type JetonsCachesProps = {
  readonly csrf: string;
  /** Idempotency key: the same form sent twice is done once. */
  readonly cle?: string | undefined;
};

/** Hidden fields of every form that changes something: `_csrf` and, if given, `_cle`. */
export const JetonsCaches = ({ csrf, cle }: JetonsCachesProps) => (
  <>
    <input type="hidden" name="_csrf" value={csrf} />
    {cle === undefined ? null : <input type="hidden" name="_cle" value={cle} />}
  </>
);
