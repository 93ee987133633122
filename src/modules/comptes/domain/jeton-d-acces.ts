/** Five minutes: a key that is revoked ends its tokens at their next use anyway. */
export const DUREE_DU_JETON_S = 300;

/** How an access token begins, beside the `mlg_` of keys. */
export const PREFIXE_DE_JETON = 'mlt_';
