import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertAccord } from '../data/accords.repository.ts';
import { insertMembre } from '../data/equipe.repository.ts';
import { insertPatient, loadPatients, prochainHomonyme } from '../data/patients.repository.ts';
import { patientsAyantUnIndex } from '../data/reconnaitre.query.ts';
import { clesDe } from '../domain/cles-de-recherche.ts';
import type { Textes } from '../domain/dossier.ts';
import type { DossierSemblable, RefusDeTraits } from '../domain/refus.ts';
import { membreQuiAgit, tientTousLesDossiers } from './agir-en-membre.ts';
import { versionEnVigueur } from './lire-textes.ts';
import { type Prepare, preparerDossier } from './preparer-dossier.ts';
import { zIns, zRecueil, zTraits } from './saisies.ts';
import { chercherSous, indexer, sceller } from './sceller.ts';

type Refus = RefusDeTraits | DossierSemblable;

/**
 * Opens the record of a person. One that bears the same telephone, or the same name and birth date, is shown first:
 * `autrePersonne` says that it is somebody else. `informee`: they were told of the exchange within their team, and do
 * not oppose it. Whoever opens a record without holding them all is the first of its team.
 */
export const creerPatient = defineUseCase({
  nom: 'patients.creer-patient',
  saisie: z.strictObject({
    ...zTraits,
    ...zIns,
    autrePersonne: z.boolean().default(false),
    informee: zRecueil.voie.nullable().default(null),
  }),
  droit: 'patients.dossier.creer',
  executer: async (
    ctx,
    { autrePersonne, informee, ...saisie },
  ): Promise<Result<Effets<{ readonly id: string }>, Refus>> => {
    const prepare = await preparerDossier(ctx, saisie);
    if (!prepare.ok) return prepare;
    const { textes } = prepare.valeur;
    const semblable = await dossierSemblable(ctx, textes);
    // Only those who see every record can tell that one out of sight is somebody else's.
    const passe = autrePersonne && (semblable?.caches === 0 || tientTousLesDossiers(ctx));
    if (semblable && !passe) return refuse(semblable);
    const id = ctx.ids();
    const rang = await rangDHomonyme(ctx, textes);
    // Nobody alike was there to be shown: one that is now was opened in between. A merged record counts, and is not shown.
    const arrive = semblable === null && rang > 0 && (await dossierSemblable(ctx, textes));
    if (arrive) return refuse(arrive);
    if (!(await inserer(ctx, id, { ...prepare.valeur, rang })))
      return refuse(
        (await dossierSemblable(ctx, textes)) ?? {
          motif: 'dossier-semblable',
          vus: [],
          caches: 1,
        },
      );
    await ouvrirLEquipe(ctx, id);
    if (informee !== null) await noterLInformation(ctx, id, informee);
    const trace = { action: 'patients.dossier-cree', objet: id, personne: id };
    const evenement = { genre: 'patients.dossier-ouvert', donnees: { patient: id } };
    return reussi(effets({ id }, { trace, evenements: [evenement] }));
  },
});

/** Records that bear the same name and birth date, or the same telephone; null when there is none. */
async function dossierSemblable(ctx: Ctx, textes: Textes): Promise<DossierSemblable | null> {
  const cles = clesDe(textes);
  const noms = [cles.index_nom_date, cles.index_nom_utilise_date].flatMap((cle) => cle ?? []);
  const index = [
    ...noms.flatMap((cle) => chercherSous(ctx, 'index_nom_date', cle)),
    ...(cles.index_telephone ? chercherSous(ctx, 'index_telephone', cles.index_telephone) : []),
  ];
  const trouves = (await patientsAyantUnIndex(ctx.tx, ctx.cpts, index)).map(({ id }) => id);
  if (trouves.length === 0) return null;
  const vus = (await loadPatients(ctx.tx, ctx.cpts, trouves)).map(({ id }) => id);
  return { motif: 'dossier-semblable', vus, caches: trouves.length - vus.length };
}

/** How many bear the same identity already: the rank of the next one. */
async function rangDHomonyme(ctx: Ctx, textes: Textes): Promise<number> {
  const identite = clesDe(textes).index_identite ?? '';
  return await prochainHomonyme(ctx.tx, ctx.cpts, chercherSous(ctx, 'index_identite', identite));
}

async function inserer(
  ctx: Ctx,
  id: string,
  { textes, clair, rang }: Prepare & { readonly rang: number },
): Promise<boolean> {
  return await insertPatient(ctx.tx, ctx.cpts, {
    ...clair,
    ...sceller(ctx, id, textes),
    ...indexer(ctx, textes),
    id,
    homonyme: rang,
    cree_le: ctx.maintenant,
    cree_par_nom: ctx.acteur.nom,
  });
}

async function ouvrirLEquipe(ctx: Ctx, patient: string): Promise<void> {
  const membre = await membreQuiAgit(ctx);
  if (!membre) return;
  await insertMembre(ctx.tx, ctx.cpts, {
    ...membre,
    id: ctx.ids(),
    patient,
    cadre: 'equipe',
    ouvreur: true,
    depuis: ctx.maintenant,
    jusquA: null,
    ajouteParNom: ctx.acteur.nom,
  });
}

async function noterLInformation(
  ctx: Ctx,
  patient: string,
  voie: z.output<typeof zRecueil.voie>,
): Promise<void> {
  await insertAccord(ctx.tx, ctx.cpts, {
    id: ctx.ids(),
    patient,
    objet: 'echange',
    reponse: 'oui',
    voie,
    donnePar: 'patient',
    version: await versionEnVigueur(ctx, 'echange'),
    le: ctx.maintenant,
    parNom: ctx.acteur.nom,
  });
}
