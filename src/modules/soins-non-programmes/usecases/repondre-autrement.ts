import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { answerDemande, loadDemande } from '../data/demandes.repository.ts';
import { insertReponse } from '../data/reponses.repository.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { communs, faitsDemandeRepondue } from '../domain/faits-de-demande.ts';
import { motifDe } from '../domain/motif.ts';
import { selonNature } from '../domain/nature.ts';
import type { RefusSurDemande } from '../domain/refus.ts';
import {
  AUTRES_REPONSES,
  CODES_SANS_SOLUTION,
  GENRES_DE_REPONSE,
  type GenreDeReponse,
  type RaisonSansSolution,
} from '../domain/reponse.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';
import { zTexteOuNull } from './saisies.ts';

const SANS_RAISON = 'Dites pourquoi rien ne convient : le diagnostic du territoire s’en sert.';

/** Answers a request otherwise than by an appointment, up to "no solution", which needs its reason. */
export const repondreAutrement = defineUseCase({
  nom: 'snp.repondre-autrement',
  saisie: z
    .strictObject({
      demande: zIdentifiant<'DemandeId'>(),
      reponse: z.enum(GENRES_DE_REPONSE, { error: 'Choisissez une réponse dans la liste.' }),
      raison: zFacultatif(z.enum(CODES_SANS_SOLUTION, { error: SANS_RAISON })),
      precision: zTexteOuNull(500),
    })
    .refine(({ reponse, raison }) => reponse !== 'aucune-solution' || raison !== undefined, {
      path: ['raison'],
      error: SANS_RAISON,
    }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { demande: id, reponse, raison = null, precision },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusSurDemande>> => {
    const { tx, cpts, maintenant, acteur } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    const donnee = {
      id: ctx.ids(),
      demandeId: id,
      patientId: demande.patientId,
      genre: reponse,
      raison,
      precision,
      le: maintenant,
      par: acteur.id,
      parNom: acteur.nom,
    };
    if (
      !(await answerDemande(tx, cpts, { id, a: 'close', le: maintenant })) ||
      !(await insertReponse(ctx, donnee))
    )
      return refuse({ motif: 'demande-deja-orientee' });
    return reussi(
      effets(
        { id: donnee.id },
        {
          faits: faits(ctx, demande, { reponse, raison }),
          evenements: [{ genre: 'snp.demande-repondue', donnees: { demande: id, reponse } }],
          trace: {
            action: 'snp.demande-repondue',
            objet: id,
            personne: personneDe(demande),
            detail: { reponse },
          },
        },
      ),
    );
  },
});

type Donnee = {
  readonly reponse: GenreDeReponse;
  readonly raison: RaisonSansSolution | null;
};

function faits({ maintenant }: Ctx, demande: Demande, { reponse, raison }: Donnee) {
  const profession = AUTRES_REPONSES.find(({ genre }) => genre === reponse)?.profession ?? null;
  const cherchees = (motifDe(demande.motif)?.professions ?? []).slice(0, 1);
  return selonNature(demande.nature, [
    ...faitsDemandeRepondue(demande, { detail: reponse, profession, maintenant }),
    ...(reponse === 'aucune-solution'
      ? [
          {
            ...communs(demande),
            genre: 'snp.demande.sans-solution',
            detail: raison,
            professions: cherchees,
          },
        ]
      : []),
  ]);
}
