import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande, moveDemande } from '../data/demandes.repository.ts';
import { prisesEchues, returnPrise } from '../data/prises.repository.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { communs } from '../domain/faits-de-demande.ts';
import { MOTIFS_DE_RETOUR, type MotifDeRetour, type Prise } from '../domain/prise.ts';
import type { RefusDeFinir } from '../domain/refus.ts';
import { priseAFinir } from './declarer-medecin.ts';
import { zDemandeId } from './saisies.ts';

type Rendue = { readonly id: string; readonly demande: string };

/** The doctor gives a request back: it is on the list again, at its place. */
export const rendreDemande = defineUseCase({
  nom: 'mt.rendre-demande',
  saisie: z.strictObject({
    demande: zDemandeId,
    motif: z.enum(MOTIFS_DE_RETOUR, { error: 'Choisissez pourquoi la demande est rendue.' }),
  }),
  droit: 'mt.demande.prendre',
  executer: async (ctx, { demande: id, motif }): Promise<Result<Effets<Rendue>, RefusDeFinir>> => {
    const lue = await priseAFinir(ctx, id);
    if (!lue.ok) return lue;
    const { demande, prise } = lue.valeur;
    const rendue = await rendre(ctx, { demande, prise, motif });
    if (!rendue) return refuse({ motif: 'prise-finie' });
    return reussi(effets({ id: prise.id, demande: id }, rendue));
  },
});

/** Requests whose doctor let the last day to declare pass come back by themselves. */
export const reprendreEchues = defineUseCase({
  nom: 'mt.reprendre-echues',
  saisie: z.strictObject({}),
  droit: 'mt.demande.reprendre',
  executer: async (ctx) => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const echues = await prisesEchues(tx, cpts, dateCivileDe(maintenant, fuseau));
    const faites = [];
    for (const prise of echues) {
      const demande = await loadDemande(tx, cpts, prise.demandeId);
      const rendue = demande && (await rendre(ctx, { demande, prise, motif: 'echeance' }));
      if (rendue) faites.push(rendue);
    }
    return reussi(
      effets(
        { rendues: faites.length },
        {
          faits: faites.flatMap(({ faits }) => faits),
          evenements: faites.flatMap(({ evenements }) => evenements),
          trace: faites.map(({ trace }) => trace),
        },
      ),
    );
  },
});

type Retour = {
  readonly demande: Demande;
  readonly prise: Prise;
  readonly motif: MotifDeRetour;
};

/** Null when the doctor declared, or gave it back, an instant ago. */
async function rendre({ tx, cpts, maintenant: le }: Ctx, { demande, prise, motif }: Retour) {
  const passage = { id: demande.id, de: ['prise'], vers: 'justifiee', le } as const;
  if (!(await returnPrise(tx, cpts, { id: prise.id, le, motif }))) return null;
  if (!(await moveDemande(tx, cpts, passage))) return null;
  const donnees = { demande: demande.id, prise: prise.id };
  return {
    faits: [
      {
        ...communs(demande),
        genre: 'mt.restitution',
        detail: motif,
        professionnel: prise.professionnelId,
      },
    ],
    evenements: [{ genre: 'mt.demande-rendue', donnees }],
    trace: { action: 'mt.demande-rendue', objet: demande.id, personne: personneDe(demande) },
  };
}
