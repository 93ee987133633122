import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zCodeCommune,
  zEntier,
  zFacultatif,
  zIdentifiant,
  zTelephone,
  zTexte,
} from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets } from '#platform/use-case.ts';
import { consultationAvancee } from '../data/consultation-avancee.query.ts';
import { loadCreneau } from '../data/creneaux.repository.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { canalSelon } from '../domain/canal.ts';
import type { RefusDAdresser } from '../domain/refus.ts';
import type { PropositionDite } from './chercher-propositions.ts';
import { ouvrirDemande } from './recevoir-demande.ts';
import { prendreCreneau, type ReservationFaite } from './reserver-creneau.ts';
import { reunirEffets } from './reunir-effets.ts';
import { zTexteOuNull } from './saisies.ts';
import { zDemande } from './saisies-de-demande.ts';

export type Adressee = ReservationFaite & { readonly demande: string };
type Reponse = Result<Effets<Adressee>, RefusDAdresser<PropositionDite>>;

/**
 * A member addresses somebody to a consultation avancée and books its slot, in one go: a slot that somebody took
 * meanwhile leaves no request behind.
 */
export const adresserPatient = defineUseCase({
  nom: 'snp.adresser-patient',
  saisie: z.strictObject({
    creneau: zIdentifiant<'CreneauId'>(),
    adressage: zTexte(80),
    prenom: zTexte(80),
    nom: zTexte(80),
    age: zFacultatif(zEntier({ min: 0, max: 130 })),
    telephone: zFacultatif(zTelephone),
    commune: zCodeCommune,
    note: zTexteOuNull(2000),
  }),
  droit: 'snp.demande.recevoir',
  executer: async (ctx, { creneau: id, adressage, note, ...personne }): Promise<Reponse> => {
    const consultation = await consultationAvancee(ctx.tx, ctx.cpts, id);
    const creneau = consultation && (await loadCreneau(ctx.tx, ctx.cpts, id));
    if (!creneau) return refuse({ motif: 'creneau-inconnu' });
    if (!consultation.adressages.includes(adressage)) return refuse({ motif: 'adressage-inconnu' });
    const recue = await ouvrirDemande(ctx, {
      ...z.object(zDemande).parse({ ...personne, motif: 'autre' }),
      ...{ description: adressage, note, demandeur: ctx.acteur.nom },
      ...{ origine: 'professionnel', signes: 'non-demandes', nature: 'consultation-avancee' },
    });
    if (!recue.ok) return recue;
    const demande = await loadDemande(ctx.tx, ctx.cpts, recue.valeur.valeur.id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const prise = await prendreCreneau(ctx, { demande, creneau, par: reserveur(ctx) });
    if (!prise.ok) return prise;
    const reunis = reunirEffets(recue.valeur, prise.valeur);
    return reussi({ ...reunis, valeur: { ...reunis.valeur, demande: demande.id } });
  },
});

function reserveur({ acteur }: Ctx) {
  return { canal: canalSelon(acteur.roles), professionnel: acteur.professionnel };
}
