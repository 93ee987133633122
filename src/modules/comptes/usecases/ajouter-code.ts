import { z } from 'zod';
import { type Result, refuse } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { stepOfCode } from '#platform/crypto/one-time-code.ts';
import { defineUseCase, type Effets } from '#platform/use-case.ts';
import {
  type Inscription,
  inscrireFacteur,
  type RefusInscription,
  zNomDeFacteur,
} from './inscrire-facteur.ts';
import { porteurDe, type RefusDePorteur } from './porteur.ts';
import { descellerSecret } from './proposer-code.ts';
import { lieuDuSecret } from './verifier-code.ts';
import { zVisiteur } from './visiteur.ts';

export type RefusCode =
  | RefusDePorteur
  | RefusInscription
  | { readonly motif: 'code-refuse' }
  | { readonly motif: 'secret-perime' };

/** Adds an application that gives codes, once it gave one. That code has then served. */
export const ajouterCode = defineUseCase({
  nom: 'comptes.ajouter-code',
  saisie: z.strictObject({
    etape: z.string().nullable(),
    nom: zNomDeFacteur,
    scelle: z.string().max(1000),
    code: z.string().max(100),
    visiteur: zVisiteur,
  }),
  droit: 'public',
  executer: async (ctx, saisie): Promise<Result<Effets<Inscription>, RefusCode>> => {
    const { etape, nom, scelle, code, visiteur } = saisie;
    const porteur = await porteurDe(ctx, etape);
    if (!porteur.ok) return porteur;
    const { coffre, maintenant } = ctx;
    const compte = porteur.valeur.compte.id;
    const secret = descellerSecret(coffre, { scelle, compte, maintenant });
    if (!secret) return refuse({ motif: 'secret-perime' });
    const pas = stepOfCode(secret, code.replaceAll(/\s/g, ''), maintenant);
    if (pas === null) return refuse({ motif: 'code-refuse' });
    const id = ctx.ids();
    const { champ } = lieuDuSecret(id);
    return await inscrireFacteur(ctx, porteur.valeur, {
      id,
      nom,
      visiteur,
      secret: {
        genre: 'code',
        secret: coffre.chiffrer(secret, lieuDuSecret(id)),
        secretEmpreinte: coffre.empreinte(secret, { cpts: INSTALLATION, champ }),
        dernierPas: pas,
      },
    });
  },
});
