import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { zCodeCommune, zEntier, zFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import {
  type DemandeRangee,
  demandesRangees,
  nombreDeDemandes,
} from '../data/demandes-rangees.query.ts';
import { nomsDesDemandes } from '../data/personnes.query.ts';
import { type Bareme, direPriorite, partsDePriorite } from '../domain/bareme.ts';
import { CODES_DES_CRITERES } from '../domain/critere.ts';
import { EN_COURS, ETATS, personneDe } from '../domain/demande.ts';
import { nomDe } from '../domain/personne.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';

/** A request at its place, with the sentence that says why it is there. `nom` null: not for whoever looks. */
export type DemandeExpliquee = DemandeRangee & {
  /** 1 is the first. */
  readonly rang: number;
  readonly pourquoi: string;
  readonly nom: string | null;
};

export type Registre = {
  readonly demandes: readonly DemandeExpliquee[];
  readonly total: number;
  readonly bareme: Bareme;
};

export const PAR_PAGE = 50;

/** The register in the order of priority, page by page. Names for the coordination, who calls people. */
export const listerDemandes = defineUseCase({
  nom: 'mt.lister-demandes',
  saisie: z.strictObject({
    etat: zFacultatif(z.enum(ETATS, { error: 'Choisissez un état dans la liste.' })),
    commune: zFacultatif(zCodeCommune),
    secteur: zFacultatif(z.string().max(4)),
    critere: zFacultatif(z.enum(CODES_DES_CRITERES, { error: 'Choisissez un critère.' })),
    page: zFacultatif(zEntier({ min: 1, max: 10_000 })),
  }),
  droit: INSTRUIRE,
  executer: async (
    ctx,
    { etat, commune, page = 1, ...filtres },
  ): Promise<Result<Effets<Registre>, never>> => {
    const etats = etat ? [etat] : [...EN_COURS];
    const filtre = { ...filtres, etats, ...(commune ? { communes: [commune] } : {}) };
    const registre = await ranger(ctx, filtre, page);
    const noms = await nomsDesDemandes(
      ctx,
      registre.demandes.map(({ id }) => id),
    );
    const demandes = registre.demandes.map((demande) => {
      const personne = noms.get(demande.id);
      return { ...demande, nom: personne ? nomDe(personne) : null };
    });
    const trace = {
      action: 'mt.demandes-listees',
      personnes: demandes.map(personneDe),
      detail: { lignes: demandes.length },
    };
    return reussi(effets({ ...registre, demandes }, { trace }));
  },
});

/** A page of the list, each request with its place and why. */
export async function ranger(
  { tx, cpts, maintenant, fuseau }: Ctx,
  filtre: Parameters<typeof nombreDeDemandes>[2],
  page: number,
): Promise<Registre> {
  const jour = dateCivileDe(maintenant, fuseau);
  const bareme = await baremeEnVigueur(tx, cpts, jour);
  const depart = (page - 1) * PAR_PAGE;
  const rangement = { bareme, jour, fuseau, filtre, depart, nombre: PAR_PAGE };
  const { demandes: rangees, total: compte } = await demandesRangees(tx, cpts, rangement);
  // A page beyond the last one shows nobody, and says how many there are all the same.
  const total = compte ?? (depart > 0 ? await nombreDeDemandes(tx, cpts, filtre) : 0);
  const demandes = rangees.map((demande, i) => {
    const recueLe = dateCivileDe(demande.recueLe, fuseau);
    const pourquoi = direPriorite(partsDePriorite(bareme, { ...demande, recueLe }, jour));
    return { ...demande, rang: depart + i + 1, pourquoi, nom: null };
  });
  return { demandes, total, bareme };
}
