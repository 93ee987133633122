import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zInstant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertCreneaux, placePrise } from '../data/creneaux.repository.ts';
import { situationDe } from '../data/situation.query.ts';
import { verifierAges, verifierHoraire } from '../domain/creneau.ts';
import { faitCreneauOffert } from '../domain/faits-de-creneau.ts';
import type { RefusDOuvrir } from '../domain/refus.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';
import { zAccueil, zRppsConnu } from './saisies.ts';
import { POUR_AUTRUI, trouverOffrant } from './trouver-offrant.ts';
import { verifierFilieres } from './verifier-filieres.ts';

/** Opens one slot, for oneself or for the professional named by their RPPS number. */
export const ouvrirCreneau = defineUseCase({
  nom: 'snp.ouvrir-creneau',
  saisie: z.strictObject({
    professionnel: zFacultatif(zRppsConnu),
    debut: zInstant,
    fin: zInstant,
    libereLe: zFacultatif(zInstant),
    ...zAccueil,
  }),
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { professionnel, libereLe = null, ...saisie },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDOuvrir>> => {
    const { tx, cpts, maintenant } = ctx;
    const faute = verifierHoraire({ ...saisie, libereLe }, maintenant) ?? verifierAges(saisie);
    if (faute) return refuse(faute);
    const situation = await situationDe(tx, cpts, saisie.commune);
    if (!situation) return refuse({ motif: 'commune-inconnue' });
    const offrant = await trouverOffrant(ctx, professionnel, 'creneaux');
    if (!offrant.ok) return offrant;
    const { professionnelId, profession } = offrant.valeur;
    const filiere = await verifierFilieres(ctx, saisie.filieres, profession);
    if (filiere) return refuse(filiere);
    const place = await placePrise(tx, cpts, { ...saisie, professionnelId });
    if (place === 'retire' && !ctx.acteur.droits.has(POUR_AUTRUI))
      return refuse({ motif: 'creneau-retire' });
    const creneau = { ...saisie, id: ctx.ids(), serieId: null, professionnelId, libereLe };
    const gardes = await insertCreneaux(tx, cpts, { creneaux: [creneau], creeLe: maintenant });
    if (!gardes.has(creneau.id))
      return refuse({ motif: place === 'retire' ? 'creneau-retire' : 'creneau-chevauche' });
    return reussi(
      effets(
        { id: creneau.id },
        {
          faits: [
            faitCreneauOffert({ ...creneau, profession, secteur: situation.secteur }),
            ...(await accorderAuxAgendas(ctx, [professionnelId])),
          ],
          evenements: [{ genre: 'snp.creneau-ouvert', donnees: { creneau: creneau.id } }],
        },
      ),
    );
  },
});
