import { z } from 'zod';
import { parseDateCivile } from '#kernel/date-civile.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { parseTelephone } from '#kernel/telephone.ts';
import { zTexteFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadPatients } from '../data/patients.repository.ts';
import { patientsAyantUnIndex } from '../data/reconnaitre.query.ts';
import { cleNomDate } from '../domain/cles-de-recherche.ts';
import type { Dossier } from '../domain/dossier.ts';
import { chercherSous, lireDossier } from './sceller.ts';

const zRecherche = z
  .strictObject({
    nom: zTexteFacultatif(120).default(''),
    dateDeNaissance: zTexteFacultatif(10).default(''),
    telephone: zTexteFacultatif(30).default(''),
  })
  .superRefine((recherche, ctx) => {
    const dire = (champ: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [champ], message });
    const { nom, dateDeNaissance: date, telephone } = recherche;
    if (telephone !== '' && !parseTelephone(telephone).ok)
      dire('telephone', 'Donnez un numéro entier, comme 06 39 98 04 17.');
    if (telephone !== '') return;
    if (nom === '' && date === '')
      return dire('', 'Donnez un nom et une date de naissance, ou un numéro de téléphone.');
    if (nom === '') dire('nom', 'Donnez le nom entier, de naissance ou utilisé.');
    if (!parseDateCivile(date).ok) dire('dateDeNaissance', 'Donnez la date de naissance entière.');
  });

type Trouvaille = { readonly dossiers: readonly Dossier[]; readonly caches: number };

/**
 * Finds people by whole values: a name and a birth date, or a telephone. `caches`: others who bear them and whom
 * whoever asks does not care for; those who block them are counted nowhere.
 */
export const chercherPatients = defineUseCase({
  nom: 'patients.chercher-patients',
  saisie: zRecherche,
  droit: 'patients.dossier.lire',
  executer: async (ctx, recherche): Promise<Result<Effets<Trouvaille>, never>> => {
    const trouves = await patientsAyantUnIndex(ctx.tx, ctx.cpts, indexDe(ctx, recherche));
    const lignes = await loadPatients(
      ctx.tx,
      ctx.cpts,
      trouves.map(({ id }) => id),
    );
    const trouvaille = {
      dossiers: lignes.map((ligne) => lireDossier(ctx, ligne)),
      caches: trouves.length - lignes.length,
    };
    const [seule] = lignes.length === 1 ? lignes : [];
    const trace = {
      action: 'patients.recherche',
      detail: { lignes: lignes.length },
      ...(seule ? { personne: seule.id } : {}),
    };
    return reussi(effets(trouvaille, { trace }));
  },
});

function indexDe(ctx: Ctx, recherche: z.output<typeof zRecherche>): readonly Buffer[] {
  const numero = parseTelephone(recherche.telephone);
  return numero.ok
    ? chercherSous(ctx, 'index_telephone', numero.valeur)
    : chercherSous(ctx, 'index_nom_date', cleNomDate(recherche.nom, recherche.dateDeNaissance));
}
