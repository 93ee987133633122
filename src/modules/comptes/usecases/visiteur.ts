import { z } from 'zod';

/** What the door sees of who knocks: address, browser, and the token it kept from an earlier sign-in. */
export const zVisiteur = z.strictObject({
  source: z.string(),
  agent: z.string(),
  appareil: z
    .string()
    .regex(/^[\w-]{43}$/)
    .nullable()
    .catch(null),
});

export type Visiteur = z.output<typeof zVisiteur>;
