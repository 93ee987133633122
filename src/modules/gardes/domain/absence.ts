import type { Periode } from '#kernel/periode.ts';

/** Days when somebody takes no duty. */
export type Absence = Periode & { readonly id: string; readonly professionnelId: string };
