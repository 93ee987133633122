import { writeInstant } from '#platform/fhir/instant.ts';
import type { Envoi, EtatDeRendezVous } from '../domain/envoi.ts';
import { EXTENSION_DE_L_OPERATEUR, GUIDE, SYSTEMES } from './guide.fhir.ts';

const STATUTS = {
  pris: 'booked',
  annule: 'cancelled',
  venu: 'fulfilled',
  'pas-venu': 'noshow',
} as const satisfies Readonly<Record<EtatDeRendezVous, string>>;

type Options = { readonly systeme: string; readonly fuseau: string };

/** An appointment as the platform is told of it (flow INT_R03): who books, whom with, when. Nobody is cared for in it. */
export function appointment(envoi: Envoi, { systeme, fuseau }: Options) {
  return {
    resourceType: 'Appointment',
    meta: { profile: [GUIDE.profils.rendezVous] },
    ...(envoi.operateur
      ? {
          extension: [
            {
              url: EXTENSION_DE_L_OPERATEUR,
              valueReference: { identifier: identifiantDe(envoi.operateur) },
            },
          ],
        }
      : {}),
    identifier: [{ system: systeme, value: envoi.reservation }],
    status: STATUTS[envoi.voulu],
    start: writeInstant(envoi.debut, fuseau),
    end: writeInstant(envoi.fin, fuseau),
    participant: [
      {
        actor: {
          identifier: identifiantDe({ systeme: SYSTEMES.personne, valeur: `8${envoi.rpps}` }),
        },
        status: 'accepted',
      },
    ],
  } as const;
}

function identifiantDe({ systeme, valeur }: NonNullable<Envoi['operateur']>) {
  const code = systeme === SYSTEMES.regulateur ? 'INTRN' : 'IDNPS';
  return {
    type: { coding: [{ system: SYSTEMES.typeDIdentifiant, code }] },
    system: systeme,
    value: valeur,
  };
}
