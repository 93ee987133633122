import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant, zInstant, zListe, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { drawEnvelopeKey } from '#platform/crypto/envelope.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertElecteurs } from '../data/electeurs.repository.ts';
import { electeursDuPrecedent, pouvoirsDe, scrutinNomme } from '../data/scrutins.query.ts';
import { insertScrutin, lockScrutin, openScrutin } from '../data/scrutins.repository.ts';
import { insertUrne } from '../data/urne.repository.ts';
import { type Electeur, figer, partager } from '../domain/electorat.ts';
import type {
  RefusDElectorat,
  RefusDePreparer,
  RefusDeRegle,
  RefusDOuvrir,
} from '../domain/refus.ts';
import { lireRegle, type Regle, tenirHeures } from '../domain/regle.ts';
import type { Scrutin } from '../domain/scrutin.ts';
import { collegesPermis, membresDe } from './composer-electorat.ts';
import { zRegle, zScrutin } from './saisies.ts';

const droit = 'scrutins.scrutin.tenir';
type Ouvert = { readonly id: string; readonly electeurs: number };

/** Opens a vote that was prepared: its list is frozen, its box is empty, each voter is sent their link. */
export const ouvrirPrepare = defineUseCase({
  nom: 'scrutins.ouvrir-prepare',
  saisie: z.strictObject({ scrutin: zScrutin }),
  droit,
  executer: async (
    ctx,
    { scrutin: id },
  ): Promise<Result<Effets<Ouvert>, RefusDOuvrir | RefusDePreparer>> => {
    const { tx, cpts, maintenant } = ctx;
    if (!(await lockScrutin(tx, cpts, id))) return refuse({ motif: 'scrutin-inconnu' });
    const scrutin = await scrutinNomme(tx, cpts, id);
    if (scrutin?.etat !== 'prepare') return refuse({ motif: 'deja-ouvert' });
    if (scrutin.fermeLe !== null && scrutin.fermeLe <= maintenant)
      return refuse({ motif: 'fermeture-passee' });
    const electeurs = await listeDe(ctx, scrutin);
    return electeurs.ok ? await ouvrir(ctx, id, electeurs.valeur) : electeurs;
  },
});

async function listeDe(
  ctx: Ctx,
  scrutin: Scrutin,
): Promise<Result<readonly Electeur[], RefusDePreparer>> {
  const { tx, cpts } = ctx;
  const { instanceId, colleges, precedentId } = scrutin;
  if (instanceId === null && colleges.length === 0 && precedentId !== null)
    return reussi(await electeursDuPrecedent(tx, cpts, precedentId));
  const membres = await membresDe(ctx, scrutin);
  if (!membres.ok) return membres;
  const { votants } = partager(membres.valeur);
  return reussi(figer({ votants, pouvoirs: await pouvoirsDe(tx, cpts, scrutin.id) }));
}

const zNom = zTexte(160, 'Donnez le nom de chaque personne de la liste.');
const zElecteurDit = z.strictObject({
  adhesion: zFacultatif(zIdentifiant<'AdhesionId'>()),
  nom: zNom,
  courriel: zTexteOuNull(254),
  /** Of the college of the statutes, when they are of one. */
  college: zFacultatif(zIdentifiant<'CollegeId'>()),
  representePar: zTexteOuNull(160),
  /** One ballot each: null is their own voice, a name is who gave them a proxy. */
  voix: z.array(zNom.nullable()).max(100, { error: 'Cent voix au plus par personne.' }),
});

/**
 * Opens a vote for a list that is given: a session that holds its presence and proxies calls it. Hours are instants; without
 * an opening, it opens now. Refuses a college that is only heard, somebody twice, and an empty list.
 */
export const ouvrirScrutin = defineUseCase({
  nom: 'scrutins.ouvrir-scrutin',
  saisie: z.strictObject({
    ...zRegle,
    ouvreLe: zFacultatif(zInstant),
    fermeLe: zFacultatif(zInstant),
    precedent: zFacultatif(zScrutin),
    electeurs: zListe(zElecteurDit, 5000),
  }),
  droit,
  executer: async (
    ctx,
    { electeurs, precedent, ouvreLe, fermeLe, ...saisie },
  ): Promise<Result<Effets<Ouvert>, RefusDOuvrir | RefusDePreparer>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const regle = lireRegle(saisie);
    if (!regle.ok) return regle;
    const dites = { mode: saisie.mode, ouvreLe: ouvreLe ?? le, fermeLe: fermeLe ?? null };
    const heures = tenirHeures(dites, le);
    if (!heures.ok) return heures;
    const ids = electeurs.flatMap(({ college }) => college ?? []);
    const colleges = await collegesPermis(ctx, ids);
    if (!colleges.ok) return colleges;
    if (precedent && !(await scrutinNomme(tx, cpts, precedent)))
      return refuse({ motif: 'precedent-inconnu' });
    const id = ctx.ids();
    const { titre, objet } = saisie;
    await insertScrutin(tx, cpts, {
      ...{ id, titre, objet, ...regle.valeur, ...heures.valeur, le, parNom: acteur.nom },
      ...{ instanceId: null, colleges: [], pouvoirsMax: null, precedentId: precedent ?? null },
    });
    const liste = electeurs.map(({ adhesion, college, ...e }) => ({
      ...e,
      adhesionId: adhesion ?? null,
      college: college ? (colleges.valeur.get(college)?.nom ?? null) : null,
    }));
    return await ouvrir(ctx, id, liste);
  },
});

type AOuvrir = Regle & {
  readonly titre: string;
  readonly electeurs: readonly Electeur[];
};

/** Opens a vote in the room within the transaction of a session, for the voices it holds; whoever presides ends it. */
export async function ouvrirDansLaSalle(
  ctx: Ctx,
  { titre, electeurs, ...dite }: AOuvrir,
): Promise<Result<Effets<Ouvert>, RefusDElectorat | RefusDeRegle>> {
  const { tx, cpts, maintenant: le, acteur } = ctx;
  const regle = lireRegle({
    ...dite,
    sieges: dite.sieges ?? undefined,
    seuil: dite.seuil ?? undefined,
    base: dite.base ?? undefined,
  });
  if (!regle.ok) return regle;
  const id = ctx.ids();
  await insertScrutin(tx, cpts, {
    ...{ id, titre, objet: null, ...regle.valeur, le, parNom: acteur.nom },
    ...{ mode: 'salle', ouvreLe: le, fermeLe: null },
    ...{ instanceId: null, colleges: [], pouvoirsMax: null, precedentId: null },
  });
  return await ouvrir(ctx, id, electeurs);
}

async function ouvrir(
  ctx: Ctx,
  id: string,
  electeurs: readonly Electeur[],
): Promise<Result<Effets<Ouvert>, RefusDElectorat>> {
  const { tx, cpts, maintenant: le } = ctx;
  if (!electeurs.some(({ voix }) => voix.length > 0)) return refuse({ motif: 'aucun-electeur' });
  const adhesions = electeurs.flatMap(({ adhesionId }) => adhesionId ?? []);
  if (new Set(adhesions).size !== adhesions.length) return refuse({ motif: 'electeur-en-double' });
  const inscrits = electeurs.map((e) => ({
    ...e,
    id: ctx.ids(),
    idsDeVoix: e.voix.map(() => ctx.ids()),
  }));
  await insertElecteurs(tx, cpts, { scrutin: id, inscrits });
  await insertUrne(ctx, { scrutin: id, cle: drawEnvelopeKey() });
  await openScrutin(tx, cpts, { id, le });
  return reussi(
    effets(
      { id, electeurs: electeurs.length },
      {
        evenements: [{ genre: 'scrutins.scrutin-ouvert', donnees: { scrutin: id } }],
        trace: {
          action: 'scrutins.scrutin-ouvert',
          objet: id,
          detail: { lignes: electeurs.length },
        },
      },
    ),
  );
}
