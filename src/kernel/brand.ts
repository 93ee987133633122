declare const marque: unique symbol;

/**
 * A value that was checked once, at the edge, and carries the proof in its type.
 * Brands stack: a `Brand<Uuid, 'CreneauId'>` is accepted wherever a `Uuid` is, never the reverse.
 * A value enters a brand only through a type predicate of the file that declares the brand.
 */
export type Brand<T, B extends string> = T & { readonly [marque]: { readonly [K in B]: true } };
